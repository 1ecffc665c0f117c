"""The tree as a flat sequence of parts: what is set one after the other, each with the number of its columns."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from briefgen.document import FURNITURE, Block, Document, Kind

_APART = FURNITURE | {"masthead"}  # bands with places of their own


class Part(NamedTuple):
    """A block that is set as one thing; `number` is its place in a numbered list, else 0."""

    block: Block
    columns: int
    number: int = 0


def parts(blocks: Iterable[Block], is_whole: Callable[[Block], bool], columns: int = 1) -> Iterator[Part]:
    """Parts in reading order. A block that is no whole is entered; one that says no columns has those of its parent."""
    for block in blocks:
        if block.role in _APART:
            continue
        across = block.columns or columns
        if is_whole(block):
            yield Part(block, across)
        elif block.kind is Kind.NUMBERS:
            for number, item in enumerate(block.children, 1):
                yield Part(item, across, number)
        elif block.children:
            yield from parts(block.children, is_whole, across)
        elif block.runs:
            yield Part(block, across)


def furniture(document: Document, role: str) -> tuple[Block, ...]:
    """The paragraphs of masthead, running head or footer; nothing where the template has none."""
    return next((block.children for block in document.blocks if block.role == role), ())
