"""Whether an excerpt carries an event's date; what lacks its year or counts back is resolved by the article's own date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cache

from briefgen.language import PartialDate
from briefgen.source.calendar_spans import Span, back, calendar_week, latest, latest_weekday, of
from briefgen.source.date_patterns import Patterns, date_patterns
from briefgen.source.date_words import DATE_WORDS, DateWords
from briefgen.source.folding import fold_characters, fold_word
from briefgen.source.guard_words import primary
from briefgen.source.numerals import numerals
from briefgen.source.tokens import tokenise

_ISO = re.compile(r"(?<![\d-])(\d{4}-\d\d(?:-\d\d)?)(?![\d-])")
_DOTTED = re.compile(r"(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4})(?![\d.]?\d)")
_WORD = re.compile(r"\S+")
_YEAR = re.compile(r"(?<![\d.,:/-])([12]\d{3})(?!\d|%|[.,:/-]\d)")


def carries_date(excerpt: str, date: PartialDate, published: PartialDate | None, language: str) -> bool:
    """Whether a date stands in an excerpt, in digits or words, to the precision that it has there or a coarser one.

    "since April" in an article of 2024-08-27 carries 2024-04, "just over two weeks ago" 2024-08. A date without its year is
    the latest one not after `published`; with a word of the future beside it, or without `published`, it is not resolved.
    """
    return any(span.within(date) for span in dated(excerpt, published, language))


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date that a text names, at `start` up to `end` of it.

    `span` are its days, None where its year is not known; `year`, `month` and `day` are what is said of them.
    """

    start: int
    end: int
    span: Span | None
    year: int | None = None
    month: int | None = None
    day: int | None = None


def dated(excerpt: str, published: PartialDate | None, language: str) -> tuple[Span, ...]:
    """The spans of days that a text names; longer forms first, and no part of one is read again as a shorter one."""
    return tuple(mention.span for mention in date_mentions(excerpt, published, language) if mention.span)


def date_mentions(text: str, published: PartialDate | None, language: str) -> tuple[DateMention, ...]:
    """The dates of a text, those that lack their year too; longer forms first."""
    if not may_have_date(text, language):
        return ()
    folded, places = _folded(text)
    reader = _Reader(folded, published)
    reader.read_digits(month_may_come_first=primary(language) == "en")
    words = DATE_WORDS.get(primary(language))
    if words and _may_date(primary(language), False).search(folded):
        reader.read_words(words, primary(language))
    reader.read_years()
    return tuple(
        replace(mention, start=places[mention.start], end=places[mention.end - 1] + 1) for mention in reader.mentions
    )


def may_have_date(text: str, language: str) -> bool:
    """Whether a text has anything that every date has one of."""
    return bool(_may_date(primary(language), True).search(text))


@cache
def _may_date(language: str, digits: bool) -> re.Pattern[str]:
    """What every date has, in digits or in words: most sentences have none of it, and need no further look."""
    words = DATE_WORDS.get(language)
    if not words:
        return re.compile(r"\d")
    first = r"\d|\u00ad" if digits else r"\u00ad"
    # A soft hyphen may part a month; a no-break space the words of a span back.
    said = "|".join((*words.weekdays, words.ago, *words.named)).replace(" ", r"\s+")
    months = (f"{m[0].upper()}(?i:{m[1:]})" if words.capital_months else f"(?i:{m})" for m in words.months)
    return re.compile(rf"{first}|(?<!\w)(?:{'|'.join(months)}|(?i:{said}))(?!\w)")


def _folded(text: str) -> tuple[str, list[int]]:
    """The text with its words as they are compared and single blanks, and for each character its old offset."""
    out: list[str] = []
    places: list[int] = []
    for match in _WORD.finditer(fold_characters(text)):
        if out:
            out.append(" ")
            places.append(match.start())
        word = fold_word(match[0])
        out.append(word)
        if len(word) == len(match[0]):
            places += range(*match.span())
        else:
            places += [match.start()] * (len(word) - 1) + [match.end() - 1]
    return "".join(out), places


class _Reader:
    """Takes dates out of a text, each place once."""

    def __init__(self, text: str, published: PartialDate | None) -> None:
        self.mentions: list[DateMention] = []
        self._text = text
        self._published = published
        self._at = (0, 0)

    def read_digits(self, month_may_come_first: bool) -> None:
        """2024-08-27, and 27.08.2024 where no other reading is possible."""
        if "-" in self._text:
            for match in self._take(_ISO):
                self._add_parsed(match[1])
        for match in self._take(_DOTTED):
            if int(match[1]) > 12 or not month_may_come_first:
                self._add_parsed(f"{match[3]}-{int(match[2]):02}-{int(match[1]):02}")

    def read_words(self, words: DateWords, language: str) -> None:
        """Dates with a month in words, spans back and weekdays."""
        patterns = date_patterns(language)
        published = self._published if not patterns["future"].search(self._text) else None
        if patterns["any month"].search(self._text):
            self._read_months(words, patterns, published)
        if published:
            for match in self._take(patterns["weekday"]):
                self._add(latest_weekday(published, words.weekdays.index(match["weekday"].lower())))
            self._read_back(words, patterns, published, language)

    def read_years(self) -> None:
        """Bare years."""
        for match in self._take(_YEAR):
            self._add_parsed(match[1])

    def _read_months(self, words: DateWords, patterns: Patterns, published: PartialDate | None) -> None:
        for name in ("day month year", "month day year"):
            for match in self._take(patterns[name]):
                self._add_days(match["year"], words.month(match["month"]), match)
        for match in self._take(patterns["months year"]):
            for month in filter(None, (match["other"], match["month"])):
                self._add_parsed(f"{match['year']}-{words.month(month):02}")
        self._drop(patterns["month unclear year"])
        if self._published:
            self._read_by_year_word(words, patterns, self._published)
        self._read_without_year(words, patterns, published)

    def _read_by_year_word(self, words: DateWords, patterns: Patterns, published: PartialDate) -> None:
        for name, years in (("month this year", 0), ("month last year", 1)):
            for match in self._take(patterns[name]):
                year, month = f"{published.year - years:04}", words.month(match["month"])
                if match["day"]:
                    self._add_days(year, month, match)
                else:
                    self._add_parsed(f"{year}-{month:02}")

    def _read_without_year(self, words: DateWords, patterns: Patterns, published: PartialDate | None) -> None:
        for name in ("day month", "month day"):
            for match in self._take(patterns[name]):
                if words.is_month_name(match["month"]):
                    for day in filter(None, (match["day"], match["other"])):
                        self._add_latest(published, words.month(match["month"]), int(day))
        for match in self._take(patterns["month"]):
            for month in filter(None, (match["month"], match["other"])):
                if words.is_month_name(month):
                    self._add_latest(published, words.month(month), None)

    def _read_back(self, words: DateWords, patterns: Patterns, published: PartialDate, language: str) -> None:
        for match in self._take(patterns["ago"]):
            counts = numerals(tokenise(match["count"] or ""), language)
            count = int(counts[0].value) if counts else 1
            unit = next(name for name, form in words.units.items() if re.fullmatch(form, match["unit"], re.IGNORECASE))
            about = bool(match["about"])
            self._add(back(published, unit, count, bool(match["less"]) or about, bool(match["more"]) or about))
        for match in self._take(patterns["named"]):
            unit, count = words.named[match[0].lower()]
            self._add(calendar_week(published, count) if unit == "week" else back(published, unit, count))

    def _take(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        found = False
        for match in pattern.finditer(self._text):
            self._at, found = match.span(), True
            yield match
        if found:
            self._drop(pattern)

    def _drop(self, pattern: re.Pattern[str]) -> None:
        self._text = pattern.sub(lambda match: "\0" * len(match[0]), self._text)

    def _add(self, span: Span | None) -> None:
        if span:
            self.mentions.append(DateMention(*self._at, span))

    def _add_latest(self, published: PartialDate | None, month: int, day: int | None) -> None:
        span = latest(published, month, day) if published else None
        self.mentions.append(DateMention(*self._at, span, None, month, day))

    def _add_days(self, year: str, month: int, match: re.Match[str]) -> None:
        for day in filter(None, (match["day"], match["other"])):
            self._add_parsed(f"{year}-{month:02}-{int(day):02}")

    def _add_parsed(self, text: str) -> None:
        with suppress(ValueError):
            date = PartialDate.parse(text)
            self.mentions.append(DateMention(*self._at, of(date), *date))
