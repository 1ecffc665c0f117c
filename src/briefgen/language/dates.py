"""Dates as a language writes them, to the precision they have."""

from __future__ import annotations

import datetime as dt

from briefgen.language.locale import locale
from briefgen.language.partial_date import PartialDate

# CLDR skeletons of year and month (UTS 35, part 4): they take the stand-alone month ("октябрь", not "октября").
_MONTH = {False: "yMMMM", True: "yMMM"}


def format_date(date: PartialDate | dt.date, language: str, short: bool = False) -> str:
    """The date in words: "27 August 2024", "October 2022" or "2022"; `short` abbreviates the month."""
    from babel import dates

    partial = date if isinstance(date, PartialDate) else PartialDate(date.year, date.month, date.day)
    where = locale(language)
    if partial.month is None:
        text = dates.format_skeleton("y", partial.first, locale=where)
    elif partial.day is None:
        text = dates.format_skeleton(_MONTH[short], partial.first, locale=where)
    elif short:
        text = dates.format_skeleton("yMMMd", partial.first, locale=where)
    else:
        text = dates.format_date(partial.first, "long", locale=where)
    # CLDR sets the narrow no-break space before "г."; few faces have it.
    return text.replace("\u202f", "\u00a0")


def format_within_year(date: PartialDate, language: str) -> str:
    """A date whose year is said elsewhere, the month abbreviated: "27 Aug" or "Aug"."""
    from babel import dates

    text = dates.format_skeleton("MMM" if date.day is None else "MMMd", date.first, locale=locale(language))
    return text.replace("\u202f", "\u00a0")
