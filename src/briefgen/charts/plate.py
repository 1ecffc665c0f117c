"""The plate: a drawn chart as plain values, ready to be replayed by any face. Knows neither matplotlib nor a PDF library."""

from __future__ import annotations

from typing import NamedTuple


class Shape(NamedTuple):
    """A path in points, y downwards, as SVG writes it: M, L, C, Z with absolute numbers. `of` says which value it shows."""

    d: str
    fill: str | None = None
    stroke: str | None = None
    width: float = 0.0
    dash: tuple[float, ...] = ()
    round: bool = False
    of: str = ""


class Label(NamedTuple):
    """One line of text: x of its left, middle or right (anchor 0, 0.5, 1) and y of its baseline in points, y downwards."""

    x: float
    y: float
    text: str
    face: str
    size: float
    colour: str
    anchor: float = 0.0
    width: float = 0.0
    of: str = ""

    @property
    def left(self) -> float:
        """x of its left edge."""
        return self.x - self.anchor * self.width


class Plate(NamedTuple):
    """A chart of a size in points: shapes below, labels above, and the alternative text."""

    width: float
    height: float
    alt: str
    shapes: tuple[Shape, ...]
    labels: tuple[Label, ...]
