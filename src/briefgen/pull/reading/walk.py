"""The paragraphs of one part: runs, links, controls, bookmarks and tables as they come, tracked changes taken or left."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from lxml import etree

from briefgen.errors import BriefInvalid
from briefgen.findings import Finding
from briefgen.ooxml.namespaces import R, W
from briefgen.ooxml.reading import Relation
from briefgen.pull.reading.anchors import Anchor, Anchors, is_locked, is_note
from briefgen.pull.reading.elements import SPACES, inside, is_ours, text_of
from briefgen.pull.reading.found import Cell, Char, Found, Lost, Text
from briefgen.pull.reading.looks import Looks, font_of, is_raised, is_struck
from briefgen.pull.reading.symbols import PRIVATE, has_symbols, symbol

_W, _MC = f"{{{W}}}", "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_LINK = re.compile(r'\s*HYPERLINK\s+"([^"]+)"')
# Their results are numbers that the application counts: of pages, and of notes, to whose bookmarks our marks refer.
_SILENT = re.compile(r"\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b|\s*REF _Ref[0-9a-f]{16}\b")
_MARK = re.compile(r"\s*REF _Ref[0-9a-f]{16}\b")
_THROUGH = frozenset({f"{_W}{name}" for name in ("smartTag", "customXml", "dir", "bdo")} | {f"{_MC}Choice"})
_PICTURES = frozenset({f"{_W}{name}" for name in ("drawing", "pict", "object")})
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

    def __init__(self, anchors: Anchors, looks: Looks, file: str, *, written: str = "", accept: bool = True) -> None:
        """`written` is all text that was printed: what cannot be seen is kept where it has some of it."""
        self.text = Text()
        self.marks: dict[str, str] = {}  # the owner of the words at which a comment stands, by the comment's id
        self._anchors, self._looks, self._file = anchors, looks, file
        self._skipped, self._kept = (_GONE, _NEW) if accept else (_NEW, _GONE)
        self._written = frozenset(_UNSEEN.findall(written))
        self._count = self._runs = 0
        self._style = self._font = ""  # of the paragraph and the run
        self._struck = -1  # the last run that was struck through

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
        for line in inside(table, f"{_W}tr"):
            properties = line.find(f"{_W}trPr")
            if self._revised(properties):
                continue
            for column, cell in enumerate(inside(line, f"{_W}tc")):
                self._joins = False
                self._blocks(cell, where, Cell(number, row, column))
            row += 1
        self._joins = False

    def _paragraph(self, paragraph: etree._Element, where: _Where, cell: Cell | None) -> None:
        properties = paragraph.find(f"{_W}pPr")
        style = properties.find(f"{_W}pStyle") if properties is not None else None
        self._style = "" if style is None else style.get(f"{_W}val", "")
        if not (self._joins and self._current):
            self._begin(Found(self._part, self._style, where.group, cell))
        mark = properties.find(f"{_W}rPr") if properties is not None else None
        initial = properties.find(f"{_W}framePr[@{_W}dropCap]") if properties is not None else None
        self._joins = self._revised(mark) or initial is not None
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
            self._note(where)
            return
        relation = self._relations.get(link.get(f"{{{R}}}id", ""))
        if relation and relation.external:
            where = where._replace(href=relation.target)
        self._inline(link, where)

    def _simple(self, field: etree._Element, where: _Where) -> None:
        instruction = field.get(f"{_W}instr", "")
        if _MARK.match(instruction):
            self._note(where)
        elif not _SILENT.match(instruction):
            match = _LINK.match(instruction)
            self._inline(field, where._replace(href=match[1]) if match else where)

    def _choice(self, alternatives: etree._Element, where: _Where) -> None:
        """The first of several ways to say the same, within a run or around some."""
        choice = next(alternatives.iterchildren(f"{_MC}Choice", f"{_MC}Fallback"), None)
        if choice is None:
            return
        if choice.find(f"{_W}r") is None:
            self._run(choice, where)
        else:
            self._inline(choice, where)

    def _run(self, run: etree._Element, where: _Where) -> None:
        properties = run.find(f"{_W}rPr")
        if properties is not None and self._kept is _GONE and (old := properties.find(f"{_W}rPrChange")) is not None:
            properties = old.find(f"{_W}rPr")
        assert self._current is not None, "runs stand in paragraphs"
        self._runs += 1
        self._font = font_of(properties)
        said = "".join(t.text or "" for t in run.iterchildren(f"{_W}t")).strip()
        if said and is_raised(properties) and said == self._anchors.mark(self._behind(where)):
            self._note(where)  # its field was made plain text
            return
        look = self._looks.run(properties, self._style)
        if is_struck(properties):
            self._strike(run, where)
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
        elif tag in (f"{_W}t", f"{_W}delText") or tag in SPACES or tag == f"{_W}noBreakHyphen":
            for instruction, state in self._fields:
                if not state or _SILENT.match(instruction):
                    if _MARK.match(instruction):
                        self._note(where)
                    return
                if match := _LINK.match(instruction):
                    where = where._replace(href=match[1])
            self._words(text_of(child), where, bold, italic)
        elif tag == f"{_W}ruby":
            for base in child.iterchildren(f"{_W}rubyBase"):
                self._inline(base, where)
        elif tag == f"{_W}sym":
            font, number = child.get(f"{_W}font", ""), child.get(f"{_W}char", "")
            self._symbol(font, number, where, bold, italic)
        elif tag == f"{_MC}AlternateContent":
            self._choice(child, where)
        elif (box := next(child.iter(f"{_W}txbxContent"), None)) is not None:
            self._box(box)
        elif tag in _PICTURES and self._part == "document" and not is_ours(child):
            self._lose("a picture or an object", "", where)

    def _words(self, text: str, where: _Where, bold: bool, italic: bool) -> None:
        if not (has_symbols(self._font) and PRIVATE.search(text)):
            self._add(text, where, bold, italic)
            return
        for char in text:
            if PRIVATE.match(char):
                self._symbol(self._font, f"{ord(char):X}", where, bold, italic)
            else:
                self._add(char, where, bold, italic)

    def _symbol(self, font: str, number: str, where: _Where, bold: bool, italic: bool) -> None:
        if found := symbol(font, number):
            self._add(found, where, bold, italic)
        else:
            self._lose(f"a symbol of the font {font}", "", where)

    def _strike(self, run: etree._Element, where: _Where) -> None:
        """Words that are struck through by hand stay: nobody knows whether they are to go."""
        text = "".join(t.text or "" for t in run.iter(f"{_W}t"))
        if self._struck == self._runs - 1 and text:
            self.text.lost[-1] = self.text.lost[-1]._replace(text=self.text.lost[-1].text + text)
        elif text.strip():
            self._lose("words are struck through, which a brief cannot say; they stay", text, where)
        else:
            return
        self._struck = self._runs

    def _lose(self, what: str, text: str, where: _Where) -> None:
        self.text.lost.append(Lost(what, text, self._here(where)))

    def _note(self, where: _Where) -> None:
        self.text.noted.add(self._behind(where))

    def _here(self, where: _Where) -> str:
        """The field in or behind which something stands."""
        return self._where(where)[0] or self._behind(where)

    def _behind(self, where: _Where) -> str:
        """The field in whose control or behind whose words something stands, whatever bookmark is open."""
        chars = self._current.chars if self._current else []
        return where.owner or next((char.owner for char in reversed(chars) if char.owner), "")

    def _box(self, box: etree._Element) -> None:
        """A text box: paragraphs of its own, of which none is ours."""
        outer, joins, part, style = self._current, self._joins, self._part, self._style
        self._part, self._joins = "box", False
        self._blocks(box, _Where(), None)
        self._current, self._joins, self._part, self._style = outer, joins, part, style

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
            self.marks[number] = self._here(where)

    def _where(self, where: _Where) -> tuple[str, int]:
        """Owner and reference: the control's, else the bookmark's; the last one's, for LibreOffice may leave one open."""
        owner, reference = where.owner, where.reference
        for anchor in self._open.values():
            if anchor.address == owner:
                reference = max(reference, anchor.reference)
            elif not where.owner:
                owner, reference = anchor.address, anchor.reference
        return owner, reference

    def _add(self, text: str, where: _Where, bold: bool, italic: bool) -> None:
        text = _UNSEEN.sub(lambda found: found[0] if found[0] in self._written else "", text)
        if not text or self._current is None:
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


def _too_large(file: str, message: str) -> BriefInvalid:
    return BriefInvalid(Finding("docx-too-large", message, file=file, hints=("see that this is the file you mean",)))
