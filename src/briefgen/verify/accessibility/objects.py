"""Pictures, charts and shapes: alternative text, and whether they stand in the text or float over it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxml import etree

from briefgen.findings import Finding
from briefgen.ooxml.namespaces import WP, W
from briefgen.verify.accessibility.said import poor, wrong
from briefgen.verify.accessibility.walk import FALLBACK, Paragraph

_W, _WP = f"{{{W}}}", f"{{{WP}}}"
_V = "{urn:schemas-microsoft-com:vml}"
_DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
_SHAPES = {f"{_V}{name}" for name in ("shape", "rect", "oval", "roundrect", "line", "group")}


def check(found: Sequence[Paragraph]) -> Iterator[Finding]:
    """Drawings of all parts (WCAG 2.2: 1.1.1, 1.3.2)."""
    for p in found:
        for each in p.element.iter(f"{_WP}inline", f"{_WP}anchor", *_SHAPES, f"{_W}framePr"):
            if (
                next(each.iterancestors(FALLBACK), None) is None
                and next(each.iterancestors(f"{_W}p"), None) is p.element
            ):
                yield from _one(each, p)


def _one(each: etree._Element, p: Paragraph) -> Iterator[Finding]:
    if each.tag == f"{_W}framePr":
        yield poor("docx-floating", "a frame floats over the text", p.place, "let it stand in the text")
        return
    if not _is_told(each):
        hint = "right-click it: View Alt Text; or mark it as decorative"
        yield wrong("docx-no-alt-text", f"{_name(each)} has no alternative text", p.place, hint)
    if each.tag == f"{_WP}anchor" or "position:absolute" in each.get("style", "").replace(" ", ""):
        message = f"{_name(each)} floats, so that its place in the reading order is unsure"
        yield poor("docx-floating", message, p.place, "right-click it: Wrap Text, In Line with Text")


def _is_told(each: etree._Element) -> bool:
    if each.tag in _SHAPES:
        parent = each.getparent()
        inside = parent is not None and parent.tag in _SHAPES
        return inside or bool((each.get("alt") or "").strip()) or each.find(f"{_V}imagedata") is None
    about = each.find(f"{_WP}docPr")
    if about is None:
        return False
    decorative = any(mark.get("val") in ("1", "true") for mark in about.iter(_DECORATIVE))
    return decorative or bool((about.get("descr") or "").strip())


def _name(each: etree._Element) -> str:
    about = each.find(f"{_WP}docPr")
    name = each.get("id") if about is None else about.get("name")
    return f"'{name}'" if name else "a picture"
