"""Dates as a language writes them, to the precision they have."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from briefgen.language.locale import locale
from briefgen.language.partial_date import PartialDate
from briefgen.language.tag import lookup, primary


class _Usage(NamedTuple):
    """Patterns (UTS 35, part 4) of a date in words and of a month in words, where usage is not CLDR's."""

    day: str
    month: str


# What laws and newspapers of the country print: "2024-yil 27-avgust", "2024 йил 27 август", "27 августи соли 2024".
_USAGE = {
    "uz": _Usage("y-'yil' d-MMMM", "y-'yil' MMMM"),
    "uz-Cyrl": _Usage("y 'йил' d MMMM", "y 'йил' MMMM"),
    "tg": _Usage("d MMMM'и соли' y", "MMMM'и соли' y"),
}
_SMALL = frozenset({"tg"})  # CLDR writes their months with a capital, which their orthography does not
# CLDR skeletons by (with a day, short): of a month alone they take its stand-alone form ("октябрь", not "октября").
_SKELETONS = {(True, True): "yMMMd", (False, False): "yMMMM", (False, True): "yMMM"}


def format_date(date: PartialDate | dt.date, language: str, short: bool = False) -> str:
    """The date in words: "27 August 2024", "October 2022" or "2022"; `short` abbreviates the month."""
    from babel import dates

    partial = date if isinstance(date, PartialDate) else PartialDate(date.year, date.month, date.day)
    where, usage = locale(language), None if short else lookup(_USAGE, language)
    if partial.month is None:
        return dates.format_skeleton("y", partial.first, locale=where)
    whole = partial.day is not None
    if usage:
        text = dates.format_date(partial.first, usage.day if whole else usage.month, locale=where)
    elif skeleton := _SKELETONS.get((whole, short)):
        text = dates.format_skeleton(skeleton, partial.first, locale=where)
    else:
        text = dates.format_date(partial.first, "long", locale=where)
    return _printed(text, partial, language)


def format_within_year(date: PartialDate, language: str) -> str:
    """A date whose year is said elsewhere, the month abbreviated: "27 Aug" or "Aug"."""
    from babel import dates

    where = locale(language)
    if date.day is None:
        # The form of the month that stands beside a year: German has "März" there, and "Mär" only by itself.
        form = "LLL" if "LLL" in where.datetime_skeletons["yMMM"].pattern else "MMM"
        text = dates.format_date(date.first, form, locale=where)
    else:
        text = dates.format_skeleton("MMMd", date.first, locale=where)
    return _printed(text, date, language)


def _printed(text: str, date: PartialDate, language: str) -> str:
    # CLDR sets the narrow no-break space before "г."; few faces have it.
    text = text.replace("\u202f", "\u00a0")
    if primary(language) in _SMALL:
        text = text.lower()
    if primary(language) == "fr" and date.day == 1:
        text = text.replace("1", "1er", 1)  # the day comes first, and only the first of a month is counted
    return text
