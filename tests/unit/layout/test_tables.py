"""Tables on the page: their columns, their place, their breaks."""

from __future__ import annotations

import pytest

from briefgen.document import Block, Kind
from briefgen.layout import Manuscript, Plan, layout
from briefgen.layout.pages import Pages, TextLine
from briefgen.layout.table_widths import Wish, shares, wants_page
from tests.page_laws import problems
from tests.sample_documents import leaf, node, sample_document, sample_manuscript, table, with_blocks

WORDS = "The commission met in April and again in May, and parted without a number that both sides could sign. "


def around(*tables: Block) -> Manuscript:
    """Tables among text in two columns."""
    text = [leaf(Kind.PARAGRAPH, f"p{n}", WORDS * 3) for n in range(8)]
    blocks = [*text[:4], *tables, *text[4:]]
    return sample_manuscript(with_blocks(sample_document(), [node(Kind.SECTION, "t", blocks, role="text", columns=2)]))


def lines(pages: Pages, block: Block) -> list[TextLine]:
    """The lines of a block and of all in it, in the order of the pages."""
    ids = {leaf.id for leaf in block.walk()}
    return [item for page in pages.pages for item in page if isinstance(item, TextLine) and item.block in ids]


def cell(pages: Pages, block: Block, row: int, column: int) -> TextLine:
    """The first line of a cell."""
    grid = next(b for b in block.walk() if b.kind is Kind.TABLE)
    return lines(pages, grid.children[row].children[column])[0]


def right(line: TextLine) -> float:
    """The x of a line's end."""
    return line.x + line.line.width * line.size / 1000


def test_numbers_end_at_one_edge_with_their_head_and_texts_begin_at_one() -> None:
    """Negative numbers, missing ones and long ones."""
    made = table(
        "a", "T", [("Port", "Crews", "Note"), ("Lesny", "−3", "x"), ("Dorrin", "12,000", "yes"), ("M", "–", "z")], "S"
    )
    pages = layout(around(made), Plan())
    ends = [right(cell(pages, made, row, 1)) for row in range(4)]
    starts = [cell(pages, made, row, 2).x for row in range(4)]
    assert max(ends) - min(ends) < 0.01
    assert len(set(starts)) == 1
    assert ends[0] < starts[0] - 5


def test_a_narrow_table_stands_in_its_column_and_a_wide_one_across_the_page() -> None:
    """Eight columns need the page; so do cells that would have many lines."""
    narrow = table("n", "Narrow", [("Year", "A"), ("2019", "1")], "S")
    eight = table("e", "Eight", [[f"Column {n}" for n in range(8)], ["1"] * 8], "S")
    long = table("l", "Long", [("A", "B"), (WORDS, "1")], "S")
    made = around(narrow, eight, long)
    pages = layout(made, Plan())
    page = made.page
    assert max(map(right, lines(pages, narrow))) - min(line.x for line in lines(pages, narrow)) <= page.column
    for wide in (eight, long):
        assert max(map(right, lines(pages, wide))) > page.margin + page.column
        assert min(line.x for line in lines(pages, wide)) == pytest.approx(page.margin)
    assert problems(made, pages) == []


def test_a_note_stands_between_the_rows_and_the_source() -> None:
    """As the tree has it."""
    made = table("a", "T", [("A", "B"), ("x", "1")], "Source: S")
    note = leaf(Kind.CAPTION, "note", "Only one market.")
    made = node(Kind.SECTION, made.id, [*made.children[:2], note, *made.children[2:]], role="table")
    said = [line.line.text for line in lines(layout(around(made), Plan()), made)]
    assert said == ["T", "A", "B", "x", "1", "Only one market.", "Source: S"]


@pytest.mark.parametrize("columns", [0, 1])
def test_a_long_table_breaks_between_rows_and_begins_again_with_its_head(columns: int) -> None:
    """In the next column or on the next page; what is set again are words of no block."""
    made = table(
        "a", "T", [("Port of call", "Crews"), *((f"Port {n}", str(n)) for n in range(60))], "S", columns=columns
    )
    manuscript = around(made)
    pages = layout(manuscript, Plan())
    heads = [
        (number, item)
        for number, page in enumerate(pages.pages)
        for item in page
        if isinstance(item, TextLine) and item.line.text.strip() == "Port of call"
    ]
    rows = [
        (number, item)
        for number, page in enumerate(pages.pages)
        for item in page
        if isinstance(item, TextLine) and item.line.text.startswith("Port ") and item.line.text[5:].strip().isdecimal()
    ]
    places = {(number, line.x) for number, line in rows}
    assert len(places) > 1
    assert {(number, line.x) for number, line in heads} == places
    assert [line.block != "" for _, line in heads] == [True, *[False] * (len(places) - 1)]
    for number, head in heads:
        first = min(line.y for other, line in rows if (other, line.x) == (number, head.x))
        assert 0 < first - head.y < 2.5 * head.size
    assert {problem for problem, _ in problems(manuscript, pages)} <= {"beyond the room"}


def test_a_short_table_stays_in_one_piece() -> None:
    """In one column of one page."""
    made = table("a", "T", [("A", "B"), *((f"Row {n}", "1") for n in range(12))], "S")
    pages = layout(around(made), Plan())
    own = lines(pages, made)
    assert len({(n, line.x > 300) for n, page in enumerate(pages.pages) for line in page if line in own}) == 1


def test_a_table_of_one_cell_is_a_table() -> None:
    """Nothing else stands in it."""
    made = table("a", "T", [("A",)], "S")
    manuscript = around(made)
    assert problems(manuscript, layout(manuscript, Plan())) == []


def test_columns_get_their_longest_word_before_anybody_gets_more() -> None:
    """What is left is divided by what they want; where nothing is enough, the narrow ones get theirs."""
    roomy = [Wish(10, 20), Wish(30, 50)]
    assert shares(roomy, 8, 98) == pytest.approx([38, 60])
    assert shares([Wish(10, 100), Wish(30, 300)], 0, 80) == pytest.approx([20, 60])
    assert shares([Wish(10, 10), Wish(200, 200), Wish(400, 400)], 0, 130) == pytest.approx([10, 40, 80])
    assert sum(shares([Wish(5, 900), Wish(7, 40), Wish(9, 9)], 8, 200)) == pytest.approx(200)


def test_a_table_wants_the_page_where_a_word_would_be_cut() -> None:
    """Or where it is far wider than its column."""
    assert not wants_page([Wish(50, 100), Wish(50, 100)], 8, 200)
    assert wants_page([Wish(100, 100), Wish(95, 100)], 8, 200)
    assert wants_page([Wish(50, 200), Wish(50, 150)], 8, 200)
