"""Pictures, charts and shapes: alternative text, and whether they stand in the text or float over it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxml import etree

from briefgen.findings import Finding
from briefgen.ooxml.namespaces import WP, A, W
from briefgen.verify.accessibility.said import poor, wrong
from briefgen.verify.accessibility.walk import SHAPES, Paragraph

_W, _WP = f"{{{W}}}", f"{{{WP}}}"
_BLIP = f"{{{A}}}blip"
_V = "{urn:schemas-microsoft-com:vml}"
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".svg", ".emf", ".wmf", ".webp")
_DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"


def check(found: Sequence[Paragraph]) -> Iterator[Finding]:
    """Drawings of all parts (WCAG 2.2: 1.1.1, 1.3.2)."""
    for p in found:
        for each in p.drawn:
            if not _is_part(each):
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


def _is_part(each: etree._Element) -> bool:
    """Whether it is a shape of a group."""
    parent = each.getparent()
    return parent is not None and parent.tag in SHAPES


def _is_told(each: etree._Element) -> bool:
    """Whether words stand for it: an alternative text that is no name of a file, or its own."""
    if each.tag in SHAPES:
        return _says(each.get("alt")) or next(each.iter(f"{_V}imagedata"), None) is None
    about = each.find(f"{_WP}docPr")
    decorative = about is not None and any(mark.get("val") in ("1", "true") for mark in about.iter(_DECORATIVE))
    is_box = next(each.iter(f"{_W}txbxContent"), None) is not None and next(each.iter(_BLIP), None) is None
    return decorative or is_box or (about is not None and _says(about.get("descr")))


def _says(text: str | None) -> bool:
    said = (text or "").strip()
    return bool(said) and not said.lower().endswith(_PICTURES)


def _name(each: etree._Element) -> str:
    about = each.find(f"{_WP}docPr")
    name = each.get("id") if about is None else about.get("name")
    return f"'{name}'" if name else "a picture"
