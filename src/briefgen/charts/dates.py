"""Dates along an axis: days counted from the calendar's first, and ticks by days, months and years."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefgen.language import PartialDate, format_date, format_within_year

YEARS, MONTHS, DAYS = 1, 2, 3
_DAY_STEPS = (1, 2)
_MONTH_PARTS = (1, 15)
_MONTH_STEPS = (1, 2, 3, 6)
_YEAR_STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000)
_DAYS_OF_MONTH, _DAYS_OF_YEAR = 30.4, 365.2


class DateTick(NamedTuple):
    """A named day of the axis: its number, and the lines of its name."""

    day: int
    lines: tuple[str, ...]


def day(date: PartialDate) -> int:
    """The number of a date's first day; 1 is the first of January of the year 1."""
    return date.first.toordinal()


def middle(date: PartialDate) -> float:
    """The middle of the time that a date stands for: of a day its noon."""
    return (date.first.toordinal() + date.last.toordinal() + 1) / 2


def date_ticks(low: int, high: int, finest: int, most: int, language: str) -> Iterator[tuple[DateTick, ...]]:
    """Ticks from day to day, two to `most`, from fine to coarse; the caller takes the first that have room.

    `finest` says what may be named: YEARS, MONTHS as well, or DAYS too.
    """
    for days in _steps(low, high, finest, most):
        chosen = [date for date in days if low <= day(date) <= high]
        if 1 < len(chosen) <= most:
            yield named(chosen, language)


def named(dates: Sequence[PartialDate], language: str) -> tuple[DateTick, ...]:
    """Dates of one precision as ticks: months and days have the year below them where it begins."""
    ticks, year = [], 0
    for date in dates:
        if date.month is None:
            lines: tuple[str, ...] = (format_date(date, language),)
        elif date.year == year:
            lines = (format_within_year(date, language),)
        else:
            lines = (format_within_year(date, language), format_date(PartialDate(date.year), language))
        year = date.year
        ticks.append(DateTick(day(date), lines))
    return tuple(ticks)


def _steps(low: int, high: int, finest: int, most: int) -> Iterator[list[PartialDate]]:
    first, last, room = dt.date.fromordinal(low), dt.date.fromordinal(high), most + 2
    if finest >= DAYS:
        for step in (step for step in _DAY_STEPS if high - low <= room * step):
            yield [_date(number) for number in range(low, high + 1, step)]
    # Only steps that can have room: the months of ten thousand years are never listed.
    if finest >= MONTHS:
        coarsest = _MONTH_STEPS[-1]
        months = (
            [PartialDate(year, month) for year in range(first.year, last.year + 1) for month in range(1, 13)]
            if high - low <= room * coarsest * _DAYS_OF_MONTH
            else []
        )
        if finest >= DAYS:
            yield [PartialDate(month.year, month.month, part) for month in months for part in _MONTH_PARTS]
        for step in _MONTH_STEPS:
            yield [month for month in months if month.first.month % step == 1 % step]
    for step in (step for step in _YEAR_STEPS if high - low <= room * step * _DAYS_OF_YEAR):
        yield [PartialDate(year) for year in range(max(step, first.year // step * step), last.year + 1, step)]


def _date(number: int) -> PartialDate:
    date = dt.date.fromordinal(number)
    return PartialDate(date.year, date.month, date.day)
