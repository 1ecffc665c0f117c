"""Paragraphs and tables of a Word file in reading order, each with its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from briefgen.ooxml.namespaces import MC, W
from briefgen.ooxml.reading import Package
from briefgen.verify.accessibility.said import Place
from briefgen.verify.accessibility.styles import Styles, ground, level_of

_W = f"{{{W}}}"
_SHOWN = 60
_KEPT = ("drawing", "pict", "object", "fldChar", "br", "sym", "footnoteReference", "endnoteReference")
_CONTENT = {f"{_W}{name}" for name in _KEPT}
_SIGNS = {f"{_W}tab": " ", f"{_W}noBreakHyphen": "-"}
FALLBACK = f"{{{MC}}}Fallback"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph: its number from 1 in its part, its style, words, heading level (0: none), and the ground of its cell."""

    element: etree._Element
    part: str
    number: int
    style: str
    text: str
    level: int
    listed: bool
    ground: str

    @property
    def place(self) -> Place:
        """Where it stands, and its first words."""
        where = "" if self.part == "word/document.xml" else f"{self.part.removeprefix('word/')}, "
        return f"{where}paragraph {self.number}", shown(self.text)

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands in it."""
        return not self.text.strip() and not any(child.tag in _CONTENT for child in self.element.iter())


def paragraphs(package: Package, styles: Styles) -> Iterator[Paragraph]:
    """All paragraphs: the text first, then headers, footers and notes."""
    for part in parts(package):
        for number, element in enumerate(package.xml(part).iter(f"{_W}p"), 1):
            yield _paragraph(element, part, number, styles)


def parts(package: Package) -> list[str]:
    """The parts that have paragraphs, the main one first."""
    kinds = ("header", "footer", "footnotes", "endnotes")
    found = (r.target for r in package.relations(package.main).values() if r.kind in kinds and not r.external)
    return [package.main, *dict.fromkeys(name for name in found if name in package.parts)]


def _paragraph(element: etree._Element, part: str, number: int, styles: Styles) -> Paragraph:
    own = element.find(f"{_W}pPr")
    tag = None if own is None else own.find(f"{_W}pStyle")
    style = styles.default if tag is None else tag.get(f"{_W}val", "")
    outline = None if own is None else own.find(f"{_W}outlineLvl")
    level = styles.level(style) if outline is None else level_of(outline)
    numbered = None if own is None else own.find(f"{_W}numPr/{_W}numId")
    listed = styles.is_list(style) if numbered is None else numbered.get(f"{_W}val") != "0"
    return Paragraph(element, part, number, style, words(element), level, listed, _ground(element))


def shown(text: str) -> tuple[str, ...]:
    """The first words of a text, none where it has none."""
    line = " ".join(text.split())
    return (line[:_SHOWN] + "…" * (len(line) > _SHOWN),) if line else ()


def words(element: etree._Element) -> str:
    """The words below an element."""
    found = element.iter(f"{_W}t", *_SIGNS)
    return "".join(_SIGNS.get(str(each.tag)) or each.text or "" for each in found)


def _ground(element: etree._Element) -> str:
    """The background of the cell in which it stands."""
    cell = element.getparent()
    while cell is not None and cell.tag not in (f"{_W}tc", f"{_W}body"):
        cell = cell.getparent()
    shading = cell.find(f"{_W}tcPr/{_W}shd") if cell is not None else None
    return "" if shading is None else ground(shading)
