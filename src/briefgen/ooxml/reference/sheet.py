"""The page of a reference document: its size and margins, in twips."""

from __future__ import annotations

from typing import NamedTuple

from lxml import etree

from briefgen.ooxml.namespaces import W

_W = f"{{{W}}}"
_LEAST_MEASURE, _MOST = 4_000, 31_680  # twips; 31,680 are the 22 inches that Word allows


class Sheet(NamedTuple):
    """A sheet with its margins, and the distances of header and footer from the edge."""

    width: int
    height: int
    top: int
    right: int
    bottom: int
    left: int
    header: int
    footer: int


def sheet(section: etree._Element) -> Sheet | None:
    """The sheet of a section's properties; None where it has none, or one that no brief stands on."""
    size, margin = section.find(f"{_W}pgSz"), section.find(f"{_W}pgMar")
    if size is None or margin is None:
        return None
    try:
        gutter = int(margin.get(f"{_W}gutter", "0"))
        width, height = (int(size.get(f"{_W}{name}", "")) for name in ("w", "h"))
        top, right, bottom, left = (abs(int(margin.get(f"{_W}{n}", ""))) for n in ("top", "right", "bottom", "left"))
        header, footer = (int(margin.get(f"{_W}{name}", "720")) for name in ("header", "footer"))
    except ValueError:
        return None
    found = Sheet(width, height, top, right, bottom, left + gutter, header, footer)
    narrow = min(width - found.left - right, height - top - bottom) < _LEAST_MEASURE
    return None if narrow or max(found) > _MOST or min(found) < 0 else found
