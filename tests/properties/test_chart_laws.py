"""Laws of charts: whatever the data, labels lie inside and apart, and all faces have the same numbers."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from briefgen import charts
from briefgen.charts import ChartSpec, Event, Label, Series
from briefgen.charts.kinds import kind
from briefgen.charts.spec import number
from briefgen.language import PartialDate
from tests.unit.charts.samples import COLUMN, FULL, LOOK, chart_numbers, drawn_bars

_NAMES = (
    "Kazakhstan",
    "EU",
    "2-й квартал",
    "Northern Ireland Civil Service departments and agencies",
    "Verwaltungsverfahrensbeschleunigungsgesetz",
    "Oil, gas and coking-coal extraction",
    "Қазақстан Республикасы",
    "A",
    "Ministry of Labour, Migration and Employment of the Population",
    "=SUM(A1)",
    "R&D <b>",
    "Other countries",
)
_UNITS = st.sampled_from(("", "percent", "$", "days"))
_LANGUAGES = st.sampled_from(("en", "ru", "de"))
_VALUES = st.one_of(
    st.none(),
    st.just(0.0),
    st.integers(-999, 999).map(float),
    st.floats(1e-6, 1e12).map(lambda v: number(float(f"{v:.4g}"))),
    st.floats(-1e6, -1e-3).map(lambda v: number(float(f"{v:.3g}"))),
)
_SIZES = st.tuples(st.sampled_from((COLUMN, 300.0, FULL)), st.sampled_from((0.0, 0.7, 1.0, 1.3)))


@st.composite
def _bars(draw: st.DrawFn) -> ChartSpec:
    names = tuple(draw(st.lists(st.sampled_from(_NAMES), min_size=1, max_size=12, unique=True)))
    values = draw(
        st.lists(_VALUES, min_size=len(names), max_size=len(names)).filter(lambda vs: any(v is not None for v in vs))
    )
    series = (Series("", tuple(values)),)
    return ChartSpec("bars", "bar", draw(_LANGUAGES), categories=names, series=series, unit=draw(_UNITS))


@st.composite
def _timelines(draw: st.DrawFn) -> ChartSpec:
    dates = sorted(draw(st.lists(st.dates(), min_size=2, max_size=12)))
    parts = draw(st.lists(st.integers(1, 3), min_size=len(dates), max_size=len(dates)))
    labels = draw(st.lists(st.sampled_from(_NAMES), min_size=len(dates), max_size=len(dates)))
    events = tuple(
        Event(PartialDate(*(date.year, date.month, date.day)[:n]), label)
        for date, n, label in zip(dates, parts, labels, strict=True)
    )
    return ChartSpec("events", "timeline", draw(_LANGUAGES), events=events)


def _box(label: Label) -> tuple[float, float, float, float]:
    """Where its ink is: from half the height of a capital's accent to some of a descender."""
    top, bottom = label.y - 0.66 * label.size, label.y + 0.1 * label.size
    return label.left, top, label.left + label.width, bottom


@settings(deadline=None, derandomize=True, max_examples=150)
@given(st.one_of(_bars(), _timelines()), _SIZES)
def test_labels_lie_inside_apart_and_are_large_enough(spec: ChartSpec, size: tuple[float, float]) -> None:
    """At every legal height no label leaves the plate or touches another, none is under 8 pt."""
    width, factor = size
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
    for one, other in combinations(plate.labels, 2):
        a, b = _box(one), _box(other)
        assert a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1], (one, other)


@settings(deadline=None, derandomize=True, max_examples=60)
@given(_bars(), _SIZES)
def test_drawing_cache_and_cells_have_the_numbers_of_the_spec(spec: ChartSpec, size: tuple[float, float]) -> None:
    """Read back from the geometry to hundredths of a point, and exactly from the native chart."""
    width, factor = size
    height = charts.natural_height(spec, width, LOOK, factor)
    scale = kind("bar").scale(spec, width, height, LOOK)
    assert scale.x is not None
    slack = (scale.x.high - scale.x.low) / abs(scale.x.end - scale.x.start) * 0.0101
    drawn = drawn_bars(charts.plate(spec, width, height, LOOK), scale)
    values = spec.series[0].values
    assert drawn == pytest.approx({row: v for row, v in enumerate(values) if v}, abs=slack)
    assert chart_numbers(charts.native(spec, width, height, LOOK).xml, "val") == [list(values)]
