"""A Word file edited as Word writes it: revision ids on new runs, spell-checker marks, runs split where nobody would."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from copy import deepcopy
from itertools import pairwise
from typing import Any

from lxml import etree

from briefgen.ooxml.controls import control_tag
from briefgen.ooxml.namespaces import R, W

_W = f"{{{W}}}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
NAMESPACES = {"w": W, "r": R}
Element = Any


class WordFile:
    """A DOCX whose parts can be changed; `data` gives it as bytes."""

    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            self.parts = {name: archive.read(name) for name in archive.namelist()}
        self.main: Element = etree.fromstring(self.parts["word/document.xml"])
        self._revision = 900

    @property
    def data(self) -> bytes:
        """The bytes of the file as it stands."""
        self.parts["word/document.xml"] = etree.tostring(self.main, encoding="UTF-8", standalone=True)
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in self.parts.items():
                archive.writestr(name, data)
        return out.getvalue()

    def control(self, address: str) -> Element:
        """The control of a field."""
        return self.main.xpath(f'//w:sdt[w:sdtPr/w:tag/@w:val="{control_tag(address)}"]', namespaces=NAMESPACES)[0]

    def content(self, address: str) -> Element:
        """What stands in the control of a field."""
        return self.control(address).find(f"{_W}sdtContent")

    def paragraph(self, address: str) -> Element:
        """The paragraph in which a field stands."""
        return next(self.control(address).iterancestors(f"{_W}p"))

    def text(self, address: str) -> str:
        """The words in the control of a field."""
        return "".join(t.text or "" for t in self.control(address).iter(f"{_W}t"))

    def replace(self, address: str, old: str, new: str) -> None:
        """Type over some words inside one run of a field."""
        for t in self.control(address).iter(f"{_W}t"):
            if old in (t.text or ""):
                t.text = t.text.replace(old, new, 1)
                t.set(_SPACE, "preserve")
                return
        raise AssertionError(f"{old!r} stands in no run of {address}")

    def type_whole(self, address: str, *runs: Element) -> None:
        """Select everything in a field and type: the bookmark stays around what is typed."""
        content = self.content(address)
        for child in content.xpath("w:r|w:hyperlink|w:sdt", namespaces=NAMESPACES):
            content.remove(child)
        content.find(f"{_W}bookmarkStart").addnext(runs[0])
        for before, behind in pairwise(runs):
            before.addnext(behind)

    def append(self, address: str, *runs: Element) -> None:
        """Type at the end of the paragraph of a field, outside of every control."""
        for each in runs:
            self.paragraph(address).append(each)

    def beside(self, address: str, text: str, *, before: bool = False) -> None:
        """Type right outside of the control of a field."""
        (self.control(address).addprevious if before else self.control(address).addnext)(run(text))

    def noisy(self) -> None:
        """Every run of every control split after its fourth letter, with revision ids and marks of the spell checker."""
        for t in list(self.main.iter(f"{_W}t")):
            own = t.getparent()
            if own.tag != f"{_W}r" or len(t.text or "") < 8:
                continue
            rest = deepcopy(own)
            rest.set(f"{_W}rsidR", "00AA11BB")
            t.text, tail = t.text[:4], t.text[4:]
            t.set(_SPACE, "preserve")
            other = rest.find(f"{_W}t")
            other.text = tail
            other.set(_SPACE, "preserve")
            own.addnext(rest)
            own.addnext(xml('<w:proofErr w:type="spellEnd"/>'))
            own.addprevious(xml('<w:proofErr w:type="spellStart"/>'))
            own.append(xml("<w:lastRenderedPageBreak/>"))

    def new_paragraph(self, address: str, *runs: Element) -> Element:
        """Press Enter behind the paragraph of a field and type: the style goes on, the control does not."""
        before = self.paragraph(address)
        new = xml('<w:p w:rsidR="00CC22DD"/>')
        new.append(deepcopy(before.find(f"{_W}pPr")))
        for each in new.iter(f"{_W}sectPr"):
            each.getparent().remove(each)
        new.extend(runs)
        before.addnext(new)
        return new

    def delete_paragraph(self, address: str) -> None:
        """Select the paragraph of a field and press Delete."""
        found = self.paragraph(address)
        found.getparent().remove(found)

    def move_paragraph(self, address: str, behind: str) -> None:
        """Cut the paragraph of a field and paste it behind that of another."""
        self.paragraph(behind).addnext(self.paragraph(address))

    def split(self, address: str, at: str) -> None:
        """Press Enter before some words of a field: Word closes the control there, and the rest is a paragraph without one."""
        paragraph, content = self.paragraph(address), self.content(address)
        new = xml("<w:p/>")
        new.append(deepcopy(paragraph.find(f"{_W}pPr")))
        seen = False
        for child in list(content):
            t = child.find(f"{_W}t") if child.tag == f"{_W}r" else None
            if seen and child.tag != f"{_W}bookmarkEnd":
                new.append(child)
            elif t is not None and at in t.text:
                head, tail = t.text.split(at, 1)
                rest = deepcopy(child)
                t.text, rest.find(f"{_W}t").text = head.rstrip(), at + tail
                rest.find(f"{_W}t").set(_SPACE, "preserve")
                new.append(rest)
                seen = True
        assert seen, f"{at!r} stands in no run of {address}"
        for following in list(self.control(address).itersiblings()):
            new.append(following)
        paragraph.addnext(new)

    def merge(self, first: str, second: str) -> None:
        """Delete the mark between two paragraphs, and type a space."""
        one, other = self.paragraph(first), self.paragraph(second)
        one.append(run(" "))
        for child in list(other):
            if child.tag != f"{_W}pPr":
                one.append(child)
        other.getparent().remove(other)

    def insert_tracked(self, address: str, behind: str, text: str) -> None:
        """Type some words behind others with changes tracked."""
        own, tail = self._cut(address, behind)
        own.addnext(tail)
        own.addnext(self._tracked("ins", run(text)))

    def delete_tracked(self, address: str, text: str) -> None:
        """Delete some words with changes tracked."""
        own, tail = self._cut(address, text)
        words = own.find(f"{_W}t")
        words.text = words.text[: -len(text)]
        gone = deepcopy(own)
        for t in gone.findall(f"{_W}t"):
            t.tag, t.text = f"{_W}delText", text
        own.addnext(tail)
        own.addnext(self._tracked("del", gone))

    def delete_paragraph_tracked(self, address: str) -> None:
        """Delete a whole paragraph with changes tracked: its runs and its mark."""
        self.tracked_away(self.paragraph(address))

    def tracked_away(self, paragraph: Element) -> None:
        """Mark the runs and the end of a paragraph as deleted."""
        for own in list(paragraph.iter(f"{_W}r")):
            for t in own.findall(f"{_W}t"):
                t.tag = f"{_W}delText"
            gone = self._tracked("del")
            own.addprevious(gone)
            gone.append(own)
        self._mark(paragraph, "del")

    def delete_mark_tracked(self, address: str) -> None:
        """Press Delete at the end of the paragraph of a field with changes tracked: what follows joins it."""
        self._mark(self.paragraph(address), "del")

    def new_paragraph_tracked(self, address: str, text: str) -> None:
        """A new paragraph with changes tracked."""
        new = self.new_paragraph(address, self._tracked("ins", run(text)))
        self._mark(new, "ins")

    def move_tracked(self, address: str, behind: str) -> None:
        """Move a paragraph with changes tracked: it stands twice, once as moved away, once as moved here."""
        old = self.paragraph(address)
        new = deepcopy(old)
        for paragraph, kind, text in ((old, "moveFrom", "delText"), (new, "moveTo", "t")):
            for own in list(paragraph.iter(f"{_W}r")):
                for t in own.findall(f"{_W}t"):
                    t.tag = f"{_W}{text}" if kind == "moveFrom" else t.tag
                around = self._tracked(kind)
                own.addprevious(around)
                around.append(own)
            self._mark(paragraph, kind)
        self.paragraph(behind).addnext(new)

    def comment(self, address: str, author: str, text: str) -> None:
        """A comment about a field."""
        control = self.control(address)
        control.addprevious(xml('<w:commentRangeStart w:id="7"/>'))
        control.addnext(xml('<w:r><w:commentReference w:id="7"/></w:r>'))
        control.addnext(xml('<w:commentRangeEnd w:id="7"/>'))
        self.parts["word/comments.xml"] = (
            f'<w:comments xmlns:w="{W}"><w:comment w:id="7" w:author="{author}" w:date="2031-04-01T10:00:00Z">'
            f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:comment></w:comments>"
        ).encode()
        self.relate(
            "comments", "comments.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
        )

    def drop_anchors(self, pattern: str = ".*") -> None:
        """Take away controls (not their content) whose tag matches, as LibreOffice and copying through mail do."""
        for control in self.main.xpath("//w:sdt", namespaces=NAMESPACES):
            tag = control.xpath("string(w:sdtPr/w:tag/@w:val)", namespaces=NAMESPACES)
            if re.match(pattern, tag):
                for child in control.find(f"{_W}sdtContent"):
                    control.addprevious(child)
                control.getparent().remove(control)

    def drop_bookmarks(self) -> None:
        """Take away every bookmark."""
        for mark in self.main.xpath("//w:bookmarkStart|//w:bookmarkEnd", namespaces=NAMESPACES):
            mark.getparent().remove(mark)

    def part(self, name: str, change: Callable[[bytes], bytes]) -> None:
        """Change the bytes of a part."""
        before = self.parts[name]
        self.parts[name] = change(before)
        assert self.parts[name] != before, f"nothing was changed in {name}"

    def link(self, text: str, url: str) -> Element:
        """A hyperlink, as Word inserts it."""
        id_ = self.relate("hyperlink", url, external=True)
        look = '<w:rPr><w:rStyle w:val="Hyperlink"/></w:rPr>'
        return xml(
            f'<w:hyperlink r:id="{id_}" w:history="1"><w:r>{look}<w:t xml:space="preserve">{text}</w:t></w:r></w:hyperlink>'
        )

    def relate(self, kind: str, target: str, content_type: str = "", *, external: bool = False) -> str:
        """A relationship of the text to a part or a place outside, with the type of the part; gives its id."""
        name = "word/_rels/document.xml.rels"
        id_ = f"rId{9000 + self._revision}"
        self._revision += 1
        outside = ' TargetMode="External"' if external else ""
        row = f'<Relationship Id="{id_}" Type="{R}/{kind}" Target="{target}"{outside}/></Relationships>'
        self.part(name, lambda data: data.replace(b"</Relationships>", row.encode()))
        if content_type:
            override = f'<Override PartName="/word/{target}" ContentType="{content_type}"/></Types>'
            self.part("[Content_Types].xml", lambda data: data.replace(b"</Types>", override.encode()))
        return id_

    def _cut(self, address: str, behind: str) -> tuple[Element, Element]:
        """The run of a field cut behind some words."""
        for own in self.control(address).iter(f"{_W}r"):
            t = own.find(f"{_W}t")
            if t is not None and behind in (t.text or ""):
                head, tail = t.text.split(behind, 1)
                rest = deepcopy(own)
                t.text, rest.find(f"{_W}t").text = head + behind, tail
                for each in (t, rest.find(f"{_W}t")):
                    each.set(_SPACE, "preserve")
                return own, rest
        raise AssertionError(f"{behind!r} stands in no run of {address}")

    def _tracked(self, kind: str, *runs: Element) -> Element:
        self._revision += 1
        made = xml(f'<w:{kind} w:id="{self._revision}" w:author="A. Editor" w:date="2031-04-01T10:00:00Z"/>')
        made.extend(runs)
        return made

    def _mark(self, paragraph: Element, kind: str) -> None:
        properties = paragraph.find(f"{_W}pPr")
        marks = properties.find(f"{_W}rPr")
        if marks is None:
            marks = xml("<w:rPr/>")
            properties.append(marks)
        marks.append(self._tracked(kind))


def xml(markup: str) -> Element:
    """An element from markup with the prefixes w and r."""
    return etree.fromstring(f'<x xmlns:w="{W}" xmlns:r="{R}">{markup}</x>')[0]


def run(text: str, look: str = "") -> Element:
    """A run as Word writes one that somebody typed; `look` are its properties."""
    made = xml(f'<w:r w:rsidR="00BB33CC"><w:rPr>{look}<w:lang w:val="en-GB"/></w:rPr><w:t xml:space="preserve"/></w:r>')
    made.find(f"{_W}t").text = text
    return made


BOLD, ITALIC = "<w:b/><w:bCs/>", "<w:i/><w:iCs/>"
