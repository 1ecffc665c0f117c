"""How a sentence says its numbers: as what is, was, may or shall be, or is not; and by whom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from briefgen.source.direction import Move, is_direction, side_of
from briefgen.source.guard_words import primary
from briefgen.source.lexicon import Lexicon
from briefgen.source.statistics.bearing import Keys, Tone
from briefgen.source.statistics.enumerations import AND
from briefgen.source.statistics.mention import Mention
from briefgen.source.statistics.passage import Passage
from briefgen.source.statistics.terms import Term

_MARKS = frozenset(",;:")
_STRONG = frozenset(";")
_LONGEST = 3  # words of a bound


class Tones:
    """The tone of each number of a sentence: `terms` are its words, `dates` its dates, `bounds` its tokens in the passage."""

    def __init__(
        self, passage: Passage, bounds: tuple[int, int], terms: Sequence[Term], dates: Sequence[Mention], words: Lexicon
    ) -> None:
        self.passage, self.terms, self.dates, self.words = passage, terms, dates, words
        self.first, self.end = bounds
        self._known: dict[Mention, Tone] = {}

    def of(self, mention: Mention, *, is_set_off: bool = False) -> Tone:
        """The tone of one number. What `is_set_off` between commas, as an age, is so whatever the verb says."""
        if mention not in self._known:
            words, chunk = self.words, self._chunk(mention)
            self._known[mention] = self._common._replace(
                clause=self._clause(mention),
                chunk=frozenset(t.key for t in chunk),
                tail=self._tail(mention, chunk),
                lead=next((t.key for t in chunk if t.token < mention.first), ""),
                of_them=self._is_of_them(mention),
                sides=self._sides(mention) or self._common.sides,
                stances=self._stances(mention),
                denied=not words.denials.isdisjoint(self._beside(mention, _MARKS)),
                open=not is_set_off and not words.open.isdisjoint(self._beside(mention, _STRONG)),
            )
        return self._known[mention]

    @cached_property
    def _common(self) -> Tone:
        """What its words do to all its numbers."""
        plain, words = self.passage.plain, self.words
        language = primary(self.passage.language)
        said = plain[self.first : self.end]
        turns = [t for t in self.terms if is_direction(plain[t.token], language)]
        silent = words.light | words.pronouns | words.counted | words.open | words.places
        return Tone(
            turns=frozenset(t.key for t in turns),
            sides=frozenset(side_of(plain[t.token], language) for t in turns),
            light=frozenset(t.key for t in self.terms if plain[t.token] in silent),
            denying=not words.denials.isdisjoint(said),
            past=not words.past.isdisjoint(said) or any(word.endswith(words.past_endings) for word in said),
            presently=not words.present.isdisjoint(said),
            spoken=not words.first_persons.isdisjoint(said),
            spells=frozenset(self._spells()),
        )

    def _spells(self) -> Iterator[str]:
        """The bounds of units without a number: "for more than a day"."""
        plain, words = self.passage.plain, self.words
        for at in range(self.first + 1, self.end):
            if plain[at] in words.units:
                before = plain[self.first : at - (plain[at - 1] in words.articles)]
                said = (words.bounds.get(" ".join(before[-count:])) for count in range(_LONGEST, 0, -1))
                yield from [name for name in said if name][:1]

    def _beside(self, mention: Mention, before: frozenset[str]) -> Iterator[str]:
        """The words around a number up to the next mark or clause, but those of dates; `before` are marks that end it there."""
        return (self.passage.plain[n] for n in self._span(mention, before))

    def _span(self, mention: Mention, before: frozenset[str]) -> Iterator[int]:
        """Their tokens."""
        plain, clauses = self.passage.plain, self.words.clauses
        low, high = mention.first, mention.last
        while low > self.first and plain[low - 1] not in before and plain[low - 1] not in clauses:
            low -= 1
        while high < self.end and plain[high] not in _MARKS and plain[high] not in clauses:
            high += 1
        dated = {n for m in self.dates for n in range(m.first, m.last)}
        return (n for n in range(low, high) if n not in dated)

    def _chunk(self, mention: Mention) -> list[Term]:
        """The words beside a number up to the next mark or "and", but what a name is called: "her rival Jon Bask"."""
        plain, stops = self.passage.plain, _MARKS | AND | self.words.clauses
        low, high = mention.first, mention.last
        while low > self.first and plain[low - 1] not in stops:
            low -= 1
        while high < self.end and plain[high] not in stops:
            high += 1
        names = {t.token for t in self.terms if t.is_name}
        within = [t for t in self.terms if low <= t.token < high and (t.is_name or t.token + 1 not in names)]
        return [t for t in within if t.key not in self._common.light]

    def _tail(self, mention: Mention, chunk: Sequence[Term]) -> Keys:
        """The words of its sentence that come only behind what stands beside the number."""
        end = max(mention.last, chunk[-1].token + 1 if chunk else 0)
        return frozenset(t.key for t in self.terms if t.token >= end) - {t.key for t in self.terms if t.token < end}

    def _is_of_them(self, mention: Mention) -> bool:
        """Whether "of them" and a noun follow: "57 of them women"."""
        behind = self.passage.plain[mention.last : mention.last + 2]
        of_them = len(behind) > 1 and behind[0] in self.words.out_of and behind[1] in self.words.them
        return of_them and any(t.token == mention.last + 2 for t in self.terms)

    def _sides(self, mention: Mention) -> frozenset[Move]:
        """Where the words up to the next marks say that something went."""
        language = primary(self.passage.language)
        found = self._beside(mention, _MARKS)
        return frozenset(side_of(word, language) for word in found if is_direction(word, language))

    def _stances(self, mention: Mention) -> frozenset[str]:
        """Words such as "against" and "before" up to the next marks, but for one that only compares: "against 19 percent"."""
        numbers = {m.first - 1 for m in self.passage.mentions}
        within = self._span(mention, _MARKS)
        plain, stances = self.passage.plain, self.words.stances
        return frozenset(stances[plain[n]] for n in within if plain[n] in stances and n not in numbers)

    def _clause(self, mention: Mention) -> Keys:
        """The words of its sentence, but of clauses that say something else: ", and no list said so"."""
        low, high = self.first, self.end
        for n in range(self.first + 1, self.end):
            if self._opens_clause(n):
                if n <= mention.first:
                    low = n
                elif n < high:
                    high = n
        return frozenset(t.key for t in self.terms if low <= t.token < high)

    def _opens_clause(self, n: int) -> bool:
        plain, words = self.passage.plain, self.words
        if plain[n] in (";", ":") or plain[n] in words.clauses:
            return True
        led = (AND, words.relatives, words.denials, words.whole_of)
        return plain[n - 1] == "," and any(plain[n] in some for some in led)
