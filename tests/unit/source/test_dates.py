"""Dates of events in their excerpts."""

from __future__ import annotations

import pytest

from briefgen.language import PartialDate
from briefgen.source.dates import carries_date

_PUBLISHED = PartialDate(2024, 8, 27)


@pytest.mark.parametrize(
    ("excerpt", "date"),
    [
        ("Since April, the numbers", "2024-04"),
        ("Since April, the numbers", "2024"),
        ("in early April", "2024-04"),
        ("in October", "2023-10"),
        ("on 3 May", "2024-05-03"),
        ("from 27 to 29 August 2023", "2023-08-27"),
        ("took place just over two weeks ago", "2024-08"),
        ("three days ago", "2024-08-24"),
        ("about a month ago", "2024"),
        ("twenty-two years ago", "2002"),
        ("in October 2022, when", "2022-10"),
        ("in October and November 2022", "2022-10"),
        ("in April last year", "2023-04"),
        ("August 27, 2024", "2024-08-27"),
        ("27th of August 2024", "2024-08-27"),
        ("Aug. 27, 2024", "2024-08-27"),
        ("2024-08-27", "2024-08"),
        ("the first occasion was in 2022, when", "2022"),
        ("yesterday", "2024-08-26"),
        ("on Monday", "2024-08-26"),
        ("last month", "2024-07"),
    ],
)
def test_english_excerpts_carry_dates(excerpt: str, date: str) -> None:
    """Written out, or resolved by the article's date to the precision that they have, or coarser."""
    assert carries_date(excerpt, PartialDate.parse(date), _PUBLISHED, "en")


@pytest.mark.parametrize(
    ("excerpt", "date"),
    [
        ("Since April, the numbers", "2023-04"),
        ("Since April, the numbers", "2024-04-01"),
        ("in October", "2024-10"),
        ("it will open in October", "2024-10"),
        ("it will open in October", "2023-10"),
        ("he may go, and five may march", "2024-05"),
        ("5 may leave", "2024-05-05"),
        ("in April 20 people left", "2024-04-20"),
        ("in April of that year", "2024-04"),
        ("in April last year", "2024-04"),
        ("in October and November 2022", "2023-10"),
        ("took place just over two weeks ago", "2024-07"),
        ("took place just over two weeks ago", "2024-08-13"),
        ("two or three weeks ago", "2024-08"),
        ("two and a half weeks ago", "2024-08"),
        ("2 000 years ago", "2024"),
        ("twenty-two years ago", "2022"),
        ("999999 years ago", "2024"),
        ("9999 years ago", "2024"),
        ("in October 2022, when", "2023-10"),
        ("30 February 2024", "2024-02"),
        ("2,022 people", "2022"),
        ("", "2024"),
    ],
)
def test_english_excerpts_do_not_carry_other_dates(excerpt: str, date: str) -> None:
    """Another year, a finer date than is told, a future or unclear year, words that only look like months."""
    assert not carries_date(excerpt, PartialDate.parse(date), _PUBLISHED, "en")


@pytest.mark.parametrize(
    ("excerpt", "date", "carried"),
    [
        ("в октябре 2022 года", "2022-10", True),
        ("27 августа 2024 г.", "2024-08-27", True),
        ("14 марта", "2024-03-14", True),
        ("с апреля", "2024-04", True),
        ("чуть более двух недель назад", "2024-08", True),
        ("неделю назад", "2024-08", True),
        ("в апреле прошлого года", "2023-04", True),
        ("27.08.2024", "2024-08-27", True),
        ("в прошлом году", "2023", True),
        ("в прошлом году", "2024", False),
        ("откроется, как ожидается, в октябре", "2023-10", False),
    ],
)
def test_russian_excerpts(excerpt: str, date: str, carried: bool) -> None:
    """Months in their cases, spans back, dotted dates."""
    assert carries_date(excerpt, PartialDate.parse(date), _PUBLISHED, "ru") is carried


def test_a_missing_year_needs_the_date_of_the_article() -> None:
    """Without `published`, or with its year alone, nothing is guessed."""
    april = PartialDate(2024, 4)

    assert not carries_date("Since April", april, None, "en")
    assert not carries_date("Since April", april, PartialDate(2024), "en")
    assert carries_date("Since April", april, PartialDate(2024, 8), "en")
    assert carries_date("in April 2024", april, None, "en")


def test_digits_are_read_in_any_language() -> None:
    """A language without date words still has years and whole dates in digits."""
    assert carries_date("am 27.08.2024", PartialDate(2024, 8, 27), None, "de")
    assert carries_date("im Jahr 2022", PartialDate(2022), None, "de")
