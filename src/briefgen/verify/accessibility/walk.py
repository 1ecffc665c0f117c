"""Paragraphs of a Word file in reading order, each with its place and with what stands in it, read once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from briefgen.ooxml.namespaces import MC, WP, W
from briefgen.ooxml.reading import Package
from briefgen.verify.accessibility.grounds import Grounds
from briefgen.verify.accessibility.said import Place, shown, too_large
from briefgen.verify.accessibility.styles import Styles, level_of

_W, _M = f"{{{W}}}", "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_V = "{urn:schemas-microsoft-com:vml}"
_MOST = 15_000  # paragraphs and pieces of text: some two hundred pages
_KEPT = ("drawing", "pict", "object", "fldChar", "br", "sym", "footnoteReference", "endnoteReference")
_HELD = {f"{_W}{name}" for name in _KEPT} | {f"{_M}oMath", f"{_M}oMathPara"}
_SIGNS = {f"{_W}tab": " ", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
# What nobody reads any more: what was deleted, what is there for older readers.
_APART = {f"{_W}del", f"{_W}moveFrom", f"{{{MC}}}Fallback"}
SHAPES = {f"{_V}{name}" for name in ("shape", "rect", "oval", "roundrect", "line", "group")}
_DRAWN = {f"{{{WP}}}inline", f"{{{WP}}}anchor", f"{_W}framePr"} | SHAPES
_FLOWING = _DRAWN | {f"{_W}fldChar", f"{_W}instrText", f"{_W}fldSimple"}
RUN, _P, _LINK = (f"{_W}{name}" for name in ("r", "p", "hyperlink"))
_INSIDE = {RUN, _LINK} | _HELD | _FLOWING
_Opened = tuple[etree._Element, list[etree._Element]]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph: its number from 1 in its part, its style, words, and heading level (0: none).

    `flow` has its runs with words, its drawings and the marks of its fields, `links` its links, all in their order; `holds`
    says whether something else than words stands in it. Its `ground` is that of the cell in which it stands ("" for paper),
    None where nobody knows it. What stands in a text box is a paragraph of its own.
    """

    element: etree._Element
    where: str
    number: int
    style: str
    text: str
    level: int
    listed: bool
    ground: str | None
    flow: tuple[etree._Element, ...]
    links: tuple[etree._Element, ...]
    holds: bool

    @property
    def runs(self) -> list[etree._Element]:
        """Its runs with words."""
        return [each for each in self.flow if each.tag == RUN]

    @property
    def drawn(self) -> list[etree._Element]:
        """Its drawings, and what makes a frame of it."""
        return [each for each in self.flow if each.tag in _DRAWN]

    @property
    def place(self) -> Place:
        """Where it stands, and its first words."""
        return f"{self.where}{', ' * bool(self.where)}paragraph {self.number}", shown(self.text)

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands in it."""
        return not self.holds and not self.text.strip()


def paragraphs(package: Package, styles: Styles) -> Iterator[Paragraph]:
    """All paragraphs: the text first (`where` is ""), then headers, footers and notes.

    Raises BriefInvalid, `docx-too-large`, where there are too many.
    """
    grounds, room = Grounds(styles), _MOST
    for part in _parts(package):
        where = "" if part == package.main else part.removeprefix("word/")
        opened = _opened(package.xml(part), room)
        room -= sum(1 + len(inside) for _, inside in opened)
        if room < 0:
            raise too_large(package.file, f"{_MOST:,} paragraphs and pieces of text")
        for number, (element, inside) in enumerate(opened, 1):
            yield _paragraph(element, inside, (where, number), styles, grounds)


def _parts(package: Package) -> list[str]:
    """The parts that have paragraphs, the main one first."""
    kinds = ("header", "footer", "footnotes", "endnotes")
    found = (r.target for r in package.relations(package.main).values() if r.kind in kinds and not r.external)
    return list(dict.fromkeys([package.main, *(name for name in found if name in package.parts)]))


def _opened(root: etree._Element, room: int) -> list[_Opened]:
    """Each paragraph of a part with what stands in it and is no other's, in document order; no more than fills the room."""
    found: list[_Opened] = []
    around: list[list[etree._Element]] = []
    walk = etree.iterwalk(root, events=("start", "end"), tag=(_P, *_INSIDE, *_APART))
    for event, element in walk:
        if element.tag == _P and event == "end":
            around.pop()
        elif event == "start" and element.tag in _APART:
            walk.skip_subtree()
        elif event == "start" and (around or element.tag == _P):
            room -= 1
            if element.tag == _P:
                around.append([])
                found.append((element, around[-1]))
            else:
                around[-1].append(element)
            if room < 0:
                break
    return found


def _paragraph(
    element: etree._Element, inside: list[etree._Element], at: tuple[str, int], styles: Styles, grounds: Grounds
) -> Paragraph:
    own = element.find(f"{_W}pPr")
    tag = None if own is None else own.find(f"{_W}pStyle")
    style = styles.default if tag is None else tag.get(f"{_W}val", "")
    outline = None if own is None else own.find(f"{_W}outlineLvl")
    level = styles.level(style) if outline is None else level_of(outline)
    numbered = None if own is None else own.find(f"{_W}numPr/{_W}numId")
    listed = styles.is_list(style) if numbered is None else numbered.get(f"{_W}val") != "0"
    spoken = {run: words(run) for run in inside if run.tag == RUN}
    return Paragraph(
        element,
        *at,
        style,
        "".join(spoken.values()),
        level,
        listed,
        grounds.of(element),
        tuple(each for each in inside if each.tag in _FLOWING or spoken.get(each, "").strip()),
        tuple(each for each in inside if each.tag == _LINK and next(each.iterancestors(_LINK), None) is None),
        any(each.tag in _HELD for each in inside),
    )


def words(run: etree._Element) -> str:
    """The words of a run."""
    found = (_SIGNS.get(each.tag) or (each.text or "" if each.tag == f"{_W}t" else "") for each in run)
    return "".join(found)
