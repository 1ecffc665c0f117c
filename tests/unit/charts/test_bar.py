"""Bars as they are drawn and told."""

from __future__ import annotations

import pytest

from briefgen import charts
from briefgen.charts.kinds import kind
from tests.unit.charts.samples import COLUMN, FULL, JOBSEEKERS, LOOK, bar, drawn_bars, points

MIXED = bar(("Up", 12.9), ("None", None), ("Nought", 0.0), ("Down", -7.3), unit="percent")


@pytest.mark.parametrize("spec", [JOBSEEKERS, MIXED, bar(("a", 3.0)), bar(("a", 0.0), ("b", None))])
@pytest.mark.parametrize("width", [COLUMN, FULL])
def test_bars_start_at_zero_and_end_at_their_value(spec: charts.ChartSpec, width: float) -> None:
    """The numbers read back from the geometry are those of the spec; nothing is drawn for none and nought."""
    height = charts.natural_height(spec, width, LOOK)
    plate, scale = charts.plate(spec, width, height, LOOK), kind("bar").scale(spec, width, height, LOOK)
    assert scale.x is not None
    slack = (scale.x.high - scale.x.low) / abs(scale.x.end - scale.x.start) * 0.0051
    expected = {f"0:{row}": v for row, v in enumerate(spec.series[0].values) if v}
    assert drawn_bars(plate, scale) == pytest.approx(expected, abs=slack)
    for shape in (s for s in plate.shapes if s.of):
        assert min(abs(x - scale.x.at(0)) for x, _ in points(shape)) <= 0.0051


def test_negative_bars_run_left_of_zero_with_their_labels_beyond() -> None:
    """A drop is drawn as a drop: minus sixty ends left of minus forty, both left of the zero line."""
    plate = charts.plate(JOBSEEKERS, COLUMN, charts.natural_height(JOBSEEKERS, COLUMN, LOOK), LOOK)
    sixty, forty, zero = (min(x for x, _ in points(s)) for s in plate.shapes)
    assert sixty < forty < zero
    labels = {label.text: label for label in plate.labels}
    assert labels["−60%"].left + labels["−60%"].width < sixty
    assert labels["Orlany"].left + labels["Orlany"].width < labels["−60%"].left


def test_bars_are_never_absurdly_thick() -> None:
    """Two bars in a tall frame stay as thick as a line and a half."""
    plate = charts.plate(JOBSEEKERS, FULL, 300.0, LOOK)
    for shape in (s for s in plate.shapes if s.of):
        ys = [y for _, y in points(shape)]
        assert max(ys) - min(ys) <= 1.5 * LOOK.leading + 0.02


def test_a_missing_value_is_named() -> None:
    """A row without a value says so, and has no bar."""
    height = charts.natural_height(MIXED, COLUMN, LOOK)
    assert "no data" in [label.text for label in charts.plate(MIXED, COLUMN, height, LOOK).labels]


def test_height_gives_way_but_not_below_its_names() -> None:
    """A factor shrinks the air between rows only."""
    natural = charts.natural_height(MIXED, COLUMN, LOOK)
    least = charts.natural_height(MIXED, COLUMN, LOOK, 0.1)
    assert charts.natural_height(MIXED, COLUMN, LOOK, 1.2) == pytest.approx(1.2 * natural)
    assert 4 * LOOK.leading <= least < natural
    with pytest.raises(ValueError, match="needs"):
        charts.plate(MIXED, COLUMN, least - 1, LOOK)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "Bar chart. Orlany −60%, Vesk −40%."),
        ("ru", "Столбчатая диаграмма. Orlany −60\u00a0%, Vesk −40\u00a0%."),
        ("tlh", "Bar chart. Orlany −60%, Vesk −40%."),
    ],
)
def test_alternative_text_says_every_value(language: str, expected: str) -> None:
    """By language, English where a language has no words for it."""
    assert charts.describe(bar(("Orlany", -60.0), ("Vesk", -40.0), unit="percent", language=language)) == expected


def test_a_unit_that_is_a_word_is_said_once() -> None:
    """In the alternative text and in the head of the table."""
    spec = bar(("Orlany", 96.0), ("Vesk", None), unit="days")
    assert charts.describe(spec) == "Bar chart (days). Orlany 96, Vesk no data."
    assert charts.data_table(spec) == (("Category", "Value (days)"), ("Orlany", "96"), ("Vesk", "no data"))
