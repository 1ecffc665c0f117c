"""What a document prints, as rules read it: by field of the model, by heading, by page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefgen.document import FURNITURE, Block, Document, Kind
from briefgen.layout.pages import Pages, TextLine
from briefgen.rules.words import count

BODY = frozenset(
    {"thesis", "context", "evidence", "people", "experts", "quotes", "counterpoints", "implications", "watch"}
)
APART = frozenset({"sources", "notes", "imprint", "masthead"})  # sections that are no part of the text
_QUOTED = re.compile('“[^”]*”|«[^»]*»|„[^“”]*[“”]|"[^"]*"')


class Field(NamedTuple):
    """The words of one field in one block."""

    address: str
    text: str
    block: Block

    @property
    def part(self) -> str:
        """The part of the brief that the field belongs to, such as `evidence`."""
        return re.split(r"[.\[]", self.address, maxsplit=1)[0]


class Section(NamedTuple):
    """A heading of the text, and the blocks up to the next one."""

    heading: Block
    below: tuple[Block, ...]


def blocks(document: Document) -> Iterator[Block]:
    """Every block in reading order but the furniture of the page."""
    return (block for top in document.blocks if top.role not in FURNITURE for block in top.walk())


def fields(document: Document) -> Iterator[Field]:
    """Every printed field in reading order, once for each block that prints it."""
    return (field for block in blocks(document) for field in of(block))


def of(block: Block) -> Iterator[Field]:
    """The fields that a block's own runs print."""
    for address in dict.fromkeys(run.address for run in block.runs if run.address):
        yield Field(address, "".join(run.text for run in block.runs if run.address == address), block)


def body(document: Document) -> Iterator[Field]:
    """The fields of the text itself: no boxes, captions, sources or imprint, and no quotation printed large."""
    apart = {
        id(block)
        for top in blocks(document)
        if top.kind is Kind.PANEL or (top.kind is Kind.QUOTATION and top.role == "pull")
        for block in top.walk()
    }
    return (field for field in fields(document) if field.part in BODY and id(field.block) not in apart)


def body_words(document: Document, part: str = "") -> int:
    """How many words the text has, or one part of it."""
    return sum(count(field.text) for field in body(document) if part in ("", field.part))


def sections(document: Document) -> tuple[Section, ...]:
    """The text by its headings; boxes, sources and imprint are no text."""
    found: list[tuple[Block, list[Block]]] = []
    for top in document.blocks:
        if top.role not in FURNITURE:
            for block in _text(top):
                if block.kind is Kind.HEADING:
                    found.append((block, []))
                elif found:
                    found[-1][1].append(block)
    return tuple(Section(heading, tuple(below)) for heading, below in found)


def unquoted(text: str) -> str:
    """A text without what stands between quotation marks: those are others' words."""
    return _QUOTED.sub(" ", text)


def page_of(pages: Pages) -> dict[str, int]:
    """The first page of every field, counted from 0."""
    found: dict[str, int] = {}
    for number, items in enumerate(pages.pages):
        for item in items:
            if isinstance(item, TextLine) and item.block:
                for piece in item.line.pieces:
                    if piece.style.address:
                        found.setdefault(piece.style.address, number)
    return found


def parents(document: Document) -> dict[str, Block]:
    """The block that holds a block, by the id of the latter."""
    return {child.id: block for block in document.walk() for child in block.children}


def _text(block: Block) -> Iterator[Block]:
    """A block and those below it, without what is no text."""
    if block.kind is Kind.PANEL or block.role in APART:
        return
    yield block
    for child in block.children:
        yield from _text(child)
