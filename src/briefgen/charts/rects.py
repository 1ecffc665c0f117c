"""Bars, lying or standing: what both have in common."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from briefgen.charts.colours import row_fill, series_fills, text_on
from briefgen.charts.lettering import width as text_width
from briefgen.charts.lettering import wrap
from briefgen.charts.numbers import Format
from briefgen.charts.phrases import phrases
from briefgen.charts.rows import missing, row_names
from briefgen.charts.scale import Bar, Scale
from briefgen.charts.spec import ChartSpec
from briefgen.theme import ChartLook
from briefgen.units import Colour

DASH = "\u2013"  # stands where a value is missing and its words have no room
_FOOT_GAP = 5.0
_MOST_FOOT = 3  # lines about missing values
_FOOT_WIDTH = 0.8  # of the chart: Word breaks the title of an axis that is wider
_INSIDE = 4.0  # points of a segment that its number leaves free


class Foot(NamedTuple):
    """Lines below the chart: what has no room in it."""

    lines: tuple[str, ...]
    height: float


def foot(spec: ChartSpec, texts: tuple[str, ...], width: float, look: ChartLook) -> Foot:
    """Each text on lines of its own."""
    lines = tuple(line for text in texts for line in wrap(text, _FOOT_WIDTH * width, look, spec.language)[0])
    return Foot(lines, len(lines) * look.leading + _FOOT_GAP if lines else 0.0)


def note_text(spec: ChartSpec) -> str:
    """The note as it reads away from its row; "" where there is none."""
    if spec.note is None:
        return ""
    return f"{row_names(spec)[spec.categories.index(spec.note.at)]}: {spec.note.text}"


def missing_text(spec: ChartSpec, width: float, look: ChartLook) -> str:
    """Which values of several series are missing, or only what a dash means where they are many; "" where there are none."""
    rows: dict[int, list[str]] = {}
    for series, row in missing(spec):
        rows.setdefault(row, []).append(spec.series[series].name)
    if not rows:
        return ""
    names, word = row_names(spec), phrases(spec.language).missing
    each = (names[row] + (f" ({', '.join(of)})" if len(of) < len(spec.series) else "") for row, of in rows.items())
    text = f"{word[:1].upper()}{word[1:]}: {', '.join(each)}"
    few = len(wrap(text, _FOOT_WIDTH * width, look, spec.language)[0]) <= _MOST_FOOT
    return text if few else f"{DASH} {word}"


def bars(spec: ChartSpec, look: ChartLook, thickness: float, *, piled: bool) -> tuple[Bar, ...]:
    """A bar for each value that is there and not nought: side by side, or in a pile, the first series at zero."""
    fills, count = series_fills(spec, look), len(spec.series)
    found = []
    for row in range(len(spec.categories)):
        base = 0.0
        for s, series in enumerate(spec.series):
            if not (value := series.values[row]):
                continue
            place = row if piled else row + (s - (count - 1) / 2) * thickness
            found.append(Bar(f"{s}:{row}", place, thickness, value, row_fill(spec, look, fills[s], row), base))
            base += value if piled else 0.0
    return tuple(found)


def extent(spec: ChartSpec, *, piled: bool) -> tuple[float, float]:
    """From the lowest to the highest end of a bar, and always with nought."""
    ends = list(spec.values)
    if piled:
        ends = [sum(one.values[row] or 0.0 for one in spec.series) for row in range(len(spec.categories))]
    low, high = min(*ends, 0.0), max(*ends, 0.0)
    return (low, high) if low < high else (0.0, 1.0)


def is_strong(spec: ChartSpec, row: int) -> bool:
    """Whether the number of a row stands out: all do unless one is highlighted."""
    return spec.highlight not in spec.categories or spec.categories[row] == spec.highlight


def inside(bar: Bar, form: Format, look: ChartLook, across: float, up: float) -> tuple[str, Colour] | None:
    """The number of a segment so many points wide and high, and its colour; None where it has no room or is not legible."""
    text, colour = form(bar.value), text_on(Colour(bar.colour), look)
    room = across >= text_width(text, look) + _INSIDE and up >= look.leading
    return (text, colour) if room and colour else None


def artists(scale: Scale, sheet: Any) -> Iterator[Any]:
    """The grid, the bars upon it, zero line and swatches above."""
    yield from map(sheet.rule, scale.grid)
    edge = scale.look.paper if len(scale.spec.series) > 1 else ""
    for bar in scale.bars:
        corner, size = (bar.place - bar.thickness / 2, bar.base), (bar.thickness, bar.value)
        if scale.lying:
            corner, size = corner[::-1], size[::-1]
        yield sheet.rectangle(corner, *size, bar.colour, bar.of, edge)
    yield from map(sheet.rule, scale.rules)
