"""A spec of a size as a plate, with its natural height, its alternative text and its table of data."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from briefgen.charts.drawings import drawing
from briefgen.charts.kinds import kind
from briefgen.charts.native_chart import NativeChart
from briefgen.charts.plate import Plate
from briefgen.charts.spec import ChartSpec
from briefgen.theme import ChartLook

if TYPE_CHECKING:
    from briefgen.charts.store import PlateStore

_TOLERANCE = 0.05  # points that a caller's rounding may take off a height


@lru_cache(512)
def natural_height(spec: ChartSpec, width: float, look: ChartLook, factor: float = 1.0) -> float:
    """The height in points that a chart wants, times a factor, but never less than its labels need at this width."""
    if spec.drawings:
        return drawing(spec.drawings, width).height
    return kind(spec.kind).height(spec, width, look, factor)


def plate(spec: ChartSpec, width: float, height: float, look: ChartLook, store: PlateStore | None = None) -> Plate:
    """The drawn chart, from the store where it lies there. Raises ValueError for a height under the least natural one."""
    if spec.drawings:
        return drawing(spec.drawings, width)
    if store is None:
        return _drawn(spec, width, height, look)
    key = store.key(spec, width, height, look)
    if (found := store.get(key)) is None:
        store.put(key, found := _drawn(spec, width, height, look))
    return found


def describe(spec: ChartSpec) -> str:
    """The author's alternative text, else one from the data."""
    return spec.alt or kind(spec.kind).describe(spec)


def data_table(spec: ChartSpec) -> tuple[tuple[str, ...], ...]:
    """The data as rows of printed cells, the heads of the columns first."""
    return kind(spec.kind).table(spec)


def native(
    spec: ChartSpec,
    width: float,
    height: float,
    look: ChartLook,
    title: str = "",
    font: str = "Source Sans 3",
    store: PlateStore | None = None,
) -> NativeChart:
    """The chart for Word as DrawingML with its workbook, from the same scale that is drawn, or from the store."""
    own, spec = kind(spec.kind), spec.undrawn
    key = store.key(spec, width, height, look, title, font) if store else ""
    if store and (body := store.read(key)) is not None:
        return NativeChart.found(body)
    made = own.native(own.scale(spec, width, _checked(spec, width, height, look), look), title, font)
    if store:
        store.write(key, made.kept())
    return made


def _drawn(spec: ChartSpec, width: float, height: float, look: ChartLook) -> Plate:
    from briefgen.charts.artists import record

    own = kind(spec.kind)
    scale = own.scale(spec, width, _checked(spec, width, height, look), look)
    return Plate(width, height, describe(spec), record(scale, own), scale.labels)


def _checked(spec: ChartSpec, width: float, height: float, look: ChartLook) -> float:
    least = natural_height(spec, width, look, 0.0)
    if height < least - _TOLERANCE:
        raise ValueError(
            f"chart {spec.id} needs {least:.1f} pt, not {height:.1f}: ask natural_height with the plan's factor"
        )
    return max(height, least)
