"""Native charts of bars, lying or standing, side by side or in piles."""

from __future__ import annotations

from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_TICK_LABEL_POSITION
from pptx.util import Pt

from briefgen.charts import lying, standing
from briefgen.charts.colours import row_fill, series_fills
from briefgen.charts.drawingml import NativeBuilder, element, fill, rgb, tag
from briefgen.charts.frame import AXIS_WIDTH
from briefgen.charts.native_bar_labels import BarLabels
from briefgen.charts.native_chart import NativeChart
from briefgen.charts.native_furniture import axis_title, grid, legend
from briefgen.charts.native_labels import put_labels
from briefgen.charts.native_totals import as_line, without_name
from briefgen.charts.numbers import Format, quoted
from briefgen.charts.phrases import phrases
from briefgen.charts.plate import Label
from briefgen.charts.rects import DASH
from briefgen.charts.rows import row_names, totals
from briefgen.charts.scale import Axis, Scale
from briefgen.charts.telling import table_head
from briefgen.charts.workbook import Column, workbook

_KINDS = {
    (True, True): XL_CHART_TYPE.BAR_STACKED,
    (True, False): XL_CHART_TYPE.BAR_CLUSTERED,
    (False, True): XL_CHART_TYPE.COLUMN_STACKED,
    (False, False): XL_CHART_TYPE.COLUMN_CLUSTERED,
}
_WIDEST_GAP = 500
_EDGE = 0.75
_NAMES_OFFSET = 30  # per cent of the distance that Word keeps between names and axis
_AIR = 6  # per cent of a bar between two of a group: an edge would cover the axis


def native_bars(scale: Scale, title: str, font: str, *, piled: bool = False) -> NativeChart:
    """The chart for Word. Totals are a series without a mark of its own, and so is what says that the only series lacks a
    value; the labels of both are their numbers."""
    return _Bars(scale, title, font, piled).made()


class _Bars:
    """One chart in the making: first the columns of its sheet, then what they look like."""

    def __init__(self, scale: Scale, title: str, font: str, piled: bool) -> None:
        self.scale, self.spec, self.look, self.piled = scale, scale.spec, scale.look, piled
        self.x, self.y, self.form = _decided(scale)
        self.own = len(self.spec.series)
        head, *heads = table_head(self.spec)
        self.names = Column(head, row_names(self.spec))
        each = zip(heads, self.spec.series, strict=True)
        self.columns = [Column(head, series.values, self.form.cell) for head, series in each] + self._extra()
        data: Any = CategoryChartData()  # type: ignore[no-untyped-call]
        data.categories = self.names.cells
        for column in self.columns:
            data.add_series(column.head, column.cells, column.number_format)
        self.builder = NativeBuilder(scale, data, _KINDS[scale.lying, piled], title, font)

    def made(self) -> NativeChart:
        """Everything in its place."""
        chart = self.builder.chart
        plot = chart.plots[0]
        self._bars(plot)
        self._labels(plot)
        self._axes(chart.value_axis, chart.category_axis)
        self._words(chart.value_axis, chart.category_axis)
        if self.piled and len(self.columns) > self.own:
            (without_name if self.scale.lying else as_line)(plot)
        return self.builder.finish(workbook((self.names, *self.columns)))

    def _extra(self) -> list[Column]:
        """The column of what the bars do not say: totals of piles, or noughts printed as the words for a missing value."""
        words = phrases(self.spec.language)
        if self.piled:
            shown = any(label.of.startswith("total:") for label in self.scale.labels)
            return [Column(words.total, totals(self.spec), self.form.cell)] if shown else []
        values = self.spec.series[0].values
        if self.own > 1 or None not in values:
            return []
        marks = [label.text for label in self.scale.labels if label.of.startswith("missing:")]
        cells = tuple(0.0 if value is None else None for value in values)
        return [Column(words.missing, cells, quoted(marks[0] if marks else DASH))]

    def _bars(self, plot: Any) -> None:
        inner = 1 if self.piled else self.own
        # All values may be nought.
        group = inner * (self.scale.bars[0].thickness if self.scale.bars else 0.5 / inner)
        bar = group / (inner + (inner - 1) * _AIR / 100)
        plot.vary_by_categories, plot.overlap = False, 100 if inner == 1 else -_AIR
        plot.gap_width = min(_WIDEST_GAP, round((1 - group) / bar * 100))
        fills = series_fills(self.spec, self.look)
        for s, series in enumerate(plot.series):
            series.invert_if_negative = False
            if s >= self.own:
                series.format.fill.background()
                series.format.line.fill.background()
                continue
            fill(series.format.fill, fills[s])
            if self.piled:
                series.format.line.color.rgb, series.format.line.width = rgb(self.look.paper), Pt(_EDGE)
            for row, value in enumerate(self.spec.series[s].values):
                colour = row_fill(self.spec, self.look, fills[s], row)
                if colour != fills[s] and value is not None:
                    self._point(series.points[row], colour)

    def _point(self, point: Any, colour: str) -> None:
        fill(point.format.fill, colour)
        if self.piled:
            point.format.line.color.rgb, point.format.line.width = rgb(self.look.paper), Pt(_EDGE)

    def _labels(self, plot: Any) -> None:
        layout = self._lying or self._standing
        made = BarLabels(self.scale, bool(layout and layout.named), self._noted())
        for s, (series, column) in enumerate(zip(plot.series, self.columns, strict=True)):
            name, place = str(s), "ctr" if self.piled else "outEnd"
            if s >= self.own:
                name = "total" if self.piled else "missing:0"
                place = "outEnd" if not self.piled else "inBase" if self.scale.lying else "t"
            values = tuple(cell for cell in column.cells if not isinstance(cell, str))
            if labels := made.series(name, values, place, column.number_format):
                put_labels(series._element, labels, self.look, self.spec.language, f"{self.spec.id}:{name}")

    def _axes(self, value: Any, names: Any) -> None:
        if self.scale.ticks:
            grid(self.builder, value, self.form, self.scale.ticks)
        else:
            self.builder.axis(value)
        self.builder.axis(names, AXIS_WIDTH)
        names.tick_label_position, names.tick_labels.offset = XL_TICK_LABEL_POSITION.LOW, _NAMES_OFFSET
        if self.scale.lying:
            names.reverse_order = True
            # So that the numbers stand below; python-pptx's own setter loses the value.
            value._element.find(tag("crosses")).set("val", "max")
        axis = self.x if self.scale.lying else self.y
        # The far end stays free: a value edited in Word must not run out of the plot.
        value.minimum_scale = self._framed()
        whole = self.piled and not totals(self.spec)
        if axis.high <= 0 or whole or (self.scale.lying and self.piled):
            value.maximum_scale = axis.high  # of piles that lie too: their totals are bars of no colour beyond them
        if self._standing and (step := self._standing.below.step) > 1:
            names._element.find(tag("noMultiLvlLbl")).addprevious(element(f'<c:tickLblSkip val="{step}"/>'))

    def _framed(self) -> float:
        """Sets the plot where the scale has it, with the room for numbers before it, which Word's names do not keep free; the
        value at which it begins."""
        if self._standing:
            bottom = self.y.start + self._standing.dip(self.look)
            self.builder.frame(self.x.start, self.y.end, self.x.end, bottom)
            return self.y.value(bottom)
        numbers = [label.left for label in self.scale.labels if label.of[:1].isdigit()]
        left = min([self.x.start, *numbers]) if not self.piled else self.x.start
        self.builder.frame(left, self.y.start, self.x.end, self.y.end)
        return self.x.value(left)

    def _words(self, value: Any, names: Any) -> None:
        """Legend, note and foot."""
        across, up = (value, names) if self.scale.lying else (names, value)
        if foot := self._called("foot"):
            axis_title(self.builder, across, foot)
        if (note := self._called("note")) and not self._noted():
            axis_title(self.builder, up, note)
        layout, named, extra = self._lying or self._standing, self._called("name:"), range(self.own, len(self.columns))
        if layout and layout.key:
            hidden = () if self.scale.lying else extra
            legend(self.builder, (0.0, 0.0, self.scale.width, layout.key.height), right=False, without=hidden)
        elif named and self.piled:
            left = min(label.left for label in named)
            legend(self.builder, (left, self.y.end, self.scale.width, self.y.start), right=True, without=extra)

    def _called(self, name: str) -> list[Label]:
        return [label for label in self.scale.labels if label.of.startswith(name)]

    def _noted(self) -> str:
        """What the label is of that the note stands behind; "" where it stands elsewhere."""
        if self._lying is None or self._lying.noted is None or self.spec.note is None:
            return ""
        row = self.spec.categories.index(self.spec.note.at)
        return f"total:{row}" if self.piled else f"{self._lying.noted}:{row}"

    @property
    def _lying(self) -> lying.Layout | None:
        return lying.layout(self.spec, self.scale.width, self.look, self.piled) if self.scale.lying else None

    @property
    def _standing(self) -> standing.Layout | None:
        return None if self.scale.lying else standing.layout(self.spec, self.scale.width, self.look, self.piled)


def _decided(scale: Scale) -> tuple[Axis, Axis, Format]:
    """What a scale of bars always has."""
    if scale.x is None or scale.y is None or scale.format is None:
        raise TypeError("not the scale of bars")
    return scale.x, scale.y, scale.format
