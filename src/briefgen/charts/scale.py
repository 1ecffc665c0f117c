"""What is decided once for all faces: axes, bars, dots, rules and the place of every label, in points, y downwards."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from briefgen.charts.numbers import Format
from briefgen.charts.plate import Label
from briefgen.charts.spec import ChartSpec
from briefgen.theme import ChartLook


class Axis(NamedTuple):
    """Values from `low` to `high` lie at points from `start` to `end`; the points may run either way."""

    low: float
    high: float
    start: float
    end: float

    def at(self, value: float) -> float:
        """Where a value lies, in points."""
        return self.start + (value - self.low) / (self.high - self.low) * (self.end - self.start)

    def value(self, point: float) -> float:
        """The value that lies there: `at` turned round."""
        return self.low + (point - self.start) / (self.end - self.start) * (self.high - self.low)


class Bar(NamedTuple):
    """A bar from `base` to `base` plus its value; place and thickness are in units of the axis of categories; `of` is
    "series:row"."""

    of: str
    place: float
    thickness: float
    value: float
    colour: str
    base: float = 0.0


class Dot(NamedTuple):
    """A mark at a point: a square or, by matplotlib's letters, another."""

    of: str
    x: float
    y: float
    colour: str
    mark: str = "s"
    size: float = 5.6


class Curve(NamedTuple):
    """A line through points in data coordinates, broken at None."""

    of: str
    points: tuple[tuple[float, float] | None, ...]
    colour: str
    width: float
    dash: tuple[float, ...] = ()


class Area(NamedTuple):
    """A filled polygon in data coordinates."""

    of: str
    points: tuple[tuple[float, float], ...]
    colour: str


class Rule(NamedTuple):
    """A straight line between two points."""

    start: tuple[float, float]
    end: tuple[float, float]
    colour: str
    width: float
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Scale:
    """All that a chart of one size draws: the grid beneath the marks, the rules above them. An axis is None where nothing is
    measured along it; `ticks` are the numbers that stand at the axis of values, where it is shown; bars that are `lying` have
    their values along x."""

    spec: ChartSpec
    look: ChartLook
    width: float
    height: float
    labels: tuple[Label, ...]
    x: Axis | None = None
    y: Axis | None = None
    format: Format | None = None
    bars: tuple[Bar, ...] = ()
    dots: tuple[Dot, ...] = ()
    rules: tuple[Rule, ...] = ()
    curves: tuple[Curve, ...] = ()
    areas: tuple[Area, ...] = ()
    grid: tuple[Rule, ...] = ()
    ticks: tuple[float, ...] = ()
    lying: bool = False
