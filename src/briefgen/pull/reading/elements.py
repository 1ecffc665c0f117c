"""Single elements of WordprocessingML: the words of one, the rows and cells within one, the pictures that are ours."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from briefgen.ooxml.controls import TAG_PREFIX
from briefgen.ooxml.namespaces import C, W

_W = f"{{{W}}}"
SPACES = frozenset({f"{_W}{name}" for name in ("tab", "br", "cr", "ptab")})


def is_ours(picture: etree._Element) -> bool:
    """Whether it is a chart, of which others look after, or the logo."""
    return any(x.tag == f"{{{C}}}chart" or x.get("name", "").startswith(TAG_PREFIX) for x in picture.iter("*"))


def inside(parent: etree._Element, tag: str) -> Iterator[etree._Element]:
    """Rows of a table, cells of a row: also those within controls and tracked changes."""
    for child in parent.iterchildren("*"):
        if child.tag == tag:
            yield child
        elif child.tag in (f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins", f"{_W}moveTo", f"{_W}customXml"):
            yield from inside(child, tag)


def text_of(element: etree._Element) -> str:
    """The words of one, with a space for what is white."""
    if element.tag in SPACES:
        return " "
    if element.tag == f"{_W}noBreakHyphen":
        return "\u2011"
    text = element.text or ""
    kept = element.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"
    return re.sub(r"[\t\r\n]+", " ", text if kept else text.strip(" \t\r\n"))
