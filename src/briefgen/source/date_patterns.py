"""Regular expressions for dates in words, built from a language's words."""

from __future__ import annotations

import re
from functools import cache

from briefgen.source.date_words import DATE_WORDS
from briefgen.source.numerals import number_words

Patterns = dict[str, re.Pattern[str]]

_ORDINAL = "(?:st|nd|rd|th|-?го|-?е)?"
_YEAR = r"(?P<year>[12]\d{3})(?![\d%])"


@cache
def date_patterns(language: str) -> Patterns:
    """The patterns of a language in `DATE_WORDS`, by what they read; groups are day, other, month, year and the like."""
    words = DATE_WORDS[language]
    names = "|".join(words.months)
    month = rf"(?P<month>{names})(?!\w)"
    joining = rf"(?: (?:{words.joining}) | ?[-—,] ?)"
    number = r"(?<![\d.,])(?:[12]\d|3[01]|0?[1-9])"
    other = rf"(?:(?P<other>{number}){_ORDINAL}{joining})?"
    day = rf"(?P<day>{number}){_ORDINAL}"
    of = "(?: of| in| earlier)?"
    count = "|".join(("an?", *sorted(number_words(language), key=len, reverse=True)))
    patterns = {
        "day month year": rf"{other}{day}(?: of)? {month},? {_YEAR}",
        "month day year": rf"\b{month} {other}{day},? {_YEAR}",
        "months year": rf"\b(?:(?P<other>{names}){joining})?{month}(?:,| of| of the year)? {_YEAR}",
        "month unclear year": rf"\b{month},?{of} (?:{words.unclear_year})\b",
        "month this year": rf"\b(?:{day}(?: of)? )?{month}(?P<other>),?{of} (?:{words.this_year})\b",
        "month last year": rf"\b(?:{day}(?: of)? )?{month}(?P<other>),?{of} (?:{words.last_year})\b",
        "day month": rf"{other}{day}(?: of)? {month}(?! [12]\d{{3}})",
        "month day": rf"\b(?<!in ){month} {other}{day}(?![\d%]|[.,:]\d| ?per)",
        "month": rf"\b(?:{words.before_month})[ -](?:(?:{words.before_month})[ -])?{month}(?! \d)",
        "weekday": rf"\b(?:{words.before_weekday}) (?P<weekday>{'|'.join(words.weekdays)})\b",
        "future": rf"\b(?:{words.future})\b",
        "ago": (
            rf"(?:(?:(?P<more>{words.more})|(?P<less>{words.less})|(?P<about>{words.about})) )?"
            rf"(?<![\d.,])(?<!\d )(?<!\bor )(?<!\bили )\b(?P<count>(?:\d{{1,4}}|(?:{count})(?:[ -](?:{count}))*)"
            rf" ){'?' if words.count_may_lack else ''}(?P<unit>{'|'.join(words.units.values())}) {words.ago}\b"
        ),
        "named": rf"\b(?:{'|'.join(words.named)})\b",
    }
    return {name: re.compile(pattern, re.IGNORECASE) for name, pattern in patterns.items()}
