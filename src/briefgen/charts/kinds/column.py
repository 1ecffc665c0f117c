"""Columns, one or several to a row; they lie down where their names do not fit below them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Literal

from briefgen.charts import lying, rects, standing, telling
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
    """As high as standing or lying bars want to be."""
    if standing.stands(spec, width, look):
        return standing.height(spec, width, look, factor)
    return lying.height(spec, width, look, factor)


def scale(spec: ChartSpec, width: float, height: float, look: ChartLook) -> Scale:
    """Standing where the names fit."""
    if standing.stands(spec, width, look):
        return standing.scale(spec, width, height, look)
    return lying.scale(spec, width, height, look)


def artists(scale: Scale, sheet: Any) -> Iterator[Any]:
    """The grid, the bars, the zero line before them."""
    return rects.artists(scale, sheet)


def native(scale: Scale, title: str, font: str) -> NativeChart:
    """A clustered column or bar chart."""
    from briefgen.charts.native_bars import native_bars

    return native_bars(scale, title, font)


def describe(spec: ChartSpec) -> str:
    """Every value, by name."""
    return telling.describe(spec)


def table(spec: ChartSpec) -> tuple[tuple[str, ...], ...]:
    """A row of printed cells for each row."""
    return telling.table(spec)
