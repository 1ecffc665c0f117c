"""Laws of charts: whatever the data, labels lie inside, apart and legible, and all faces have the same numbers."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from briefgen import charts
from briefgen.charts import KINDS, ChartSpec, Label, Plate
from briefgen.charts.kinds import kind
from briefgen.units import Colour
from tests.chart_specs import BARS, CURVES, SPECS
from tests.unit.charts.samples import (
    COLUMN,
    FULL,
    LOOK,
    cells,
    chart_numbers,
    drawn_bars,
    drawn_curves,
    drawn_points,
    in_range,
    points,
    references,
)

_SIZES = st.tuples(st.sampled_from((COLUMN, 300.0, FULL)), st.sampled_from((0.0, 0.7, 1.0, 1.3)))


def _box(label: Label) -> tuple[float, float, float, float]:
    """Where its ink is: from half the height of a capital's accent to some of a descender."""
    top, bottom = label.y - 0.66 * label.size, label.y + 0.1 * label.size
    return label.left, top, label.left + label.width, bottom


def _ground(label: Label, plate: Plate) -> Colour:
    """The colour that the middle of a label lies on."""
    x, y = label.left + label.width / 2, label.y - 0.33 * label.size
    ground = LOOK.paper
    for shape in plate.shapes:
        if shape.fill and _holds(points(shape), x, y):
            ground = Colour(shape.fill)
    return ground


def _holds(corners: list[tuple[float, float]], x: float, y: float) -> bool:
    """Whether a polygon has a point inside: a ray from it crosses the outline an odd number of times."""
    crossed = False
    for (a, b), (c, d) in zip(corners, (*corners[1:], corners[0]), strict=True):
        if (b > y) != (d > y) and x < a + (y - b) / (d - b) * (c - a):
            crossed = not crossed
    return crossed


@pytest.mark.parametrize("name", KINDS)
@settings(deadline=None, derandomize=True, max_examples=40)
@given(st.data(), _SIZES)
def test_labels_lie_inside_apart_and_are_legible(name: str, data: st.DataObject, size: tuple[float, float]) -> None:
    """At every legal height no label leaves the plate or touches another, none is under 8 pt or under 4.5:1."""
    spec, (width, factor) = data.draw(SPECS[name]), size
    assume(not kind(spec.kind).objections(spec))
    height = charts.natural_height(spec, width, LOOK, factor)
    plate = charts.plate(spec, width, height, LOOK)
    assert (plate.width, plate.height) == (width, height)
    for label in plate.labels:
        left, top, right, bottom = _box(label)
        assert left >= -0.05, label
        assert right <= width + 0.05, label
        assert top >= 0, label
        assert bottom <= height, label
        assert label.size >= 8
        assert Colour(label.colour).contrast(_ground(label, plate)) >= 4.5, label
    for one, other in combinations(plate.labels, 2):
        a, b = _box(one), _box(other)
        assert a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1], (one, other)


@pytest.mark.parametrize("name", BARS)
@settings(deadline=None, derandomize=True, max_examples=30)
@given(st.data(), _SIZES)
def test_bars_have_the_numbers_of_the_spec(name: str, data: st.DataObject, size: tuple[float, float]) -> None:
    """Read back from the geometry to hundredths of a point."""
    spec, (width, factor) = data.draw(SPECS[name]), size
    assume(not kind(name).objections(spec))
    height = charts.natural_height(spec, width, LOOK, factor)
    scale = kind(name).scale(spec, width, height, LOOK)
    axis = scale.x if scale.lying else scale.y
    assert axis is not None
    slack = (axis.high - axis.low) / abs(axis.end - axis.start) * 0.0101
    drawn = drawn_bars(charts.plate(spec, width, height, LOOK), scale)
    values = {f"{s}:{row}": v for s, series in enumerate(spec.series) for row, v in enumerate(series.values) if v}
    assert drawn == pytest.approx(values, abs=slack)


@pytest.mark.parametrize("name", CURVES)
@settings(deadline=None, derandomize=True, max_examples=30)
@given(st.data(), _SIZES)
def test_curves_have_the_numbers_of_the_spec(name: str, data: st.DataObject, size: tuple[float, float]) -> None:
    """Read back from the points of lines and from the edges of areas, to hundredths of a point."""
    spec, (width, factor) = data.draw(SPECS[name]), size
    assume(not kind(name).objections(spec))
    height = charts.natural_height(spec, width, LOOK, factor)
    scale = kind(name).scale(spec, width, height, LOOK)
    assert scale.y is not None
    slack = (scale.y.high - scale.y.low) / abs(scale.y.end - scale.y.start) * 0.0101
    drawn = drawn_curves(charts.plate(spec, width, height, LOOK), scale)
    series = enumerate(spec.series)
    values = {f"{s}:{row}": v for s, one in series for row, v in enumerate(one.values) if v is not None}
    assert drawn == pytest.approx(values, abs=slack)


@settings(deadline=None, derandomize=True, max_examples=30)
@given(SPECS["scatter"], _SIZES)
def test_points_have_the_numbers_of_the_spec(spec: ChartSpec, size: tuple[float, float]) -> None:
    """Both of them, read back from the middles of the marks and from the native chart; the highlighted one is named."""
    width, factor = size
    assume(not kind("scatter").objections(spec))
    height = charts.natural_height(spec, width, LOOK, factor)
    scale, plate = kind("scatter").scale(spec, width, height, LOOK), charts.plate(spec, width, height, LOOK)
    assert scale.x is not None
    assert scale.y is not None
    drawn = drawn_points(plate, scale)
    for axis, i in ((scale.x, 0), (scale.y, 1)):
        slack = (axis.high - axis.low) / abs(axis.end - axis.start) * 0.0101
        assert [drawn[row][i] for row in range(len(drawn))] == pytest.approx(spec.series[i].values, abs=slack)
    named = {int(label.of.split(":")[1]) for label in plate.labels if label.of.startswith("name:")}
    assert not spec.highlight or spec.categories.index(spec.highlight) in named
    native = charts.native(spec, width, height, LOOK)
    cached = [chart_numbers(native.xml, key)[0] for key in ("xVal", "yVal")]
    assert cached == [list(series.values) for series in spec.series]


@pytest.mark.parametrize("name", KINDS)
@settings(deadline=None, derandomize=True, max_examples=12)
@given(st.data(), _SIZES)
def test_the_native_chart_has_the_numbers_of_its_sheet(
    name: str, data: st.DataObject, size: tuple[float, float]
) -> None:
    """What the chart part caches stands in the cells it refers to; bars and curves have the spec's own numbers first."""
    spec, (width, factor) = data.draw(SPECS[name]), size
    assume(not kind(name).objections(spec))
    native = charts.native(spec, width, charts.natural_height(spec, width, LOOK, factor), LOOK)
    found = cells(native.workbook)
    for reference, texts in references(native.xml).items():
        stored = in_range(found, reference)
        assert [float(t) if isinstance(v, float) else t for t, v in zip(texts, stored, strict=True)] == stored
    if name in (*BARS, *CURVES):
        cached = chart_numbers(native.xml, "val")
        assert cached[: len(spec.series)] == [list(series.values) for series in spec.series]
