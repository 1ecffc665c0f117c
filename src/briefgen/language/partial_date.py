"""A date that may lack its day, or its month too."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from typing import NamedTuple

PATTERN = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?\Z")


class PartialDate(NamedTuple):
    """`2022`, `2022-10` or `2022-10-27`."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """The date of a text. Raises ValueError where it is none."""
        if not (match := PATTERN.match(text)):
            raise ValueError("not a date; write 2022, 2022-10 or 2022-10-27")
        date = cls(*(int(part) if part else None for part in match.groups()))  # type: ignore[arg-type]
        dt.date(date.year, date.month or 1, date.day or 1)
        return date

    def __str__(self) -> str:
        return "-".join(f"{n:0{w}}" for n, w in zip(self, (4, 2, 2), strict=True) if n is not None)

    @property
    def first(self) -> dt.date:
        """Its first day."""
        return dt.date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> dt.date:
        """Its last day."""
        month = self.month or 12
        return dt.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])
