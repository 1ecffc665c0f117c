"""Points of two measures: their axes with titles, and names that meet neither points nor each other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from briefgen.charts.frame import room, tick_format, value_ticks
from briefgen.charts.lettering import width as text_width
from briefgen.charts.lettering import wrap
from briefgen.charts.numbers import Format, format_of, unit_word
from briefgen.charts.scale import Axis
from briefgen.charts.spec import ChartSpec
from briefgen.theme import ChartLook

DOT, LARGE_DOT = 5.0, 6.6
_MOST_NAMES = 12
_MOST_LINES = 2
_NAME_PART = 0.42  # of the plot: the longest line of a name
_GAP = 1.6  # between a point and its name
_CLEAR = 0.6
TICK_GAP, FOOT_GAP = 4.0, 2.0  # from the plot to the numbers, and from them to the title
_TITLE_GAP = 4.0
_FEWEST, _MOST = 3, 7
_TICKS_APART = 9.0
_EDGE = 4.0  # from the numbers at the left to the first point
_ASCENT, _DESCENT = 0.72, 0.22  # of the type size
_FURTHER = (0.0, 8.0, 18.0, 30.0)


class Box(NamedTuple):
    """What a name or a point takes."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box, gap: float = 0.0) -> bool:
        """Whether they touch, or come nearer than the gap."""
        across = self.left < other.right + gap and other.left < self.right + gap
        return across and self.top < other.bottom + gap and other.top < self.bottom + gap


class Named(NamedTuple):
    """A name beside a point: its row, the side it stands on (t, r, b, l), its lines, their place and alignment."""

    row: int
    side: str
    lines: tuple[str, ...]
    x: float
    top: float
    anchor: float


class Layout(NamedTuple):
    """What does not depend on the height: formats, the axis across with its ticks, titles, the note."""

    forms: tuple[Format, Format]
    x: Axis
    ticks: tuple[float, ...]
    titles: tuple[tuple[str, ...], tuple[str, ...]]
    note: tuple[str, ...]

    def top(self, look: ChartLook) -> float:
        """Where the plot begins."""
        lines = len(self.titles[1]) + len(self.note)
        return lines * look.leading + (_TITLE_GAP if lines else 0.0) + look.leading / 2

    def foot(self, look: ChartLook) -> float:
        """What lies below the plot: numbers and title."""
        title = self.titles[0]
        return TICK_GAP + look.leading + (FOOT_GAP + len(title) * look.leading if title else 0.0)


def column(spec: ChartSpec, index: int) -> ChartSpec:
    """The chart with the values across (0) or upwards (1) only; the unit is that of the latter."""
    series = spec.series[index]._replace(name="")
    return replace(spec, series=(series,), unit=spec.unit if index else "", decimals=spec.decimals if index else None)


def forms(spec: ChartSpec) -> tuple[Format, Format]:
    """How the numbers of both measures read."""
    return format_of(column(spec, 0)), format_of(column(spec, 1))


def heads(spec: ChartSpec) -> tuple[str, str]:
    """The names of both measures."""
    across, up = (series.name for series in spec.series)
    return across, f"{up} ({word})" if (word := unit_word(spec)) else up


def layout(spec: ChartSpec, width: float, look: ChartLook) -> Layout:
    """As many numbers along x as have room."""
    both = forms(spec)
    xs, ys = ([v for v in series.values if v is not None] for series in spec.series)
    left = room(both[1], min(ys), max(ys), look) + _EDGE
    across, up = heads(spec)
    titles = tuple(
        wrap(text, room_, look, spec.language)[0] if text else ()
        for text, room_ in ((across, width - left), (up, width))
    )
    note: tuple[str, ...] = ()
    if spec.note:
        note, _ = wrap(f"{spec.note.at}: {spec.note.text}", width, look, spec.language)
    for most in range(_MOST, _FEWEST - 1, -1):
        ticks = value_ticks(min(xs), max(xs), most)
        printed = tick_format(both[0], ticks)
        halves = [text_width(printed(tick), look) / 2 for tick in ticks]
        x = Axis(ticks[0], ticks[-1], max(left, halves[0]), width - max(halves[-1], LARGE_DOT / 2))
        steps = zip(pairwise(ticks), pairwise(halves), strict=True)
        if all(x.at(b) - x.at(a) >= _TICKS_APART + c + d for (a, b), (c, d) in steps):
            break
    return Layout(both, x, ticks, (titles[0], titles[1]), note)


def names(spec: ChartSpec, points: Sequence[tuple[float, float]], plot: Box, look: ChartLook) -> tuple[Named, ...]:
    """Names of the highlighted and the noted point, and of those furthest out that find room, up to twelve."""
    dots = [_around(x, y, DOT / 2) for x, y in points]
    taken: list[Box] = []
    found: list[Named] = []
    for row in _order(spec, points, plot):
        must = spec.categories[row] == spec.highlight or (
            spec.note is not None and spec.categories[row] == spec.note.at
        )
        if not must and len(found) >= _MOST_NAMES:
            break
        others = [dot for i, dot in enumerate(dots) if i != row]
        if placed := _placed(spec, row, points[row], plot, look, others, taken, must):
            found.append(placed[0])
            taken.append(placed[1])
    return tuple(found)


def _order(spec: ChartSpec, points: Sequence[tuple[float, float]], plot: Box) -> list[int]:
    """Rows that must be named, then those from the outermost inwards."""
    chosen = (spec.highlight, spec.note.at if spec.note else "")
    middle = (plot.left + plot.right) / 2, (plot.top + plot.bottom) / 2
    size = plot.right - plot.left, plot.bottom - plot.top

    def rank(row: int) -> tuple[int, float]:
        name = spec.categories[row]
        out = sum(((at - mid) / long) ** 2 for at, mid, long in zip(points[row], middle, size, strict=True))
        return (chosen.index(name) if name in chosen else len(chosen)), -round(out, 6)

    return sorted(range(len(points)), key=rank)


def _placed(
    spec: ChartSpec,
    row: int,
    point: tuple[float, float],
    plot: Box,
    look: ChartLook,
    dots: Sequence[Box],
    taken: Sequence[Box],
    must: bool,
) -> tuple[Named, Box] | None:
    """The first place that is free; a name that must stand may cover points, but no other name."""
    strong = spec.categories[row] == spec.highlight
    lines, broken = wrap(spec.categories[row], _NAME_PART * (plot.right - plot.left), look, spec.language)
    if not must and (broken or len(lines) > _MOST_LINES):
        return None
    wide = max(text_width(line, look, strong=strong) for line in lines)
    tried = [
        (named, box)
        for away in (_FURTHER if must else _FURTHER[:1])
        for named, box in _places(row, point, lines, wide, away, look)
        if box.left >= plot.left and box.right <= plot.right and box.top >= plot.top and box.bottom <= plot.bottom
        if not any(box.meets(other, _CLEAR) for other in taken)
    ]
    free = [one for one in tried if not any(one[1].meets(dot) for dot in dots)]
    return next(iter(free or (tried if must else [])), None)


def _places(
    row: int, point: tuple[float, float], lines: tuple[str, ...], wide: float, away: float, look: ChartLook
) -> Iterable[tuple[Named, Box]]:
    """Right, left, above, below, and the four corners."""
    x, y = point
    high, off = len(lines) * look.leading, LARGE_DOT / 2 + _GAP + away
    slack = (look.leading - (_ASCENT + _DESCENT) * look.size) / 2
    corner = 0.6 * off
    for side, at, top, anchor in (
        ("r", x + off, y - high / 2, 0.0),
        ("l", x - off, y - high / 2, 1.0),
        ("t", x, y - off - high + slack, 0.5),
        ("b", x, y + off - slack, 0.5),
        ("r", x + corner, y - corner - high + slack, 0.0),
        ("r", x + corner, y + corner - slack, 0.0),
        ("l", x - corner, y - corner - high + slack, 1.0),
        ("l", x - corner, y + corner - slack, 1.0),
    ):
        left = at - anchor * wide
        yield Named(row, side, lines, at, top, anchor), Box(left, top + slack, left + wide, top + high - slack)


def _around(x: float, y: float, half: float) -> Box:
    return Box(x - half, y - half, x + half, y + half)
