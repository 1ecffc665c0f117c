"""The frame of charts whose values go upwards: ticks with their labels at the left, grid lines, the zero line."""

from __future__ import annotations

from typing import NamedTuple

from briefgen.charts.lettering import HALF_CAPITAL, label
from briefgen.charts.lettering import width as text_width
from briefgen.charts.numbers import Format, decimals_of
from briefgen.charts.plate import Label
from briefgen.charts.scale import Axis, Rule
from briefgen.charts.ticks import nice
from briefgen.theme import ChartLook

AXIS_WIDTH = 0.9
GRID_WIDTH = 0.5
_LABEL_GAP = 5.0
_LEADINGS_APART = 2.3  # between two ticks, at least
_FEWEST, _MOST = 3, 7
_NEAR = 0.3  # of the far end: nought that is nearer than that is shown
_AIR = 0.06  # of the range: below the lowest point of an axis without nought


class Frame(NamedTuple):
    """The axis of values, running upwards, with its ticks; the plot lies right of `left`.

    `grid` lies beneath the marks, `zero` above them; it is None where nought is not on the axis.
    """

    axis: Axis
    ticks: tuple[float, ...]
    left: float
    labels: tuple[Label, ...]
    grid: tuple[Rule, ...]
    zero: Rule | None


def frame(
    form: Format,
    low: float,
    high: float,
    look: ChartLook,
    *,
    top: float,
    bottom: float,
    right: float,
    zero: bool = False,
) -> Frame:
    """The frame for values from `low` to `high` between `top` and `bottom`, which the highest and the lowest tick take; their
    labels stand out by half a line. Nought is on the axis where `zero` asks for it, and where it is near."""
    ticks = value_ticks(
        low, high, max(_FEWEST, min(_MOST, 1 + int((bottom - top) / (_LEADINGS_APART * look.leading)))), zero=zero
    )
    axis, printed = Axis(ticks[0], ticks[-1], bottom, top), tick_format(form, ticks)
    texts = [printed(tick) for tick in ticks]
    widest = _widest(form, ticks, look)
    labels = tuple(
        label(widest, axis.at(tick) + HALF_CAPITAL * look.size, text, look, colour=look.quiet, anchor=1.0)
        for tick, text in zip(ticks, texts, strict=True)
    )
    left = widest + _LABEL_GAP
    grid = tuple(_across(axis, tick, left, right, look.grid, GRID_WIDTH) for tick in ticks if tick)
    line = _across(axis, 0.0, left, right, look.axis, AXIS_WIDTH) if 0 in ticks else None
    return Frame(axis, ticks, left, labels, grid, line)


def room(form: Format, low: float, high: float, look: ChartLook, *, zero: bool = False) -> float:
    """How far right the plot of a frame may begin, whatever its height is."""
    counts = range(_FEWEST, _MOST + 1)
    return _LABEL_GAP + max(_widest(form, value_ticks(low, high, most, zero=zero), look) for most in counts)


def tick_format(form: Format, ticks: tuple[float, ...]) -> Format:
    """How ticks read: as the values do, with the decimals that the ticks themselves need."""
    return form._replace(decimals=max(decimals_of(tick) for tick in ticks))


def value_ticks(low: float, high: float, most: int, *, zero: bool = False) -> tuple[float, ...]:
    """At most so many round numbers around values; nought is among them where `zero` asks for it, and where it is near."""
    ticks = nice(*_range(low, high, zero=zero), most)
    if ticks[0] <= 0 <= ticks[-1] or low - ticks[0] >= _AIR * (high - low):
        return ticks
    # A line that lies on the lowest grid line would look as if it had come down to nought.
    return nice(low - _AIR * (high - low), high, most)


def _range(low: float, high: float, *, zero: bool) -> tuple[float, float]:
    if zero or low == high or 0 < low < _NEAR * high or 0 > high > _NEAR * low:
        return min(low, 0.0), max(high, 0.0)
    return low, high


def _widest(form: Format, ticks: tuple[float, ...], look: ChartLook) -> float:
    printed = tick_format(form, ticks)
    return max(text_width(printed(tick), look) for tick in ticks)


def _across(axis: Axis, value: float, left: float, right: float, colour: str, width: float) -> Rule:
    return Rule((left, axis.at(value)), (right, axis.at(value)), colour, width)
