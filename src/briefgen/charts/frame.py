"""The frame of charts whose values go upwards: ticks with their labels at the left, grid lines, the zero line."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from briefgen.charts.lettering import HALF_CAPITAL, label
from briefgen.charts.lettering import width as text_width
from briefgen.charts.numbers import Format
from briefgen.charts.plate import Label
from briefgen.charts.scale import Axis, Rule
from briefgen.charts.ticks import nice
from briefgen.theme import ChartLook

AXIS_WIDTH = 0.9
_GRID_WIDTH = 0.5
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
    ticks = nice(*_range(low, high, zero=zero), max(_FEWEST, min(_MOST, 1 + int((bottom - top) / _apart(look)))))
    if not ticks[0] <= 0 <= ticks[-1] and low - ticks[0] < _AIR * (high - low):
        # A line that lies on the lowest grid line would look as if it had come down to nought.
        ticks = nice(low - _AIR * (high - low), high, max(_FEWEST, len(ticks)))
    axis, printed = Axis(ticks[0], ticks[-1], bottom, top), tick_format(form, ticks)
    texts = [printed(tick) for tick in ticks]
    room = max(text_width(text, look) for text in texts)
    labels = tuple(
        label(room, axis.at(tick) + HALF_CAPITAL * look.size, text, look, colour=look.quiet, anchor=1.0)
        for tick, text in zip(ticks, texts, strict=True)
    )
    left = room + _LABEL_GAP
    grid = tuple(_across(axis, tick, left, right, look.grid, _GRID_WIDTH) for tick in ticks if tick)
    line = _across(axis, 0.0, left, right, look.axis, AXIS_WIDTH) if 0 in ticks else None
    return Frame(axis, ticks, left, labels, grid, line)


def tick_format(form: Format, ticks: tuple[float, ...]) -> Format:
    """How ticks read: as the values do, with the decimals that the ticks themselves need."""
    return form._replace(decimals=max(_decimals(tick) for tick in ticks))


def _range(low: float, high: float, *, zero: bool) -> tuple[float, float]:
    if zero or low == high or 0 < low < _NEAR * high or 0 > high > _NEAR * low:
        return min(low, 0.0), max(high, 0.0)
    return low, high


def _apart(look: ChartLook) -> float:
    return _LEADINGS_APART * look.leading


def _across(axis: Axis, value: float, left: float, right: float, colour: str, width: float) -> Rule:
    return Rule((left, axis.at(value)), (right, axis.at(value)), colour, width)


def _decimals(value: float) -> int:
    exponent = Decimal(repr(value)).normalize().as_tuple().exponent
    return max(0, -int(exponent))
