"""A native scatter chart: names, x and y are three columns of its sheet; names are labels from their cells."""

from __future__ import annotations

from collections.abc import Mapping

from pptx.enum.chart import XL_AXIS_CROSSES, XL_MARKER_STYLE
from pptx.util import Pt

from briefgen.charts.colours import legible
from briefgen.charts.drawingml import NativeBuilder, rgb
from briefgen.charts.frame import AXIS_WIDTH
from briefgen.charts.native_chart import NativeChart
from briefgen.charts.native_furniture import axis_title, grid, heading
from briefgen.charts.native_xy import CellLabels, XySeries, mark, xy_builder
from briefgen.charts.phrases import phrases
from briefgen.charts.scale import Scale
from briefgen.charts.scatter import Layout, heads
from briefgen.charts.workbook import Column, workbook


def native_scatter(scale: Scale, found: Layout, title: str, font: str) -> NativeChart:
    """The names that the scale has, each on its side; the highlighted one is the label of a series of its own over the same
    cells, for the labels of a series have one look."""
    spec, look, y = scale.spec, scale.look, scale.y
    if y is None:
        raise TypeError("not the scale of a scatter chart")
    sides = _sides(scale)
    chosen = spec.categories.index(spec.highlight) if spec.highlight else -1
    head, (across, up) = spec.heading or phrases(spec.language).category, heads(spec)
    xs, ys = (series.values for series in spec.series)
    plain = CellLabels("A", spec.categories, _only(sides, len(xs), without=chosen), look.ink)
    series = [XySeries(up, "C", "BC", xs, ys, plain)]
    if chosen >= 0:
        colour = legible(look.accent, look)
        own = {chosen: sides.get(chosen, "r")}
        series.append(
            XySeries(up, "C", "BC", xs, ys, CellLabels("A", spec.categories, _only(own, len(xs)), colour, strong=True))
        )
    builder = xy_builder(scale, series, title, font)
    points = builder.chart.plots[0].series[0]
    mark(points, look.muted if spec.highlight else look.strokes[0], style=XL_MARKER_STYLE.CIRCLE)
    if chosen >= 0:
        mark(points.points[chosen], look.accent, larger=2, style=XL_MARKER_STYLE.CIRCLE)
    _axes(builder, found, across, title)
    builder.frame(found.x.start, y.end, found.x.end, y.start)
    columns = Column(head, spec.categories), Column(across, xs), Column(up, ys, found.forms[1].cell)
    return builder.finish(workbook(columns))


def _axes(builder: NativeBuilder, found: Layout, across: str, title: str) -> None:
    """Grids of both measures, which cross at the left and below; what they measure, and the note."""
    scale = builder.scale
    along, upward = builder.chart.category_axis, builder.chart.value_axis
    for axis, form, ticks in ((along, found.forms[0], found.ticks), (upward, found.forms[1], scale.ticks)):
        grid(builder, axis, form, ticks)
        axis.minimum_scale, axis.maximum_scale = ticks[0], ticks[-1]
    along.format.line.color.rgb, along.format.line.width = rgb(scale.look.rule), Pt(AXIS_WIDTH)
    for axis in (along, upward):
        axis.crosses = XL_AXIS_CROSSES.MINIMUM
    if across:
        axis_title(builder, along, [label for label in scale.labels if label.of == "across"])
    if words := [label for label in scale.labels if label.of in ("up", "note")]:
        axis_title(builder, upward, words) if title else heading(builder, words)


def _sides(scale: Scale) -> dict[int, str]:
    """On which side each named point has its name."""
    found = {}
    for label in scale.labels:
        kind, _, rest = label.of.partition(":")
        if kind == "name":
            row, _, side = rest.partition(":")
            found[int(row)] = side
    return found


def _only(sides: Mapping[int, str], count: int, without: int = -1) -> list[str]:
    return [sides.get(row, "") if row != without else "" for row in range(count)]
