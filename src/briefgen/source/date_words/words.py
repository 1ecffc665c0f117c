"""The words by which a language writes dates: alternatives of regular expressions over folded text in small letters."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, eq=False, repr=False, slots=True)
class DateWords:
    """What one language calls things.

    `before_month` are the words that make a name a month ("in may"), `before_weekday` likewise. `joining` stands between two
    months of one year. `units` of a span back are days, weeks, months, years. A date beside `unclear_year`, or in a text
    with a `future` word, is not resolved. `more` and `less` blur a span, `about` both ways. `named` are spans by name: a
    unit and how many of it back. `capital_months`: a bare "may" is no month; `count_may_lack`: a unit alone is one of it;
    `ago_leads`: the word for ago stands first ("vor zwei Wochen").
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
    ago_leads: bool = False

    def month(self, name: str) -> int:
        """The number of a month, from 1."""
        return next(n for n, form in enumerate(self.months, 1) if re.fullmatch(form, name, re.IGNORECASE))

    def is_month_name(self, name: str) -> bool:
        """Whether a word that may be another one is written as a month."""
        return name[0].isupper() or not self.capital_months
