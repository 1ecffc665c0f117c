"""Links: by an element of their own or by a field, and whether their words say where they lead."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from lxml import etree

from briefgen.findings import Finding
from briefgen.ooxml.namespaces import W
from briefgen.verify.accessibility.said import poor, wrong
from briefgen.verify.accessibility.walk import RUN, Paragraph, words

_W = f"{{{W}}}"
_HYPERLINK = re.compile(r"\s*HYPERLINK\b", re.IGNORECASE)
_URL = re.compile(r"(?:https?://|www\.)\S+\Z", re.IGNORECASE)
_BARE = {
    "here", "click here", "link", "this link", "more", "read more", "learn more", "hier", "hier klicken", "mehr", "mehr lesen",
    "weiterlesen", "ici", "cliquez ici", "lire la suite", "en savoir plus", "здесь", "тут", "ссылка", "подробнее", "мұнда",
    "осы жерде", "толығырақ", "ин ҷо", "бу ерда", "bu yerda", "batafsil", "burada", "buraya", "buraya tıklayın", "tıklayın",
}  # fmt: skip
_ENOUGH = 2_000  # letters of a link


class _Link(NamedTuple):
    """The words of a link, and whether a picture stands in it."""

    text: str
    drawn: bool


def check(found: Sequence[Paragraph]) -> Iterator[Finding]:
    """The words of each link (WCAG 2.2: 2.4.4)."""
    for p in found:
        for link in (*map(_of_element, p.links), *_of_fields(p)):
            text = " ".join(link.text.split())
            if not text and not link.drawn:
                yield wrong("docx-link-text", "a link has no words", p.place, "write what it leads to")
            elif _URL.match(text) or text.lower().strip(".…<>«»[]() ") in _BARE:
                yield poor("docx-link-text", f"a link says '{text[:60]}'", p.place, "write what it leads to")


def _of_element(link: etree._Element) -> _Link:
    drawn = next(link.iter(f"{_W}drawing", f"{_W}pict", f"{_W}object"), None) is not None
    return _Link("".join(each.text or "" for each in link.iter(f"{_W}t")), drawn)


def _of_fields(p: Paragraph) -> Iterator[_Link]:
    """The links among the fields of a paragraph, each from its beginning to its end in it (ECMA-376 part 1, 17.16.18)."""
    opened: list[_Field] = []
    for each in p.flow:
        if each.tag == f"{_W}fldSimple":
            if _HYPERLINK.match(each.get(f"{_W}instr", "")):
                yield _of_element(each)
        elif each.tag == f"{_W}fldChar":
            kind = each.get(f"{_W}fldCharType")
            if kind == "begin":
                opened.append(_Field())
            elif opened and kind == "separate":
                opened[-1].shows = True
            elif opened and kind == "end":
                ended = opened.pop()
                if opened:
                    opened[-1].take(ended.text, drawn=ended.drawn)
                if _HYPERLINK.match(ended.code):
                    yield _Link(ended.text, ended.drawn)
        elif opened and each.tag == f"{_W}instrText":
            opened[-1].code += each.text or ""
        elif opened:
            opened[-1].take(words(each) if each.tag == RUN else "", drawn=each.tag != RUN)


@dataclass(slots=True)
class _Field:
    """A field that is being read: its code, and what it shows."""

    code: str = ""
    text: str = ""
    drawn: bool = False
    shows: bool = False

    def take(self, text: str, *, drawn: bool) -> None:
        """What stands in it, of which as much is kept as tells a bare link."""
        if self.shows:
            self.text, self.drawn = (self.text + text)[:_ENOUGH], self.drawn or drawn
