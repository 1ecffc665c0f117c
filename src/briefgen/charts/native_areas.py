"""Native charts of areas: piled from zero, with a name inside each band or a legend beside them."""

from __future__ import annotations

from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Pt

from briefgen.charts.curves.ends import last
from briefgen.charts.curves.layout import Layout
from briefgen.charts.drawingml import fill, rgb
from briefgen.charts.lettering import HALF_CAPITAL
from briefgen.charts.native_chart import NativeChart
from briefgen.charts.native_curves import CurveChart, put_note
from briefgen.charts.native_furniture import legend
from briefgen.charts.native_labels import Part, PointLabel, SeriesLabels, put_labels
from briefgen.charts.native_totals import as_line
from briefgen.charts.scale import Scale

_EDGE = 0.75
_SWATCH = 14.0  # points in a legend before a name


def native_areas(scale: Scale, found: Layout, title: str, font: str) -> NativeChart:
    """An area chart whose limits are those of the scale."""
    made = CurveChart(scale, found, XL_CHART_TYPE.AREA_STACKED, title, font)
    alone = len(made.series) == 1
    for series, area in zip(made.series, scale.areas, strict=True):
        fill(series.format.fill, area.colour)
        line = series.format.line
        if alone:  # an edge would go round all of it
            line.fill.background()
        else:
            line.color.rgb, line.width = rgb(made.look.paper), Pt(_EDGE)
    _names(made)
    if alone:
        _end(made)
    if scale.spec.note:
        note = list(made.plot.series)[-1]._element
        as_line(made.plot)
        put_note(made, note)
    extra = range(len(made.series), len(made.columns))
    if found.key:
        legend(made.builder, (0.0, 0.0, scale.width, found.key.height), right=False, without=extra)
    elif any(label.of.startswith("end:") for label in scale.labels) and not alone:
        # Unlike our names, those of a legend have a swatch before them, for which the plot makes room.
        left = min(label.left for label in scale.labels if label.of.startswith("end:")) - _SWATCH
        legend(made.builder, (left, made.y.end, scale.width, made.y.start), right=True, without=extra)
        made.builder.frame(made.x.start, made.y.end, made.x.end - _SWATCH, made.y.start)
    return made.finish()


def _end(made: CurveChart) -> None:
    """The last number of the only area beside its end; Word puts it in the middle of the area's height there."""
    found = last(made.spec.series[0])
    for label in made.scale.labels:
        if label.of != "end:0" or found is None:
            continue
        row, value = found
        across = label.left + label.width / 2 - made.x.at(made.found.below.places[row])
        up = label.y - HALF_CAPITAL * made.look.size - made.y.at(value / 2)
        number = PointLabel(
            [[Part(label.text, label.colour, True, "VALUE")]], made.builder.box(0.0, 0.0, across, up)[2:]
        )
        texts = SeriesLabels("", made.found.form.cell, label.colour, True, {row: number}, others=False)
        put_labels(made.series[0]._element, texts, made.look, made.spec.language, f"{made.spec.id}:0")


def _names(made: CurveChart) -> None:
    """A name that follows its cell, at the row next to where the scale has it; Word puts it in the middle of the band."""
    places = made.found.below.places
    for label in made.scale.labels:
        name, _, s = label.of.partition(":")
        if name != "name":
            continue
        row = min(range(len(places)), key=lambda row: abs(made.x.at(places[row]) - label.x))
        row = min(max(row, 1), len(places) - 2) if len(places) > 2 else row
        right = made.builder.box(0.0, 0.0, label.x - made.x.at(places[row]), 0.0)[2]
        words = PointLabel([[Part(label.text, label.colour, True, "SERIESNAME")]], (right, 0.0))
        texts = SeriesLabels("", made.found.form.cell, label.colour, True, {row: words}, others=False)
        put_labels(made.series[int(s)]._element, texts, made.look, made.spec.language, f"{made.spec.id}:{s}")
