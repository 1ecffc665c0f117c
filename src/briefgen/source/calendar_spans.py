"""Spans of days by unit, counted back from a date that may be partial."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from briefgen.language import PartialDate


@dataclass(frozen=True, slots=True)
class Span:
    """From the first day to the last, both in it."""

    first: dt.date
    last: dt.date

    def within(self, date: PartialDate) -> bool:
        """Whether every day of the span is a day of the date."""
        return date.first <= self.first and self.last <= date.last


def of(date: PartialDate) -> Span:
    """The span of a date."""
    return Span(date.first, date.last)


def back(published: PartialDate, unit: str, count: int, sooner: int = 0, earlier: int = 0) -> Span | None:
    """The span `count` days, weeks, months or years before a date; None where that date or the calendar does not reach.

    A number of weeks ago means a day more or less, up to three. `sooner` and `earlier` widen it by whole units.
    """
    try:
        if unit == "day":
            return _shifted(published, count - sooner, count + earlier, 1, 0)
        if unit == "week":
            return _shifted(published, count - sooner, count + earlier, 7, 0 if sooner or earlier else 3)
        if unit == "month" and published.month is not None:
            return Span(_month(published, count + earlier).first, _month(published, count - sooner).last)
        if unit == "year":
            return Span(
                dt.date(published.year - count - earlier, 1, 1), dt.date(published.year - count + sooner, 12, 31)
            )
    except (OverflowError, ValueError):
        return None
    return None


def calendar_week(published: PartialDate, count: int) -> Span | None:
    """The week from Monday to Sunday, `count` weeks before the one of a whole date."""
    if published.day is None:
        return None
    monday = published.first - dt.timedelta(days=published.first.weekday() + 7 * count)
    return Span(monday, monday + dt.timedelta(days=6))


def latest(published: PartialDate, month: int, day: int | None) -> Span | None:
    """The latest such day or month that is not after a date; None where that date has no month or the day does not exist."""
    if published.month is None:
        return None
    for year in range(published.year, published.year - 9, -1):
        try:
            span = of(PartialDate.parse(f"{year:04}-{month:02}" + (f"-{day:02}" if day else "")))
        except ValueError:
            continue
        if span.first <= published.last:
            return span
    return None


def latest_weekday(published: PartialDate, weekday: int) -> Span | None:
    """The latest such weekday, from Monday 0, that is not after a whole date."""
    if published.day is None:
        return None
    day = published.first - dt.timedelta(days=(published.first.weekday() - weekday) % 7)
    return Span(day, day)


def _shifted(published: PartialDate, sooner: int, earlier: int, days: int, blur: int) -> Span:
    first = published.first - dt.timedelta(days=earlier * days + blur)
    return Span(first, published.last - dt.timedelta(days=sooner * days - blur))


def _month(published: PartialDate, count: int) -> PartialDate:
    assert published.month is not None, "checked by the caller"
    year, month = divmod(published.year * 12 + published.month - 1 - count, 12)
    return PartialDate(year, month + 1)
