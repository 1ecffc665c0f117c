"""Lying bars, one or several to a row: names of any length, a number at each bar's end, bars from zero."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Literal

from briefgen.charts import lying, rects, telling
from briefgen.charts import objections as objecting
from briefgen.charts.kinds import Objection
from briefgen.charts.scale import Scale
from briefgen.charts.spec import ChartSpec
from briefgen.theme import ChartLook

if TYPE_CHECKING:
    from briefgen.charts.native_chart import NativeChart

TAKES: Literal["values"] = "values"


def objections(spec: ChartSpec) -> tuple[Objection, ...]:
    """Number of series and rows, names told apart, values that can be drawn."""
    return (*objecting.size(spec), *objecting.common(spec))


def height(spec: ChartSpec, width: float, look: ChartLook, factor: float) -> float:
    """A row holds its name, and its bars with some air."""
    return lying.height(spec, width, look, factor)


def scale(spec: ChartSpec, width: float, height: float, look: ChartLook) -> Scale:
    """Names in a column at the left, numbers at the ends of the bars; both inside the width."""
    return lying.scale(spec, width, height, look)


def artists(scale: Scale, sheet: Any) -> Iterator[Any]:
    """The grid, the bars, the zero line before them."""
    return rects.artists(scale, sheet)


def native(scale: Scale, title: str, font: str) -> NativeChart:
    """A clustered bar chart."""
    from briefgen.charts.native_bars import native_bars

    return native_bars(scale, title, font)


def describe(spec: ChartSpec) -> str:
    """Every value, by name."""
    return telling.describe(spec)


def table(spec: ChartSpec) -> tuple[tuple[str, ...], ...]:
    """A row of printed cells for each row."""
    return telling.table(spec)
