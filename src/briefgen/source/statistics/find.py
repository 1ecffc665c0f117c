"""The public question: which numbers and dates does an article give, and for what?"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from briefgen.language import PartialDate
from briefgen.source.statistics.article import NumberedArticle, Place, numbered
from briefgen.source.statistics.bearing import Bearing
from briefgen.source.statistics.mention import Sort
from briefgen.source.statistics.passage import Passage
from briefgen.source.tokens import Kind


@dataclass(frozen=True, slots=True)
class FoundStatistic:
    """A number or date that an article gives.

    `start` and `end` are character offsets into the article's text, half-open; `text` is what stands there. `kind` is
    "number", "ordinal", "date" or "token" (digits that are read as no number, such as a clock time). `value` is the number,
    the lower end of a range whose upper end is `high`; a part of a whole is given in percent ("half" is 50). `unit` is
    "percent", "percentage points", "times", a currency sign, a measure ("hour") or "". `bound` is "about", "over", "under"
    or ""; of a date that is counted back ("two weeks ago") they are what it is counted by. `direction` is "up", "down" or
    None. `place` and `period` are the article's words, None where it has none beside the number. `first` and `last` are the
    days of a date, resolved by the article's own date, None where they are not known.
    """

    start: int
    end: int
    text: str
    kind: str
    value: Decimal | None = None
    high: Decimal | None = None
    unit: str = ""
    bound: str = ""
    direction: str | None = None
    place: str | None = None
    period: str | None = None
    first: dt.date | None = None
    last: dt.date | None = None


def find_statistics(
    article_text: str, language: str = "en", published: PartialDate | str | None = None
) -> tuple[FoundStatistic, ...]:
    """The numbers and dates of an article, in order.

    Numbers in words are read in English, German, French and Russian; `language` is a tag. A number word without a unit, a
    currency or a whole that it is part of is left out where it is twelve or less ("one of", "two men"); so are idioms.
    `published` is the article's own date, by which dates without a year and spans back are resolved. Never raises for any text.
    """
    date = PartialDate.parse(published) if isinstance(published, str) else published
    article = numbered(article_text, language, date)
    return tuple(_found(article, place) for place in article.places if place.mention.counts)


def place_said(passage: Passage, there: Bearing) -> str | None:
    """The first place beside a number, in the article's words."""
    if not there.places:
        return None
    first = there.places[0].token
    end = first + 1
    tokens = passage.tokens
    while end < len(tokens) and tokens[end].kind is Kind.WORD and tokens[end].text[0].isupper():
        end += 1
    return passage.text[tokens[first].start : tokens[end - 1].end]


def period_said(passage: Passage, there: Bearing) -> str | None:
    """The first date beside a number, in the article's words."""
    if not there.dates:
        return None
    date = there.dates[0]
    return passage.text[date.start : date.end]


def direction_said(there: Bearing) -> str | None:
    """Where the number went: "up", "down" or None."""
    return str(there.move) if there.move else None


def _found(article: NumberedArticle, place: Place) -> FoundStatistic:
    mention, passage = place.mention, article.passages[place.paragraph]
    there = article.bearing(place)
    span = mention.date.span if mention.date else None
    return FoundStatistic(
        mention.start,
        mention.end,
        passage.said(mention),
        str(mention.sort),
        mention.value,
        mention.high,
        "percentage points" if mention.unit == "points" else mention.unit,
        mention.bound,
        direction_said(there),
        place_said(passage, there),
        period_said(passage, there) if mention.sort is not Sort.DATE else None,
        span.first if span else None,
        span.last if span else None,
    )
