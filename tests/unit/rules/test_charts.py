"""Rules on charts: points 26 to 33, and alternative texts."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from briefgen.model.schema import Brief
from briefgen.units import Colour
from tests.unit.rules.subjects import breaches, brief, part, subject, template, theme

OWN = {"from_statistics": [], "unit": "crowns", "subtitle": "Crowns, Dorrin, 2030"}


def charted(**keys: Any) -> Brief:
    """The sample with its first chart changed."""

    def edit(data: Any) -> None:
        part(data, "charts", "licences").update(keys)

    return brief(edit)


def rows(names: list[str], series: int = 1) -> dict[str, Any]:
    """Data of its own for the chart."""
    heads = [f"Series {n}" for n in range(series)]
    return OWN | {"data": {"columns": ["Name", *heads], "rows": [[name, *range(1, series + 1)] for name in names]}}


@pytest.mark.parametrize(
    ("title", "kept"),
    [
        ("Licences", False),
        ("Licences have fallen more for Lesny than for Dorrin", True),
        ("Licences Have Fallen More For Crews From Lesny", False),
        ("Lesny, Dorrin and Marn have lost licences", True),
        ("word " * 15, True),
        ("word " * 16, False),
    ],
)
def test_the_title_of_a_chart_is_its_finding(title: str, kept: bool) -> None:
    found = breaches("chart-title", subject(charted(title=title)))

    assert [each.address for each in found] == ([] if kept else ["charts[licences].title"])


def test_german_nouns_are_no_headline() -> None:
    def edit(data: Any) -> None:
        data["language"] = "de"
        part(data, "charts", "licences")["title"] = "Lizenzen: Fischer, Häfen, Märkte"

    assert breaches("chart-title", subject(brief(edit))) == []


@pytest.mark.parametrize(
    ("subtitle", "missing"),
    [
        ("Change since October 2030; Sarven market only", None),
        ("Change; Sarven market only", "period"),
        ("Change since October 2030", "Sarven market"),
        (None, "no subtitle"),
    ],
)
def test_a_subtitle_says_place_and_period(subtitle: str | None, missing: str | None) -> None:
    found = breaches("chart-subtitle", subject(charted(subtitle=subtitle)))

    assert len(found) == (missing is not None)
    assert all((missing or "") in each.message for each in found)


def test_years_beside_the_numbers_are_a_period() -> None:
    made = charted(**rows(["2028", "2029"]) | {"subtitle": "Crowns, Dorrin"})

    assert breaches("chart-subtitle", subject(made)) == []


@pytest.mark.parametrize(("series", "kept"), [(3, True), (4, False)])
def test_three_series_are_labelled_directly(series: int, kept: bool) -> None:
    found = breaches("direct-labels", subject(charted(**rows(["a", "b"], series))))

    assert [each.address for each in found] == ([] if kept else ["charts[licences]"])


def test_a_chart_has_its_source() -> None:
    assert [b.address for b in breaches("chart-source", subject(charted(source=None)))] == ["charts[licences]"]
    assert breaches("chart-source", subject()) == []


def test_the_source_of_a_chart_is_printed(tmp_path: Path) -> None:
    line = '<h1>{{ brief.title }}</h1><section><chart ref="licences"/>%s</section>'
    bare, whole = (line % end for end in ("", "<figcaption>{{ charts['licences'].source }}</figcaption>"))

    found = breaches("chart-source", subject(of=template(tmp_path / "bare", brief_html_j2=bare)))

    assert [each.address for each in found] == ["charts[licences].source"]
    assert breaches("chart-source", subject(of=template(tmp_path / "whole", brief_html_j2=whole))) == []


@pytest.mark.parametrize(("size", "kept"), [(7.9, False), (8.0, True)])
def test_labels_of_charts_have_eight_points(size: float, kept: bool) -> None:
    look = replace(theme(), chart=replace(theme().chart, size=size))

    assert len(breaches("chart-type", subject(look=look))) == 1 - kept


@pytest.mark.parametrize(("size", "kept"), [(7.5, False), (8.0, True)])
def test_captions_of_charts_have_eight_points(size: float, kept: bool) -> None:
    note = theme().roles["note"]._replace(size=size)
    look = replace(theme(), roles={**theme().roles, "note": note})

    assert len(breaches("chart-type", subject(look=look, fitted=True))) == 1 - kept


@pytest.mark.parametrize(
    ("kind", "name", "kept"),
    [("column", "x" * 20, True), ("column", "x" * 21, False), ("bar", "x" * 21, True)],
)
def test_long_names_stand_beside_horizontal_bars(kind: str, name: str, kept: bool) -> None:
    found = breaches("long-names", subject(charted(kind=kind, **rows(["a", name]))))

    assert [each.address for each in found] == ([] if kept else ["charts[licences].kind"])


def test_neighbouring_areas_differ_in_grey() -> None:
    """Of the colours only those that are used count."""
    fills = (*theme().chart.fills[:2], Colour("#3a6a50"), *theme().chart.fills[3:])
    look = replace(theme(), chart=replace(theme().chart, fills=fills))
    two, three = (charted(**rows(["a", "b"], number)) for number in (2, 3))

    assert fills[1].contrast(fills[2]) < 1.15 < fills[0].contrast(fills[1])
    assert len(breaches("grey", subject(three, look))) == 1
    assert breaches("grey", subject(two, look)) == []
    assert breaches("grey", subject(charted(**rows(["a", "b"], 6)))) == []


@pytest.mark.parametrize(
    ("keys", "kept"),
    [
        ({"from_statistics": ["lesny-licences"]}, False),
        ({"from_statistics": ["lesny-licences", "dorrin-licences"]}, True),
        ({"kind": "line", **rows(["2028", "2029"])}, False),
        ({"kind": "line", **rows(["2028", "2029", "2030"])}, True),
    ],
)
def test_a_chart_has_numbers_enough(keys: dict[str, Any], kept: bool) -> None:
    found = breaches("chart-needed", subject(charted(**keys)))

    assert [each.address for each in found] == ([] if kept else ["charts[licences]"])


@pytest.mark.parametrize(("events", "kept"), [(2, False), (3, True)])
def test_a_timeline_has_three_events(events: int, kept: bool) -> None:
    def shorten(data: Any) -> None:
        del data["events"][events:]

    assert len(breaches("chart-needed", subject(brief(shorten)))) == 1 - kept


@pytest.mark.parametrize(
    ("alt", "kept"),
    [
        (None, True),
        ("A bar chart", False),
        ("Licences have fallen more for crews from Lesny than from Dorrin.", False),
        ("Two bars: licences fell by 35 percent for Lesny, by 20 percent for Dorrin.", True),
    ],
)
def test_an_alternative_text_says_what_the_chart_shows(alt: str | None, kept: bool) -> None:
    found = breaches("alternative-text", subject(charted(alt=alt)))

    assert [each.address for each in found] == ([] if kept else ["charts[licences].alt"])
