"""Ticks along an axis of dates."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.charts.dates import DAYS, MONTHS, YEARS, date_ticks, day, middle, named
from briefgen.language import PartialDate


def names(first: str, last: str, finest: int, most: int, language: str = "en") -> list[str]:
    """What the finest ticks between two dates say, their lines joined."""
    low, high = day(PartialDate.parse(first)), day(PartialDate.parse(last))
    return [" ".join(tick.lines) for tick in next(date_ticks(low, high, finest, most, language))]


@pytest.mark.parametrize(
    ("first", "last", "finest", "most", "expected"),
    [
        ("2012", "2024", YEARS, 8, "2012, 2014, 2016, 2018, 2020, 2022, 2024"),
        ("1991", "2024", YEARS, 8, "1995, 2000, 2005, 2010, 2015, 2020"),
        ("2021-01", "2021-12", MONTHS, 6, "Jan 2021, Mar, May, Jul, Sept, Nov"),
        ("2021-01", "2021-12", MONTHS, 4, "Jan 2021, Apr, Jul, Oct"),
        ("2021-11", "2022-05", MONTHS, 4, "Nov 2021, Jan 2022, Mar, May"),
        ("2021-01", "2024-12", MONTHS, 6, "2021, 2022, 2023, 2024"),
        ("2022-03-01", "2022-03-04", DAYS, 4, "1 Mar 2022, 2 Mar, 3 Mar, 4 Mar"),
        ("2022-03-01", "2022-05-10", DAYS, 6, "1 Mar 2022, 15 Mar, 1 Apr, 15 Apr, 1 May"),
        ("0001", "9999", DAYS, 12, "1000, 2000, 3000, 4000, 5000, 6000, 7000, 8000, 9000"),
    ],
)
def test_ticks_are_as_fine_as_there_is_room(first: str, last: str, finest: int, most: int, expected: str) -> None:
    """Days, months, quarters and years by the calendar, the year said where it begins."""
    assert ", ".join(names(first, last, finest, most)) == expected


def test_ticks_speak_the_language() -> None:
    """Months as the language abbreviates them."""
    assert names("2021-01", "2021-12", MONTHS, 4, "ru") == ["янв. 2021", "апр.", "июль", "окт."]


def test_dates_may_be_named_one_by_one() -> None:
    """Uneven ones too."""
    dates = [PartialDate(2019, 11), PartialDate(2020, 2), PartialDate(2020, 9)]
    assert [tick.lines for tick in named(dates, "en")] == [("Nov", "2019"), ("Feb", "2020"), ("Sept",)]


def test_a_date_stands_in_the_middle_of_its_time() -> None:
    """A day at noon, a year at the beginning of July."""
    assert middle(PartialDate(2022, 3, 1)) - day(PartialDate(2022, 3, 1)) == 0.5
    assert middle(PartialDate(2023)) == PartialDate(2023, 7, 2).first.toordinal() + 0.5


@settings(deadline=None, derandomize=True)
@given(st.dates(), st.dates(), st.sampled_from((YEARS, MONTHS, DAYS)), st.integers(2, 30))
def test_ticks_lie_on_the_axis_in_order_and_are_not_too_many(one: object, two: object, finest: int, most: int) -> None:
    """Whatever the days, and quickly."""
    low, high = sorted((one.toordinal(), two.toordinal()))  # type: ignore[attr-defined]
    for ticks in date_ticks(low, high, finest, most, "en"):
        days = [tick.day for tick in ticks]
        assert 2 <= len(days) <= most
        assert days == sorted(set(days))
        assert low <= days[0] <= days[-1] <= high
