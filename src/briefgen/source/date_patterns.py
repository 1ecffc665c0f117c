"""Regular expressions for dates in words, built from a language's words."""

from __future__ import annotations

import re
from functools import cache

from briefgen.source.date_words import DATE_WORDS, DateWords
from briefgen.source.lexicon import lexicon

Patterns = dict[str, re.Pattern[str]]

_ORDINAL = "(?:st|nd|rd|th|er|-?го|-?е|[.])?"
# Number words to count days, weeks and years back with.
_HIGHEST = 100
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
    patterns = {
        "any month": rf"(?<!\w)(?:{names})(?!\w)",
        "day month year": rf"{other}{day}(?: of)? {month},? {_YEAR}",
        "month day year": rf"\b{month} {other}{day},? {_YEAR}",
        "months year": rf"\b(?:(?P<other>{names}){joining})?{month}(?:,| of| of the year)? {_YEAR}",
        "month unclear year": rf"\b{month},?{of} (?:{words.unclear_year})\b",
        "month this year": rf"\b(?:{day}(?: of)? )?{month}(?P<other>),?{of} (?:{words.this_year})\b",
        "month last year": rf"\b(?:{day}(?: of)? )?{month}(?P<other>),?{of} (?:{words.last_year})\b",
        "day month": rf"{other}{day}(?: of)? {month}(?! [12]\d{{3}})",
        "month day": rf"\b(?<!in ){month} {other}{day}(?![\d%]|[.,:]\d| ?per)",
        "month": (
            rf"\b(?:{words.before_month})[ -](?:(?:{words.before_month})[ -])?{month}"
            rf"(?:{joining}(?P<other>{names})(?!\w))?(?! [12]\d{{3}}(?!\d))"
        ),
        "weekday": rf"\b(?:{words.before_weekday}) (?P<weekday>{'|'.join(words.weekdays)})\b",
        "future": rf"\b(?:{words.future})\b",
        "ago": _ago(words, language),
        "named": rf"\b(?:{'|'.join(words.named)})\b",
    }
    return {name: re.compile(pattern, re.IGNORECASE) for name, pattern in patterns.items()}


def _ago(words: DateWords, language: str) -> str:
    """ "just over two weeks ago", with the word for ago before or behind."""
    low = sorted((word for word, n in lexicon(language).numbers.items() if n <= _HIGHEST), key=len, reverse=True)
    count = "|".join(("an?", "eine[mnr]?", "une?", *low))
    blur = rf"(?:(?:(?P<more>{words.more})|(?P<less>{words.less})|(?P<about>{words.about})) )?"
    many = rf"(?P<count>(?:\d{{1,4}}|(?:{count})(?:[ -](?:{count}))*) ){'?' if words.count_may_lack else ''}"
    unit = rf"(?P<unit>{'|'.join(words.units.values())})"
    if words.ago_leads:
        return rf"\b{words.ago} {blur}{many}{unit}\b"
    return rf"{blur}(?<![\d.,])(?<!\d )(?<!\bor )(?<!\bили )\b{many}{unit} {words.ago}\b"
