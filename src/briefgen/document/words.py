"""The words of a document in reading order: what every format has to say."""

from __future__ import annotations

from collections.abc import Set

from briefgen.document.tree import Document
from briefgen.document.without import without

# Sections that stand on pages outside the text: no words of a format without pages, repeated on those of one with pages.
FURNITURE = frozenset({"running-head", "footer"})


def document_words(document: Document, dropped: Set[str] = frozenset()) -> tuple[str, ...]:
    """The words, without furniture, dropped blocks, list numbers and chart labels; a block's end is a word's end."""
    return tuple(
        word
        for top in without(document, dropped).blocks
        if top.role not in FURNITURE
        for block in top.walk()
        for word in block.text.split()
    )
