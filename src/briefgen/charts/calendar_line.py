"""Events to scale on a line of the calendar: each stands in the middle of its time, with its words on a flag."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from briefgen.charts.colours import mixed
from briefgen.charts.dates import DAYS, MONTHS, YEARS, DateTick, date_ticks, middle
from briefgen.charts.flags import GAP, Flag, Hoisted, hoist, lanes
from briefgen.charts.lettering import HALF_CAPITAL, block, label, wrap
from briefgen.charts.lettering import width as text_width
from briefgen.charts.scale import Axis, Dot, Rule, Scale
from briefgen.charts.spec import ChartSpec, Event
from briefgen.language import format_date
from briefgen.theme import ChartLook
from briefgen.units import Colour

LINE_WIDTH = 1.2
POLE_WIDTH, SPAN_WIDTH = 0.7, 4.0
_HALF_DOT = 3.2
_WORD_ROOMS = (72.0, 90.0, 115.0, 150.0)  # for the words of a flag, tried in turn
_MOST_LINES = 5
_LANE_GAP = 5.0
_ABOVE, _BELOW = 7.0, 4.0  # from the line to the words above it, and from the calendar to those below
_TICK, _TICK_GAP, _TICKS_APART = 3.0, 4.5, 12.0
_CLEAR = 2.0  # between a tick's name and a pole
_PALER = 0.55  # how far the bar of a month or year goes from its mark's colour to the paper


class Calendar(NamedTuple):
    """Where everything of a calendar line lies; `texts` are date and words of each flag."""

    axis: Axis
    line: float
    flags: tuple[Hoisted, ...]
    texts: tuple[tuple[str, tuple[str, ...]], ...]
    height: float


class Tick(NamedTuple):
    """A day of the calendar: where it lies, its name ("" for none) with its middle and its width."""

    day: int
    x: float
    name: str
    middle: float
    width: float


class Words(NamedTuple):
    """Tops of a flag's date and of its words; the far end of its pole."""

    date: float
    words: float
    end: float


def calendar(spec: ChartSpec, width: float, look: ChartLook) -> Calendar | None:
    """The line with the least height; None where the flags do not find room."""
    low = min(e.date.first.toordinal() for e in spec.events)
    axis = Axis(low, max(e.date.last.toordinal() for e in spec.events) + 1, _HALF_DOT, width - _HALF_DOT)
    dates = [format_date(event.date, spec.language, short=True) for event in spec.events]
    found = []
    for room in _WORD_ROOMS:
        wrapped = [wrap(event.label, room, look, spec.language) for event in spec.events]
        if any(broken or len(lines) > _MOST_LINES for lines, broken in wrapped):
            continue
        texts = tuple((date, lines) for date, (lines, _) in zip(dates, wrapped, strict=True))
        flags = [_flag(axis, event, text, look) for event, text in zip(spec.events, texts, strict=True)]
        if hoisted := hoist(flags, width):
            line, below = _depth(hoisted, look, above=True), _depth(hoisted, look, above=False)
            found.append(Calendar(axis, line, hoisted, texts, line + _foot(look) + below))
    return min(found, key=lambda one: one.height, default=None)


def calendar_scale(spec: ChartSpec, found: Calendar, width: float, height: float, look: ChartLook) -> Scale:
    """The places of its marks and words: poles lowest, then the line, then months and years as bars upon it."""
    x, line = found.axis, found.line
    ticks = calendar_ticks(spec, found, width, look)
    baseline = line + _TICK_GAP + look.leading / 2 + HALF_CAPITAL * look.size
    labels = [label(t.middle, baseline, t.name, look, colour=look.quiet, anchor=0.5) for t in ticks if t.name]
    poles, spans, dots = [], [], []
    for i, (event, hoisted, (date, lines)) in enumerate(zip(spec.events, found.flags, found.texts, strict=True)):
        place, side = words_of(found, i, look), float(hoisted.leftward)
        at, colour = hoisted.flag.x, event_colour(spec, event, look)
        beside = at - GAP if hoisted.leftward else at + GAP
        labels += block(beside, place.date, (date,), look, strong=True, colour=look.axis, anchor=side)
        labels += block(beside, place.words, lines, look, anchor=side)
        poles.append(Rule((at, line), (at, place.end), look.rule, POLE_WIDTH))
        begin, end = x.at(event.date.first.toordinal()), x.at(event.date.last.toordinal() + 1)
        if event.date.day is None:
            spans.append(Rule((begin, line), (end, line), span_colour(colour, look), SPAN_WIDTH))
        dots.append(Dot(f"0:{i}", at, line, colour))
    marks = [Rule((tick.x, line), (tick.x, line + _TICK), look.axis, POLE_WIDTH) for tick in ticks]
    middle_line = Rule((0.0, line), (width, line), look.axis, LINE_WIDTH)
    rules = (*poles, middle_line, *marks, *spans)
    return Scale(spec, look, width, height, tuple(labels), x=x, dots=tuple(dots), rules=rules)


def words_of(found: Calendar, i: int, look: ChartLook) -> Words:
    """Where the words of an event stand."""
    one, lines = found.flags[i], len(found.texts[i][1])
    if one.above:
        top = found.line - _depth(found.flags, look, above=True, lane=one.lane) - _ABOVE - (1 + lines) * look.leading
        return Words(top, top + look.leading, top)
    top = found.line + _foot(look) + _BELOW + _depth(found.flags, look, above=False, lane=one.lane)
    return Words(top, top + look.leading, top + (1 + lines) * look.leading)


def event_colour(spec: ChartSpec, event: Event, look: ChartLook) -> Colour:
    """The accent, muted beside a highlighted event."""
    return look.accent if spec.highlight in ("", event.label, str(event.date)) else look.muted


def span_colour(colour: Colour, look: ChartLook) -> Colour:
    """The bar of a month or year, paler than its mark."""
    return mixed(colour, look.paper, _PALER)


def calendar_ticks(spec: ChartSpec, found: Calendar, width: float, look: ChartLook) -> tuple[Tick, ...]:
    """The finest ticks whose names have room along the line; one whose name would meet a pole has no name."""
    axis, poles = found.axis, [one.flag.x for one in found.flags if not one.above]
    precision = max(sum(part is not None for part in event.date) for event in spec.events)
    finest = {1: YEARS, 2: MONTHS}.get(precision, DAYS)
    most = max(2, int((axis.end - axis.start) / (2 * look.size)))
    for ticks in date_ticks(int(axis.low), int(axis.high) - 1, finest, most, spec.language):
        named = [_tick(tick, axis, width, look) for tick in ticks]
        if all(b.middle - a.middle >= (a.width + b.width) / 2 + _TICKS_APART for a, b in pairwise(named)):
            free = (all(abs(pole - one.middle) > one.width / 2 + _CLEAR for pole in poles) for one in named)
            return tuple(one if ok else one._replace(name="") for one, ok in zip(named, free, strict=True))
    return ()


def _tick(tick: DateTick, axis: Axis, width: float, look: ChartLook) -> Tick:
    name = " ".join(tick.lines)
    wide = text_width(name, look)
    return Tick(tick.day, axis.at(tick.day), name, min(max(axis.at(tick.day), wide / 2), width - wide / 2), wide)


def _flag(axis: Axis, event: Event, text: tuple[str, tuple[str, ...]], look: ChartLook) -> Flag:
    date, lines = text
    widest = max(text_width(date, look, strong=True), *(text_width(line, look) for line in lines))
    return Flag(axis.at(middle(event.date)), widest, 1 + len(lines))


def _depth(flags: Iterable[Hoisted], look: ChartLook, *, above: bool, lane: int | None = None) -> float:
    """How far the words of a side reach from the line, or from the calendar below it; of the lanes nearer than a given one."""
    nearer = lanes(flags, above=above)[:lane]
    reach = sum(lines * look.leading + _LANE_GAP for lines in nearer)
    if lane is not None:
        return reach
    return max(reach - _LANE_GAP + (_ABOVE if above else _BELOW), _HALF_DOT if above else 0.0)


def _foot(look: ChartLook) -> float:
    """The calendar's names below the line."""
    return _TICK_GAP + look.leading
