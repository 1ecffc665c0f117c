"""Blocks, runs and the document: plain values that every format walks. No block knows how it is drawn."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """What a block is. Values are the elements of the template vocabulary."""

    SECTION = "section"
    PANEL = "aside"
    TITLE = "h1"
    HEADING = "h2"
    PARAGRAPH = "p"
    BULLETS = "ul"
    NUMBERS = "ol"
    ITEM = "li"
    QUOTATION = "blockquote"
    CITATION = "cite"
    TABLE = "table"
    ROW = "tr"
    HEAD_CELL = "th"
    CELL = "td"
    CAPTION = "figcaption"
    CHART = "chart"


class Run(NamedTuple):
    """A stretch of text of one look and one address.

    `address` names the field of the model that the words come from (None: the template's own words). A run is `locked`
    where an edit could not come home: the template's words, a filtered text, a field printed a second time. A run with a
    `note`, the id of the block of a note, is the number of that note.
    """

    text: str
    bold: bool = False
    italic: bool = False
    sup: bool = False
    href: str | None = None
    address: str | None = None
    locked: bool = True
    statistic: str | None = None
    language: str | None = None
    note: str | None = None


class Origin(NamedTuple):
    """Where in the template a block stands."""

    template: str = ""
    line: int = 0

    def __str__(self) -> str:
        return f"{self.template}:{self.line}" if self.template else ""


NOWHERE = Origin()


@dataclass(frozen=True, eq=False, slots=True)
class Block:
    """A node of the tree: either `children` (section, aside, lists, table, row, blockquote) or `runs` (the rest).

    `id` is unique in the document and the same for the same content: the address of its item or first run where there is
    one. `role` is the template's `data-role`, and decides the look; an unknown role looks like none. `priority` 0 stays;
    1, 2, 3 may be left out by fitting, 3 first. `columns` of a section is 1 or 2, 0 where it says nothing (as its parent).
    `chart` names the chart spec to draw.
    """

    kind: Kind
    id: str
    role: str = ""
    runs: tuple[Run, ...] = ()
    children: tuple[Block, ...] = ()
    priority: int = 0
    columns: int = 0
    chart: str | None = None
    origin: Origin = NOWHERE

    @property
    def text(self) -> str:
        """The words of its own runs."""
        return "".join(run.text for run in self.runs)

    def walk(self) -> Iterator[Block]:
        """Itself and everything below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the files say of themselves: PDF Info and XMP, DOCX core properties, the head of the HTML.

    `date` is the brief's own date at midnight UTC, never the clock's. `stamp` is printed on every page ("UNVERIFIED DRAFT",
    "Draft") and is empty for a final, verified brief.
    """

    title: str
    language: str
    date: dt.datetime
    authors: tuple[str, ...] = ()
    publisher: str = ""
    summary: str = ""
    keywords: tuple[str, ...] = ()
    edition: str = ""
    stamp: str = ""


class Typed(NamedTuple):
    """A text of the model as its author typed it; with `markdown` its inline marks mean something."""

    text: str
    markdown: bool = True


@dataclass(frozen=True, eq=False, slots=True)
class Document:
    """A composed brief: its blocks, what it says of itself, and the words that furniture of the page needs.

    `labels` holds the texts that formats add on their own: "page" (`Page {page} of {pages}`) and "data table". `typed` has the
    text of each printed field by its address, as typed: in the tree marks of the template and of the author look alike.
    """

    blocks: tuple[Block, ...]
    metadata: Metadata
    labels: dict[str, str] = field(default_factory=dict)
    pages: int = 2
    typed: Mapping[str, Typed] = field(default_factory=dict)

    def walk(self) -> Iterator[Block]:
        """Every block in reading order."""
        for block in self.blocks:
            yield from block.walk()

    def droppable(self) -> tuple[str, ...]:
        """Ids in the order in which they give way: priority 3 first; of one priority, the last of the document first."""
        found = [(block.priority, n, block.id) for n, block in enumerate(self.walk()) if block.priority]
        return tuple(id_ for _, _, id_ in sorted(found, reverse=True))
