"""The text: headings in order, real lists, links that say where they lead, contrast, paragraphs that are only space."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from lxml import etree

from briefgen.findings import Finding
from briefgen.ooxml.namespaces import W
from briefgen.units import Colour
from briefgen.verify.accessibility.said import poor, wrong
from briefgen.verify.accessibility.styles import Look, Styles, looked
from briefgen.verify.accessibility.walk import Paragraph, words

_W = f"{{{W}}}"
_TYPED = re.compile(r"\s*(?:[•·▪‣–—*-]|\(?\d{1,2}[.)]|\(?[a-zа-я][.)])\s+\S", re.IGNORECASE)
_URL = re.compile(r"(?:https?://|www\.)\S+\Z", re.IGNORECASE)
_BARE = frozenset(
    ("here", "click here", "link", "this link", "more", "read more", "hier", "mehr", "ici", "здесь", "тут", "подробнее")
)
_HEADING_MOST = 12  # words of a paragraph in bold that looks like a heading
_TEXT, _LARGE = 4.5, 3.0  # WCAG 2.2, 1.4.3
_LARGE_SIZE, _LARGE_BOLD = 36, 28  # half points
_LONG = 300  # words from which a text needs headings


def check(found: Sequence[Paragraph], styles: Styles) -> Iterator[Finding]:
    """What is wrong with paragraphs, kind by kind."""
    body = [p for p in found if p.part == found[0].part] if found else []
    yield from _headings(body)
    yield from _lists(body)
    yield from _links(found)
    yield from _blanks(body)
    yield from _contrasts(found, styles)


def _headings(body: Sequence[Paragraph]) -> Iterator[Finding]:
    heads = [p for p in body if p.level]
    count = sum(len(p.text.split()) for p in body)
    if not heads and count > _LONG:
        hints = ("give headings Word's styles Heading 1, Heading 2",)
        yield Finding("docx-no-headings", f"{count} words without a heading", hints=hints)
    for head in heads:
        if head.is_blank:
            yield wrong("docx-empty-heading", "a heading has no words", head.place, "delete it, or make it text")
    for before, head in pairwise(heads):
        if head.level > before.level + 1:
            message = f"a heading of level {head.level} follows one of level {before.level}"
            yield wrong("docx-heading-skipped", message, head.place, f"make it a Heading {before.level + 1}")
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
    runs = [run for run in p.element.iter(f"{_W}r") if words(run).strip()]
    return bool(runs) and all(looked(Look(), run).bold for run in runs)


def _lists(body: Sequence[Paragraph]) -> Iterator[Finding]:
    typed = [not p.listed and not p.level and bool(_TYPED.match(p.text)) for p in body]
    for n, p in enumerate(body):
        if typed[n] and n + 1 < len(body) and typed[n + 1] and not (n and typed[n - 1]):
            message = "marks of a list are typed, so that it is none"
            yield wrong("docx-typed-list", message, p.place, "make it a list: Home, Bullets")


def _links(found: Iterable[Paragraph]) -> Iterator[Finding]:
    for p in found:
        for link in p.element.iter(f"{_W}hyperlink"):
            text = words(link).strip()
            if not text and link.find(f".//{_W}drawing") is None:
                yield wrong("docx-link-text", "a link has no words", p.place, "write what it leads to")
            elif _URL.match(text) or text.lower().rstrip(".…>»") in _BARE:
                yield poor("docx-link-text", f"a link says '{text[:60]}'", p.place, "write what it leads to")


def _blanks(body: Sequence[Paragraph]) -> Iterator[Finding]:
    """Blank paragraphs, where they are not the format's own need: a cell's only one, a section's last, one beside a table."""
    for p in body:
        if p.is_blank and not p.level and not _is_needed(p.element):
            yield poor(
                "docx-empty-paragraph", "a paragraph is empty", p.place, "give the one beside it space before or after"
            )


def _is_needed(element: etree._Element) -> bool:
    parent, above, below = element.getparent(), element.getprevious(), element.getnext()
    if element.find(f"{_W}pPr/{_W}sectPr") is not None or parent is None:
        return True
    alone = sum(child.tag in (f"{_W}p", f"{_W}tbl") for child in parent) == 1
    return alone or any(other is not None and other.tag == f"{_W}tbl" for other in (above, below))


def _contrasts(found: Iterable[Paragraph], styles: Styles) -> Iterator[Finding]:
    told = set()
    for p in found:
        for look in _looks(p, styles):
            ink, ground = look.colour or ("000000" if look.ground else ""), look.ground or "FFFFFF"
            if not ink or (p.style, ink, ground) in told:
                continue
            least = _LARGE if look.size >= (_LARGE_BOLD if look.bold else _LARGE_SIZE) else _TEXT
            ratio = Colour(f"#{ink}").contrast(Colour(f"#{ground}"))
            if ratio < least:
                told.add((p.style, ink, ground))
                message = f"#{ink} on #{ground} has a contrast of {int(ratio * 100) / 100:.2f}:1, and needs {least:g}:1"
                yield wrong(
                    "docx-low-contrast", message, p.place, f"change the colour of the style '{styles.name(p.style)}'"
                )


def _looks(p: Paragraph, styles: Styles) -> Iterator[Look]:
    """The looks of the words of a paragraph. Words without a colour of their own are black on light grounds, else white."""
    own = styles.look(p.style)
    if p.ground and not own.ground:
        own = own._replace(ground=p.ground)
    shading = p.element.find(f"{_W}pPr")
    if shading is not None:
        own = looked(own, p.element)._replace(colour=own.colour, size=own.size, bold=own.bold)
    for run in p.element.iter(f"{_W}r"):
        if not words(run).strip():
            continue
        style = run.find(f"{_W}rPr/{_W}rStyle")
        look = own
        if style is not None and (named := styles.look(style.get(f"{_W}val", ""))).colour:
            look = look._replace(colour=named.colour)
        look = looked(look, run)
        if not look.colour and look.ground and Colour(f"#{look.ground}").luminance < 0.18:
            look = look._replace(colour="FFFFFF")  # what Word makes of the automatic colour
        yield look
