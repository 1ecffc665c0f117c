"""Points of two measures, one row each: x is the second column, y the third; the outermost are named."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Literal

from briefgen.charts.colours import legible
from briefgen.charts.frame import AXIS_WIDTH, GRID_WIDTH, frame, tick_format
from briefgen.charts.kinds import Objection
from briefgen.charts.lettering import HALF_CAPITAL, block, label
from briefgen.charts.objections import common
from briefgen.charts.phrases import phrases
from briefgen.charts.plate import Label
from briefgen.charts.scale import Dot, Rule, Scale
from briefgen.charts.scatter import (
    DOT,
    FOOT_GAP,
    LARGE_DOT,
    TICK_GAP,
    Box,
    Layout,
    Named,
    column,
    forms,
    heads,
    layout,
    names,
)
from briefgen.charts.spec import ChartSpec
from briefgen.theme import ChartLook

if TYPE_CHECKING:
    from briefgen.charts.native_chart import NativeChart

TAKES: Literal["values"] = "values"
_FEWEST, _MOST = 2, 80
_FEW = 12  # points that the alternative text says one by one
_COLUMNS = 2
_LEAST = 9.0  # leadings of the least plot
_STANDS_OUT = 3.0  # points that names may go beyond the frame above


def objections(spec: ChartSpec) -> tuple[Objection, ...]:
    """Two numbers for each row, and what all charts of rows ask for."""
    return tuple(dict.fromkeys(_objections(spec)))


def height(spec: ChartSpec, width: float, look: ChartLook, factor: float) -> float:
    """About three quarters of the width in a column, flatter across the page."""
    found = layout(spec, width, look)
    ends = found.top(look) + found.foot(look)
    least = ends + _LEAST * look.leading
    return max(least, factor * max(least, min(ends + 0.5 * width, 21 * look.leading)))


def scale(spec: ChartSpec, width: float, height: float, look: ChartLook) -> Scale:
    """Axes, points, the highlighted one last, and as many names as have room."""
    found = layout(spec, width, look)
    top, bottom = found.top(look), height - found.foot(look)
    xs, ys = ([v for v in series.values if v is not None] for series in spec.series)
    framed = frame(found.forms[1], min(ys), max(ys), look, top=top, bottom=bottom, right=found.x.end)
    points = [(found.x.at(x), framed.axis.at(y)) for x, y in zip(xs, ys, strict=True)]
    base = Rule((framed.left, bottom), (found.x.end, bottom), look.rule, AXIS_WIDTH)
    upright = [Rule((found.x.at(t), top), (found.x.at(t), bottom), look.grid, GRID_WIDTH) for t in found.ticks]
    plot = Box(framed.left, top - _STANDS_OUT, width, bottom - 1)
    named = [label for one in names(spec, points, plot, look) for label in _name(spec, one, look)]
    plain = look.muted if spec.highlight else look.strokes[0]
    dots = [
        Dot(f"0:{row}", x, y, look.accent, "o", LARGE_DOT)
        if spec.categories[row] == spec.highlight
        else Dot(f"0:{row}", x, y, plain, "o", DOT)
        for row, (x, y) in enumerate(points)
    ]
    return Scale(
        spec,
        look,
        width,
        height,
        (*framed.labels, *_words(found, width, bottom, look), *named),
        x=found.x,
        y=framed.axis,
        format=found.forms[1],
        dots=tuple(sorted(dots, key=lambda dot: dot.size)),
        grid=(*framed.grid, *upright),
        rules=(base, *((framed.zero,) if framed.zero else ())),
        ticks=framed.ticks,
    )


def artists(scale: Scale, sheet: Any) -> Iterator[Any]:
    """The grid, the axes, the points."""
    yield from map(sheet.rule, scale.grid)
    yield from map(sheet.rule, scale.rules)
    for dot in scale.dots:
        yield sheet.dot(dot, scale.look.paper)


def native(scale: Scale, title: str, font: str) -> NativeChart:
    """A scatter chart whose names are cells."""
    from briefgen.charts.native_scatter import native_scatter

    return native_scatter(scale, layout(scale.spec, scale.width, scale.look), title, font)


def describe(spec: ChartSpec) -> str:
    """Every point while they are few, else the lowest and the highest of both measures."""
    words, printed = phrases(spec.language), table(spec)[1:]
    if len(printed) <= _FEW:
        said = "; ".join(f"{name}: {x}, {y}" for name, x, y in printed)
        said = f"{', '.join(filter(None, heads(spec)))}. {said}"
    else:
        said = "; ".join(_ends(spec, i) for i in range(_COLUMNS))
    note = f" {words.note}: {spec.note.at}, {spec.note.text.rstrip('.')}." if spec.note else ""
    return f"{words.kinds[spec.kind]}. {said}.{note}"


def table(spec: ChartSpec) -> tuple[tuple[str, ...], ...]:
    """A row of printed cells for each point."""
    columns = (
        [phrases(spec.language).missing if value is None else form(value) for value in series.values]
        for form, series in zip(forms(spec), spec.series, strict=True)
    )
    head = (spec.heading or phrases(spec.language).category, *heads(spec))
    return (head, *zip(spec.categories, *columns, strict=True))


def _objections(spec: ChartSpec) -> Iterator[Objection]:
    if len(spec.series) != _COLUMNS:
        said = f"scatter draws a column for x and one for y, not {len(spec.series)}"
        yield Objection("chart-series", said, "give three columns: the name, x and y")
        return
    if not _FEWEST <= len(spec.categories) <= _MOST:
        said = f"scatter takes {_FEWEST} to {_MOST} rows, not {len(spec.categories)}"
        yield Objection("chart-rows", said, "fewer points are a sentence; of more, draw groups")
    for series in spec.series:
        if None in series.values:
            row = spec.categories[series.values.index(None)]
            said = f"a point needs both values, and {row!r} has none for {series.name!r}"
            yield Objection("chart-missing", said, "leave the row out, and say so in the subtitle")
    for i in range(_COLUMNS):
        yield from common(column(spec, i))


def _words(found: Layout, width: float, bottom: float, look: ChartLook) -> list[Label]:
    """Titles of the axes, the note, the numbers below."""
    across, up = found.titles
    words = block(0.0, 0.0, up, look, colour=look.quiet, of="up")
    words += block(0.0, len(up) * look.leading, found.note, look, colour=look.quiet, of="note")
    printed = tick_format(found.forms[0], found.ticks)
    baseline = bottom + TICK_GAP + look.leading / 2 + HALF_CAPITAL * look.size
    words += [
        label(found.x.at(tick), baseline, printed(tick), look, colour=look.quiet, anchor=0.5) for tick in found.ticks
    ]
    top = bottom + TICK_GAP + look.leading + FOOT_GAP
    return words + block(width, top, across, look, colour=look.quiet, anchor=1.0, of="across")


def _name(spec: ChartSpec, one: Named, look: ChartLook) -> list[Label]:
    chosen = spec.categories[one.row] == spec.highlight
    colour = legible(look.accent, look) if chosen else ""
    of = f"name:{one.row}:{one.side}"
    return block(one.x, one.top, one.lines, look, strong=chosen, colour=colour, anchor=one.anchor, of=of)


def _ends(spec: ChartSpec, index: int) -> str:
    """The lowest and the highest of a measure, by name."""
    words, form = phrases(spec.language), forms(spec)[index]
    known = sorted((v, i) for i, v in enumerate(spec.series[index].values) if v is not None)
    ends = (
        f"{word} {form(value)} ({spec.categories[row]})"
        for word, (value, row) in ((words.lowest, known[0]), (words.highest, known[-1]))
    )
    head = heads(spec)[index]
    return (f"{head}: " if head else "") + ", ".join(ends)
