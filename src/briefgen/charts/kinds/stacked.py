"""Parts of a whole in piles, standing or, where names are long, lying; the total at the end."""

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
    """Number of series and rows, names told apart, parts that can be added."""
    return (*objecting.size(spec, 2), *objecting.common(spec), *_negative(spec))


def _negative(spec: ChartSpec) -> Iterator[Objection]:
    below = next((series.name for series in spec.series if any(v is not None and v < 0 for v in series.values)), None)
    if below is not None:
        yield Objection(
            "chart-negative",
            f"a negative value, as in {below!r}, is no part of a whole",
            "draw the values side by side as column or bar",
        )


def height(spec: ChartSpec, width: float, look: ChartLook, factor: float) -> float:
    """As high as standing or lying piles want to be."""
    if standing.stands(spec, width, look, piled=True):
        return standing.height(spec, width, look, factor, piled=True)
    return lying.height(spec, width, look, factor, piled=True)


def scale(spec: ChartSpec, width: float, height: float, look: ChartLook) -> Scale:
    """Standing where the names fit."""
    if standing.stands(spec, width, look, piled=True):
        return standing.scale(spec, width, height, look, piled=True)
    return lying.scale(spec, width, height, look, piled=True)


def artists(scale: Scale, sheet: Any) -> Iterator[Any]:
    """The grid, the piles, the zero line before them."""
    return rects.artists(scale, sheet)


def native(scale: Scale, title: str, font: str) -> NativeChart:
    """A stacked column or bar chart with its totals."""
    from briefgen.charts.native_bars import native_bars

    return native_bars(scale, title, font, piled=True)


def describe(spec: ChartSpec) -> str:
    """Every part, then the totals."""
    return telling.describe(spec, piled=True)


def table(spec: ChartSpec) -> tuple[tuple[str, ...], ...]:
    """A row for each pile, its total last."""
    return telling.table(spec, piled=True)
