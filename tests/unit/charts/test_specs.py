"""From a brief's charts to specs and findings."""

from __future__ import annotations

from typing import Any

import pytest

from briefgen import charts
from briefgen.charts import CsvFile
from briefgen.charts.spec import Event, Note, Series, number
from briefgen.language import PartialDate
from briefgen.model.schema import Brief

STATISTICS = [
    {"id": "orlany", "label": "Orlany", "value": -60.0, "unit": "percent", "excerpt": "by 60%"},
    {"id": "vesk", "label": "Vesk", "value": -40.0, "unit": "percent", "excerpt": "and 40%"},
    {"id": "days", "label": "Delay", "value": 96.0, "unit": "days", "excerpt": "96 days"},
]
EVENTS = [
    {"id": "pier", "date": "2022-10", "label": "The pier *sinks* by [[statistic:days]]", "excerpt": "in October 2022"},
    {"id": "pact", "date": "2023", "label": "A pact", "excerpt": "in 2023"},
]


def brief(*items: dict[str, Any], **more: Any) -> Brief:
    """A brief with charts."""
    parts = {"briefgen": 1, "language": "en", "status": "draft", "title": "Title", "charts": items}
    return Brief.model_validate({**parts, "statistics": STATISTICS, "events": EVENTS, **more})


def findings(chart: dict[str, Any], **more: Any) -> list[tuple[str, str]]:
    """Codes and addresses of what is wrong with one chart; such a chart has no spec."""
    made, found = charts.specs(brief({"id": "one", "title": "Finding", **chart}, **more))
    assert bool(made) != bool(found)
    assert all(f.hints and f.message[0].islower() == f.message[0].isalpha() for f in found)
    return [(f.code, f.address) for f in found]


def test_statistics_become_bars_in_the_order_of_the_chart() -> None:
    """Labels name the rows, the common unit goes with the values."""
    made, found = charts.specs(
        brief({"id": "one", "kind": "bar", "title": "T", "from_statistics": ["vesk", "orlany"], "alt": "Two bars."})
    )
    assert found == ()
    spec = made["one"]
    assert (spec.categories, spec.series, spec.unit) == (("Vesk", "Orlany"), (Series("", (-40.0, -60.0)),), "percent")
    assert charts.describe(spec) == "Two bars."


def test_events_become_a_timeline_with_their_words_printed() -> None:
    """Markup is gone, references to statistics are printed."""
    made, found = charts.specs(brief({"id": "one", "kind": "timeline", "title": "T", "from_events": True}))
    assert found == ()
    assert made["one"].events == (
        Event(PartialDate(2022, 10), "The pier sinks by 96\u00a0days"),
        Event(PartialDate(2023), "A pact"),
    )


def test_notes_and_alternative_texts_have_their_numbers_printed() -> None:
    """A reference prints the number of the chart beside it."""
    chart = {"id": "one", "kind": "bar", "title": "T", "from_statistics": ["vesk"]}
    said = {"note": {"at": "Vesk", "text": "all of [[statistic:vesk]]"}, "alt": "Vesk fell by [[statistic:vesk]]."}
    made, found = charts.specs(brief(chart | said))
    assert found == ()
    assert made["one"].note == Note("Vesk", "all of −40%")
    assert charts.describe(made["one"]) == "Vesk fell by −40%."


def test_rows_become_bars_with_their_heads() -> None:
    """The first column names the rows, null is a missing value."""
    data = {"columns": ["Year", "Readings"], "rows": [[2019, 4], ["2020", 4.25], [2021, None]]}
    made, found = charts.specs(brief({"id": "one", "kind": "bar", "title": "T", "data": data}))
    assert found == ()
    spec = made["one"]
    assert (spec.categories, spec.heading) == (("2019", "2020", "2021"), "Year")
    assert spec.series == (Series("Readings", (4.0, 4.25, None)),)


def test_a_file_becomes_bars_of_the_same_spec_as_rows() -> None:
    """Names, numbers and heads; percent signs of the file are the unit."""
    made, found = charts.specs(
        brief(
            {"id": "one", "kind": "bar", "title": "T", "source": "S", "data": {"file": "a.csv", "columns": ["Y", "B"]}}
        ),
        {"a.csv": CsvFile("briefs/a.csv", b"Y;A;B\n2019;1;4,25%\n2020;2;-\n")},
    )
    assert found == ()
    assert made["one"].series == (Series("B", (4.25, None)),)
    assert (made["one"].categories, made["one"].heading, made["one"].unit) == (("2019", "2020"), "Y", "percent")


def test_a_file_of_percentages_measures_nothing_else() -> None:
    """A unit of the chart that is another is a mistake."""
    chart = {"id": "one", "kind": "bar", "title": "T", "source": "S", "unit": "days", "data": {"file": "a.csv"}}
    made, [finding] = charts.specs(brief(chart), {"a.csv": CsvFile("a.csv", b"Y,A\n2019,1%\n")})
    assert made == {}
    assert (finding.code, finding.address) == ("chart-units", "charts[one].unit")


def test_a_chart_is_drawn_where_the_encoding_of_its_file_was_assumed() -> None:
    """The warning stands beside the spec, not in its way."""
    chart = {"id": "one", "kind": "bar", "title": "T", "source": "S", "data": {"file": "a.csv"}}
    made, [finding] = charts.specs(brief(chart), {"a.csv": CsvFile("a.csv", "Y,A\nCafé,1\n".encode("cp1252"))})
    assert made["one"].categories == ("Café",)
    assert finding.code == "csv-encoding-assumed"


@pytest.mark.parametrize(
    ("chart", "expected"),
    [
        ({"kind": "pie", "from_events": True}, ("chart-kind", "charts[one].kind")),
        ({"kind": "timeline", "from_statistics": ["vesk"]}, ("chart-kind-data", "charts[one].kind")),
        ({"kind": "bar", "from_events": True}, ("chart-kind-data", "charts[one].kind")),
        (
            {"kind": "bar", "from_statistics": ["vesk", "vesk-2"]},
            ("chart-statistic", "charts[one].from_statistics[1]"),
        ),
        ({"kind": "bar", "from_statistics": ["vesk", "days"]}, ("chart-units", "charts[one].from_statistics")),
        ({"kind": "bar", "from_statistics": ["vesk", "vesk"]}, ("chart-names", "charts[one].from_statistics")),
        (
            {"kind": "bar", "data": {"columns": ["A", "B"], "file": "rows.csv"}, "source": "S"},
            ("chart-data", "charts[one].data.file"),
        ),
        ({"kind": "bar", "data": {"columns": ["A", "B"], "rows": []}}, ("chart-rows", "charts[one].data")),
        (
            {"kind": "bar", "data": {"columns": ["A", "B"], "rows": [[f"r{i}", i] for i in range(13)]}},
            ("chart-rows", "charts[one].data"),
        ),
        (
            {"kind": "bar", "data": {"columns": ["A", "B"], "rows": [["x", None]]}},
            ("chart-no-values", "charts[one].data"),
        ),
        (
            {"kind": "bar", "data": {"columns": ["A", "B"], "rows": [["x", "4 m"]]}},
            ("chart-data", "charts[one].data.rows[0][1]"),
        ),
        (
            {"kind": "bar", "data": {"columns": ["A", "B"], "rows": [["x"]]}},
            ("chart-data", "charts[one].data.rows[0]"),
        ),
        (
            {"kind": "bar", "data": {"columns": ["A", "B"], "rows": [[None, 1]]}},
            ("chart-data", "charts[one].data.rows[0][0]"),
        ),
        (
            {"kind": "bar", "data": {"columns": list("ABCDEFGH"), "rows": [["x", *range(7)]]}},
            ("chart-series", "charts[one].data"),
        ),
        (
            {"kind": "bar", "data": {"columns": ["A"], "rows": [["x"]]}},
            ("chart-series", "charts[one].data"),
        ),
        (
            {"kind": "bar", "data": {"columns": ["A", "B"], "rows": [["x", 1e300]]}},
            ("chart-value", "charts[one].data"),
        ),
        (
            {"kind": "bar", "data": {"columns": ["A", "B"], "rows": [["x", 1]]}, "highlight": "y"},
            ("chart-highlight", "charts[one].highlight"),
        ),
        (
            {"kind": "column", "data": {"columns": ["A", "B"], "rows": [["x", 1]]}, "note": {"at": "y", "text": "N"}},
            ("chart-note", "charts[one].note"),
        ),
        (
            {"kind": "column", "data": {"columns": ["A", "B"], "rows": [["2024", 1]]}, "to_scale": True},
            ("chart-to-scale", "charts[one].to_scale"),
        ),
    ],
)
def test_what_cannot_be_drawn_is_a_finding_at_its_place(chart: dict[str, Any], expected: tuple[str, str]) -> None:
    """Every mistake has a code, an address and a remedy, and the chart has no spec."""
    assert findings(chart)[0] == expected


@pytest.mark.parametrize("count", [1, 13])
def test_too_few_or_too_many_events_are_a_finding(count: int) -> None:
    """A timeline has two to twelve events."""
    events = [{"id": f"e{i}", "date": 2000 + i, "label": "x", "excerpt": "x"} for i in range(count)]
    assert findings(
        {"kind": "timeline", "from_events": True}, events=[e | {"date": str(e["date"])} for e in events]
    ) == [("chart-rows", "charts[one].from_events")]


def test_events_out_of_order_are_a_finding_only_where_their_dates_say_so() -> None:
    """2023 may stand before March 2023 and after it, but not before 2022."""
    chart = {"kind": "timeline", "from_events": True}

    def dated(*dates: str) -> list[tuple[str, str]]:
        events = [{"id": f"e{i}", "date": date, "label": "x", "excerpt": "x"} for i, date in enumerate(dates)]
        return findings(chart, events=events)

    assert dated("2023", "2023-03") == dated("2023-03", "2023") == []
    assert dated("2023", "2022") == [("chart-order", "charts[one].from_events")]


def test_all_charts_are_looked_at() -> None:
    """A mistake in one chart does not hide another, nor the charts without mistakes."""
    good = {"id": "good", "kind": "bar", "title": "T", "from_statistics": ["vesk"]}
    bad = {"id": "bad", "kind": "timeline", "title": "T", "from_statistics": ["vesk"]}
    worse = {"id": "worse", "kind": "bar", "title": "T", "from_statistics": ["none"]}
    made, found = charts.specs(brief(bad, good, worse))
    assert list(made) == ["good"]
    assert [f.address for f in found] == ["charts[bad].kind", "charts[worse].from_statistics[0]"]


def test_numbers_have_the_digits_of_a_cell() -> None:
    """A workbook holds 15 digits, so a spec does too; there is no negative zero."""
    assert number(0.1 + 0.2) == 0.3
    assert str(number(-0.0)) == "0.0"
