"""Halves and thirds of something, what doubled, ordinals, and tokens with digits that are read as no number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from briefgen.source.direction import moved, relation
from briefgen.source.guard_words import plain
from briefgen.source.numerals import Numeral
from briefgen.source.statistics.mention import Mention, Sort
from briefgen.source.statistics.scan import Scan
from briefgen.source.statistics.units import PERCENT, TIMES
from briefgen.source.tokens import Kind, glued

_GERMAN_ARTICLES = frozenset(["der", "die", "das", "dem", "den", "des", "zum", "beim", "vom"])
_ORDINAL = re.compile(r"(\d{1,4})([^\W\d_]{1,3})\Z")

_MOST_OF = 20  # "one in twenty"
_TO_ONE = 3  # words back: "une ferme sur trois"
_PLURALS = ("s", "x")


class Parts(Scan):
    """Reads what is no plain number."""

    def parts(self) -> Iterator[Mention]:
        """Halves and thirds of something, and what doubled."""
        for at, word in enumerate(self.plain):
            if at in self.taken:
                continue
            if (many := self.words.multiples.get(word)) is not None:
                yield self._part(at, at + 1, Decimal(str(many)), TIMES)
            elif (part := self.words.fractions.get(word)) is not None and (found := self._fraction(at, part)):
                yield found
        yield from self._ratios()

    def _ratios(self) -> Iterator[Mention]:
        """ "Six in ten", "sechs von zehn", both in words, so that "31 of 120" are no share; "every third"."""
        for one, other in zip(self.numbers, self.numbers[1:], strict=False):
            between = self.plain[one.end : other.first]
            worded = not (self.tokens[one.first].text[0].isdigit() or self.tokens[other.first].text[0].isdigit())
            if " ".join(between) not in self.words.in_all or not worded or {one.first, other.first} & self.taken:
                continue
            if 0 < one.value < other.value <= _MOST_OF:
                yield self._part(one.first, other.end, one.value * 100 / other.value, PERCENT)
        for other in self.numbers if self.language == "fr" else ():
            if other.first not in self.taken and (at := self._one_of_a_noun(other)) is not None:
                yield self._part(at, other.end, 100 / other.value, PERCENT, self.nouns(at + 1, 1))
        for at, word in enumerate(self.plain[:-1]):
            value = self.words.ordinals.get(self.plain[at + 1], 0) if word in self.words.every else 0
            if value > 1 and not {at, at + 1} & self.taken:
                yield self._part(at, at + 2, Decimal(100) / value, PERCENT)

    def _one_of_a_noun(self, other: Numeral) -> int | None:
        """The token of "une" in "une ferme sur trois", but not in "une enquête sur trois fermes"; None where it has none."""
        at = other.first - _TO_ONE
        worded = self.tokens[other.first].text.isalpha() and 1 < other.value <= _MOST_OF
        if at < 0 or not worded or at in self.taken or self.plain[at + 2] not in self.words.in_all:
            return None
        one = self.plain[at].removeprefix("d'") in self.words.articles
        noun = self.tokens[at + 1].kind is Kind.WORD and self.plain[at + 1] not in self.words.links
        behind = self.plain[other.end] if other.end < len(self.tokens) else ""
        return at if one and noun and not behind.endswith(_PLURALS) else None

    def _fraction(self, at: int, part: Fraction) -> Mention | None:
        after = self.plain[at + 1] if at + 1 < len(self.tokens) else ""
        before = self.plain[at - 1] if at else ""
        if before in self.words.ordinals:
            return None
        changed = self._changed_by(at)
        whole = after.isalpha() if self.words.of is None else after in self.words.of
        if not (whole or changed or self._is_share(at)):
            return None
        first, count = at, 1
        dash = at > 1 and self.tokens[at - 1].kind is Kind.DASH
        for numeral in self.numbers:
            if numeral.end == at - dash and numeral.value < 10:
                first, count = numeral.first, int(numeral.value)
        is_ordinal = self.tokens[at].text.lower() in self.words.ordinals
        if first == at and is_ordinal and before not in self.words.articles:
            return None
        share = part * count * 100
        return self._part(first, at + 1, Decimal(share.numerator) / Decimal(share.denominator), PERCENT)

    def _is_share(self, at: int) -> bool:
        """Whether it stands beside other shares of the same: "the state paid 60 percent, the towns a quarter"."""
        if at < 2 or self.plain[at - 1] not in self.words.articles:
            return False
        first, end = self.passage.sentence(at)
        led = self.tokens[at - 2].kind is Kind.WORD and self.plain[at - 2] not in self.words.places
        ends = at + 1 == end or self.tokens[at + 1].kind is not Kind.WORD or self.plain[at + 1] in self.words.links
        shares = self.words.percent | self.words.fractions.keys()
        return led and ends and not shares.isdisjoint(self.plain[first : at - 1])

    def _changed_by(self, at: int) -> bool:
        """Whether something changed "by a third"."""
        before = list(self.plain[max(0, at - 4) : at])
        between = self.words.articles | self.words.beside_number - self.words.by
        while before and (before[-1] in between or before[-1] in self.words.numbers):
            before.pop()
        if self.language == "fr" and self.plain[at - 1 : at] in (("d'un",), ("d'une",)):
            return True
        return bool(before) and before[-1] in self.words.by

    def _part(self, first: int, end: int, value: Decimal, unit: str, nouns: frozenset[str] = frozenset()) -> Mention:
        self.taken.update(range(first, end))
        start, stop = self.tokens[first].start, self.tokens[end - 1].end
        led = first > 0 and self.plain[first - 1] in self.words.articles
        numeral = Numeral(value, first - led, end)  # "sank um ein Drittel"
        return Mention(
            Sort.NUMBER,
            start,
            stop,
            first,
            end,
            value,
            unit=unit,
            nouns=nouns or self.nouns(end),
            bound=self.bound(first, end),
            move=None if unit == TIMES else moved(self.tokens, numeral, self.numbers, self.language),
            relation=None if unit == TIMES else relation(self.tokens, numeral, self.numbers, self.language),
        )

    def left(self) -> Iterator[Mention]:
        """Ordinals, and tokens with digits that are read as no number."""
        for at, token in enumerate(self.tokens):
            if at in self.taken or token.kind is not Kind.WORD:
                continue
            word = self.plain[at]
            value = self.words.ordinals.get(word)
            end, counts = at + 1, False
            if value is None and token.text[0].isdigit():
                value, counts = self._ordinal_digits(token.text), True
            if value is not None:
                yield self._ordinal(at, end, value, counts)
            elif token.text.lstrip("-")[0].isdigit():
                yield Mention(Sort.TOKEN, token.start, token.end, at, at + 1, nouns=frozenset({word}))

    def _ordinal_digits(self, text: str) -> int | None:
        match = _ORDINAL.match(text)
        return int(match[1]) if match and match[2].lower() in self.words.ordinal_endings else None

    def counted_off(self, numeral: Numeral) -> Mention | None:
        """ "6-й", and in German "der 6. Gipfel": a number that is an ordinal."""
        at, end, tokens = numeral.first, numeral.end, self.tokens
        if end + 1 >= len(tokens) or not tokens[at].text.isdigit() or not glued(tokens[end - 1], tokens[end]):
            return None
        if tokens[end].kind is Kind.DASH and glued(tokens[end], tokens[end + 1]):
            if plain(tokens[end + 1]) in self.words.ordinal_endings:
                return self._ordinal(at, end + 2, int(numeral.value), counts=True)
        elif tokens[end].text == "." and self.language == "de" and at and plain(tokens[at - 1]) in _GERMAN_ARTICLES:
            return self._ordinal(at, end + 1, int(numeral.value), counts=True)
        return None

    def _ordinal(self, at: int, end: int, value: int, counts: bool) -> Mention:
        token = self.tokens[at]
        return Mention(
            Sort.ORDINAL,
            token.start,
            self.tokens[end - 1].end,
            at,
            end,
            Decimal(value),
            nouns=self.nouns(end),
            counts=counts,
        )
