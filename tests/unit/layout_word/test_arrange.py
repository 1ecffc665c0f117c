"""A document arranged in Word's sections."""

from __future__ import annotations

from itertools import pairwise

import pytest

from briefgen.document import Block, Document, Kind, Run, document_words
from briefgen.layout.plan import Plan
from briefgen.layout.word import Arrangement, arrange, lay_out
from briefgen.layout.word.arrange import openings
from briefgen.layout.word.arrangement import Para, Table
from tests.random_documents import random_document, random_manuscript
from tests.sample_documents import node, pull_quotation, sample_blocks, sample_document, sample_manuscript, sample_table
from tests.sample_documents import with_blocks as with_

PLAN = Plan()


def arranged(document: Document, plan: Plan = PLAN, starts: str = "") -> Arrangement:
    """A document in free flow, or with a block that begins page two."""
    return arrange(lay_out(sample_manuscript(document), plan), starts)


@pytest.mark.parametrize("seed", range(40))
def test_says_the_words_of_the_document_in_order(seed: int) -> None:
    """Nothing is lost and nothing moves, with and without dropped blocks."""
    document = random_document(seed)
    for dropped in (frozenset[str](), frozenset(document.droppable())):
        said = [
            word
            for para in arranged(document, Plan(dropped=dropped)).paragraphs()
            for word in "".join(run.text for run in para.runs).split()
        ]

        assert tuple(said) == document_words(document, dropped)


@pytest.mark.parametrize("seed", range(20))
def test_sections_end_in_paragraphs_and_alternate(seed: int) -> None:
    """Word has no section that ends in a table; the last is in one column, or the one before would not be balanced."""
    document = random_document(seed)

    sections = arranged(document).sections

    assert all(isinstance(section.blocks[-1], Para) for section in sections)
    assert all(a.columns != b.columns for a, b in pairwise(sections))
    assert sections[-1].columns == 1


def test_page_two_begins_with_the_chosen_block() -> None:
    """One paragraph breaks the page: the heading itself where it stands across."""
    breaking = [p for p in arranged(sample_document(), starts="experts-heading").paragraphs() if p.breaks]

    assert [(para.style.key, para.block) for para in breaking] == [("heading", "experts-heading")]


def test_page_breaks_stand_outside_columns() -> None:
    """In columns the break goes to a paragraph of a point in one column; LibreOffice's balancing breaks otherwise."""
    made = arranged(sample_document(), starts="evidence-heading")

    section = next(s for s in made.sections if isinstance(s.blocks[0], Para) and s.blocks[0].breaks)
    assert (section.columns, section.blocks[0].style.key) == (1, "break")  # type: ignore[union-attr]


def test_no_page_begins_after_a_heading_or_with_the_sources() -> None:
    """Page two never strands a heading, and never splits title from standfirst."""
    found = openings(lay_out(sample_manuscript(), Plan()).pieces)

    assert "experts-heading" in found
    assert not {"title", "standfirst", "context[border].text", "sources", "imprint"} & set(found)


def test_pull_quotation_and_table_have_their_styles() -> None:
    """Roles become named styles; a table repeats its head."""
    blocks = sample_blocks()
    made = arranged(with_(sample_document(), (*blocks[:6], pull_quotation(), sample_table(), *blocks[6:])))

    keys = {para.block: para.style.key for para in made.paragraphs()}
    tables = [b for s in made.sections for b in s.blocks if isinstance(b, Table) and b.header]
    assert (keys["pull-words"], keys["pull-by"]) == ("quote", "quote-by")
    assert [table.title for table in tables] == ["Who runs how many gauges"]


def test_furniture_is_no_text() -> None:
    """Running head, foot and stamp stand beside the sections."""
    furniture = arranged(sample_document(stamp="Draft")).furniture

    assert furniture.left[0].text == "Sarven Basin Papers · No. 7"
    assert (furniture.stamp, furniture.page) == ("Draft", "Page {page} of {pages}")


def test_further_quotations_of_a_card_are_plain() -> None:
    """Only the quotation pulled out is set large."""
    quotes = [
        Block(Kind.QUOTATION, f"q-{role}", role, children=(Block(Kind.PARAGRAPH, f"p-{role}", runs=(Run("Words."),)),))
        for role in ("pull", "quote")
    ]
    cards = node(Kind.SECTION, "cards", [node(Kind.SECTION, "card", quotes, role="card")], role="cards")

    made = arranged(with_(sample_document(), [cards]))

    keys = {para.block: para.style.key for para in made.paragraphs()}
    assert (keys["p-pull"], keys["p-quote"]) == ("card-quote", "card")


def test_counterpoints_stand_apart_and_do_not_chain() -> None:
    """The first paragraph of each has space above, whatever its role, and the last keeps nothing with it."""
    parts = [
        [Block(Kind.PARAGRAPH, f"{n}-{role}", role, (Run("Words."),)) for role in ("response", "attribution")]
        for n in range(2)
    ]
    sections = [node(Kind.SECTION, f"c-{n}", part, role="counterpoint") for n, part in enumerate(parts)]

    paras = [p for p in arranged(with_(sample_document(), sections)).paragraphs() if p.block]

    assert [para.style.key for para in paras] == ["argument", "attribution"] * 2
    assert not any(para.keeps for para in paras)
    assert paras[2].style.before > 0


@pytest.mark.parametrize("seed", range(3000, 3012))
def test_space_is_no_paragraph_where_a_paragraph_can_have_it(seed: int) -> None:
    """What is left stands at an edge of its section, between two tables or under a heading."""
    made = arrange(lay_out(random_manuscript(seed), PLAN))

    for section in made.sections:
        for above, space, below in zip(section.blocks, section.blocks[1:], section.blocks[2:], strict=False):
            if isinstance(space, Para) and space.style.key == "gap":
                assert isinstance(below, Table)
                assert isinstance(above, Table) or above.keeps
