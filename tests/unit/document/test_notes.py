"""Notes and their marks where items give way."""

from __future__ import annotations

from dataclasses import replace

from briefgen.document import Block, Document, Kind, Run, document_words, note_numbers, without
from tests.sample_documents import leaf, node, sample_document, with_blocks


def noted(*ids: str) -> Document:
    """Paragraphs with a note each, and the notes at the end."""
    text = [
        Block(Kind.PARAGRAPH, id_, runs=(Run(f"About {id_}."), Run(str(n), sup=True, note=f"{id_}.note")))
        for n, id_ in enumerate(ids, 1)
    ]
    items = [leaf(Kind.ITEM, f"{id_}.note", f"More of {id_}.") for id_ in ids]
    section = node(
        Kind.SECTION, "notes", [leaf(Kind.HEADING, "head", "Notes"), node(Kind.NUMBERS, "ol", items)], role="notes"
    )
    return with_blocks(sample_document(), [*text, section])


def ids(document: Document) -> list[str]:
    """Ids of blocks with words."""
    return [block.id for block in document.walk() if block.runs]


def test_a_note_goes_with_its_mark_and_the_others_are_numbered_anew() -> None:
    """In the order of print, in the marks as in the list."""
    left = without(noted("a", "b", "c"), {"a"})
    assert ids(left) == ["b", "c", "head", "b.note", "c.note"]
    assert note_numbers(left.blocks) == {"b.note": "1", "c.note": "2"}
    assert document_words(noted("a", "b", "c"), frozenset("a"))[:4] == ("About", "b.1", "About", "c.2")


def test_the_heading_of_notes_goes_with_the_last_of_them() -> None:
    """No empty list is printed."""
    assert ids(without(noted("a", "b"), {"a", "b"})) == []


def test_notes_stay_where_something_else_gives_way() -> None:
    """The blocks are the same, not copies."""
    whole = noted("a", "b")
    other = replace(whole, blocks=(*whole.blocks, leaf(Kind.PARAGRAPH, "x", "X.")))
    left = without(other, {"x"})
    assert left.blocks == whole.blocks


def test_a_note_whose_mark_stands_twice_goes_with_the_last() -> None:
    """Two items may refer to one note."""
    whole = noted("a", "b")
    again = Block(Kind.PARAGRAPH, "again", runs=(Run("Again."), Run("1", sup=True, note="a.note")))
    document = replace(whole, blocks=(again, *whole.blocks))
    assert ids(without(document, {"a"})) == ["again", "b", "head", "a.note", "b.note"]
