"""Random specs of every kind of chart, for laws."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from hypothesis import strategies as st

from briefgen.charts import KINDS, ChartSpec, Event, Series
from briefgen.charts.kinds import kind
from briefgen.charts.spec import Note, number
from briefgen.language import PartialDate
from tests.curve_specs import curves, scatters

NAMES = (
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
_SHORT = ("North", "South", "East", "West", "Up", "Down", "In", "Out", "Left", "Right", "Top", "Low")
_UNITS = st.sampled_from(("", "percent", "$", "days"))
_LANGUAGES = st.sampled_from(("en", "ru", "de"))
VALUES = st.one_of(
    st.none(),
    st.just(0.0),
    st.integers(-999, 999).map(float),
    st.floats(1e-6, 1e12).map(lambda v: number(float(f"{v:.4g}"))),
    st.floats(-1e6, -1e-3).map(lambda v: number(float(f"{v:.3g}"))),
)
_PARTS = st.one_of(
    st.none(), st.integers(0, 999).map(float), st.floats(0, 1e4).map(lambda v: number(float(f"{v:.4g}")))
)


@st.composite
def rows(draw: st.DrawFn, of: str, fewest: int = 1, values: st.SearchStrategy[float | None] = VALUES) -> ChartSpec:
    """A chart of named or dated rows and of some series, perhaps with a highlight and a note."""
    categories = draw(st.one_of(_names(NAMES), _names(_SHORT), _dates()))
    count = draw(st.sampled_from((1, 1, 2, 2, 3, 4, 6)).filter(lambda n: n >= fewest))
    heads = (
        draw(_names(NAMES if draw(st.booleans()) else _SHORT, count))
        if count > 1
        else (draw(st.sampled_from(("", "A"))),)
    )
    size = len(categories)
    column = st.lists(values, min_size=size, max_size=size).map(tuple)
    series = tuple(Series(head, draw(column)) for head in heads)
    note = st.builds(
        Note, st.sampled_from(categories), st.sampled_from(("a record", "counted at the new pier, without boats"))
    )
    return ChartSpec(
        *(of, of, draw(_LANGUAGES)),
        categories=categories,
        series=series,
        unit=draw(_UNITS),
        highlight=draw(st.sampled_from(("", "", *categories, *heads))),
        note=draw(st.one_of(st.none(), note)),
    )


def _names(names: tuple[str, ...], count: int = 0) -> st.SearchStrategy[tuple[str, ...]]:
    chosen = st.lists(st.sampled_from(names), min_size=count or 1, max_size=count or 12, unique=True)
    return chosen.map(tuple)


def _dates() -> st.SearchStrategy[tuple[str, ...]]:
    years = st.tuples(st.integers(1990, 2020), st.integers(1, 12), st.sampled_from(("", "-05", "-05-17")))
    return years.map(lambda y: tuple(f"{year}{y[2]}" for year in range(y[0], y[0] + y[1])))


@st.composite
def events(draw: st.DrawFn) -> ChartSpec:
    """A timeline in order."""
    dates = sorted(draw(st.lists(st.dates(), min_size=2, max_size=12)))
    parts = draw(st.lists(st.integers(1, 3), min_size=len(dates), max_size=len(dates)))
    labels = draw(st.lists(st.sampled_from(NAMES), min_size=len(dates), max_size=len(dates)))
    found = tuple(
        Event(PartialDate(*(date.year, date.month, date.day)[:n]), label)
        for date, n, label in zip(dates, parts, labels, strict=True)
    )
    return ChartSpec("events", "timeline", draw(_LANGUAGES), events=found, to_scale=draw(st.booleans()))


@st.composite
def points(draw: st.DrawFn) -> ChartSpec:
    """A scatter chart: two numbers for each row."""
    spec = draw(rows("scatter"))
    size = len(spec.categories)
    column = st.lists(VALUES.map(lambda v: v or 0.0), min_size=size, max_size=size).map(tuple)
    heads = draw(_names(_SHORT, 2))
    highlight = spec.highlight if spec.highlight in spec.categories else ""
    return replace(spec, series=tuple(Series(head, draw(column)) for head in heads), highlight=highlight)


SPECS: Mapping[str, st.SearchStrategy[ChartSpec]] = {
    **{name: events() if kind(name).TAKES == "events" else rows(name) for name in KINDS},
    "stacked": rows("stacked", 2, _PARTS),
    "line": curves("line", NAMES),
    "area": curves("area", NAMES, piled=True),
    "scatter": scatters(NAMES),
}
BARS = ("bar", "column", "stacked")
CURVES = ("line", "area")
