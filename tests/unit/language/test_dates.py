"""Dates, plurals and quotation marks as languages write them."""

from __future__ import annotations

import datetime as dt

import pytest

from briefgen.language import PartialDate, format_date, plural_form, quotation_marks


@pytest.mark.parametrize(
    ("typed", "language", "short", "printed"),
    [
        ("2024-08-27", "en", False, "27 August 2024"),
        ("2024-08-27", "en", True, "27 Aug 2024"),
        ("2022-10", "en", False, "October 2022"),
        ("2022-10", "en", True, "Oct 2022"),
        ("2022", "en", False, "2022"),
        ("2022", "ru", True, "2022"),
        ("2024-08-27", "ru", False, "27 августа 2024\u00a0г."),
        ("2022-10", "ru", False, "октябрь 2022\u00a0г."),
        ("2024-08-27", "en-US", False, "August 27, 2024"),
        ("2024-08-27", "de", False, "27. August 2024"),
        ("2024-08-27", "nonsense", False, "27 August 2024"),
        ("2024-08-27", "", False, "27 August 2024"),
    ],
)
def test_a_date_is_written_to_its_precision(typed: str, language: str, short: bool, printed: str) -> None:
    """The genitive beside a day, the nominative without; English where nothing is known."""
    assert format_date(PartialDate.parse(typed), language, short) == printed


def test_a_whole_date_is_taken_too() -> None:
    """As the calendar of a slot gives it."""
    assert format_date(dt.date(2031, 9, 3), "en") == "3 September 2031"


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "“x”"), ("ru", "«x»"), ("de", "„x“"), ("fr", "«\u00a0x\u00a0»"), ("en-US", "“x”"), ("xx", "“x”")],
)
def test_quotation_marks_follow_the_language(language: str, said: str) -> None:
    """A region does not change them; unknown languages take the English ones."""
    marks = quotation_marks(language)

    assert f"{marks.open}x{marks.close}" == said


@pytest.mark.parametrize(("count", "form"), [(1, "one"), (3, "few"), (11, "many"), (21, "one")])
def test_russian_counts_in_three_forms(count: int, form: str) -> None:
    """By CLDR's categories."""
    assert plural_form(count, "ru") == form
