"""Pages of small documents: what stands where."""

from __future__ import annotations

from itertools import pairwise

import pytest

from briefgen.document import Block, Kind
from briefgen.layout import Manuscript, Plan, layout
from briefgen.layout.build import build
from briefgen.layout.pages import Box, ChartArea, Pages, TextLine
from tests.page_laws import problems
from tests.sample_documents import (
    counterpoint,
    heading,
    leaf,
    node,
    pull_quotation,
    sample_document,
    sample_manuscript,
    sample_table,
    with_blocks,
)

WORDS = "The commission met in April and again in May, and parted without a number that both sides could sign. "


def manuscript(*blocks: Block, stamp: str = "") -> Manuscript:
    """A manuscript of these blocks."""
    return sample_manuscript(with_blocks(sample_document(stamp=stamp), blocks))


def columned(*blocks: Block) -> Block:
    """A text section in two columns."""
    return node(Kind.SECTION, "text", blocks, role="text", columns=2)


def paragraph(id_: str, sentences: int = 4) -> Block:
    """A paragraph of about twenty words a sentence."""
    return leaf(Kind.PARAGRAPH, id_, (WORDS * sentences).strip())


def of(pages: Pages, block: str) -> list[TextLine]:
    """The lines of a block."""
    return [i for page in pages.pages for i in page if isinstance(i, TextLine) and i.block == block]


def test_the_sample_keeps_all_laws() -> None:
    """Nothing outside, nothing over another, no word lost, in reading order."""
    made = sample_manuscript()
    pages = layout(made, Plan(10.5, 1.3, 0.6))

    assert pages.fits
    assert problems(made, pages) == []


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_a_table_and_a_pull_quotation_keep_them_too(paper: str) -> None:
    """The two roles that the sample has not."""
    more = columned(
        heading("h", "More"), paragraph("a"), sample_table(), paragraph("b"), pull_quotation(), paragraph("c")
    )
    document = sample_document()
    made = sample_manuscript(with_blocks(document, [*document.blocks[:5], more, *document.blocks[-4:]]), page=paper)

    assert problems(made, layout(made, Plan())) == []


@pytest.mark.parametrize("plan", [Plan(), Plan(10.25, 1.31, 0.75), Plan(11.5, 1.42, 1.35)])
def test_all_text_of_a_page_stands_on_one_grid(plan: Plan) -> None:
    """Whatever a title, a panel or cards take: half lines from the top of the page, and the panel fills whole ones."""
    made = sample_manuscript()
    half = plan.size * plan.leading / 2

    for number, items in enumerate(layout(made, plan).pages):
        body = [item for item in items if isinstance(item, TextLine) and item.size == plan.size and item.block]
        steps = [(item.y - made.page.top[number]) / half - 0.32 * plan.size / half for item in body]
        assert len(body) > 20
        assert max(abs(step - round(step)) for step in steps) < 1e-6
        grounds = [i for i in items if isinstance(i, Box) and i.block and i.height > 20]
        assert all(abs(i.height / half - round(i.height / half)) < 1e-6 for i in grounds)


def test_text_keeps_its_distance_from_a_figure_above_it() -> None:
    """A source line is no part of the paragraph below."""
    made = manuscript(columned(paragraph("a"), sample_table(), paragraph("b"), paragraph("c")))
    (band,), _ = build(made, Plan())
    above = {name: next(atom.above for atom in band.atoms if atom.block == name) for name in "bc"}

    assert above == {"b": 2, "c": 1}


def test_nothing_is_set_smaller_than_eight_points() -> None:
    """However small the body: a role is a part of its size, but no less."""
    sizes = {i.size for page in layout(sample_manuscript(), Plan(9.0)).pages for i in page if isinstance(i, TextLine)}

    assert min(sizes) == 8.0


def test_baselines_of_both_columns_stand_on_one_grid() -> None:
    """Lines of body text meet, or lie exactly between."""
    made = manuscript(columned(heading("h", "One"), *(paragraph(f"p{n}") for n in range(6))))
    plan = Plan()
    first = layout(made, plan).pages[0]
    lines = [item for item in first if isinstance(item, TextLine) and item.block.startswith("p")]

    steps = {round((line.y - lines[0].y) / (plan.size * plan.leading / 2), 6) for line in lines}

    assert len({line.x for line in lines}) == 2
    assert all(step == round(step) for step in steps)


def test_masthead_words_come_first_and_furniture_has_no_block() -> None:
    """The masthead is read; running head and footer are not."""
    pages = layout(sample_manuscript(), Plan())
    words = [[i for i in page if isinstance(i, TextLine)] for page in pages.pages]

    assert words[0][0].block == "masthead-series"
    assert [line.line.text for line in words[0] if not line.block] == [
        "Institute for Shared Waters · sharedwaters.example",
        "Page 1 of 2",
    ]
    assert [line.line.text for line in words[1] if not line.block][:2] == [
        "Sarven Basin Papers · No. 7",
        "One lake, two gauges",
    ]


def test_a_stamp_stands_on_every_page() -> None:
    """A draft cannot be mistaken on any page."""
    pages = layout(manuscript(paragraph("a"), stamp="UNVERIFIED DRAFT"), Plan())

    for page in pages.pages:
        assert [i.line.text for i in page if isinstance(i, TextLine)].count("UNVERIFIED DRAFT") == 1


def test_numbers_of_a_list_are_labels() -> None:
    """They are printed, and are no words of the document."""
    items = [leaf(Kind.ITEM, f"i{n}", "A source.") for n in range(3)]
    pages = layout(manuscript(node(Kind.NUMBERS, "list", items)), Plan())

    assert [[line.line.text for line in of(pages, f"i{n}") if line.label] for n in range(3)] == [["1"], ["2"], ["3"]]
    assert [line.line.text for line in of(pages, "i1") if not line.label] == ["A source."]


def test_dropped_blocks_are_not_set() -> None:
    """Their children and an emptied heading go with them."""
    section = node(Kind.SECTION, "watch", [heading("h", "Watch"), paragraph("w")], priority=2)
    made = manuscript(columned(paragraph("a"), section))

    pages = layout(made, Plan(dropped=frozenset({"watch"})))

    assert of(pages, "a")
    assert not of(pages, "h")
    assert not of(pages, "w")


def test_a_counterpoint_has_one_rule_at_its_left() -> None:
    """Thin boxes without gaps, left of all its words."""
    answer = counterpoint("x", "An objection.", "Unattributed", "An answer of some length. " * 4)
    made = manuscript(columned(answer, paragraph("a", 8)))
    pages = layout(made, Plan())
    bars = [i for i in pages.pages[0] if isinstance(i, Box) and i.block == answer.id]
    words = [line for child in answer.children for line in of(pages, child.id)]

    assert len(bars) == len(words)
    assert all(b.y == pytest.approx(a.y + a.height) for a, b in pairwise(bars))
    assert all(bars[0].x + 5 < line.x for line in words)


def test_a_heading_before_a_full_width_block_goes_across() -> None:
    """It does not stand in a column above what spans both."""
    chart = next(block for block in sample_document().blocks if block.role == "chart")
    long_title = "A heading that is longer than one column of the page can ever hold on its line"
    made = manuscript(columned(paragraph("a"), paragraph("b"), heading("h", long_title), chart, paragraph("c")))

    pages = layout(made, Plan())

    (line,) = of(pages, "h")
    assert line.line.width * line.size / 1000 > made.page.column


def test_too_little_text_for_level_columns_is_set_across() -> None:
    """A heading with three lines makes no columns."""
    made = manuscript(columned(heading("h", "One"), paragraph("a", 1)))

    (first, *_) = of(layout(made, Plan()), "a")

    assert first.line.width * first.size / 1000 > made.page.column


def test_a_chart_gets_at_least_its_natural_height_and_its_width() -> None:
    """The plot takes what the grid adds."""
    from briefgen.charts import natural_height

    made = sample_manuscript()
    areas = {i.chart: i for page in layout(made, Plan()).pages for i in page if isinstance(i, ChartArea)}

    assert areas["gap"].width == made.page.column
    assert areas["dates"].width == made.page.measure
    for name, spec in made.charts.items():
        assert areas[name].height >= natural_height(spec, areas[name].width, made.theme.chart)


def test_sources_stand_at_the_foot_of_the_last_page() -> None:
    """White is above them, not below."""
    document = sample_document()
    made = sample_manuscript(with_blocks(document, [*document.blocks[:4], paragraph("a"), *document.blocks[-4:]]))
    pages = layout(made, Plan())
    lowest = max(line.y for line in pages.pages[-1] if isinstance(line, TextLine) and line.block)

    assert made.page.height - made.page.bottom - lowest < 12


def test_same_input_same_pages() -> None:
    """Nothing depends on the order of a set or on an earlier run."""
    plan = Plan(dropped=frozenset(sample_document().droppable()))
    one, two = (layout(sample_manuscript(), plan) for _ in range(2))

    def values(pages: Pages) -> list[object]:
        return [i._replace(line=i.line.text) if isinstance(i, TextLine) else i for page in pages.pages for i in page]

    assert values(one) == values(two)
    assert one.fill == two.fill


def test_words_of_any_unknown_block_are_still_set() -> None:
    """Whatever a template nests, nothing is lost."""
    odd = node(
        Kind.SECTION, "odd", [leaf(Kind.CITATION, "c", "Said by one"), leaf(Kind.CAPTION, "f", "Below")], role="?"
    )
    made = manuscript(columned(paragraph("a"), odd), node(Kind.PANEL, "p", [leaf(Kind.PARAGRAPH, "q", "In a panel")]))

    assert problems(made, layout(made, Plan())) == []
