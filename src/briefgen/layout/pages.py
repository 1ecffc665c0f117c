"""Pages as plain values: every line, box, rule and chart with its page, place and block; what is measured is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from briefgen.layout.plan import Plan
from briefgen.theme import Logo
from briefgen.typeset import Line

STAMP = "(stamp)"  # the block of the first page's stamp, which is read out once; no document has one of this name


class TextLine(NamedTuple):
    """A set line: x of its left edge, y of its baseline from the page's top, in points; widths of `line` are 1/1000 em.

    `label` marks the number of a list item: words of the page that the document does not hold. `block` is then the item's.
    """

    x: float
    y: float
    size: float
    line: Line
    colour: str
    block: str
    label: bool = False

    def moved(self, dx: float, dy: float) -> TextLine:
        x, y, size, line, colour, block, label = self  # much faster than `_replace`
        return TextLine(x + dx, y + dy, size, line, colour, block, label)


class Box(NamedTuple):
    """A filled rectangle; y is its upper edge."""

    x: float
    y: float
    width: float
    height: float
    fill: str
    block: str

    def moved(self, dx: float, dy: float) -> Box:
        return self._replace(x=self.x + dx, y=self.y + dy)


class Rule(NamedTuple):
    """A horizontal rule; y is its middle."""

    x: float
    y: float
    width: float
    thickness: float
    colour: str
    block: str

    def moved(self, dx: float, dy: float) -> Rule:
        return self._replace(x=self.x + dx, y=self.y + dy)


class ChartArea(NamedTuple):
    """Room for the plate of a chart; y is its upper edge; `chart` is the id of the spec."""

    x: float
    y: float
    width: float
    height: float
    chart: str
    block: str

    def moved(self, dx: float, dy: float) -> ChartArea:
        return self._replace(x=self.x + dx, y=self.y + dy)


class Picture(NamedTuple):
    """The theme's logo; y is its upper edge. `block` is the masthead."""

    x: float
    y: float
    width: float
    height: float
    logo: Logo
    block: str

    def moved(self, dx: float, dy: float) -> Picture:
        return self._replace(x=self.x + dx, y=self.y + dy)


Item = TextLine | Box | Rule | ChartArea | Picture


class ColumnPair(NamedTuple):
    """The ends of the two columns of one balanced part, in points below its top, and its leading."""

    page: int
    left: float
    right: float
    leading: float


@dataclass(frozen=True, eq=False, slots=True)
class Pages:
    """All pages of one plan. An item whose block is "" is an artifact in a PDF: running head, foot, stamp, the head of a table
    that is set again.

    `fill` is (used, room) in points per page, `over` the points that do not fit, `level` the worst difference of two
    columns in lines, `starts` the blocks that begin the pages after the first.
    """

    plan: Plan
    pages: tuple[tuple[Item, ...], ...]
    columns: tuple[ColumnPair, ...]
    fill: tuple[tuple[float, float], ...]
    over: float
    level: float
    starts: tuple[str, ...]

    @property
    def fits(self) -> bool:
        return self.over <= 0
