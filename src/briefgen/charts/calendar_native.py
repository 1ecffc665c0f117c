"""A calendar line for Word: a scatter chart over days, whose bars, marks, dates, words and ticks are series with cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from pptx.enum.chart import XL_TICK_LABEL_POSITION
from pptx.util import Pt

from briefgen.charts.calendar_line import (
    LINE_WIDTH,
    POLE_WIDTH,
    SPAN_WIDTH,
    Calendar,
    calendar_ticks,
    event_colour,
    span_colour,
    words_of,
)
from briefgen.charts.dates import middle
from briefgen.charts.drawingml import NativeBuilder, element, rgb, tag
from briefgen.charts.native_chart import NativeChart
from briefgen.charts.native_xy import MARK_SIZE, CellLabels, XySeries, mark, xy_builder
from briefgen.charts.phrases import phrases
from briefgen.charts.scale import Scale
from briefgen.charts.workbook import DAY_NOUGHT, FIRST_DAY, Column, workbook

_YEAR = 365.2425
_POINTS = 12_700  # English metric units


class _Rows(NamedTuple):
    """What the sheet holds: events with the heights of their words in lines above the line, bars from day to day, ticks."""

    days: list[float]
    dates: list[str]
    words: list[str]
    date_heights: list[float]
    word_heights: list[float]
    spans: list[float | None]
    ticks: list[float]
    names: list[str]


def calendar_native(scale: Scale, found: Calendar, title: str, font: str) -> NativeChart:
    """The line of the scale, flat along its days; a month or year is a bar, an event a mark with its words at their height."""
    rows, says = _rows(scale, found), phrases(scale.spec.language)
    series = _series(scale, found, rows)
    builder = xy_builder(scale, list(series.values()), title, font)
    _draw(builder, dict(zip(series, builder.chart.plots[0].series, strict=True)))
    _axes(builder, scale, found)
    form = "yyyy-mm-dd" if _is_dated(found) else "0.00"
    columns = (
        Column(says.date, rows.dates),
        Column(says.event, rows.words),
        Column(says.date, rows.days, form),
        *(Column(says.line, heights) for heights in ([0.0] * len(rows.days), rows.date_heights, rows.word_heights)),
        Column(says.date, rows.spans, form),
        Column(says.line, [None if day is None else 0.0 for day in rows.spans]),
        Column(says.date, rows.names),
        Column(says.date, rows.ticks, form),
        Column(says.line, [0.0] * len(rows.ticks)),
    )
    return builder.finish(workbook(columns))


def _rows(scale: Scale, found: Calendar) -> _Rows:
    spec, look = scale.spec, scale.look
    places = [words_of(found, i, look) for i in range(len(spec.events))]
    marks = sorted(middle(event.date) for event in spec.events)
    half = (found.axis.value(MARK_SIZE) - found.axis.value(0.0)) / 2
    spans: list[float | None] = []
    for date in (event.date for event in spec.events if event.date.day is None):
        for begin, end in _beside(date.first.toordinal(), date.last.toordinal() + 1, marks, half):
            spans += [_cell(found, begin), _cell(found, end), None]
    ticks = [tick for tick in calendar_ticks(spec, found, scale.width, look) if tick.name]
    # Word centres a label on its point: the middle of the date's line, and of the words.
    return _Rows(
        days=[_cell(found, middle(event.date)) for event in spec.events],
        dates=[date for date, _ in found.texts],
        words=["\n".join(lines) for _, lines in found.texts],
        date_heights=[round((found.line - place.date) / look.leading - 0.5, 2) for place in places],
        word_heights=[
            round((found.line - place.words) / look.leading - len(lines) / 2, 2)
            for place, (_, lines) in zip(places, found.texts, strict=True)
        ],
        spans=spans[:-1],
        ticks=[_cell(found, tick.day) for tick in ticks],
        names=[tick.name for tick in ticks],
    )


def _beside(begin: float, end: float, marks: Sequence[float], half: float) -> Iterator[tuple[float, float]]:
    """The stretches of a bar that no mark covers, in whole days: LibreOffice draws lines over the marks of all series."""
    for day in marks:
        if begin < day + half and day - half < end:
            if begin < day - half:
                yield begin, round(day - half)
            begin = round(day + half)
    if begin < end:
        yield begin, end


def _is_dated(found: Calendar) -> bool:
    """Whether a sheet knows all its days."""
    return found.axis.low >= FIRST_DAY.toordinal()


def _cell(found: Calendar, day: float) -> float:
    """A day as a sheet counts it; older than sheets can, in years."""
    return float(day - DAY_NOUGHT.toordinal()) if _is_dated(found) else round(1 + (day - 1) / _YEAR, 4)


def _series(scale: Scale, found: Calendar, rows: _Rows) -> dict[str, XySeries]:
    """From the lowest up."""
    look, says = scale.look, phrases(scale.spec.language)
    sides = ["l" if one.leftward else "r" for one in found.flags]
    dates = CellLabels("A", rows.dates, sides, look.axis, strong=True)
    words = CellLabels("B", rows.words, sides, look.ink)
    names = CellLabels("I", rows.names, ["b"] * len(rows.names), look.quiet)
    level = [None if day is None else 0.0 for day in rows.spans]
    series = {
        "spans": XySeries(says.date, "G", "GH", rows.spans, level),
        "marks": XySeries(says.date, "C", "CD", rows.days, [0.0] * len(rows.days)),
        "dates": XySeries(says.date, "A", "CE", rows.days, rows.date_heights, dates),
        "words": XySeries(says.event, "B", "CF", rows.days, rows.word_heights, words),
        "ticks": XySeries(says.date, "I", "JK", rows.ticks, [0.0] * len(rows.ticks), names),
    }
    return {role: one for role, one in series.items() if one.x}


def _draw(builder: NativeBuilder, drawn: dict[str, Any]) -> None:
    """Bars, marks with the highlighted one, poles of the words."""
    spec, look = builder.scale.spec, builder.look
    plain = look.muted if spec.highlight else look.accent
    mark(drawn["marks"], plain)
    for i, event in enumerate(spec.events):
        if event_colour(spec, event, look) != plain:
            mark(drawn["marks"].points[i], look.accent, larger=1)
    if "spans" in drawn:
        line = drawn["spans"].format.line
        line.width, line.color.rgb = Pt(SPAN_WIDTH), rgb(span_colour(plain, look))
    for role in ("dates", "words"):
        _poles(drawn[role], look.rule)


def _poles(drawn: Any, colour: str) -> None:
    """From each point to the line: error bars of the whole height."""
    ink = f'<a:solidFill><a:srgbClr val="{colour[1:].upper()}"/></a:solidFill>'
    line = f'<a:ln w="{POLE_WIDTH * _POINTS:.0f}" cap="flat">{ink}</a:ln>'
    drawn._element.find(tag("xVal")).addprevious(
        element(
            '<c:errBars><c:errDir val="y"/><c:errBarType val="minus"/><c:errValType val="percentage"/><c:noEndCap val="1"/>'
            f'<c:val val="100"/><c:spPr>{line}</c:spPr></c:errBars>'
        )
    )


def _axes(builder: NativeBuilder, scale: Scale, found: Calendar) -> None:
    """The line where it is drawn; heights are counted in lines of text from it."""
    along, across = builder.chart.category_axis, builder.chart.value_axis
    builder.axis(along, LINE_WIDTH)
    builder.axis(across)
    along.tick_label_position = XL_TICK_LABEL_POSITION.NONE
    x, leading = found.axis, scale.look.leading
    along.minimum_scale, along.maximum_scale = (_cell(found, x.value(at)) for at in (0.0, scale.width))
    across.minimum_scale, across.maximum_scale = (found.line - scale.height) / leading, found.line / leading
    builder.frame(0.0, 0.0, scale.width, scale.height)
