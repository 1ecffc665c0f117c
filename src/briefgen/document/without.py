"""The document without what fitting left out; one function, so that every format leaves out the same words."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import replace

from briefgen.document.notes import note_numbers, renumbered, unmarked
from briefgen.document.tree import Block, Document, Kind

_CONTAINERS = {
    Kind.SECTION,
    Kind.PANEL,
    Kind.BULLETS,
    Kind.NUMBERS,
    Kind.QUOTATION,
    Kind.TABLE,
    Kind.ROW,
}
_LOST = object()


def without(document: Document, dropped: Set[str]) -> Document:
    """The document without the blocks of these ids, their children, containers and headings left with nothing.

    A heading goes when something was dropped below it and nothing is left before the next heading or the end of its parent.
    A panel whose items are gone goes with its heading. A note goes with the mark that refers to it, and the others are
    numbered anew.
    """
    if not dropped:
        return document
    blocks = _kept(document.blocks, dropped)
    marks = note_numbers(blocks)
    if lost := unmarked(blocks, marks.keys()):
        numbers = {note: str(n) for n, note in enumerate(marks, 1)}
        blocks = renumbered(_kept(blocks, lost), numbers)
    return replace(document, blocks=blocks)


def _kept(blocks: tuple[Block, ...], dropped: Set[str]) -> tuple[Block, ...]:
    """What is left of siblings."""
    left: list[Block | object] = []
    for block in blocks:
        if block.id in dropped:
            left.append(_LOST)
        elif block.kind in _CONTAINERS and block.children:
            children = _kept(block.children, dropped)
            emptied = not children and children != block.children
            left.append(
                _LOST if emptied else block if children == block.children else replace(block, children=children)
            )
        else:
            left.append(block)
    return tuple(block for n, block in enumerate(left) if isinstance(block, Block) and not _is_bare(left, n))


def _is_bare(left: list[Block | object], n: int) -> bool:
    """Whether a heading lost all that followed it."""
    block = left[n]
    if not isinstance(block, Block) or block.kind is not Kind.HEADING:
        return False
    below = []
    for other in left[n + 1 :]:
        if isinstance(other, Block) and other.kind is Kind.HEADING:
            break
        below.append(other)
    return bool(below) and all(other is _LOST for other in below)
