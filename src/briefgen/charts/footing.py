"""Names below columns: wrapped under each of them, or of dates as many as have room."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from briefgen.charts.dates import named
from briefgen.charts.lettering import block, wrap
from briefgen.charts.names import Name, held, widest
from briefgen.charts.names import height as names_height
from briefgen.charts.plate import Label
from briefgen.charts.rows import row_dates
from briefgen.charts.scale import Axis
from briefgen.charts.spec import ChartSpec
from briefgen.theme import ChartLook

_APART = 4.0  # between two names
_MOST_LINES = 3


class Footing(NamedTuple):
    """The names that are printed, each with the middle of its lines in points; of dates every `step`th is."""

    names: tuple[Name, ...]
    step: int

    def height(self, look: ChartLook) -> float:
        """Of the names with the most lines."""
        return names_height(self.names, look)

    def labels(self, top: float, look: ChartLook) -> list[Label]:
        """The names from there downwards."""
        return [label for name in self.names for label in block(name.at, top, name.lines, look, anchor=0.5)]


def footing(spec: ChartSpec, x: Axis, width: float, look: ChartLook) -> Footing | None:
    """Where every row's name fits below it without a broken word; None where it does not. Dates always fit."""
    if row_dates(spec):
        return _dates(spec, x, width, look)
    room = abs(x.at(1) - x.at(0)) - _APART
    wrapped = [wrap(name, room, look, spec.language) for name in spec.categories]
    if any(broken or len(lines) > _MOST_LINES or widest(lines, look) > room for lines, broken in wrapped):
        return None
    return Footing(tuple(Name(x.at(row), lines) for row, (lines, _) in enumerate(wrapped)), 1)


def _dates(spec: ChartSpec, x: Axis, width: float, look: ChartLook) -> Footing:
    dates = row_dates(spec)
    shown = {spec.highlight, spec.note.at if spec.note else ""}
    wanted = next((row for row, name in enumerate(spec.categories) if name in shown), 0)
    for step in range(1, len(dates) + 1):
        rows = range(wanted % step, len(dates), step)
        names = [
            Name(held(x.at(row), widest(tick.lines, look), width), tick.lines)
            for row, tick in zip(rows, named([dates[row] for row in rows], spec.language), strict=True)
        ]
        if all(_clear(one, other, look) for one, other in pairwise(names)):
            break
    return Footing(tuple(names), step)


def _clear(one: Name, other: Name, look: ChartLook) -> bool:
    return other.at - one.at >= (one.width(look) + other.width(look)) / 2 + _APART
