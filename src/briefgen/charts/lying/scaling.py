"""Lying bars decided: axes, bars, labels."""

from __future__ import annotations

from briefgen.charts.frame import AXIS_WIDTH, GRID_WIDTH, tick_format
from briefgen.charts.lettering import HALF_CAPITAL, block, label
from briefgen.charts.lettering import width as text_width
from briefgen.charts.lying.labels import Labels
from briefgen.charts.lying.layout import NAME_GAP, Layout, layout, reaches, thickness
from briefgen.charts.plate import Label
from briefgen.charts.rects import bars, extent
from briefgen.charts.scale import Axis, Rule, Scale
from briefgen.charts.spec import ChartSpec
from briefgen.charts.ticks import nice
from briefgen.theme import ChartLook

_ROW_AIR, _WISHED_AIR, _WISHED = 2.0, 4.0, 2.1  # points around a name, at least and wished; leadings of a row
_BAR, _WISHED_BAR = 0.82, 1.05  # leadings of a bar with its number among others, at least and wished
_THIN, _WISHED_THIN = 0.4, 0.6  # the same without numbers
_GAP, _WISHED_GAP = 0.5, 0.95  # leadings between two groups
_AXIS_GAP = 3.0  # above the numbers of an axis
_TICK_AIR = 14.0  # between two numbers of an axis
_FEWEST, _MOST = 3, 7


def height(spec: ChartSpec, width: float, look: ChartLook, factor: float, *, piled: bool = False) -> float:
    """A row holds its name, and its bars with some air."""
    found = layout(spec, width, look, piled)
    name = max(map(len, found.names)) * look.leading + _ROW_AIR
    least, wished = name, max(name + _WISHED_AIR, _WISHED * look.leading)
    if found.inner > 1:
        least_bar, bar = (_BAR, _WISHED_BAR) if found.labelled else (_THIN, _WISHED_THIN)
        least = max(least, (found.inner * least_bar + _GAP) * look.leading)
        wished = max(wished, (found.inner * bar + _WISHED_GAP) * look.leading)
    words = found.top + _beneath(found, look)
    return words + len(spec.categories) * max(least, factor * wished)


def scale(spec: ChartSpec, width: float, height: float, look: ChartLook, *, piled: bool = False) -> Scale:
    """Names in a column at the left, numbers at the ends of the bars; an axis below where the bars are many."""
    found = layout(spec, width, look, piled)
    rows, bottom = len(spec.categories), height - _beneath(found, look)
    y = Axis(-0.5, rows - 0.5, found.top, bottom)
    ticks: tuple[float, ...] = ()
    if found.labelled:
        x = _value_axis(spec, found, look, width, piled)
    else:
        ticks, x = _ticked_axis(spec, found, look, width)
    thick = thickness((bottom - found.top) / rows, found.inner, look)
    drawn, words = bars(spec, look, thick, piled=piled), Labels(spec, look, found, x, y, thick)
    labels = [
        *_row_names(found, x, y, look),
        *(words.piles(drawn) if piled else words.bars()),
        *words.note(),
        *_tick_labels(found, ticks, x, bottom, look),
        *block(
            0.0, height - len(found.foot.lines) * look.leading, found.foot.lines, look, colour=look.quiet, of="foot"
        ),
    ]
    rules = [Rule((x.at(0), y.start), (x.at(0), y.end), look.axis, AXIS_WIDTH)]
    if found.key:
        labels += found.key.labels
        rules += found.key.swatches
    return Scale(
        *(spec, look, width, height, tuple(labels), x, y, found.form, drawn),
        rules=tuple(rules),
        grid=tuple(Rule((x.at(t), y.start), (x.at(t), y.end), look.grid, GRID_WIDTH) for t in ticks if t),
        ticks=ticks,
        lying=True,
    )


def _beneath(found: Layout, look: ChartLook) -> float:
    """From the last row to the bottom of the chart."""
    return (0.0 if found.labelled else _AXIS_GAP + look.leading) + found.foot.height


def _row_names(found: Layout, x: Axis, y: Axis, look: ChartLook) -> list[Label]:
    # Where all bars go left, no axis stands beside the names for them to lean on.
    at, anchor = (0.0, 0.0) if x.high <= 0 else (found.room - NAME_GAP, 1.0)
    return [
        line for row, lines in enumerate(found.names) for line in block(at, y.at(row), lines, look, 0.5, anchor=anchor)
    ]


def _value_axis(spec: ChartSpec, found: Layout, look: ChartLook, width: float, piled: bool) -> Axis:
    """From the least to the largest value and always through zero, so long that the words beyond the ends fit."""
    low, high = extent(spec, piled=piled)
    sizes = list(reaches(spec, found, look, piled))
    start = found.room + max((size for value, size in sizes if value < 0), default=0.0)
    ends = [
        start + (width - size - start) * (high - low) / (v - low)
        for v, size in sizes
        if v > low and (v > 0 or high > 0 == v)
    ]
    return Axis(low, high, start, min(ends, default=width - AXIS_WIDTH / 2))


def _ticked_axis(spec: ChartSpec, found: Layout, look: ChartLook, width: float) -> tuple[tuple[float, ...], Axis]:
    """The ticks that have room side by side, and the axis from the first to the last."""
    low, high = extent(spec, piled=False)
    for most in range(_MOST, _FEWEST - 1, -1):
        ticks = nice(low, high, most)
        form = tick_format(found.form, ticks)
        first, *_, last = sizes = [text_width(form(tick), look) for tick in ticks]
        start = max(found.room, first / 2)
        if (width - last / 2 - start) / (len(ticks) - 1) >= max(sizes) + _TICK_AIR:
            break
    return ticks, Axis(ticks[0], ticks[-1], start, width - max(last, AXIS_WIDTH) / 2)


def _tick_labels(found: Layout, ticks: tuple[float, ...], x: Axis, bottom: float, look: ChartLook) -> list[Label]:
    if not ticks:
        return []
    form = tick_format(found.form, ticks)
    y = bottom + _AXIS_GAP + look.leading / 2 + HALF_CAPITAL * look.size
    return [label(x.at(tick), y, form(tick), look, colour=look.quiet, anchor=0.5) for tick in ticks]
