"""The main part: sections, paragraphs and tables of the arrangement in reading order."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from briefgen.layout.word.arrangement import Arrangement, Cell, Paper, Para, Section, Table
from briefgen.ooxml.controls import note_bookmark
from briefgen.ooxml.names import style_id
from briefgen.ooxml.namespaces import DECLARATION, WORD
from briefgen.render.docx.cells import addressed
from briefgen.render.docx.charts import Charts
from briefgen.render.docx.controls import Controls
from briefgen.render.docx.lists import ListControls, Set, list_of
from briefgen.render.docx.logo import logo_run
from briefgen.render.docx.markup import attribute, border, shading, toggle
from briefgen.render.docx.parts import Parts, Target

_NOTES = 100_000  # numbers of bookmarks, beyond those of controls
# LibreOffice drops an empty paragraph that ends a section.
_SPACE = "<w:r><w:t>\u00a0</w:t></w:r>"


class Lists(NamedTuple):
    """The instance of each ordered list by its number, and that of bullets where their style has none, by its key."""

    numbers: Mapping[int, int]
    bullets: Mapping[str, int] = MappingProxyType({})


class Body:
    """Writes the main part."""

    def __init__(self, document: Target, lists: Lists, controls: Controls, charts: Charts, parts: Parts) -> None:
        self._document, self._lists, self._controls = document, lists, controls
        self._charts, self._parts, self._sets = charts, parts, ListControls()
        self._notes: dict[str, int] = {}

    def xml(self, arrangement: Arrangement, furniture: str, *, first: bool) -> bytes:
        """The part; `furniture` refers to headers and footers, for the first section, whose successors inherit them.

        `first` says whether the first page has its own.
        """
        sections = arrangement.sections
        marks = (run.note for para in arrangement.paragraphs() for run in para.runs if run.note)
        self._notes = {note: n for n, note in enumerate(marks, _NOTES)}
        out = []
        for n, section in enumerate(sections):
            properties = _section(
                section, arrangement.paper, furniture if n == 0 else "", first=n == 0, title_page=first
            )
            last = n == len(sections) - 1
            out.append(self._blocks(section, "" if last else properties))
        out.append(properties)
        return f"{DECLARATION}<w:document {WORD}><w:body>{''.join(out)}</w:body></w:document>".encode()

    def _blocks(self, section: Section, properties: str) -> str:
        out = []
        for n, block in enumerate(section.blocks):
            ends = properties if n == len(section.blocks) - 1 else ""
            if isinstance(block, Para):
                out.append(Set(self._para(block, ends), "" if ends else list_of(block)))
            else:
                assert not ends, "a section ends in a paragraph"
                out.append(Set(self._table(addressed(block))))
        return self._sets.joined(out)

    def _para(self, para: Para, properties: str = "", title: str = "") -> str:
        style = para.style
        keep = "" if para.keeps == style.keep_next else f'<w:keepNext w:val="{int(para.keeps)}"/>'
        listed = self._lists.numbers.get(para.number) or self._lists.bullets.get(style.key)
        number = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{listed}"/></w:numPr>'
        own = "".join(
            (
                f'<w:pStyle w:val="{style_id(style.name)}"/>',
                keep,
                toggle("keepLines", para.undivided and not style.keep_lines),
                toggle("pageBreakBefore", para.breaks),
                number if listed else "",
                _space(para),
                properties,
            )
        )
        return f"<w:p><w:pPr>{own}</w:pPr>{self._content(para, title)}</w:p>"

    def _content(self, para: Para, title: str) -> str:
        if para.picture and para.picture.logo:
            return logo_run(para.picture.logo, self._parts, self._document)
        if para.picture:
            return self._charts.drawing(para.picture, title)
        if not para.block:
            return _SPACE
        content = self._controls.runs(para.runs, para.style, self._document)
        if para.block not in self._notes:
            return content
        mark = f'<w:bookmarkStart w:id="{self._notes[para.block]}" w:name="{note_bookmark(para.block)}"/>'
        return f'{mark}{content}<w:bookmarkEnd w:id="{self._notes[para.block]}"/>'

    def _table(self, table: Table) -> str:
        top, right, bottom, left = (f'w:w="{width}" w:type="dxa"' for width in table.pad)
        margins = f"<w:top {top}/><w:left {left}/><w:bottom {bottom}/><w:right {right}/>"
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in table.widths)
        caption = f"<w:tblCaption w:val={attribute(table.title)}/>" if table.title else ""
        return (
            f'<w:tbl><w:tblPr><w:tblW w:w="{sum(table.widths)}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>'
            f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{margins}</w:tblCellMar>'
            f'<w:tblLook w:val="{"0020" if table.header else "0000"}" w:firstRow="{int(table.header)}" w:lastRow="0"'
            ' w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
            f"{caption}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{self._rows(table)}</w:tbl>"
        )

    def _rows(self, table: Table) -> str:
        out = []
        for n, row in enumerate(table.rows):
            cells = "".join(self._cell(cell, width) for cell, width in zip(row, table.widths, strict=True))
            header = toggle("tblHeader", table.header and n == 0)
            out.append(f"<w:tr><w:trPr><w:cantSplit/>{header}</w:trPr>{cells}</w:tr>")
        return "".join(out)

    def _cell(self, cell: Cell, width: int) -> str:
        edges = border("top", cell.lid) + border("left", cell.edge) + border("bottom", cell.rule)
        borders = f"<w:tcBorders>{edges}</w:tcBorders>" if edges else ""
        title = "".join(run.text for run in cell.paras[0].runs)
        flush = '<w:tcMar><w:right w:w="0" w:type="dxa"/></w:tcMar>' if cell.flush else ""
        middle = '<w:vAlign w:val="center"/>' if cell.middle else ""
        paras = self._sets.joined(Set(self._para(para, title=title), list_of(para)) for para in cell.paras)
        look = f"{borders}{shading(cell.fill)}{flush}{middle}"
        return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{look}</w:tcPr>{paras}</w:tc>'


def _space(para: Para) -> str:
    """What differs from the style's own space."""
    before = f' w:before="{para.before}"' if para.before != para.style.before else ""
    after = f' w:after="{para.after}"' if para.after != para.style.after else ""
    return f"<w:spacing{before}{after}/>" if before or after else ""


def _section(section: Section, paper: Paper, furniture: str, *, first: bool, title_page: bool) -> str:
    """Properties of a section; the type says how it begins, and only the first is not continuous."""
    return (
        f'<w:sectPr>{furniture}<w:type w:val="{"nextPage" if first else "continuous"}"/>'
        f'<w:pgSz w:w="{paper.width}" w:h="{paper.height}"/>'
        f'<w:pgMar w:top="{paper.top}" w:right="{paper.right}" w:bottom="{paper.bottom}" w:left="{paper.left}"'
        f' w:header="{paper.header}" w:footer="{paper.footer}" w:gutter="0"/>'
        f'<w:cols w:num="{section.columns}" w:space="{paper.gutter}" w:equalWidth="1"/>'
        f"{toggle('titlePg', first and title_page)}</w:sectPr>"
    )
