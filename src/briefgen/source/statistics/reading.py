"""Reads the numbers and dates of a passage, each token once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from briefgen.language import is_currency
from briefgen.source.direction import Relation, moved, relation
from briefgen.source.guard_words import plain
from briefgen.source.numerals import Numeral
from briefgen.source.statistics.dated import Dated
from briefgen.source.statistics.mention import Mention, Sort
from briefgen.source.statistics.units import Unit, unit_of
from briefgen.source.tokens import Kind, glued

if TYPE_CHECKING:
    from briefgen.source.statistics.passage import Passage

_OF = 2  # words
SMALL = 12  # number words up to this one count only with a unit; higher ones are said on purpose
_AND = frozenset({"and", "und", "et", "и"})


def read_mentions(passage: Passage) -> tuple[Mention, ...]:
    """The numbers and dates of a passage, in order."""
    return tuple(sorted(_Reader(passage).read(), key=lambda m: (m.first, m.last)))


class _Reader(Dated):
    """Dates first, then parts of a whole, numbers, and what is left."""

    def read(self) -> Iterator[Mention]:
        """All mentions."""
        yield from self.dates()
        self.find()
        yield from self.parts()
        rest = [numeral for numeral in self.numbers if numeral.first not in self.taken]
        skipped: set[int] = set()
        for numeral in rest:
            if numeral.first in skipped or numeral.first in self.taken:
                continue
            mention = self.counted_off(numeral) or self._number(numeral, skipped)
            self.taken.update(range(mention.first, mention.last))
            yield mention
        yield from self.left()

    def _number(self, numeral: Numeral, skipped: set[int]) -> Mention:
        unit = unit_of(self.tokens, numeral, self.words)
        value, high, end = numeral.value, None, unit.end
        upper = self._upper(numeral, unit)
        if upper is not None:
            other = unit_of(self.tokens, upper, self.words)
            skipped.add(upper.first)
            scale = _scale(upper.value, self.tokens[upper.first].text)
            if scale > 1 and value * scale < upper.value:
                value *= scale
            high, end = upper.value, other.end
            unit = unit if unit.name else other
        elif not unit.name:
            value *= self._shared_scale(numeral)
            unit = Unit(self._shared_unit(numeral) or self._unit_before(numeral), unit.first, unit.end)
        return self._made(numeral, unit, value, high, end)

    def _made(self, numeral: Numeral, unit: Unit, value: Decimal, high: Decimal | None, end: int) -> Mention:
        first = unit.first if unit.first < numeral.first else numeral.first
        worded = not self.tokens[numeral.first].text.lstrip("-")[0].isdigit()
        nouns = self.nouns(end)
        after = self.plain[end] if end < len(self.tokens) else ""
        counts = not worded or bool(unit.name) or value > SMALL or (value > 1 and after in self.words.out_of)
        return Mention(
            Sort.NUMBER,
            self.tokens[first].start,
            self.tokens[end - 1].end,
            first,
            end,
            self._signed(first, value),
            high,
            unit.name,
            nouns,
            self.bound(first, end),
            counts,
            self._is_joined(first),
            worded,
            after in self.words.out_of,
            self._is_whole(first),
            self._of(end),
            self._per(end) or self._shared_per(first, end, unit.name),
            moved(self.tokens, numeral, self.numbers, self.language),
            relation(self.tokens, numeral, self.numbers, self.language),
        )

    def _signed(self, first: int, value: Decimal) -> Decimal:
        before = self.tokens[first - 1] if first else None
        minus = before is not None and (
            plain(before) in ("minus", "минус", "moins")
            or (before.kind is Kind.DASH and before.lead and not before.trail and glued(before, self.tokens[first]))
        )
        return -value if minus and value > 0 and before and plain(before) != "moins" else value

    def _upper(self, numeral: Numeral, unit: Unit) -> Numeral | None:
        """The upper end of a range that begins with a number: "60–70%", "between 60 and 70", "1.1 to 3.3"."""
        at = unit.end
        if at >= len(self.tokens) or (upper := self.starts.get(at + 1)) is None or upper.value <= numeral.value:
            return None
        after = unit_of(self.tokens, upper, self.words).name
        if unit.end > numeral.end and after != unit.name:
            return None  # "7 percent to 1.9 billion" are two numbers
        joint = self.tokens[at]
        opened = self.plain[numeral.first - 1] if numeral.first else ""
        if joint.kind is Kind.DASH:
            return upper if glued(self.tokens[at - 1], joint) and glued(joint, self.tokens[at + 1]) else None
        said = plain(joint)
        if said not in self.words.through:
            return None
        if relation(self.tokens, numeral, self.numbers, self.language) is Relation.START:
            return None  # "rose from 60% to 70%" are two levels
        return upper if said not in _AND or self.words.between.get(opened) == said else None

    def _shared_scale(self, numeral: Numeral) -> Decimal:
        """The millions of the next number in "from 4.6 to 3.1 billion"."""
        at = numeral.end
        following = self.starts.get(at + 1)
        if following is None or self.plain[at] not in (self.words.to | self.words.through):
            return Decimal(1)
        alone = _scale(numeral.value, self.tokens[numeral.first].text) == 1 and numeral.end == numeral.first + 1
        return (
            _scale(following.value, self.tokens[following.first].text) if alone and numeral.value < 1000 else Decimal(1)
        )

    def _is_whole(self, first: int) -> bool:
        """Whether another number is some of it: "41 of its 230 branches"."""
        at = first - 1
        while (
            at > first - 3
            and at > 0
            and self.plain[at] in self.words.links
            and self.plain[at] not in self.words.whole_of
        ):
            at -= 1
        return at > 0 and self.plain[at] in self.words.whole_of and any(n.end == at for n in self.numbers)

    def _of(self, end: int) -> frozenset[str]:
        """What a share is of: the women in "62% of the women"."""
        if end >= len(self.tokens) or self.plain[end] not in self.words.out_of:
            return frozenset()
        at = end + 1
        while at < len(self.tokens) and self.plain[at] in self.words.links:
            at += 1
        led = at < len(self.tokens) and self.plain[at] in self.words.places  # "of those within a mile"
        return frozenset() if led else self.nouns(at, 1)

    def _shared_unit(self, numeral: Numeral) -> str:
        """The unit of the next number, where only an "and" or a comma stands between: "60 and 40 percent"."""
        at, hops = numeral.end, 0
        while at + 1 < len(self.tokens) and hops < 6:
            token = self.tokens[at]
            if token.text != "," and token.kind is not Kind.DASH and plain(token) not in self.words.joining:
                return ""
            following = self.starts.get(at + 1)
            if following is None:
                return ""
            if name := unit_of(self.tokens, following, self.words).name:
                return name
            at, hops = following.end, hops + 1
        return ""

    def _unit_before(self, numeral: Numeral) -> str:
        """That of the number before it in the sentence: "18 million crowns, the port — 7 million"."""
        first, end = self.passage.sentence(numeral.first)
        dash = self.tokens[numeral.first - 1] if numeral.first else None
        before = [n for n in self.numbers if first <= n.first < numeral.first]
        ends = numeral.end == end or self.tokens[numeral.end].kind is not Kind.WORD
        if dash is None or not before or not ends:
            return ""
        name = unit_of(self.tokens, before[-1], self.words).name
        if dash.kind is Kind.DASH and dash.lead:
            return name if is_currency(name) else ""
        return name if self._follows_directly(before[-1], numeral) else ""

    def _follows_directly(self, before: Numeral, numeral: Numeral) -> bool:
        """Whether only a comma and what the second number is of stand between: "2,900 tonnes, mills 7,300"."""
        at = unit_of(self.tokens, before, self.words).end
        said = self.plain[at + 1 : numeral.first]
        is_list = self.plain[at] == "," and 0 < len(said) <= _OF
        return is_list and all(word.isalpha() and word not in self.words.links for word in said)

    def _per(self, end: int) -> str:
        two = self.plain[end : end + 2]
        return self.words.units.get(two[1], "") if len(two) > 1 and two[0] in self.words.per else ""

    def _shared_per(self, first: int, end: int, unit: str) -> str:
        """The "a kilo" of the number before it in the sentence: "£2.40 a kilo in 2030 and £1.85 in 2032"."""
        start, _ = self.passage.sentence(first)
        before = next((n for n in reversed(self.numbers) if start <= n.first and n.end <= first), None)
        if before is None or not is_currency(unit):
            return ""
        other = unit_of(self.tokens, before, self.words)
        return self._per(other.end) if other.name == unit else ""

    def _is_joined(self, first: int) -> bool:
        if first < 2:
            return False
        token = self.tokens[first - 1]
        return (token.text == "," or plain(token) in self.words.joining) and first - 2 in self.taken


def _scale(value: Decimal, typed: str) -> Decimal:
    """How many times a number is what its digits say: a million in "7 million"."""
    digits = re.sub(r"\D", "", typed)
    if not digits or not value:
        return Decimal(1)
    exponent = value.adjusted() - Decimal(digits).adjusted()
    return Decimal(10) ** exponent if exponent >= 3 else Decimal(1)
