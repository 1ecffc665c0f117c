"""The words of a document, which all formats have to say."""

from __future__ import annotations

from briefgen.document import Kind, document_words
from tests.sample_documents import leaf, node, sample_document, with_blocks


def test_words_stand_in_reading_order_without_furniture() -> None:
    """The masthead is read first; running head and footer are not read at all."""
    words = document_words(sample_document())

    assert words[:8] == ("Sarven", "Basin", "Papers", "·", "No.", "7", "12", "March")
    assert words[-4:] == ("its", "sources", "are", "invented.")
    assert " ".join(words).count("sharedwaters.example") == 1


def test_what_was_dropped_is_not_said() -> None:
    """Neither the block nor a heading that lost all below it."""
    blocks = [leaf(Kind.HEADING, "h", "A heading"), leaf(Kind.PARAGRAPH, "p", "Gone.", priority=1)]
    document = with_blocks(sample_document(), [node(Kind.SECTION, "s", blocks), leaf(Kind.PARAGRAPH, "q", "Left.")])

    assert document_words(document, frozenset({"p"})) == ("Left.",)


def test_the_end_of_a_block_ends_a_word() -> None:
    """List items and cells do not run together; runs of one block do."""
    items = [leaf(Kind.ITEM, "a", "o**n**e"), leaf(Kind.ITEM, "b", "two\u00a0three\n four")]
    document = with_blocks(sample_document(), [node(Kind.BULLETS, "l", items)])

    assert document_words(document) == ("one", "two", "three", "four")
