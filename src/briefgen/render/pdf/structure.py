"""The structure tree: what each block is, in the document's order, whatever order the page is drawn in.

The types are those of PDF 1.7 (ISO 32000-1, 14.8.4): a panel is a Sect, since Aside came with PDF 2.0.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import takewhile
from typing import NamedTuple

from briefgen.document import Block, Document, Kind, note_numbers
from briefgen.layout.pages import STAMP

_LEAF = {Kind.TITLE: "H1", Kind.HEADING: "H2", Kind.PARAGRAPH: "P", Kind.CITATION: "P", Kind.CAPTION: "P"}
_GROUP = {
    Kind.SECTION: "Sect",
    Kind.PANEL: "Sect",
    Kind.BULLETS: "L",
    Kind.NUMBERS: "L",
    Kind.QUOTATION: "BlockQuote",
    Kind.TABLE: "Table",
    Kind.ROW: "TR",
    Kind.CELL: "TD",
    Kind.HEAD_CELL: "TH",
}
_KEPT_EMPTY = {"TD", "TH"}  # a table has as many cells in each row


class Marked(NamedTuple):
    """Marked content: a page, counted from 0, and the number of the content on it."""

    page: int
    mcid: int


class Annotated(NamedTuple):
    """An annotation: a page, counted from 0, and its place among all annotations of the file."""

    page: int
    number: int


class Element:
    """A node of the structure tree; `attributes` are (name, value) in PDF syntax, their owner first; `id` is unique or "".

    `files` are what the specifications of its associated files are registered under.
    """

    __slots__ = ("alt", "attributes", "files", "id", "kids", "language", "parent", "tag")

    def __init__(self, tag: str, parent: Element | None = None, *, alt: str = "", language: str = "") -> None:
        self.tag, self.parent, self.alt, self.language = tag, parent, alt, language
        self.id = ""
        self.kids: list[Element | Marked | Annotated] = []
        self.attributes: tuple[tuple[str, str], ...] = ()
        self.files: list[str] = []

    def add(self, tag: str, *, alt: str = "", language: str = "", first: bool = False) -> Element:
        """A new child, the last one or the first."""
        child = Element(tag, self, alt=alt, language=language)
        self.kids.insert(0 if first else len(self.kids), child)
        return child

    def walk(self) -> Iterator[Element]:
        """Itself and all elements below it, in reading order."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.walk()

    def prune(self) -> bool:
        """Takes out what holds nothing; whether anything is left."""
        self.kids = [kid for kid in self.kids if not isinstance(kid, Element) or kid.prune()]
        return bool(self.kids) or self.tag in _KEPT_EMPTY


class Structure:
    """The tree of a document, and the element that the marked content of a block belongs to; `figures` by the chart's id."""

    def __init__(self, document: Document, alternatives: Mapping[str, str]) -> None:
        self.root = Element("Document")
        self._alternatives = alternatives  # of charts, by the spec's id
        self._places: dict[str, Element] = {}
        self._labels: dict[str, Element] = {}
        self.figures: dict[str, Element] = {}
        self._notes = note_numbers(document.blocks)
        if document.metadata.stamp:
            self._places[STAMP] = self.root.add("P")
        for block in document.blocks:
            self._grow(block, self.root)

    def place(self, block: str) -> Element:
        """The element of a block's own words or drawing."""
        return self._places[block]

    def label(self, block: str) -> Element:
        """The Lbl of a list item or a note, made when it is asked for."""
        if block not in self._labels:
            self._labels[block] = self._labelled(block).add("Lbl", first=True)
        return self._labels[block]

    def _labelled(self, block: str) -> Element:
        """What a label is the first child of: a Note itself, so that its number goes with its words, or an LI."""
        inner = self._places[block]
        while inner.tag not in ("Note", "LBody"):
            assert inner.parent, f"the line of {block} is no label of a list item"
            inner = inner.parent
        assert inner.parent
        return inner if inner.tag == "Note" else inner.parent

    def _grow(self, block: Block, parent: Element) -> None:
        if block.kind is Kind.CHART:
            chart = block.chart or ""
            self._places[block.id] = self.figures[chart] = parent.add("Figure", alt=self._alternatives[chart])
            return
        element = self._element(block, parent)
        self._places[block.id] = element
        captions = _leading_captions(block)
        for child in block.children[len(captions) :]:
            self._grow(child, element)
        if captions:
            table = next((child.id for child in block.children if child.kind is Kind.TABLE), block.id)
            caption = self._places[table].add("Caption", first=True)
            for child in captions:
                self._grow(child, caption)

    def _element(self, block: Block, parent: Element) -> Element:
        if block.kind is Kind.ITEM:
            body = parent.add("LI").add("LBody")
            return self._note(body, block) if block.id in self._notes else body
        if block.kind is Kind.QUOTATION and not block.children:
            return parent.add("BlockQuote").add("P")
        element = parent.add(_LEAF.get(block.kind) or _GROUP[block.kind])
        if block.kind is Kind.HEAD_CELL:
            first_row = parent.parent is not None and parent.parent.kids[0] is parent
            element.attributes = ("O", "/Table"), ("Scope", "/Column" if first_row else "/Row")
        elif block.kind is Kind.NUMBERS:
            element.attributes = ("O", "/List"), ("ListNumbering", "/Decimal")
        return element

    def _note(self, body: Element, block: Block) -> Element:
        """A Note has an identifier (ISO 14289-1, 7.9), and beside its number a paragraph for its words."""
        note = body.add("Note")
        note.id = f"note-{self._notes[block.id]}"
        return note.add("P")


def _leading_captions(block: Block) -> tuple[Block, ...]:
    """What a chart or a table is called: a Caption is its parent's first child, and a table's own. A Figure has an
    alternative text, which takes the place of all in it, so its caption stands beside it."""
    if not any(child.kind in (Kind.CHART, Kind.TABLE) for child in block.children):
        return ()
    return tuple(takewhile(lambda child: child.kind is Kind.CAPTION, block.children))
