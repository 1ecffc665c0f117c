"""Blocks as HTML, each kind by its own function, in the order of the tree."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Iterable, Mapping
from itertools import groupby

from briefgen.document import FURNITURE, Block, Kind, numeric_columns
from briefgen.layout.manuscript import Manuscript
from briefgen.render.html.chart import chart
from briefgen.render.html.logo import svg
from briefgen.render.html.words import attribute, words

_PIXELS = 1.5  # of a screen for a printed point of the logo
_TAGS = {
    Kind.TITLE: "h1",
    Kind.HEADING: "h2",
    Kind.PARAGRAPH: "p",
    Kind.BULLETS: "ul",
    Kind.NUMBERS: "ol",
    Kind.CITATION: "figcaption",
    Kind.CAPTION: "p",
    Kind.ROW: "tr",
}


class Writer:
    """Writes the blocks of one document."""

    def __init__(self, manuscript: Manuscript, data_table: str, notes: Mapping[str, str]) -> None:
        self.manuscript = manuscript
        self.notes = notes  # numbers by block id
        self.data_table = data_table
        # HTML ids by block id, of headings and captions that name the element around them.
        self.names: dict[str, str] = {}
        self.numbers: set[str] = set()  # block ids of cells in columns of numbers
        self.special: dict[Kind, Callable[[Block], str]] = {
            Kind.SECTION: self._section,
            Kind.PANEL: self._panel,
            Kind.QUOTATION: self._quotation,
            Kind.ITEM: self._item,
            Kind.TABLE: self._table,
            Kind.HEAD_CELL: self._cell,
            Kind.CELL: self._cell,
            Kind.CHART: self._chart,
        }

    def write(self, block: Block) -> str:
        """The element of a block with all that is in it."""
        if write := self.special.get(block.kind):
            return write(block)
        role = f"caption {block.role}".strip() if block.kind is Kind.CAPTION else block.role
        return self._element(_TAGS[block.kind], block, role)

    def _element(self, tag: str, block: Block, role: str, more: str = "") -> str:
        inside = words(block.runs) if block.runs else self._inside(block.children)
        name = attribute("id", self.names.get(block.id, ""))
        return f"<{tag}{name}{attribute('class', role)}{more}>{inside}</{tag}>\n"

    def _inside(self, children: Iterable[Block]) -> str:
        written = "".join(self.write(child) for child in children)
        return f"\n{written}" if written else ""

    def _section(self, block: Block) -> str:
        if block.role in FURNITURE:
            return ""
        if block.role == "masthead":
            return self._logo() + self._element("div", block, block.role)
        if block.role in ("chart", "table"):
            return self._named("figure", block, Kind.CAPTION)
        return self._element("div", block, block.role)

    def _logo(self) -> str:
        if (logo := self.manuscript.theme.logo) is None:
            return ""
        kind, data = ("svg+xml", svg(logo)) if logo.outlines else ("png", logo.png)
        source = f"data:image/{kind};base64,{b64encode(data).decode()}"
        size = f' width="{logo.width * _PIXELS:.0f}" height="{logo.height * _PIXELS:.0f}"'
        return f'<div class="logo"><img{attribute("src", source)}{attribute("alt", logo.alt)}{size}></div>\n'

    def _panel(self, block: Block) -> str:
        return self._named("aside", block, Kind.HEADING)

    def _named(self, tag: str, block: Block, by: Kind) -> str:
        """An element that a screen reader calls by the words of its first heading or caption."""
        name = next((child for child in block.children if child.kind is by), None)
        if name is None:
            return self._element(tag, block, block.role)
        id_ = self.names[name.id] = f"name-{len(self.names) + 1}"
        return self._element(tag, block, block.role, attribute("aria-labelledby", id_))

    def _quotation(self, block: Block) -> str:
        """What was said stands in the quotation, who said it beside it: HTML takes a name inside for the speaker's words."""
        inside = ""
        for who, children in groupby(block.children, lambda child: child.kind is Kind.CITATION):
            written = self._inside(children)
            inside += written if who else f"\n<blockquote>{written}</blockquote>"
        return f"<figure{attribute('class', f'quotation {block.role}'.strip())}>{inside}</figure>\n"

    def _item(self, block: Block) -> str:
        """An item of a list; a note goes back to its mark by a link without words, since no other format has it."""
        if not (number := self.notes.get(block.id)):
            return self._element("li", block, block.role)
        back = f'<a class="back" href="#mark-{number}" role="doc-backlink" aria-label="{number}"></a>'
        return f'<li id="note-{number}">{words(block.runs)}{back}</li>\n'

    def _table(self, block: Block) -> str:
        right = numeric_columns(block)
        self.numbers |= {
            cell.id for row in block.children for cell, yes in zip(row.children, right, strict=False) if yes
        }
        return self._element("table", block, block.role)

    def _cell(self, block: Block) -> str:
        role = f"{block.role} number".strip() if block.id in self.numbers else block.role
        if block.kind is Kind.CELL:
            return self._element("td", block, role)
        return self._element("th", block, role, ' scope="col"')

    def _chart(self, block: Block) -> str:
        return chart(self.manuscript, block.chart or "", self.data_table)
