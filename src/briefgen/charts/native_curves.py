"""Native charts of lines and areas: gaps stay gaps, words stand at the ends, a note hangs on a series of its own."""

from __future__ import annotations

from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_MARKER_STYLE, XL_TICK_LABEL_POSITION
from pptx.enum.dml import MSO_LINE
from pptx.util import Pt

from briefgen.charts.curves.ends import end_number, last
from briefgen.charts.curves.layout import Layout
from briefgen.charts.curves.strokes import Stroke, strokes
from briefgen.charts.drawingml import NativeBuilder, element, fill, rgb, tag
from briefgen.charts.frame import AXIS_WIDTH, GRID_WIDTH
from briefgen.charts.lettering import HALF_CAPITAL
from briefgen.charts.native_chart import NativeChart
from briefgen.charts.native_dates import categories, category_column, name_dates
from briefgen.charts.native_furniture import axis_title, grid, legend
from briefgen.charts.native_labels import Part, PointLabel, SeriesLabels, put_labels
from briefgen.charts.phrases import phrases
from briefgen.charts.scale import Axis, Scale
from briefgen.charts.telling import table_head
from briefgen.charts.workbook import Column, workbook

_DASHES = {2: MSO_LINE.DASH, 3: MSO_LINE.ROUND_DOT, 4: MSO_LINE.DASH_DOT, 5: MSO_LINE.SQUARE_DOT}
_POINT, _STEM = 5, 0.7
_POINTS = 12_700  # English metric units


def native_lines(scale: Scale, found: Layout, title: str, font: str) -> NativeChart:
    """A line chart; the limits of its values are those of the scale."""
    made = CurveChart(scale, found, XL_CHART_TYPE.LINE, title, font)
    looks = strokes(scale.spec, scale.look, named=not found.key)
    for s, series in enumerate(made.series):
        _line(made, series, s, looks[s])
        _end(made, series, s, looks[s])
    made.missing()
    if scale.spec.note:
        note = list(made.plot.series)[-1]
        note.format.line.fill.background()
        note.smooth, note.marker.style = False, XL_MARKER_STYLE.NONE
        put_note(made, note._element)
    if found.key:
        box = (0.0, 0.0, scale.width, found.key.height)
        legend(made.builder, box, right=False, without=range(len(made.series), len(made.columns)))
    return made.finish()


class CurveChart:
    """A chart in the making: its sheet, its axes, and the series that are the author's."""

    def __init__(self, scale: Scale, found: Layout, kind: Any, title: str, font: str) -> None:
        if scale.x is None or scale.y is None:
            raise TypeError("not the scale of curves")
        self.scale, self.spec, self.look, self.found = scale, scale.spec, scale.look, found
        self.x: Axis = scale.x
        self.y: Axis = scale.y
        head, *heads = table_head(self.spec)
        self.rows, cell = category_column(self.spec, head), found.form.cell
        self.columns = [Column(h, s.values, cell) for h, s in zip(heads, self.spec.series, strict=True)]
        if self.spec.note:
            at = self.spec.categories.index(self.spec.note.at)
            heights = [self.y.high if row == at else None for row in range(len(self.spec.categories))]
            self.columns.append(Column(phrases(self.spec.language).note, heights))
        data: Any = CategoryChartData()  # type: ignore[no-untyped-call]
        data.categories = categories(self.spec)
        for column in self.columns:
            data.add_series(column.head, column.cells, column.number_format)
        self.builder = NativeBuilder(scale, data, kind, title, font)
        self.plot = self.builder.chart.plots[0]
        self.series = list(self.plot.series)[: len(self.spec.series)]
        self._axes()

    def _axes(self) -> None:
        value, along = self.builder.chart.value_axis, self.builder.chart.category_axis
        grid(self.builder, value, self.found.form, self.scale.ticks)
        value.minimum_scale, value.maximum_scale = self.y.low, self.y.high
        zero = 0 in self.scale.ticks
        self.builder.axis(along, AXIS_WIDTH if zero else GRID_WIDTH)
        if not zero:  # a line there would look like nought
            along.format.line.color.rgb = rgb(self.look.grid)
        along.tick_label_position = XL_TICK_LABEL_POSITION.LOW
        name_dates(self.builder, [name.at for name in self.found.below.names])
        own = value._element
        for old in own.findall(tag("crossBetween")):
            own.remove(old)
        own.find(tag("crosses")).addnext(element('<c:crossBetween val="midCat"/>'))
        self.builder.frame(self.x.start, self.y.end, self.x.end, self.y.start)

    def missing(self) -> None:
        """The words of series without a value, which no point can carry."""
        without = [f"end:{s}" for s, series in enumerate(self.spec.series) if last(series) is None]
        if labels := [label for label in self.scale.labels if label.of in without]:
            axis_title(self.builder, self.builder.chart.category_axis, labels)

    def finish(self) -> NativeChart:
        """The parts; a missing value is a gap."""
        blank = self.builder.space.find(f".//{tag('dispBlanksAs')}")
        if blank is not None:
            blank.set("val", "gap")
        return self.builder.finish(workbook((self.rows, *self.columns)))


def _line(made: CurveChart, series: Any, s: int, stroke: Stroke) -> None:
    series.smooth = False
    _stroke(series.format.line, s, stroke)
    series.marker.style = XL_MARKER_STYLE.NONE
    for dot in made.scale.dots:
        owner, _, row = dot.of.partition(":")
        if owner == str(s):
            point = series.points[int(row)]
            # LibreOffice sees the colour of a point only where it has a size of its own.
            size = _POINT + int(dot.colour != stroke.colour)
            point.marker.style, point.marker.size = XL_MARKER_STYLE.CIRCLE, size
            fill(point.marker.format.fill, dot.colour)
            point.marker.format.line.fill.background()
            _stroke(point.format.line, s, stroke)


def _stroke(line: Any, s: int, stroke: Stroke) -> None:
    line.width, line.color.rgb = Pt(stroke.width), rgb(stroke.colour)
    if stroke.dash:
        line.dash_style = _DASHES[s % 6]


def _end(made: CurveChart, series: Any, s: int, stroke: Stroke) -> None:
    """The words of the scale at the last point, moved as they are there; the number and a name in one line follow the cells."""
    labels, end = [label for label in made.scale.labels if label.of == f"end:{s}"], last(made.spec.series[s])
    if not labels or end is None:
        return
    number = end_number(made.spec, made.spec.series[s], made.found.form)
    name = made.spec.series[s].name

    def parts(text: str) -> list[Part]:
        lead = text.removesuffix(number) if number else text
        named = Part(name, stroke.text, stroke.strong, "SERIESNAME") if lead.strip() == name else None
        found = [named or Part(lead.rstrip(), stroke.text, stroke.strong)] if lead.strip() else []
        if text != lead:
            found += [Part(" ", stroke.text, stroke.strong)] if found else []
            found.append(Part(number, stroke.text, stroke.strong, "VALUE"))
        return found

    middle = sum(label.y for label in labels) / len(labels) - HALF_CAPITAL * made.look.size
    across = made.x.end - made.x.at(made.found.below.places[end[0]])
    _, _, right, down = made.builder.box(0.0, 0.0, across, middle - made.y.at(end[1]))
    point = PointLabel([parts(label.text) for label in labels], (right, down))
    texts = SeriesLabels("r", made.found.form.cell, stroke.text, stroke.strong, {end[0]: point}, others=False)
    put_labels(series._element, texts, made.look, made.spec.language, f"{made.spec.id}:{s}")


def put_note(made: CurveChart, series: Any) -> None:
    """A line down from the top of the plot at its row, and the words above it, at the point of a series element."""
    labels = [label for label in made.scale.labels if label.of == "note"]
    row = made.spec.categories.index(made.spec.note.at) if made.spec.note else 0
    middle = sum(label.left + label.width / 2 for label in labels) / len(labels)
    right = made.builder.box(0.0, 0.0, middle - made.x.at(made.found.below.places[row]), 0.0)[2]
    words = PointLabel([[Part(label.text, made.look.quiet, strong=False)] for label in labels], (right, 0.0))
    texts = SeriesLabels("t", "General", made.look.quiet, strong=False, points={row: words}, others=False)
    put_labels(series, texts, made.look, made.spec.language, f"{made.spec.id}:note")
    ink = f'<a:solidFill><a:srgbClr val="{made.look.rule[1:].upper()}"/></a:solidFill><a:prstDash val="sysDash"/>'
    kind = '<c:errDir val="y"/><c:errBarType val="minus"/><c:errValType val="fixedVal"/><c:noEndCap val="1"/>'
    length = f'<c:val val="{made.y.high - made.y.low!r}"/>'
    line = f'<c:spPr><a:ln w="{_STEM * _POINTS:.0f}">{ink}</a:ln></c:spPr>'
    series.find(tag("cat")).addprevious(element(f"<c:errBars>{kind}{length}{line}</c:errBars>"))
