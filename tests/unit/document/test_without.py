"""What is left of a document when items give way."""

from __future__ import annotations

import pytest

from briefgen.document import Block, Document, Kind, without
from tests.sample_documents import heading, leaf, node, sample_document, with_blocks


def document(*blocks: Block) -> Document:
    """A document of these blocks."""
    return with_blocks(sample_document(), blocks)


def ids(made: Document) -> list[str]:
    """Ids in reading order."""
    return [block.id for block in made.walk()]


def paragraph(id_: str) -> Block:
    """A paragraph."""
    return leaf(Kind.PARAGRAPH, id_, "Words.")


def test_nothing_dropped_is_the_same_document() -> None:
    """No copy is made where nothing changes."""
    whole = sample_document()

    assert without(whole, frozenset()) is whole


def test_a_dropped_block_takes_its_children_along() -> None:
    """A section goes as a whole."""
    whole = document(node(Kind.SECTION, "s", [paragraph("a")]), paragraph("b"))

    assert ids(without(whole, {"s"})) == ["b"]


def test_a_heading_left_with_nothing_goes_too() -> None:
    """No heading stands over what was left out."""
    whole = document(heading("h1", "One"), paragraph("a"), heading("h2", "Two"), paragraph("b"))

    assert ids(without(whole, {"a"})) == ["h2", "b"]


def test_a_heading_stays_over_what_is_left() -> None:
    """One of two paragraphs is enough."""
    whole = document(heading("h", "One"), paragraph("a"), paragraph("b"))

    assert ids(without(whole, {"a"})) == ["h", "b"]


def test_a_heading_that_never_had_text_stays() -> None:
    """What the author wrote is not tidied up."""
    whole = document(heading("h1", "One"), heading("h2", "Two"), paragraph("a"), paragraph("b"))

    assert ids(without(whole, {"b"})) == ["h1", "h2", "a"]


@pytest.mark.parametrize("kind", [Kind.BULLETS, Kind.NUMBERS, Kind.SECTION])
def test_a_container_whose_children_are_gone_goes(kind: Kind) -> None:
    """An emptied list takes its heading along, too."""
    items = [leaf(Kind.ITEM, "i", "x"), leaf(Kind.ITEM, "j", "y")]
    whole = document(heading("h", "One"), node(kind, "list", items), paragraph("z"))

    assert ids(without(whole, {"i", "j"})) == ["h", "z"]
    assert ids(without(document(heading("h", "One"), node(kind, "list", items)), {"i", "j"})) == []


def test_a_panel_without_messages_goes_with_its_heading() -> None:
    """An empty panel is no panel."""
    panel = node(Kind.PANEL, "p", [heading("h", "Key"), node(Kind.BULLETS, "l", [leaf(Kind.ITEM, "i", "x")])])

    assert ids(without(document(panel, paragraph("z")), {"i"})) == ["z"]
