"""Lines over dates or over names in order: named at their ends, broken where a value is missing, their axis without a false
nought."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Literal

from briefgen.charts import telling
from briefgen.charts.curves.ends import Ends, end_number, last, named_ends, numbered_ends
from briefgen.charts.curves.layout import Layout, Span, layout, plot_height
from briefgen.charts.curves.layout import height as layout_height
from briefgen.charts.curves.objecting import objecting
from briefgen.charts.curves.plot import End, Plot, plot, put_ends
from briefgen.charts.curves.strokes import Stroke, strokes
from briefgen.charts.key import Key, key
from briefgen.charts.kinds import Objection
from briefgen.charts.numbers import format_of
from briefgen.charts.scale import Curve, Dot, Scale
from briefgen.charts.spec import ChartSpec
from briefgen.theme import ChartLook

if TYPE_CHECKING:
    from briefgen.charts.native_chart import NativeChart

TAKES: Literal["values"] = "values"
_FEW = 7  # rows whose points are all marked
_DOT, _LARGE_DOT = 4.6, 5.6
_SAMPLE = 18.0  # a line in the key: long enough to show its dash


def objections(spec: ChartSpec) -> tuple[Objection, ...]:
    """Number of series and rows, dates in order, values that can be drawn."""
    return tuple(objecting(spec))


def height(spec: ChartSpec, width: float, look: ChartLook, factor: float) -> float:
    """Names and numbers at the ends must have room one below the other."""
    return layout_height(lines_layout(spec, width, look), width, look, factor)


def scale(spec: ChartSpec, width: float, height: float, look: ChartLook) -> Scale:
    """Curves with their words; a highlighted one above all others."""
    found = lines_layout(spec, width, look)
    looks = strokes(spec, look, named=not found.key)
    made = plot(spec, found, width, height, look, zero=False)
    points = [
        End(made.x.at(found.below.places[end[0]]), made.frame.axis.at(end[1])) if (end := last(series)) else None
        for series in spec.series
    ]
    put_ends(made, found, points, looks, height - found.foot(look), look)
    order = sorted(range(len(spec.series)), key=lambda s: spec.series[s].name == spec.highlight)
    return Scale(
        spec,
        look,
        width,
        height,
        tuple(made.labels),
        x=made.x,
        y=made.frame.axis,
        format=found.form,
        curves=tuple(_curve(spec, s, found, looks[s]) for s in order),
        dots=tuple(dot for s in order for dot in _dots(spec, s, found, made, looks[s], look.accent)),
        rules=tuple(made.rules),
        grid=(*made.grid, *made.stems),
        ticks=made.frame.ticks,
    )


def artists(scale: Scale, sheet: Any) -> Iterator[Any]:
    """Grid and rules, the curves, their points."""
    yield from map(sheet.rule, scale.grid)
    yield from map(sheet.rule, scale.rules)
    yield from map(sheet.curve, scale.curves)
    for dot in scale.dots:
        yield sheet.dot(dot, scale.look.paper)


def native(scale: Scale, title: str, font: str) -> NativeChart:
    """A line chart with gaps."""
    from briefgen.charts.native_curves import native_lines

    return native_lines(scale, lines_layout(scale.spec, scale.width, scale.look), title, font)


def describe(spec: ChartSpec) -> str:
    """Every value while they are few, else first, last, highest and lowest."""
    return telling.describe(spec)


def table(spec: ChartSpec) -> tuple[tuple[str, ...], ...]:
    """A row of printed cells for each row."""
    return telling.table(spec)


def lines_layout(spec: ChartSpec, width: float, look: ChartLook) -> Layout:
    """Names with numbers at the ends where they fit, else numbers there and the names in a key above."""
    form, looks = format_of(spec), strokes(spec, look)
    strong = [stroke.strong for stroke in looks]
    numbers = [end_number(spec, series, form) for series in spec.series]
    ends: Ends | None = None
    if len(spec.series) > 1:
        texts = [f"{series.name} {number}".strip() for series, number in zip(spec.series, numbers, strict=True)]
        ends = named_ends(spec, texts, strong, width, plot_height(width, look), look)
    above = None if ends or len(spec.series) == 1 else _key(spec, looks, width, look)
    span = Span(min(spec.values), max(spec.values), zero=False)
    return layout(spec, form, span, ends or numbered_ends(numbers, strong, look), above, width, look)


def _key(spec: ChartSpec, looks: tuple[Stroke, ...], width: float, look: ChartLook) -> Key:
    """Names above the plot with a piece of their line."""
    names = [series.name for series in spec.series]
    found = key(names, [stroke.colour for stroke in looks], width, look, spec.language, swatch=_SAMPLE)
    samples = (
        swatch._replace(width=stroke.width, dash=stroke.dash)
        for swatch, stroke in zip(found.swatches, looks, strict=True)
    )
    return found._replace(swatches=tuple(samples))


def _curve(spec: ChartSpec, s: int, found: Layout, stroke: Stroke) -> Curve:
    values = zip(found.below.places, spec.series[s].values, strict=True)
    points = tuple(None if value is None else (place, value) for place, value in values)
    return Curve(str(s), points, stroke.colour, stroke.width, stroke.dash)


def _dots(spec: ChartSpec, s: int, found: Layout, made: Plot, stroke: Stroke, accent: str) -> Iterator[Dot]:
    """Few points each, else the last, those that stand alone between gaps, and those of a highlighted row."""
    values = spec.series[s].values
    end = last(spec.series[s])
    for row, value in enumerate(values):
        if value is None:
            continue
        alone = not any(0 <= near < len(values) and values[near] is not None for near in (row - 1, row + 1))
        chosen = spec.categories[row] == spec.highlight
        if chosen or alone or len(values) <= _FEW or (end and row == end[0]):
            colour = accent if chosen else stroke.colour
            size = _LARGE_DOT if chosen else _DOT
            at = made.x.at(found.below.places[row])
            yield Dot(f"{s}:{row}", at, made.frame.axis.at(value), colour, mark="o", size=size)
