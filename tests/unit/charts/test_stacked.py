"""Piles as they are drawn, told and refused."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest

from briefgen import charts
from briefgen.charts import ChartSpec, Plate, Series
from briefgen.charts.kinds import kind
from briefgen.charts.spec import Note
from tests.unit.charts.samples import COLUMN, FULL, LOOK, points

ROWS = ("2020", "2021", "2022")


def pile(*series: tuple[str, tuple[float | None, ...]], rows: tuple[str, ...] = ROWS, **more: Any) -> ChartSpec:
    """Piles of some series."""
    return ChartSpec("sample", "stacked", "en", rows, tuple(Series(*one) for one in series), **more)


def drawn(spec: ChartSpec, width: float = COLUMN, factor: float = 1.0) -> Plate:
    """The plate at its natural height."""
    return charts.plate(spec, width, charts.natural_height(spec, width, LOOK, factor), LOOK)


def texts(plate: Plate, of: str) -> list[str]:
    """The texts of labels that are of something."""
    return [label.text for label in plate.labels if label.of.startswith(of)]


AID = pile(("Grants", (40.0, 30.1, 31.0)), ("Loans", (60.0, 77.2, 102.0)), ("Guarantees", (1.0, None, 30.0)), unit="$")
SHARES = pile(*((name, (50.0, 49.6, 30.0)) for name in "AB"), unit="percent")
LYING = pile(
    *(("Men", (10.0, 4.0, 1.0, 7.0)), ("Women", (25.0, 5.0, 2.0, 8.0))),
    rows=("Harbours and Settlement", "Administration", "Health", "Schools"),
    note=Note("Health", "counted twice"),
)


def test_each_part_begins_where_the_one_below_ends() -> None:
    """The first series stands on the zero line."""
    plate = drawn(AID)
    ends = {shape.of: sorted(y for _, y in points(shape)) for shape in plate.shapes if shape.of}
    assert ends["0:0"][0] == ends["1:0"][-1]
    assert ends["1:2"][0] == ends["2:2"][-1]
    assert "2:1" not in ends


def test_totals_stand_above_unless_a_part_is_missing() -> None:
    """The sum of what is there would not be the total."""
    plate = drawn(AID)
    assert texts(plate, "total:") == ["$101", "$163"]
    assert texts(plate, "foot") == ["No data: 2021 (Guarantees)"]


def test_shares_of_a_hundred_per_cent_have_no_totals_but_an_axis() -> None:
    """A hundred at each pile would say nothing."""
    shares = pile(("A", (50.0, 49.6, 30.0)), ("B", (50.0, 50.2, 70.0)), unit="percent")
    plate = drawn(shares)
    assert texts(plate, "total:") == []
    assert "100%" in [label.text for label in plate.labels]
    assert texts(drawn(SHARES), "total:") == ["100.0%", "99.2%", "60.0%"]


def test_numbers_stand_in_the_parts_that_hold_them() -> None:
    """A thin part has none."""
    assert "2:0" not in [label.of for label in drawn(AID).labels]
    assert {"0:0", "1:0", "2:2"} <= {label.of for label in drawn(AID).labels}


def test_up_to_three_series_are_named_beside_the_last_pile() -> None:
    """Apart from each other also where their parts are thin; more series have a key."""
    plate = drawn(pile(("A", (1.0, 50.0)), ("B", (1.0, 0.5)), ("C", (9.0, 0.5)), rows=("x", "y")), factor=0.0)
    names = [label for label in plate.labels if label.of.startswith("name:")]
    assert [label.text for label in names] == ["A", "B", "C"]
    heights = sorted(label.y for label in names)
    assert min(b - a for a, b in pairwise(heights)) >= LOOK.leading - 0.02
    assert texts(drawn(pile(*((name, (1.0, 2.0, 3.0)) for name in "ABCD"))), "name:") == []


def test_long_names_lay_the_piles_down() -> None:
    """With their totals at the end and the note behind."""
    plate = drawn(LYING)
    assert kind("stacked").scale(LYING, COLUMN, plate.height, LOOK).lying
    labels = {label.of: label for label in plate.labels}
    assert labels["total:2"].y == labels["note"].y
    assert labels["total:2"].left < labels["note"].left
    assert texts(plate, "total:") == ["35", "9", "3", "15"]


def test_totals_are_told_and_stand_in_the_table() -> None:
    """Where there is one."""
    assert charts.describe(AID).endswith("; Total: 2020 $101, 2021 no data, 2022 $163.")
    assert charts.data_table(AID)[0] == ("Category", "Grants", "Loans", "Guarantees", "Total")
    assert charts.data_table(AID)[1] == ("2020", "$40", "$60", "$1", "$101")
    assert charts.data_table(AID)[2][-1] == "no data"


@pytest.mark.parametrize(
    ("spec", "code"),
    [
        (pile(("A", (1.0, 2.0, 3.0))), "chart-series"),
        (pile(("A", (1.0, -2.0, 3.0)), ("B", (1.0, 2.0, 3.0))), "chart-negative"),
    ],
)
def test_what_is_no_part_of_a_whole_is_refused(spec: ChartSpec, code: str) -> None:
    """One series has no parts, and a negative one cannot be added."""
    (found,) = kind("stacked").objections(spec)
    assert found.code == code
    assert found.hint


def test_piles_stand_across_the_page_too() -> None:
    """The names of the last pile have room in both widths."""
    for width in (COLUMN, FULL):
        assert texts(drawn(AID, width), "name:") == ["Grants", "Loans", "Guarantees"]
