"""The words by which a language writes dates: alternatives of regular expressions over folded text in small letters."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DateWords:
    """What one language calls things.

    `before_month` are the words that make a name a month ("in may"), `before_weekday` likewise. `joining` stands between two
    months of one year. `units` of a span back are days, weeks, months, years. A date beside `unclear_year`, or in a text
    with a `future` word, is not resolved. `more` and `less` blur a span, `about` both ways. `named` are spans by name: a
    unit and how many of it back. `capital_months`: a bare "may" is no month; `count_may_lack`: a unit alone is one of it.
    """

    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    before_month: str
    before_weekday: str
    joining: str
    this_year: str
    last_year: str
    unclear_year: str
    future: str
    units: dict[str, str]
    ago: str
    more: str
    less: str
    about: str
    named: dict[str, tuple[str, int]]
    capital_months: bool
    count_may_lack: bool

    def month(self, name: str) -> int:
        """The number of a month, from 1."""
        return next(n for n, form in enumerate(self.months, 1) if re.fullmatch(form, name, re.IGNORECASE))

    def is_month_name(self, name: str) -> bool:
        """Whether a word that may be another one is written as a month."""
        return name[0].isupper() or not self.capital_months


_ENGLISH = DateWords(
    months=(
        r"jan(?:uary|\.)?",
        r"feb(?:ruary|\.)?",
        r"mar(?:ch|\.)?",
        r"apr(?:il|\.)?",
        r"may",
        r"june?",
        r"july?",
        r"aug(?:ust|\.)?",
        r"sep(?:tember|t\.?|\.)?",
        r"oct(?:ober|\.)?",
        r"nov(?:ember|\.)?",
        r"dec(?:ember|\.)?",
    ),
    weekdays=("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    before_month="in|since|from|by|until|till|during|of|early|mid|late|throughout",
    before_weekday="on",
    joining="and|or|to|until|through|-|—|,",
    this_year="this year",
    last_year="last year",
    unclear_year="(?:that|the same|the following|the next|next|each|every|another|the previous) year",
    future="will|shall|next|upcoming|plan|plans|planned|scheduled|due|expected|coming|forthcoming|would",
    units={"day": "days?", "week": "weeks?", "month": "months?", "year": "years?"},
    ago="ago",
    more="over|more than",
    less="under|less than|nearly|almost",
    about="about|around|roughly|some",
    named={
        "today": ("day", 0),
        "yesterday": ("day", 1),
        "this week": ("week", 0),
        "last week": ("week", 1),
        "this month": ("month", 0),
        "last month": ("month", 1),
        "this year": ("year", 0),
        "last year": ("year", 1),
    },
    capital_months=True,
    count_may_lack=False,
)
_RUSSIAN = DateWords(
    months=(
        "январ[ьяею]",
        "феврал[ьяею]",
        "март[аеу]?",
        "апрел[ьяею]",
        "ма[йяею]",
        "июн[ьяею]",
        "июл[ьяею]",
        "август[аеу]?",
        "сентябр[ьяею]",
        "октябр[ьяею]",
        "ноябр[ьяею]",
        "декабр[ьяею]",
    ),
    weekdays=("понедельник", "вторник", "среду", "четверг", "пятницу", "субботу", "воскресенье"),
    before_month="в|во|с|со|до|к|от|по|начала|начале|конца|конце|середины|середине",
    before_weekday="в|во",
    joining="и|или|по|до|-|—|,",
    this_year="(?:в )?(?:этого|этом|нынешнего|нынешнем|текущего|текущем) год[ау]",
    last_year="(?:в )?(?:прошлого|прошлом|минувшего|минувшем) год[ау]",
    unclear_year="(?:того|том|следующего|следующем|будущего|будущем|каждого|предыдущего)(?: же)? год[ау]",
    future="будет|будут|планирует|планируют|планируется|запланирован[аоы]?|предстоит|ожидается|следующ[а-я]+|намерен[аы]?",
    units={
        "day": "день|дня|дней",
        "week": "неделю|недели|недель",
        "month": "месяц|месяца|месяцев",
        "year": "год|года|лет",
    },
    ago="назад",
    more="более|больше|свыше",
    less="менее|почти|без малого",
    about="около|примерно|приблизительно",
    named={
        "сегодня": ("day", 0),
        "вчера": ("day", 1),
        "на этой неделе": ("week", 0),
        "на прошлой неделе": ("week", 1),
        "в этом месяце": ("month", 0),
        "в прошлом месяце": ("month", 1),
        "в этом году": ("year", 0),
        "в прошлом году": ("year", 1),
    },
    capital_months=False,
    count_may_lack=True,
)
DATE_WORDS = {"en": _ENGLISH, "ru": _RUSSIAN}
