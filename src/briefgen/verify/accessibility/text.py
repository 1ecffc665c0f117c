"""The text: headings in order, lists that are lists, and paragraphs that are only space."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from lxml import etree

from briefgen.findings import Finding
from briefgen.ooxml.namespaces import W
from briefgen.verify.accessibility.said import poor, wrong
from briefgen.verify.accessibility.styles import said
from briefgen.verify.accessibility.walk import Paragraph

_W = f"{{{W}}}"
_TYPED = re.compile(r"\s*(?:[•·▪‣–—*-]|\(?\d{1,2}[.)]|\(?[a-zа-я][.)])\s+\S", re.IGNORECASE)
_HEADING_MOST = 12  # words of a paragraph in bold that looks like a heading
_LONG = 300  # words from which a text needs headings
_NEIGHBOURS = (f"{_W}p", f"{_W}tbl", f"{_W}sdt")


def check(found: Sequence[Paragraph]) -> Iterator[Finding]:
    """What is wrong with the paragraphs of the text itself, kind by kind (WCAG 2.2: 1.3.1, 2.4.6)."""
    body = [p for p in found if not p.where]
    yield from _headings(body)
    yield from _fakes(body)
    yield from _lists(body)
    yield from _blanks(body)


def _headings(body: Sequence[Paragraph]) -> Iterator[Finding]:
    heads = [p for p in body if p.level]
    count = sum(len(p.text.split()) for p in body)
    if not heads and count > _LONG:
        hints = ("give headings Word's styles Heading 1, Heading 2",)
        yield Finding("docx-no-headings", f"{count} words without a heading", hints=hints)
    for head in heads:
        if head.is_blank:
            yield wrong("docx-empty-heading", "a heading has no words", head.place, "delete it, or make it text")
    if heads and heads[0].level > 1:
        message = f"the first heading is of level {heads[0].level}"
        yield wrong("docx-heading-skipped", message, heads[0].place, "make it a Heading 1")
    for before, head in pairwise(heads):
        if head.level > before.level + 1:
            message = f"a heading of level {head.level} follows one of level {before.level}"
            yield wrong("docx-heading-skipped", message, head.place, f"make it a Heading {before.level + 1}")


def _fakes(body: Sequence[Paragraph]) -> Iterator[Finding]:
    for p in body:
        if not p.level and not p.listed and _seems_heading(p):
            message = "a paragraph in bold looks like a heading and is none"
            yield poor("docx-fake-heading", message, p.place, "give it a style Heading")


def _seems_heading(p: Paragraph) -> bool:
    """A short paragraph of the default style whose runs are all in bold."""
    if p.element.find(f"{_W}pPr/{_W}pStyle") is not None or not 0 < len(p.text.split()) <= _HEADING_MOST:
        return False
    if p.text.rstrip().endswith((".", ":", ",", ";")) or next(p.element.iterancestors(f"{_W}tc"), None) is not None:
        return False
    return all(said(run).get("bold") for run in p.runs)


def _lists(body: Sequence[Paragraph]) -> Iterator[Finding]:
    """Two lines in a row, each a paragraph or not, that begin with a typed mark."""
    above = False
    for n, p in enumerate(body):
        lines = 0 if p.listed or p.level else sum(bool(_TYPED.match(line)) for line in p.text.splitlines())
        below = body[n + 1] if n + 1 < len(body) else None
        follows = below is not None and not below.listed and not below.level and bool(_TYPED.match(below.text))
        if lines and not above and (lines > 1 or follows):
            message = "marks of a list are typed, so that it is none"
            yield wrong("docx-typed-list", message, p.place, "make it a list: Home, Bullets")
        above = bool(lines)


def _blanks(body: Sequence[Paragraph]) -> Iterator[Finding]:
    """Blank paragraphs, where they are not the format's own need: a cell's only one, a section's last, one beside a table."""
    for p in body:
        if p.is_blank and not p.level and not _is_needed(p.element):
            hint = "give the one beside it space before or after"
            yield poor("docx-empty-paragraph", "a paragraph is empty", p.place, hint)


def _is_needed(element: etree._Element) -> bool:
    if element.find(f"{_W}pPr/{_W}sectPr") is not None:
        return True
    sides = [next(element.itersiblings(*_NEIGHBOURS, preceding=back), None) for back in (True, False)]
    beside = [other for other in sides if other is not None]
    return not beside or any(other.tag != f"{_W}p" and _is_table(other) for other in beside)


def _is_table(element: etree._Element) -> bool:
    return element.tag == f"{_W}tbl" or element.find(f"{_W}sdtContent/{_W}tbl") is not None
