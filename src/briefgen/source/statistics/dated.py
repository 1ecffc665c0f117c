"""Reads the dates of a passage, and tells a year from a number of something."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from briefgen.source.dates import DateMention, date_mentions
from briefgen.source.numerals import Numeral, numerals
from briefgen.source.statistics.mention import Mention, Sort
from briefgen.source.statistics.parts import Parts
from briefgen.source.statistics.units import TIMES, unit_of
from briefgen.source.tokens import Kind


class Dated(Parts):
    """Reads dates, sentence by sentence."""

    def dates(self) -> Iterator[Mention]:
        """Sentence by sentence: a word of the future in one says nothing about the dates of another."""
        first = 0
        for end in self.passage.sentence_ends:
            if first < end:
                yield from self._dates_of(first, end)
            first = end

    def _dates_of(self, first: int, end: int) -> Iterator[Mention]:
        passage, tokens = self.passage, self.tokens
        start, stop = tokens[first].start, tokens[end - 1].end
        at = first
        found = date_mentions(passage.text[start:stop], passage.published, self.language)
        for date in sorted(found, key=lambda d: d.start):
            while at < end and tokens[at].end <= start + date.start:
                at += 1
            last = at
            while last < end and tokens[last].start < start + date.end:
                last += 1
            if last > at and not self._is_bare_number(date, at, last):
                self.taken.update(range(at, last))
                placed = replace(date, start=start + date.start, end=start + date.end)
                value, unit = self._counted_back(at, last) if date.year is None and date.month is None else (None, "")
                yield Mention(Sort.DATE, placed.start, placed.end, at, last, value, unit=unit, date=placed)

    def _counted_back(self, at: int, last: int) -> tuple[Decimal | None, str]:
        """The number and the unit of "two weeks ago"."""
        found = numerals(self.tokens[at:last], self.language)
        if not found:
            return None, ""
        return found[0].value, unit_of(self.tokens[at:last], found[0], self.words).name

    def _is_bare_number(self, date: DateMention, at: int, last: int) -> bool:
        """Whether four digits that could be a year are a number of something."""
        if last - at != 1 or date.month is not None or date.year is None:
            return False
        after = self.tokens[last] if last < len(self.tokens) else None
        before = self.tokens[at - 1] if at else None
        signs = [t.text for t in (before, after) if t is not None and t.kind is Kind.SIGN]
        unit = unit_of(self.tokens, Numeral(Decimal(date.year), at, last), self.words)
        if self._counts_something(at, last):
            return True
        return bool(unit.name) and (bool(signs) or unit.name not in ("year", TIMES)) and unit.name != "degree"

    def _counts_something(self, at: int, last: int) -> bool:
        """Whether a noun follows and no word of time leads: "около 1400 служащих"."""
        before = self.plain[at - 1] if at else ""
        if self.bound(at, last):
            return True
        after = self.tokens[last] if last < len(self.tokens) else None
        if after is None or after.kind is not Kind.WORD or not after.text[0].islower() or not before:
            return False
        if self.words.capital_nouns:
            return False
        silent = (self.words.links, self.words.units, self.words.bounds, self.words.up, self.words.down)
        return before not in self.words.year_leads and not any(self.plain[last] in words for words in silent)
