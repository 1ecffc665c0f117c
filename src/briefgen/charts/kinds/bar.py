"""Lying bars of one series: one to twelve rows with names of any length, a label at each bar's end, bars from zero."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from briefgen.charts.kinds import Objection
from briefgen.charts.lettering import HALF_CAPITAL, block, label, wrap
from briefgen.charts.lettering import width as text_width
from briefgen.charts.numbers import Format, format_of, unit_word
from briefgen.charts.phrases import phrases
from briefgen.charts.plate import Label
from briefgen.charts.scale import Axis, Bar, Rule, Scale
from briefgen.charts.spec import ChartSpec
from briefgen.theme import ChartLook

if TYPE_CHECKING:
    from briefgen.charts.drawingml import NativeChart

TAKES: Literal["values"] = "values"
_MOST = 12
_MOST_DIGITS = 12
_NAME_PARTS = (0.22, 0.30, 0.38, 0.46)  # of the width, tried in turn for the column of names
_NAME_GAP, _LABEL_GAP = 7.0, 4.0
_THICKNESS, _THICKEST = 0.68, 1.5  # of a row, and in leadings
_AXIS_WIDTH = 0.9


def objections(spec: ChartSpec) -> tuple[Objection, ...]:
    """Number of series and rows, names told apart, values that can be drawn."""
    return tuple(_objections(spec))


def _objections(spec: ChartSpec) -> Iterator[Objection]:
    if len(spec.series) != 1:
        yield Objection(
            "chart-series", f"bar draws one column of values, not {len(spec.series)}", "make a chart for each column"
        )
    if not 1 <= len(spec.categories) <= _MOST:
        yield Objection(
            "chart-rows",
            f"bar takes 1 to {_MOST} rows, not {len(spec.categories)}",
            "keep the rows that carry the finding, or sum up the small ones",
        )
    twice = sorted({name for name in spec.categories if spec.categories.count(name) > 1})
    if twice:
        yield Objection(
            "chart-names",
            f"two bars have the name {twice[0]!r}",
            "give each row a name of its own, with its period or place",
        )
    if spec.categories and not spec.values:
        yield Objection("chart-no-values", "there is no value to draw", "give at least one number")
    digits = max((len(f"{abs(v):.0f}") for v in spec.values), default=0) + format_of(spec).decimals
    if digits > _MOST_DIGITS:
        yield Objection(
            "chart-value",
            f"the values need {digits} digits where {_MOST_DIGITS} can be read",
            "choose another unit, or leave values of quite another size to the text",
        )


def height(spec: ChartSpec, width: float, look: ChartLook, factor: float) -> float:
    """A row holds its name, and a bar with some air."""
    tallest = max(map(len, _names(spec, width, look).lines))
    least = tallest * look.leading + 2
    return len(spec.categories) * max(least, factor * max(least + 4, 2.1 * look.leading))


def scale(spec: ChartSpec, width: float, height: float, look: ChartLook) -> Scale:
    """Names in a column at the left, values at the ends of the bars; both inside the width."""
    names, form, rows = _names(spec, width, look), format_of(spec), len(spec.categories)
    y = Axis(-0.5, rows - 0.5, 0.0, height)
    x = _value_axis(spec, form, look, names.room, width)
    thickness = _thickness(height / rows, look)
    bars, labels = [], []
    for row, lines in enumerate(names.lines):
        # Where all bars go left, no axis stands beside the names for them to lean on.
        at, anchor = (0.0, 0.0) if x.high <= 0 else (names.room - _NAME_GAP, 1.0)
        labels += block(at, y.at(row), lines, look, 0.5, anchor=anchor)
    for row, value in enumerate(spec.series[0].values):
        of = f"0:{row}"
        labels.append(_value_label(spec, form, look, x, y.at(row), value, of))
        if value:
            bars.append(Bar(of, row, thickness, value, look.fills[0]))
    zero = Rule((x.at(0), 0.0), (x.at(0), height), look.axis, _AXIS_WIDTH)
    return Scale(spec, look, width, height, tuple(labels), x, y, form, tuple(bars), rules=(zero,))


def artists(scale: Scale, sheet: Any) -> Iterator[Any]:
    """The bars, the zero line before them."""
    for bar in scale.bars:
        yield sheet.rectangle((0.0, bar.place - bar.thickness / 2), bar.value, bar.thickness, bar.colour, bar.of)
    yield from map(sheet.rule, scale.rules)


def native(scale: Scale, title: str, font: str) -> NativeChart:
    """A clustered bar chart with the labels at the outer ends."""
    from pptx.chart.data import CategoryChartData
    from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_TICK_LABEL_POSITION
    from pptx.util import Pt

    from briefgen.charts.drawingml import NativeBuilder, fill, rgb
    from briefgen.charts.workbook import Column, workbook

    spec, (x, y, form) = scale.spec, _decided(scale)
    heads = table_head(spec)
    data: Any = CategoryChartData(number_format=form.cell)  # type: ignore[no-untyped-call]
    data.categories = spec.categories
    data.add_series(heads[1], spec.series[0].values)
    builder = NativeBuilder(scale, data, XL_CHART_TYPE.BAR_CLUSTERED, title, font)
    # Word sets the names beside the frame, so that it must hold the labels of negative bars as well.
    left = min([x.start, *(label.left for label in scale.labels if label.of)])
    builder.frame(left, y.start, x.end, y.end)
    chart = builder.chart
    plot, series = chart.plots[0], chart.plots[0].series[0]
    plot.vary_by_categories = False
    plot.gap_width = min(500, round((1 / _thickness(scale.height / len(spec.categories), scale.look) - 1) * 100))
    fill(series.format.fill, scale.look.fills[0])
    series.invert_if_negative = False
    labels = series.data_labels
    labels.show_value, labels.number_format, labels.number_format_is_linked = True, form.cell, False
    labels.font.size, labels.font.bold, labels.font.color.rgb = Pt(scale.look.size), True, rgb(scale.look.ink)
    labels._element.find(".//{*}bodyPr").set("wrap", "none")
    labels.position = XL_LABEL_POSITION.OUTSIDE_END
    builder.axis(chart.value_axis)
    # The positive end stays free: a value edited in Word must not run out of the plot.
    chart.value_axis.minimum_scale = x.value(left)
    if x.high <= 0:
        chart.value_axis.maximum_scale = 0
    builder.axis(chart.category_axis, _AXIS_WIDTH)
    chart.category_axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    chart.category_axis.reverse_order = True
    cells = Column(heads[0], spec.categories), Column(heads[1], spec.series[0].values, form.cell)
    return builder.finish(workbook(cells))


def describe(spec: ChartSpec) -> str:
    """Every value, by name."""
    words, form = phrases(spec.language), format_of(spec)
    unit = f" ({word})" if (word := unit_word(spec)) else ""
    values = (words.missing if v is None else form(v) for v in spec.series[0].values)
    said = ", ".join(f"{name} {value}" for name, value in zip(spec.categories, values, strict=True))
    return f"{words.kinds[spec.kind]}{unit}. {said}."


def table(spec: ChartSpec) -> tuple[tuple[str, ...], ...]:
    """A row for each bar."""
    words, form = phrases(spec.language), format_of(spec)
    values = (words.missing if v is None else form(v) for v in spec.series[0].values)
    return (table_head(spec), *zip(spec.categories, values, strict=True))


def table_head(spec: ChartSpec) -> tuple[str, str]:
    """What the two columns are called; the second says the unit."""
    words = phrases(spec.language)
    name = spec.series[0].name or words.value
    unit = "%" if spec.unit == "percent" else spec.unit
    return spec.heading or words.category, f"{name} ({unit})" if unit else name


class _Names(NamedTuple):
    """The lines of each name, and where the column of names ends, its gap included."""

    lines: list[tuple[str, ...]]
    room: float


def _names(spec: ChartSpec, width: float, look: ChartLook) -> _Names:
    """The narrowest column in which no name has more than two lines, else the widest."""
    wrapped: list[tuple[tuple[str, ...], bool]] = []
    for part in _NAME_PARTS:
        wrapped = [wrap(name, width * part, look, spec.language) for name in spec.categories]
        if all(not broken and len(lines) <= 2 for lines, broken in wrapped):
            break
    lines = [lines for lines, _ in wrapped]
    return _Names(lines, max(text_width(line, look) for name in lines for line in name) + _NAME_GAP)


def _thickness(row: float, look: ChartLook) -> float:
    """Thickness of a bar as part of its row."""
    return min(_THICKNESS * row, _THICKEST * look.leading) / row


def _decided(scale: Scale) -> tuple[Axis, Axis, Format]:
    """What a scale of this kind always has."""
    if scale.x is None or scale.y is None or scale.format is None:
        raise TypeError("not the scale of a bar chart")
    return scale.x, scale.y, scale.format


def _value_axis(spec: ChartSpec, form: Format, look: ChartLook, left: float, width: float) -> Axis:
    """From the least to the largest value and always through zero, so long that the labels beyond the ends fit."""
    low, high = min(*spec.values, 0.0), max(*spec.values, 0.0)
    if low == high:
        high = 1.0
    sizes = [(v, text_width(form(v), look, strong=True) + _LABEL_GAP) for v in spec.values]
    if None in spec.series[0].values:
        sizes.append((0.0, text_width(phrases(spec.language).missing, look) + _LABEL_GAP))
    start = left + max((size for v, size in sizes if v < 0), default=0.0)
    ends = [start + (width - size - start) * (high - low) / (v - low) for v, size in sizes if v >= 0 and v > low]
    return Axis(low, high, start, min(ends, default=width - _AXIS_WIDTH / 2))


def _value_label(
    spec: ChartSpec, form: Format, look: ChartLook, x: Axis, middle: float, value: float | None, of: str
) -> Label:
    baseline = middle + HALF_CAPITAL * look.size
    leftward = x.high <= 0 if not value else value < 0
    at, anchor = x.at(value or 0.0) + (-_LABEL_GAP if leftward else _LABEL_GAP), float(leftward)
    if value is None:
        return label(at, baseline, phrases(spec.language).missing, look, colour=look.quiet, anchor=anchor)
    return label(at, baseline, form(value), look, strong=True, anchor=anchor, of=of)
