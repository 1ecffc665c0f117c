"""What stands below a plot of lines or areas: names of the rows, or a calendar, as many as have room."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from briefgen.charts.dates import date_ticks, day, named
from briefgen.charts.lettering import block, wrap
from briefgen.charts.names import Name, held
from briefgen.charts.names import height as names_height
from briefgen.charts.plate import Label
from briefgen.charts.rows import row_dates
from briefgen.charts.scale import Axis
from briefgen.charts.spec import ChartSpec
from briefgen.theme import ChartLook

_APART, _DATES_APART = 4.0, 7.0
_MOST_LINES = 3
_NARROWEST = 2.2  # a date, in type sizes


class Below(NamedTuple):
    """Where the rows lie along x, and the names that are printed, each below a value of x."""

    places: tuple[float, ...]
    names: tuple[Name, ...]

    def height(self, look: ChartLook) -> float:
        """Of the names with the most lines."""
        return names_height(self.names, look)

    def labels(self, x: Axis, top: float, width: float, look: ChartLook) -> list[Label]:
        """The names from there downwards, each below its place or as near to it as the width lets it stand."""
        return [
            line
            for name in self.names
            for line in block(_middle(name, x, width, look), top, name.lines, look, anchor=0.5)
        ]


def below(spec: ChartSpec, start: float, end: float, width: float, look: ChartLook) -> Below:
    """The finest names that do not touch where the rows lie from `start` to `end`; at worst the first and the last."""
    dates = row_dates(spec)
    places = tuple(map(float, map(day, dates))) if dates else tuple(map(float, range(len(spec.categories))))
    x = Axis(places[0], places[-1], start, end)
    tried = _calendar(spec, x, look) if dates else _names(spec, x, look)
    apart = _DATES_APART if dates else _APART
    none: tuple[Name, ...] = ()
    fitting = next((names for names in tried if _clear(names, x, width, look, apart)), none)
    return Below(places, fitting or _ends(spec, x, width, look))


def _calendar(spec: ChartSpec, x: Axis, look: ChartLook) -> Iterator[tuple[Name, ...]]:
    """Each date where they are few, else ticks by the calendar."""
    dates = row_dates(spec)
    most = max(2, int((x.end - x.start) / (_NARROWEST * look.size)))
    if len(dates) <= most:
        yield _ticks(named(dates, spec.language))
    precision = sum(part is not None for part in dates[0])
    yield from map(_ticks, date_ticks(int(x.low), int(x.high), precision, most, spec.language))


def _ticks(ticks: tuple[tuple[int, tuple[str, ...]], ...]) -> tuple[Name, ...]:
    return tuple(Name(float(number), lines) for number, lines in ticks)


def _names(spec: ChartSpec, x: Axis, look: ChartLook) -> Iterator[tuple[Name, ...]]:
    """Every row, every second, and so on, as long as no word has to be broken."""
    count = len(spec.categories)
    for step in range(1, count):
        room = step * (x.at(1) - x.at(0)) - _APART
        rows = range(0, count, step)
        wrapped = [wrap(spec.categories[row], max(1.0, room), look, spec.language) for row in rows]
        if not any(broken or len(lines) > _MOST_LINES for lines, broken in wrapped):
            yield tuple(Name(float(row), lines) for row, (lines, _) in zip(rows, wrapped, strict=True))


def _ends(spec: ChartSpec, x: Axis, width: float, look: ChartLook) -> tuple[Name, ...]:
    """The first and the last row, side by side even where words must be broken for it."""
    if dates := row_dates(spec):
        return _ticks((*named(dates[:1], spec.language), *named(dates[-1:], spec.language)))
    # The first name is held inside at the left, the last one stands below its place or is held at the right.
    room = min((x.end - _APART) / 1.5, (width - _APART) / 2)
    if x.start > room / 2:
        room = min(room, x.end - x.start - _APART)
    ends = (spec.categories[0], x.low), (spec.categories[-1], x.high)
    return tuple(Name(place, wrap(name, room, look, spec.language)[0]) for name, place in ends)


def _clear(names: tuple[Name, ...], x: Axis, width: float, look: ChartLook, apart: float) -> bool:
    """Whether all stay inside and off each other."""
    placed = [(_middle(name, x, width, look), name.width(look) / 2) for name in names]
    return all(b - a >= left + right + apart for (a, left), (b, right) in pairwise(placed))


def _middle(name: Name, x: Axis, width: float, look: ChartLook) -> float:
    return held(x.at(name.at), name.width(look), width)
