"""Ticks and the frame that charts with upward values share."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.charts.frame import Frame, frame
from briefgen.charts.numbers import Format
from briefgen.charts.spec import number
from briefgen.charts.ticks import nice
from tests.unit.charts.samples import LOOK

_NUMBERS = st.floats(-1e12, 1e12).map(lambda v: number(float(f"{v:.6g}")))


@pytest.mark.parametrize(
    ("low", "high", "most", "expected"),
    [
        (0, 10, 6, (0, 2, 4, 6, 8, 10)),
        (0, 100, 5, (0, 25, 50, 75, 100)),
        (0.1, 0.3, 3, (0.1, 0.2, 0.3)),
        (-21.5, 131.5, 5, (-50, 0, 50, 100, 150)),
        (5, 5, 6, (0, 1, 2, 3, 4, 5)),
        (-5, -5, 3, (-5, -2.5, 0)),
        (0, 0, 3, (0, 0.5, 1)),
        (-0.3, 0.1, 5, (-0.3, -0.2, -0.1, 0, 0.1)),
        (0, 21, 6, (0, 5, 10, 15, 20, 25)),
        (-520_000, 280_000, 5, (-800_000, -400_000, 0, 400_000)),
    ],
)
def test_ticks_are_round(low: float, high: float, most: int, expected: tuple[float, ...]) -> None:
    """No 0.30000000000000004 and no 1e-17 for nought."""
    assert nice(low, high, most) == expected


@settings(deadline=None, derandomize=True)
@given(_NUMBERS, _NUMBERS, st.integers(3, 9))
def test_ticks_cover_the_values_with_no_more_than_asked(one: float, other: float, most: int) -> None:
    """Whatever the values, and with a step that is the same between all of them."""
    low, high = sorted((one, other))
    ticks = nice(low, high, most)
    assert 2 <= len(ticks) <= most
    assert ticks[0] <= low <= high <= ticks[-1]
    step = ticks[1] - ticks[0]
    assert [b - a for a, b in pairwise(ticks)] == pytest.approx([step] * (len(ticks) - 1))


def test_two_ticks_cannot_span_nought() -> None:
    """Who asks for them is told."""
    with pytest.raises(ValueError, match="not 2"):
        nice(-1, 1, 2)


def made(low: float, high: float, *, zero: bool = False, unit: str = "", language: str = "en") -> Frame:
    """A frame a hundred points high."""
    return frame(Format(0, unit, language), low, high, LOOK, top=6, bottom=106, right=240, zero=zero)


def test_labels_are_printed_by_language_and_stand_left_of_the_plot() -> None:
    """With a true minus, the sign of the unit, and the decimals that ticks need."""
    assert [label.text for label in made(-1.5, 4, unit="percent", language="ru").labels] == [
        "\u22122\u00a0%",
        "0\u00a0%",
        "2\u00a0%",
        "4\u00a0%",
    ]
    assert [label.text for label in made(0, 1).labels] == ["0.00", "0.25", "0.50", "0.75", "1.00"]
    found = made(0, 12_000)
    assert [label.text for label in found.labels][-1] == "15,000"
    assert all(label.left >= 0 and label.left + label.width < found.left for label in found.labels)
    assert found.axis.at(0) == 106 > found.axis.at(15_000) == 6


def test_the_zero_line_is_no_grid_line() -> None:
    """It is drawn above the marks, and once."""
    found = made(-10, 20)
    assert found.zero is not None
    assert found.zero.start[1] == found.axis.at(0)
    assert len(found.grid) == len(found.ticks) - 1


def test_a_range_far_from_nought_has_no_nought_and_air_below_its_lowest_point() -> None:
    """A line on the lowest grid line would look like one at nought."""
    found = made(70, 80)
    assert found.zero is None
    assert 0 < found.ticks[0] < 70
    assert made(70, 80, zero=True).ticks[0] == 0
    assert made(10, 80).ticks[0] == 0
