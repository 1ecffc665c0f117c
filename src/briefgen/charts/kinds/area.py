"""Areas over dates or over names in order, in piles from zero, named inside their bands where these are high enough."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Literal

from briefgen.charts import telling
from briefgen.charts.colours import legible, mixed, series_fills
from briefgen.charts.curves.bands import Band, bands, inside
from briefgen.charts.curves.ends import end_number, named_ends, numbered_ends
from briefgen.charts.curves.layout import Layout, Span, layout, plot_height
from briefgen.charts.curves.layout import height as layout_height
from briefgen.charts.curves.objecting import objecting
from briefgen.charts.curves.plot import End, Plot, plot, put_ends
from briefgen.charts.curves.strokes import Stroke
from briefgen.charts.key import key
from briefgen.charts.kinds import Objection
from briefgen.charts.numbers import format_of
from briefgen.charts.plate import Label
from briefgen.charts.scale import Area, Curve, Scale
from briefgen.charts.spec import ChartSpec
from briefgen.theme import ChartLook
from briefgen.units import Colour

if TYPE_CHECKING:
    from briefgen.charts.native_chart import NativeChart

TAKES: Literal["values"] = "values"
_ALONE, _PALE = 2, 0.5  # the fill of the only area, and how far it goes to the paper
_EDGE, _LINE = 0.8, 1.8


def objections(spec: ChartSpec) -> tuple[Objection, ...]:
    """What all curves ask for, and values that can be piled."""
    return tuple(_objections(spec))


def height(spec: ChartSpec, width: float, look: ChartLook, factor: float) -> float:
    """As high as the names beside the areas need, should these not hold them."""
    return layout_height(areas_layout(spec, width, look, named=False), width, look, factor)


def scale(spec: ChartSpec, width: float, height: float, look: ChartLook) -> Scale:
    """Names inside all bands, else beside all of them."""
    named = areas_layout(spec, width, look, named=True)
    made = plot(spec, named, width, height, look, zero=True)
    if len(spec.series) > 1:
        stem = made.x.at(named.below.places[spec.categories.index(spec.note.at)]) if spec.note else None
        axes = made.x, made.frame.axis
        names = inside(spec, bands(spec), area_fills(spec, look), named.below.places, axes, look, stem)
        if names is not None:
            return _scale(spec, named, made, names, width, height, look)
    found = areas_layout(spec, width, look, named=False)
    made = plot(spec, found, width, height, look, zero=True)
    points = [End(made.x.end, made.frame.axis.at((band.low[-1] + band.high[-1]) / 2)) for band in bands(spec)]
    if len(spec.series) == 1:
        points = [End(made.x.end, made.frame.axis.at(bands(spec)[0].high[-1]))]
    put_ends(made, found, points, _looks(spec, look), height - found.foot(look), look)
    return _scale(spec, found, made, (), width, height, look)


def artists(scale: Scale, sheet: Any) -> Iterator[Any]:
    """The grid, the areas, their edges, the rules above."""
    yield from map(sheet.rule, scale.grid)
    yield from map(sheet.area, scale.areas)
    yield from map(sheet.curve, scale.curves)
    yield from map(sheet.rule, scale.rules)


def native(scale: Scale, title: str, font: str) -> NativeChart:
    """A stacked area chart."""
    from briefgen.charts.native_areas import native_areas

    named = any(label.of.startswith("name:") for label in scale.labels)
    return native_areas(scale, areas_layout(scale.spec, scale.width, scale.look, named=named), title, font)


def describe(spec: ChartSpec) -> str:
    """Every value and total while they are few, else first, last, highest and lowest."""
    return telling.describe(spec, piled=len(spec.series) > 1)


def table(spec: ChartSpec) -> tuple[tuple[str, ...], ...]:
    """A row of printed cells for each row."""
    return telling.table(spec, piled=len(spec.series) > 1)


def area_fills(spec: ChartSpec, look: ChartLook) -> tuple[Colour, ...]:
    """A fill for each area; the only one is pale under its line."""
    if len(spec.series) == 1:
        return (mixed(look.fills[_ALONE % len(look.fills)], look.paper, _PALE),)
    return series_fills(spec, look)


def areas_layout(spec: ChartSpec, width: float, look: ChartLook, *, named: bool) -> Layout:
    """The layout with all names inside the bands, or with none there: beside them where they fit, else in a key."""
    form, looks, fills = format_of(spec), _looks(spec, look), area_fills(spec, look)
    strong = [stroke.strong for stroke in looks]
    span = Span(0.0, max(max(band.high) for band in bands(spec)), zero=True)
    if len(spec.series) == 1:
        numbers = [end_number(spec, spec.series[0], form)]
        return layout(spec, form, span, numbered_ends(numbers, strong, look), None, width, look)
    names = [series.name for series in spec.series]
    none = numbered_ends([""] * len(names), strong, look)
    if named:
        return layout(spec, form, span, none, None, width, look)
    ends = named_ends(spec, names, strong, width, plot_height(width, look), look)
    above = None if ends else key(names, fills, width, look, spec.language)
    return layout(spec, form, span, ends or none, above, width, look)


def _objections(spec: ChartSpec) -> Iterator[Objection]:
    yield from objecting(spec)
    hint = "draw lines: they may have gaps and go below nought"
    for series in spec.series:
        if None in series.values:
            row = spec.categories[series.values.index(None)]
            yield Objection("chart-missing", f"an area needs every value, and {series.name!r} has none in {row}", hint)
        if any(value is not None and value < 0 for value in series.values):
            yield Objection("chart-negative", f"areas cannot add negative values, and {series.name!r} has some", hint)


def _scale(
    spec: ChartSpec,
    found: Layout,
    made: Plot,
    names: tuple[Label, ...],
    width: float,
    height: float,
    look: ChartLook,
) -> Scale:
    places, piles = found.below.places, bands(spec)
    areas = tuple(
        Area(str(s), _outline(places, band), fill)
        for s, (band, fill) in enumerate(zip(piles, area_fills(spec, look), strict=True))
    )
    alone = len(piles) == 1
    colour, line = (look.strokes[0], _LINE) if alone else (look.paper, _EDGE)
    edges = (Curve("", tuple(zip(places, band.high, strict=True)), colour, line) for band in piles)
    return Scale(
        spec,
        look,
        width,
        height,
        (*made.labels, *names),
        x=made.x,
        y=made.frame.axis,
        format=found.form,
        areas=areas,
        curves=tuple(edges),
        rules=(*made.rules, *made.stems),
        grid=tuple(made.grid),
        ticks=made.frame.ticks,
    )


def _outline(places: tuple[float, ...], band: Band) -> tuple[tuple[float, float], ...]:
    """The upper edge, then the lower one back."""
    return (*zip(places, band.high, strict=True), *reversed(tuple(zip(places, band.low, strict=True))))


def _looks(spec: ChartSpec, look: ChartLook) -> tuple[Stroke, ...]:
    """Colour and weight of the words beside the areas."""
    if len(spec.series) == 1:
        colour = look.strokes[0]
        return (Stroke(colour, _LINE, (), legible(colour, look), strong=True),)
    chosen = spec.highlight in [series.name for series in spec.series]
    pairs = zip(spec.series, area_fills(spec, look), strict=True)
    return tuple(
        Stroke(fill, 0.0, (), legible(fill, look), strong=not chosen or series.name == spec.highlight)
        for series, fill in pairs
    )
