"""Point 35: nothing of the text stands at the edge, where printers do not print."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.layout.pages import ChartArea, Picture, TextLine
from briefgen.rules.printed import blocks
from briefgen.rules.rule import Breach, Rule, Subject
from briefgen.units import POINTS_PER_MM, mm

LEAST = 10.0  # millimetres
_ROUNDING = 0.01  # points
_CAP = 0.75  # of the type size: how far letters rise
_BAND = "masthead"  # it runs off the paper by design; running heads and feet are artifacts, which say nothing new


def _check(subject: Subject) -> Iterator[Breach]:
    if subject.pages is None:
        return
    paper = subject.paper
    band = {inner.id for block in blocks(subject.document) if block.role == _BAND for inner in block.walk()} | {""}
    for number, items in enumerate(subject.pages.pages, 1):
        read = [item for item in items if isinstance(item, TextLine | ChartArea | Picture) and item.block not in band]
        nearest = min((_edge(item, paper.width, paper.height) for item in read), default=paper.width)
        if nearest < mm(LEAST) - _ROUNDING:
            found = nearest / POINTS_PER_MM
            message = f"on page {number} something stands {found:.1f} mm from the edge, and {LEAST:g} are the least"
            yield Breach(message, "", "give the pages of the theme wider margins")


def _edge(item: TextLine | ChartArea | Picture, width: float, height: float) -> float:
    """How near an item comes to an edge of the paper."""
    if isinstance(item, TextLine):
        right, top, bottom = item.x + item.line.width * item.size / 1000, item.y - item.size * _CAP, item.y
    else:
        right, top, bottom = item.x + item.width, item.y, item.y + item.height
    return min(item.x, width - right, top, height - bottom)


RULE = Rule("margins", "35", f"No text, chart or picture stands within {LEAST:g} mm of the edge.", "ours", _check)
