"""A number or date as a text says it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from briefgen.source.dates import DateMention
from briefgen.source.direction import Move, Relation


class Sort(StrEnum):
    """What kind of number it is. A `TOKEN` has digits that are read as no number: "10:30", "2030/31"."""

    NUMBER = "number"
    ORDINAL = "ordinal"
    DATE = "date"
    TOKEN = "token"  # noqa: S105


@dataclass(frozen=True, eq=False, slots=True)
class Mention:
    """One number or date of a passage.

    `start` and `end` are offsets into the whole text, `first` and `last` (not part of it) tokens of the passage. `high`
    is the upper end of a range. `nouns` are the stems of the words behind it. `bound` is "about", "over", "under" or "".
    A date that is counted back has what it is counted by as `value` and `unit`.
    `counts`: its value must be borne out; a number word without a unit does not. `joined`: it follows the number before
    it directly; `worded`: it is written in words; `partial`: it is some of a whole, `whole`: another number is some of
    it, `of`: the stems of what it is some of; `per` is the measure it is counted by, as in "84 euros a month".
    """

    sort: Sort
    start: int
    end: int
    first: int
    last: int
    value: Decimal | None = None
    high: Decimal | None = None
    unit: str = ""
    nouns: frozenset[str] = frozenset()
    bound: str = ""
    counts: bool = True
    joined: bool = False
    worded: bool = False
    partial: bool = False
    whole: bool = False
    of: frozenset[str] = frozenset()
    per: str = ""
    move: Move | None = None
    relation: Relation | None = None
    date: DateMention | None = None

    @property
    def is_elliptic(self) -> bool:
        """Whether it leaves out what it counts."""
        return not self.nouns and self.value is not None and self.value > 1
