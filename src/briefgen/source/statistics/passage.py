"""A paragraph with its numbers and dates."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from functools import cache, cached_property

from briefgen.language import PartialDate
from briefgen.source.dates import DateMention, date_mentions, may_have_date
from briefgen.source.direction import moved, relation
from briefgen.source.guard_words import plain, primary
from briefgen.source.lexicon import Lexicon, lexicon
from briefgen.source.numerals import Numeral, numerals
from briefgen.source.statistics.mention import Mention, Sort
from briefgen.source.statistics.terms import bare, stem, terms
from briefgen.source.statistics.units import PERCENT, TIMES, Unit, unit_of
from briefgen.source.stretches import Stretch
from briefgen.source.tokens import Kind, Token, glued

# Number words up to this one count only with a unit; higher ones are said on purpose.
_SMALL = 12
_NOUNS = 3
_GERMAN_ARTICLES = frozenset("der die das dem den des zum beim vom".split())
_BOUND_WORDS = 3
_AND = frozenset({"and", "und", "et", "и"})
_DIGIT = re.compile(r"[\d\u00ad\ufb00-\ufb06]")  # and what hides in a word: soft hyphens, ligatures
_LETTERS = re.compile(r"[^\W\d_]+")
_ORDINAL = re.compile(r"(\d{1,4})([^\W\d_]{1,3})\Z")


@dataclass(frozen=True)
class Passage:
    """One paragraph, or a claim, of a text: its tokens, and what it is read by."""

    text: str
    start: int
    end: int
    stretch: Stretch
    language: str
    published: PartialDate | None

    @property
    def tokens(self) -> tuple[Token, ...]:
        """Its tokens."""
        return self.stretch.tokens

    @cached_property
    def plain(self) -> tuple[str, ...]:
        """Its tokens as lists have them."""
        return tuple(plain(token) for token in self.tokens)

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """Its numbers and dates, in order."""
        if not self._may_have_any():
            return ()
        return tuple(sorted(_Reader(self).read(), key=lambda m: (m.first, m.last)))

    @cached_property
    def sentence_ends(self) -> tuple[int, ...]:
        """As the stretch has them, but that the point of an ordinal ends no sentence: "am 17. Januar"."""
        ends, tokens = self.stretch.sentence_ends, self.tokens
        if self.language != "de":
            return ends
        return tuple(n for n in ends if n == len(tokens) or not _is_ordinal_point(tokens, n - 1))

    @cached_property
    def keys(self) -> frozenset[str]:
        """The stems of all its words."""
        return frozenset(term.key for term in terms(self.tokens, 0, len(self.tokens), self.language))

    def sentence(self, token: int) -> tuple[int, int]:
        """First token and end of the sentence that a token belongs to."""
        ends = self.sentence_ends
        number = bisect_right(ends, token)
        return (ends[number - 1] if number else 0), ends[min(number, len(ends) - 1)]

    def _may_have_any(self) -> bool:
        """Most paragraphs have no number word and no digit, and need no further look."""
        text = self.text[self.start : self.end].lower()
        if _DIGIT.search(text) or may_have_date(text, self.language):
            return True
        words = lexicon(self.language)
        if words.joined and words.joined in text:
            return True
        return not _numberly(self.language).isdisjoint(_LETTERS.findall(text.replace("ё", "е")))

    def said(self, mention: Mention) -> str:
        """The words of a mention."""
        return self.text[mention.start : mention.end]


class _Reader:
    """Reads the numbers of a passage, each token once: dates first, then numbers, ordinals, parts, and what is left."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self.tokens = passage.tokens
        self.language = primary(passage.language)
        self.words: Lexicon = lexicon(self.language)
        self.plain = passage.plain
        self.taken = set(self._idioms())

    def read(self) -> Iterator[Mention]:
        yield from self._dates()
        found = tuple(n for n in numerals(self.tokens, self.language) if n.first not in self.taken)
        self.numbers = found
        self.starts = {numeral.first: numeral for numeral in found}
        yield from self._parts()
        ends = {numeral.first for numeral in found if numeral.first in self.taken}
        rest = [numeral for numeral in found if numeral.first not in ends]
        skipped: set[int] = set()
        for numeral in rest:
            if numeral.first in skipped or numeral.first in self.taken:
                continue
            mention = self._counted_off(numeral) or self._number(numeral, skipped)
            self.taken.update(range(mention.first, mention.last))
            yield mention
        yield from self._left()

    def _idioms(self) -> Iterator[int]:
        filed = _filed(self.words.idioms)
        for at, word in enumerate(self.plain):
            for parts in filed.get(word, ()):
                if self.plain[at : at + len(parts)] == parts:
                    yield from range(at, at + len(parts))

    def _dates(self) -> Iterator[Mention]:
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
                yield Mention(Sort.DATE, placed.start, placed.end, at, last, date=placed)

    def _is_bare_number(self, date: DateMention, at: int, last: int) -> bool:
        """Whether four digits that could be a year are a number of something."""
        if last - at != 1 or date.month is not None or date.year is None:
            return False
        after = self.tokens[last] if last < len(self.tokens) else None
        before = self.tokens[at - 1] if at else None
        signs = [t.text for t in (before, after) if t is not None and t.kind is Kind.SIGN]
        unit = unit_of(self.tokens, Numeral(Decimal(date.year), at, last), self.words)
        return bool(unit.name) and (bool(signs) or unit.name not in ("year", TIMES)) and unit.name != "degree"

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
            unit = Unit(self._shared_unit(numeral), unit.first, unit.end)
        return self._made(numeral, unit, value, high, end)

    def _made(self, numeral: Numeral, unit: Unit, value: Decimal, high: Decimal | None, end: int) -> Mention:
        first = unit.first if unit.first < numeral.first else numeral.first
        worded = not self.tokens[numeral.first].text.lstrip("-")[0].isdigit()
        nouns = self._nouns(end)
        after = self.plain[end] if end < len(self.tokens) else ""
        counts = not worded or bool(unit.name) or value > _SMALL or (value > 1 and after in self.words.out_of)
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
            self._bound(first, end),
            counts,
            self._is_joined(first),
            worded,
            after in self.words.out_of,
            self._per(end),
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
        joint = self.tokens[at]
        opened = self.plain[numeral.first - 1] if numeral.first else ""
        if joint.kind is Kind.DASH:
            return upper if glued(self.tokens[at - 1], joint) and glued(joint, self.tokens[at + 1]) else None
        said = plain(joint)
        if said not in self.words.through:
            return None
        if opened in self.words.since and relation(self.tokens, numeral, self.numbers, self.language):
            return None  # "rose from 60% to 70%" are two levels
        return upper if opened in self.words.between or said not in _AND else None

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

    def _per(self, end: int) -> str:
        two = self.plain[end : end + 2]
        return self.words.units.get(two[1], "") if len(two) > 1 and two[0] in self.words.per else ""

    def _is_joined(self, first: int) -> bool:
        if first < 2:
            return False
        token = self.tokens[first - 1]
        return (token.text == "," or plain(token) in self.words.joining) and first - 2 in self.taken

    def _nouns(self, at: int) -> frozenset[str]:
        out: set[str] = set()
        while at < len(self.tokens) and len(out) < _NOUNS:
            token = self.tokens[at]
            word = plain(token)
            if token.kind is not Kind.WORD or word in self.words.links or at in self.starts:
                break
            out.add(stem(bare(word, self.language), self.language))
            at += 1
        return frozenset(out)

    def _bound(self, first: int, end: int) -> str:
        before = self.plain[max(0, first - _BOUND_WORDS) : first]
        for count in range(len(before), 0, -1):
            if name := self.words.bounds.get(" ".join(before[-count:])):
                return name
        behind = " ".join(self.plain[end : end + 2])
        return self.words.bounds_behind.get(behind, "")

    def _parts(self) -> Iterator[Mention]:
        """Halves and thirds of something, and what doubled."""
        for at, word in enumerate(self.plain):
            if at in self.taken:
                continue
            if (many := self.words.multiples.get(word)) is not None:
                yield self._part(at, at + 1, Decimal(str(many)), TIMES)
            elif (part := self.words.fractions.get(word)) is not None and (found := self._fraction(at, part)):
                yield found

    def _fraction(self, at: int, part: Fraction) -> Mention | None:
        after = self.plain[at + 1] if at + 1 < len(self.tokens) else ""
        before = self.plain[at - 1] if at else ""
        if before in self.words.ordinals:
            return None
        changed = self._changed_by(at)
        whole = after.isalpha() if self.words.of is None else after in self.words.of
        if not (whole or changed):
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

    def _changed_by(self, at: int) -> bool:
        """Whether something changed "by a third"."""
        before = list(self.plain[max(0, at - 4) : at])
        between = self.words.articles | self.words.beside_number - self.words.by
        while before and (before[-1] in between or before[-1] in self.words.numbers):
            before.pop()
        if self.language == "fr" and self.plain[at - 1 : at] in (("d'un",), ("d'une",)):
            return True
        return bool(before) and before[-1] in self.words.by

    def _part(self, first: int, end: int, value: Decimal, unit: str) -> Mention:
        self.taken.update(range(first, end))
        start, stop = self.tokens[first].start, self.tokens[end - 1].end
        numeral = Numeral(value, first, end)
        return Mention(
            Sort.NUMBER,
            start,
            stop,
            first,
            end,
            value,
            unit=unit,
            nouns=self._nouns(end),
            bound=self._bound(first, end),
            move=None if unit == TIMES else moved(self.tokens, numeral, self.numbers, self.language),
            relation=None if unit == TIMES else relation(self.tokens, numeral, self.numbers, self.language),
        )

    def _left(self) -> Iterator[Mention]:
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

    def _counted_off(self, numeral: Numeral) -> Mention | None:
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
            Sort.ORDINAL, token.start, self.tokens[end - 1].end, at, end, Decimal(value), nouns=self._nouns(end), counts=counts
        )


@cache
def _numberly(language: str) -> frozenset[str]:
    """The first words of everything that may say a number."""
    words = lexicon(language)
    said = (*words.numbers, *words.scales, *words.ordinals, *words.fractions, *words.multiples)
    return frozenset(word.split()[0] for word in said)


def _is_ordinal_point(tokens: Sequence[Token], point: int) -> bool:
    before = tokens[point - 1].text if point else ""
    return tokens[point].text == "." and before.isdigit() and len(before) <= 2


@cache
def _filed(idioms: frozenset[str]) -> dict[str, list[tuple[str, ...]]]:
    """Idioms by their first words."""
    out: dict[str, list[tuple[str, ...]]] = {}
    for idiom in sorted(idioms):
        parts = tuple(idiom.split())
        out.setdefault(parts[0], []).append(parts)
    return out


def _scale(value: Decimal, typed: str) -> Decimal:
    """How many times a number is what its digits say: a million in "7 million"."""
    digits = re.sub(r"\D", "", typed)
    if not digits or not value:
        return Decimal(1)
    exponent = value.adjusted() - Decimal(digits).adjusted()
    return Decimal(10) ** exponent if exponent >= 3 else Decimal(1)
