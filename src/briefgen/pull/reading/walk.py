"""The paragraphs of one part: runs, links, controls, bookmarks and tables as they come, tracked changes taken or left."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from lxml import etree

from briefgen.errors import BriefInvalid
from briefgen.findings import Finding
from briefgen.ooxml.namespaces import R, W
from briefgen.ooxml.reading import Relation
from briefgen.pull.reading.anchors import Anchor, Anchors, is_locked, is_note
from briefgen.pull.reading.found import Cell, Char, Found, Text
from briefgen.pull.reading.looks import Looks

_W, _MC = f"{{{W}}}", "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_LINK = re.compile(r'\s*HYPERLINK\s+"([^"]+)"')
# Their results are numbers that the application counts: of pages, and of notes, to whose bookmarks our marks refer.
_SILENT = re.compile(r"\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b|\s*REF _Ref[0-9a-f]{16}\b")
_SPACES = frozenset({f"{_W}{name}" for name in ("tab", "br", "cr", "ptab")})
_THROUGH = frozenset({f"{_W}{name}" for name in ("smartTag", "customXml", "dir", "bdo")} | {f"{_MC}Choice"})
_GONE, _NEW = (f"{_W}del", f"{_W}moveFrom"), (f"{_W}ins", f"{_W}moveTo")
_UNSEEN = re.compile(
    "[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\uffff\x00-\x1f\x7f-\x9f\ud800-\udfff]"
)
PARAGRAPHS_MOST, CHARACTERS_MOST, LONGEST = 4_000, 400_000, 8_000  # a brief of four pages has 200, 15,000 and 1,500


class _Where(NamedTuple):
    """The controls around what is read."""

    owner: str = ""
    reference: int = -1
    group: str = ""
    locked: bool = False
    href: str | None = None


class Walker:
    """Reads parts of one file into one `Text`."""

    def __init__(self, anchors: Anchors, looks: Looks, file: str, *, accept: bool = True) -> None:
        self.text = Text()
        self.marks: dict[str, str] = {}  # the owner of the words at which a comment stands, by the comment's id
        self._anchors, self._looks, self._file = anchors, looks, file
        self._skipped, self._kept = (_GONE, _NEW) if accept else (_NEW, _GONE)
        self._count = self._runs = 0

    def read(self, root: etree._Element, part: str, relations: Mapping[str, Relation]) -> None:
        """Adds the paragraphs of a part."""
        self._part, self._relations = part, relations
        self._tables = 0
        self._open: dict[str, Anchor] = {}  # bookmarks by their id
        self._fields: list[list[str]] = []  # complex fields: instruction, and "" or what follows
        self._comments: set[str] = set()
        self._current: Found | None = None
        self._joins = False
        self._blocks(root, _Where(), None)

    def _blocks(self, parent: etree._Element, where: _Where, cell: Cell | None) -> None:
        for child in parent.iterchildren("*"):
            tag = child.tag
            if tag == f"{_W}p":
                self._paragraph(child, where, cell)
            elif tag == f"{_W}tbl":
                self._table(child, where)
            elif tag == f"{_W}sdt":
                self._control(child, where, cell, inline=False)
            elif tag in self._skipped:
                self.text.revisions += 1
            elif tag in self._kept:
                self.text.revisions += 1
                self._blocks(child, where, cell)
            elif not self._mark(child) and tag not in (f"{_W}sectPr", f"{_W}sdtPr"):
                self._blocks(child, where, cell)

    def _table(self, table: etree._Element, where: _Where) -> None:
        number, self._tables = self._tables, self._tables + 1
        row = 0
        for line in _inside(table, f"{_W}tr"):
            properties = line.find(f"{_W}trPr")
            if self._revised(properties):
                continue
            for column, cell in enumerate(_inside(line, f"{_W}tc")):
                self._joins = False
                self._blocks(cell, where, Cell(number, row, column))
            row += 1
        self._joins = False

    def _paragraph(self, paragraph: etree._Element, where: _Where, cell: Cell | None) -> None:
        properties = paragraph.find(f"{_W}pPr")
        style = properties.find(f"{_W}pStyle") if properties is not None else None
        if not (self._joins and self._current):
            name = "" if style is None else style.get(f"{_W}val", "")
            self._begin(Found(self._part, name, where.group, cell))
        mark = properties.find(f"{_W}rPr") if properties is not None else None
        self._joins = self._revised(mark)
        self._inline(paragraph, where)

    def _begin(self, found: Found) -> None:
        self._current = found
        self.text.paragraphs.append(found)
        if len(self.text.paragraphs) > PARAGRAPHS_MOST:
            raise _too_large(self._file, f"it has more than {PARAGRAPHS_MOST:,} paragraphs")

    def _revised(self, properties: etree._Element | None) -> bool:
        """Whether a tracked change takes away what has these properties: a row, or the end of a paragraph."""
        if properties is None:
            return False
        if any(properties.find(tag) is not None for tag in self._kept):
            self.text.revisions += 1
        gone = any(properties.find(tag) is not None for tag in self._skipped)
        self.text.revisions += gone
        return gone

    def _inline(self, parent: etree._Element, where: _Where) -> None:
        for child in parent.iterchildren("*"):
            tag = child.tag
            if tag == f"{_W}r":
                self._run(child, where)
            elif tag == f"{_W}hyperlink":
                self._link(child, where)
            elif tag == f"{_W}sdt":
                self._control(child, where, None, inline=True)
            elif tag in self._skipped:
                self.text.revisions += 1
            elif tag in self._kept:
                self.text.revisions += 1
                self._inline(child, where)
            elif tag in _THROUGH:
                self._inline(child, where)
            elif tag == f"{_W}fldSimple":
                self._simple(child, where)
            elif tag == f"{_MC}AlternateContent":
                self._choice(child, where)
            elif tag == _MATH:
                self._add(child.text or "", where, False, False)
            elif tag.startswith(_MATH[:-1]):
                self._inline(child, where)
            else:
                self._mark(child)

    def _control(self, control: etree._Element, where: _Where, cell: Cell | None, *, inline: bool) -> None:
        properties, content = control.find(f"{_W}sdtPr"), control.find(f"{_W}sdtContent")
        if content is None:
            return
        tag = properties.find(f"{_W}tag") if properties is not None else None
        name = "" if tag is None else tag.get(f"{_W}val", "")
        if properties is not None and properties.find(f"{_W}showingPlcHdr") is not None:
            return  # "Click or tap here to enter text"
        anchor = self._anchors.tagged(name)
        if anchor and anchor.is_list:
            where = where._replace(group=anchor.address)
        elif anchor and anchor.reference >= 0:
            where = where._replace(owner=anchor.address, reference=anchor.reference)
        elif anchor:
            where = where._replace(owner=anchor.address, reference=-1)
        elif is_locked(name):
            where = where._replace(locked=True)
        if inline:
            self._inline(content, where)
        else:
            self._blocks(content, where, cell)

    def _link(self, link: etree._Element, where: _Where) -> None:
        if is_note(link.get(f"{_W}anchor", "")):
            return
        relation = self._relations.get(link.get(f"{{{R}}}id", ""))
        if relation and relation.external:
            where = where._replace(href=relation.target)
        self._inline(link, where)

    def _simple(self, field: etree._Element, where: _Where) -> None:
        instruction = field.get(f"{_W}instr", "")
        if not _SILENT.match(instruction):
            match = _LINK.match(instruction)
            self._inline(field, where._replace(href=match[1]) if match else where)

    def _choice(self, alternatives: etree._Element, where: _Where) -> None:
        for choice in (*alternatives.iterchildren(f"{_MC}Choice"), *alternatives.iterchildren(f"{_MC}Fallback")):
            self._run(choice, where)
            return

    def _run(self, run: etree._Element, where: _Where) -> None:
        properties = run.find(f"{_W}rPr")
        if properties is not None and self._kept is _GONE and (old := properties.find(f"{_W}rPrChange")) is not None:
            properties = old.find(f"{_W}rPr")
        assert self._current is not None, "runs stand in paragraphs"
        self._runs += 1
        look = self._looks.run(properties, self._current.style)
        for child in run.iterchildren("*"):
            self._content(child, where, look.bold, look.italic)

    def _content(self, child: etree._Element, where: _Where, bold: bool, italic: bool) -> None:
        tag = child.tag
        if tag == f"{_W}fldChar":
            self._field(child.get(f"{_W}fldCharType", ""))
        elif tag == f"{_W}instrText" and self._fields:
            self._fields[-1][0] += child.text or ""
        elif tag == f"{_W}commentReference":
            self._comment(child.get(f"{_W}id", ""), where)
        elif tag in (f"{_W}t", f"{_W}delText") or tag in _SPACES or tag == f"{_W}noBreakHyphen":
            for instruction, state in self._fields:
                if not state or _SILENT.match(instruction):
                    return
                if match := _LINK.match(instruction):
                    where = where._replace(href=match[1])
            self._add(_text(child), where, bold, italic)
        elif tag == f"{_MC}AlternateContent":
            self._choice(child, where)
        elif (box := next(child.iter(f"{_W}txbxContent"), None)) is not None:
            self._box(box)

    def _box(self, box: etree._Element) -> None:
        """A text box: paragraphs of its own, of which none is ours."""
        outer, joins, part = self._current, self._joins, self._part
        self._part, self._joins = "box", False
        self._blocks(box, _Where(), None)
        self._current, self._joins, self._part = outer, joins, part

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self._fields.append(["", ""])
        elif kind == "separate" and self._fields:
            self._fields[-1][1] = "result"
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _mark(self, element: etree._Element) -> bool:
        """Notes the begin and end of bookmarks and of the words that comments are about."""
        tag, number = element.tag, element.get(f"{_W}id", "")
        if tag == f"{_W}bookmarkStart":
            if anchor := self._anchors.bookmarked(element.get(f"{_W}name", "")):
                self._open[number] = anchor
        elif tag == f"{_W}bookmarkEnd":
            self._open.pop(number, None)
        elif tag == f"{_W}commentRangeStart":
            self._comments.add(number)
        elif tag == f"{_W}commentRangeEnd":
            self._comments.discard(number)
        else:
            return False
        return True

    def _comment(self, number: str, where: _Where) -> None:
        if not self.marks.get(number):
            last = self._current.chars[-1].owner if self._current and self._current.chars else ""
            self.marks[number] = self._where(where)[0] or last

    def _where(self, where: _Where) -> tuple[str, int]:
        """Owner and reference: the control's, else the bookmark's."""
        owner, reference = where.owner, where.reference
        for anchor in self._open.values():
            if not owner or owner == anchor.address:
                owner, reference = anchor.address, max(reference, anchor.reference)
        return owner, reference

    def _add(self, text: str, where: _Where, bold: bool, italic: bool) -> None:
        if not (text := _UNSEEN.sub("", text)) or self._current is None:
            return
        owner, reference = self._where(where)
        for number in self._comments:
            if owner:
                self.marks.setdefault(number, owner)
        self._count += len(text)
        chars = self._current.chars
        if self._count > CHARACTERS_MOST or len(chars) + len(text) > LONGEST:
            raise _too_large(self._file, "it has more text than any brief")
        chars += [Char(char, bold, italic, where.href, owner, reference, where.locked, self._runs) for char in text]


def _inside(parent: etree._Element, tag: str) -> Iterator[etree._Element]:
    """Rows of a table, cells of a row: also those within controls and tracked changes."""
    for child in parent.iterchildren("*"):
        if child.tag == tag:
            yield child
        elif child.tag in (f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins", f"{_W}moveTo", f"{_W}customXml"):
            yield from _inside(child, tag)


def _text(element: etree._Element) -> str:
    if element.tag in _SPACES:
        return " "
    if element.tag == f"{_W}noBreakHyphen":
        return "\u2011"
    text = element.text or ""
    kept = element.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"
    return re.sub(r"[\t\r\n]+", " ", text if kept else text.strip(" \t\r\n"))


def _too_large(file: str, message: str) -> BriefInvalid:
    return BriefInvalid(Finding("docx-too-large", message, file=file, hints=("see that this is the file you mean",)))
