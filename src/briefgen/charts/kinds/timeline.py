"""Events in order, x is only the sequence: a strip where the words fit below each other's dates, else an upright list.

To scale they stand on a line of the calendar, in a list where that has no room for their words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from briefgen.charts.calendar_line import calendar, calendar_scale, event_colour
from briefgen.charts.kinds import Objection
from briefgen.charts.lettering import block, wrap
from briefgen.charts.lettering import width as text_width
from briefgen.charts.phrases import phrases
from briefgen.charts.plate import Label
from briefgen.charts.scale import Axis, Dot, Rule, Scale
from briefgen.charts.spec import ChartSpec
from briefgen.language import format_date
from briefgen.theme import ChartLook

if TYPE_CHECKING:
    from briefgen.charts.drawingml import NativeBuilder
    from briefgen.charts.native_chart import NativeChart

TAKES: Literal["events"] = "events"
_FEWEST, _MOST = 2, 12
_MOST_LINES = 6
_GUTTER, _DATE_GUTTER = 9.0, 6.0  # between the words, and between the dates, of neighbouring events
_HALF_DOT = 3.2
_ABOVE, _BELOW = 7.0, 6.0  # from the dates to the line, from the line to the words
_LINE_WIDTH = 1.2
_BESIDE = 9.0  # from the upright line to the words on both sides
_ROW_GAP, _ROW_AIR = 3.0, 3.0  # between two events of a list: at least, and wished besides


def objections(spec: ChartSpec) -> tuple[Objection, ...]:
    """Number of events, an order that their dates do not contradict, a highlight that is there."""
    found = []
    if not _FEWEST <= len(spec.events) <= _MOST:
        found.append(
            Objection(
                "chart-rows",
                f"timeline takes {_FEWEST} to {_MOST} events, not {len(spec.events)}",
                "keep the events that carry the finding",
            )
        )
    for earlier, later in pairwise(spec.events):
        if later.date.last < earlier.date.first:
            found.append(
                Objection("chart-order", f"{later.date} stands after {earlier.date}", "put the events in order of date")
            )
    known = {text for event in spec.events for text in (event.label, str(event.date))}
    if spec.highlight and spec.highlight not in known:
        said = f"there is no event {spec.highlight!r} to highlight"
        found.append(Objection("chart-highlight", said, "name the event's label, or its date as it is written"))
    if spec.note:
        hint = "write the words into the label of the event"
        found.append(Objection("chart-note", "a timeline has no place for a note", hint))
    return tuple(found)


def height(spec: ChartSpec, width: float, look: ChartLook, factor: float) -> float:
    """A strip and a calendar are as high as their words; a list may have more or less air between its events."""
    if spec.to_scale and (found := calendar(spec, width, look)):
        return found.height
    words = _lay(spec, width, look)
    if words.flat:
        return _axis(look) + _BELOW + max(map(len, words.texts)) * look.leading
    rows = [len(text) * look.leading + _ROW_GAP for text in words.texts]
    return max(sum(rows), factor * (sum(rows) + _ROW_AIR * len(rows)))


def scale(spec: ChartSpec, width: float, height: float, look: ChartLook) -> Scale:
    """Places of dots and words."""
    if spec.to_scale and (found := calendar(spec, width, look)):
        return calendar_scale(spec, found, width, height, look)
    words = _lay(spec, width, look)
    return (_strip if words.flat else _list)(spec, words, width, height, look)


def artists(scale: Scale, sheet: Any) -> Iterator[Any]:
    """The line, the dots upon it."""
    yield from map(sheet.rule, scale.rules)
    for dot in scale.dots:
        yield sheet.dot(dot, scale.look.paper)


def native(scale: Scale, title: str, font: str) -> NativeChart:
    """A scatter chart along one line: one series labelled by the dates, one by the words, both from cells."""
    if scale.spec.to_scale and (found := calendar(scale.spec, scale.width, scale.look)):
        from briefgen.charts.calendar_native import calendar_native

        return calendar_native(scale, found, title, font)
    from briefgen.charts.native_xy import CellLabels, XySeries, mark, xy_builder
    from briefgen.charts.workbook import Column, workbook

    look, says, words = scale.look, phrases(scale.spec.language), _lay(scale.spec, scale.width, scale.look)
    texts, places = ["\n".join(lines) for lines in words.texts], _places(scale)
    xs, ys = zip(*places, strict=True)
    date_side, text_side = ([side] * len(texts) for side in ("tb" if words.flat else "lr"))
    dates = CellLabels("C", words.dates, date_side, look.axis, strong=True)
    labels = CellLabels("D", texts, text_side, look.ink)
    series = [XySeries(says.date, "C", "AB", xs, ys, dates), XySeries(says.event, "D", "AB", xs, ys, labels)]
    builder = xy_builder(scale, series, title, font)
    for drawn in builder.chart.plots[0].series:
        mark(drawn, look.muted if scale.spec.highlight else look.accent)
        for i, event in enumerate(scale.spec.events):
            if scale.spec.highlight and event_colour(scale.spec, event, look) == look.accent:
                mark(drawn.points[i], look.accent, larger=1)
    _axes(builder, flat=words.flat)
    heads = (says.order, says.line) if words.flat else (says.line, says.order)
    columns = Column(heads[0], xs), Column(heads[1], ys), Column(says.date, words.dates), Column(says.event, texts)
    return builder.finish(workbook(columns))


def _axes(builder: NativeBuilder, *, flat: bool) -> None:
    """The line along the events, level or downwards; the other axis is not seen."""
    from pptx.enum.chart import XL_TICK_LABEL_POSITION

    along, across = builder.chart.category_axis, builder.chart.value_axis
    if not flat:
        along, across = across, along
        along.reverse_order = True
    builder.axis(along, _LINE_WIDTH)
    builder.axis(across)
    along.tick_label_position = XL_TICK_LABEL_POSITION.NONE
    across.minimum_scale, across.maximum_scale = -1, 1
    along.minimum_scale, along.maximum_scale = _span(builder.scale)
    builder.frame(*_frame(builder.scale))


def _places(scale: Scale) -> list[tuple[float, float]]:
    """x and y of each event in Word: its number along a strip, its line down a list."""
    if scale.x is not None:
        return [(float(i), 0.0) for i in range(1, len(scale.dots) + 1)]
    texts = _lay(scale.spec, scale.width, scale.look).texts
    # Word centres a label on its point: the middle of the words, where the list has the first of their lines.
    return [
        (0.0, round(dot.y / scale.look.leading + (len(lines) - 1) / 2, 2))
        for dot, lines in zip(scale.dots, texts, strict=True)
    ]


def _span(scale: Scale) -> tuple[float, float]:
    """From where to where Word's long axis runs."""
    if scale.x is not None:
        return 0.5, len(scale.dots) + 0.5
    return 0.0, scale.height / scale.look.leading


def _frame(scale: Scale) -> tuple[float, float, float, float]:
    """Where Word's axes lie, so that the line is in the middle of the short one and where it is drawn."""
    dot = scale.dots[0]
    if scale.x is not None:
        half = min(dot.y, scale.height - dot.y)
        return 0.0, dot.y - half, scale.width, dot.y + half
    half = min(dot.x, scale.width - dot.x)
    return dot.x - half, 0.0, dot.x + half, scale.height


def describe(spec: ChartSpec) -> str:
    """Every event with its date."""
    said = "; ".join(f"{_date(spec, i)}: {e.label.rstrip('.')}" for i, e in enumerate(spec.events))
    return f"{phrases(spec.language).kinds[spec.kind]}. {said}."


def table(spec: ChartSpec) -> tuple[tuple[str, ...], ...]:
    """A row for each event."""
    words = phrases(spec.language)
    return ((words.date, words.event), *((_date(spec, i), e.label) for i, e in enumerate(spec.events)))


class _Words(NamedTuple):
    """Dates and wrapped words of all events, and whether they stand side by side."""

    dates: list[str]
    texts: list[tuple[str, ...]]
    flat: bool


def _lay(spec: ChartSpec, width: float, look: ChartLook) -> _Words:
    dates = [_date(spec, i) for i in range(len(spec.events))]
    step, widest = width / len(dates), max(text_width(date, look, strong=True) for date in dates)
    # Equal steps would look like a calendar where one was asked for.
    if widest <= step - _DATE_GUTTER and not spec.to_scale:
        wrapped = [wrap(e.label, step - _GUTTER, look, spec.language) for e in spec.events]
        if all(not broken and len(lines) <= _MOST_LINES for lines, broken in wrapped):
            return _Words(dates, [lines for lines, _ in wrapped], True)
    room = max(1.0, width - widest - 2 * _BESIDE)
    return _Words(dates, [wrap(e.label, room, look, spec.language)[0] for e in spec.events], False)


def _axis(look: ChartLook) -> float:
    return look.leading + _ABOVE


def _strip(spec: ChartSpec, words: _Words, width: float, height: float, look: ChartLook) -> Scale:
    axis, step = _axis(look), width / len(words.dates)
    x = Axis(1.0, 2.0, _HALF_DOT, _HALF_DOT + step)
    labels: list[Label] = []
    for i, (date, lines) in enumerate(zip(words.dates, words.texts, strict=True)):
        labels += block(i * step, 0.0, (date,), look, strong=True, colour=look.axis)
        labels += block(i * step, axis + _BELOW, lines, look)
    dots = tuple(Dot(f"0:{i}", x.at(i + 1), axis, event_colour(spec, e, look)) for i, e in enumerate(spec.events))
    line = Rule((0.0, axis), (width, axis), look.axis, _LINE_WIDTH)
    return Scale(spec, look, width, height, tuple(labels), x=x, dots=dots, rules=(line,))


def _list(spec: ChartSpec, words: _Words, width: float, height: float, look: ChartLook) -> Scale:
    left = max(text_width(date, look, strong=True) for date in words.dates)
    axis = left + _BESIDE
    rows = [len(lines) * look.leading + _ROW_GAP for lines in words.texts]
    air, top = (height - sum(rows)) / len(rows), 0.0
    labels: list[Label] = []
    dots: list[Dot] = []
    for i, (date, lines) in enumerate(zip(words.dates, words.texts, strict=True)):
        text_top = top + (air + _ROW_GAP) / 2
        first = text_top + look.leading / 2
        labels += block(left, text_top, (date,), look, strong=True, colour=look.axis, anchor=1.0)
        labels += block(axis + _BESIDE, text_top, lines, look)
        dots.append(Dot(f"0:{i}", axis, first, event_colour(spec, spec.events[i], look)))
        top += rows[i] + air
    line = Rule((axis, dots[0].y), (axis, dots[-1].y), look.axis, _LINE_WIDTH)
    return Scale(spec, look, width, height, tuple(labels), dots=tuple(dots), rules=(line,))


def _date(spec: ChartSpec, i: int) -> str:
    return format_date(spec.events[i].date, spec.language, short=True)
