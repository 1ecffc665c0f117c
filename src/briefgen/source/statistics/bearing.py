"""What a number of a sentence is about: its own words, those it shares, and those of the other numbers beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from briefgen.source.dates import DateMention
from briefgen.source.direction import Move, Relation
from briefgen.source.guard_words import plain, primary
from briefgen.source.lexicon import Lexicon, lexicon
from briefgen.source.statistics.enumerations import AND, Enumerations
from briefgen.source.statistics.mention import Mention, Sort
from briefgen.source.statistics.passage import Passage
from briefgen.source.statistics.terms import Term, terms
from briefgen.source.tokens import Kind

Keys = frozenset[str]
_NONE: Keys = frozenset()


class Rival(NamedTuple):
    """The words of another number, and the first of them."""

    head: str
    keys: Keys


@dataclass(frozen=True, slots=True)
class Bearing:
    """The words that belong to one number.

    `own` are those of its part of the sentence, `core` those of them that no other part has, `head` its first; `shared`
    those that all its
    numbers have in common; `rivals` has the words of
    each other number that are neither. `names` are the keys among own and shared that are written as names, `places` the
    tokens of places in its reach. `around` are the words of its whole sentence. `unsure`: the sentence pairs words with
    numbers in a way that is not understood.
    """

    own: Keys = _NONE
    shared: Keys = _NONE
    core: Keys = _NONE
    head: str = ""
    rivals: tuple[Rival, ...] = ()
    names: Keys = _NONE
    places: tuple[Term, ...] = ()
    dates: tuple[DateMention, ...] = ()
    move: Move | None = None
    relation: Relation | None = None
    around: Keys = _NONE
    unsure: bool = False

    @property
    def all(self) -> Keys:
        """Own and shared words."""
        return self.own | self.shared


def rival(keys: Sequence[str], but: Keys) -> Rival | None:
    """The keys that are another number's alone; None where there are none."""
    left = [key for key in keys if key not in but]
    return Rival(left[0], frozenset(left)) if left else None


def bearing(passage: Passage, mention: Mention) -> Bearing:
    """What a mention of a passage is about, by the sentence it stands in."""
    first, end = passage.sentence(mention.first)
    key = (first, mention.sort is Sort.DATE)
    sentence: _Sentence | None = passage.sentences.get(key)
    if sentence is None:
        sentence = passage.sentences[key] = _Sentence(passage, first, end, mention.sort is Sort.DATE)
    return sentence.bearing(mention)


class _Sentence:
    """A sentence cut into the parts of its numbers, or of its dates where a date is asked for."""

    def __init__(self, passage: Passage, first: int, end: int, dates: bool) -> None:
        self.passage, self.first, self.end = passage, first, end
        self.language = primary(passage.language)
        self.words: Lexicon = lexicon(self.language)
        within = [m for m in passage.mentions if first <= m.first < end]
        self.dates = [m for m in within if m.sort is Sort.DATE]
        self.rivals = self.dates if dates else [m for m in within if m.sort is Sort.NUMBER and m.counts]
        inside = {n for m in within for n in range(m.first, m.last)}
        starts = {first} | {n for n in range(first + 1, end) if _begins(passage, n)}
        self.terms = [t for t in terms(passage.tokens, first, end, self.language, starts) if t.token not in inside]
        self.enumerations = Enumerations(passage.tokens, (first, end), self.terms, self.rivals, self.words)
        self.cuts = self._cuts()

    def bearing(self, mention: Mention) -> Bearing:
        """The bearing of one of its mentions."""
        around = frozenset(t.key for t in self.terms)
        if mention not in self.rivals:
            return self._alone(mention, around)
        at = self.rivals.index(mention)
        own, shared, others, unsure = self._shares(at)
        mine = frozenset(t.key for t in own)
        common = frozenset(t.key for t in shared)
        rivals = tuple(filter(None, (rival([t.key for t in other], mine | common) for other in others)))
        theirs = {t.key for other in others for t in other}
        reach = {t.token for t in (*own, *shared)}
        names = frozenset(t.key for t in (*own, *shared) if t.is_name)
        return Bearing(
            mine,
            common,
            mine - theirs,
            next((t.key for t in own if t.key not in theirs), ""),
            rivals,
            names,
            tuple(t for t in self._places() if t.token in reach),
            self._dates_of(at),
            self._move(at),
            mention.relation,
            around,
            unsure,
        )

    def _alone(self, mention: Mention, around: Keys) -> Bearing:
        names = frozenset(t.key for t in self.terms if t.is_name)
        dates = tuple(m.date for m in self.dates if m.date and m is not mention)
        return Bearing(around | mention.nouns, _NONE, _NONE, "", (), names, tuple(self._places()), dates, around=around)

    def _shares(self, at: int) -> tuple[list[Term], list[Term], list[list[Term]], bool]:
        """Own, shared and others' terms of number `at`."""
        many = len(self.rivals)
        if many == 1:
            own, others = self._clause(self.rivals[0])
            return own, [], others, False
        if pairs := self.enumerations.pairs():
            listed = {t.token for pair in pairs for t in pair}
            rest = [t for t in self.terms if t.token not in listed]
            return pairs[at], rest, [p for n, p in enumerate(pairs) if n != at], False
        unsure = self.enumerations.is_respective() and len(self.dates) != many
        if all(m.joined for m in self.rivals[1:]):
            named = sum(t.is_name for t in self.terms)
            return [], self.terms, [], unsure or named > 1  # "falls of 45% and 30% among crews"
        parts = [[t for t in self.terms if lo <= t.token < hi] for lo, hi in self._spans()]
        groups = self._groups()
        heads = [[t for t in parts[groups[n]] if t.token < self.rivals[groups[n]].first] for n in range(many)]
        sharing = [n for n in range(many) if groups[n] and not heads[n]]
        head = heads[0] if sharing else []
        common = head if groups[at] == 0 or at in sharing else []
        mine = [n for n in range(many) if groups[n] == groups[at]]
        own = [t for n in mine for t in parts[n] if t not in common]
        apart = [n for n in dict.fromkeys(groups) if n != groups[at] and not (self._adds(n) or self._adds(groups[at]))]
        others = [
            [
                t
                for m in range(many)
                if groups[m] == n
                for t in parts[m]
                if t not in common and not self._is_counted(m, t)
            ]
            for n in apart
        ]
        return own, common, others, unsure

    def _clause(self, mention: Mention) -> tuple[list[Term], list[list[Term]]]:
        """The terms of the clause of the only number, and those of a clause that is set against it: "while wages rose"."""
        low, high = self.first, self.end
        for n in range(self.first + 1, self.end):
            if plain(self.passage.tokens[n]) in self.words.clauses:
                if n <= mention.first:
                    low = n
                elif n < high:
                    high = n
        own = [t for t in self.terms if low <= t.token < high]
        other = [t for t in self.terms if not low <= t.token < high]
        return (own, [other]) if own and other else (self.terms, [])

    def _spans(self) -> list[tuple[int, int]]:
        """The part of the sentence that goes with each number. Where nothing divides two, both have what lies between."""
        out = []
        for n in range(len(self.rivals)):
            low = self.first if n == 0 else (self.cuts[n - 1] or self.rivals[n - 1].last)
            high = self.end if n == len(self.rivals) - 1 else (self.cuts[n] or self.rivals[n + 1].first)
            out.append((low, high))
        return out

    def _is_counted(self, n: int, term: Term) -> bool:
        """Whether a term is what number `n` counts, as in "54,100 passengers": that is its unit, not whose number it is."""
        mention = self.rivals[n]
        return term.key in mention.nouns and term.token >= mention.last

    def _adds(self, n: int) -> bool:
        """Whether number `n` stands in a relative clause: it says more of the same, not of another."""
        cut = self.cuts[n - 1] if n else None
        return cut is not None and plain(self.passage.tokens[cut]) in self.words.relatives

    def _groups(self) -> list[int]:
        """For each number the first one that nothing divides from it: "31 of 120" are of one thing."""
        out = [0]
        for n, cut in enumerate(self.cuts, 1):
            out.append(out[-1] if cut is None else n)
        return out

    def _cuts(self) -> list[int | None]:
        """Where the part of each number ends: at the strongest joint before the next one, the last of equals."""
        out: list[int | None] = []
        for before, after in zip(self.rivals, self.rivals[1:], strict=False):
            best, place = 0, None
            if plain(self.passage.tokens[after.first - 1]) in _OR:
                out.append(None)  # "2,300 homes, or 8 percent": said twice
                continue
            for n in range(before.last, after.first):
                rank = self._rank(n)
                if rank and rank >= best:
                    best, place = rank, n
            out.append(place)
        return out

    def _rank(self, n: int) -> int:
        tokens = self.passage.tokens
        token, word = tokens[n], plain(tokens[n])
        if token.text == ";":
            return 6
        if token.kind is Kind.BRACKET:
            return 4
        comma = n > 0 and tokens[n - 1].text == ","
        if word in self.words.clauses or (comma and word in self.words.relatives):
            return 5
        if word in AND:
            return 4 if comma or (n + 1 < len(tokens) and tokens[n + 1].text == ",") else 3
        if token.text == ":" or (token.kind is Kind.DASH and token.lead and token.trail):
            return 3
        return 1 if token.text == "," else 0

    def _move(self, at: int) -> Move | None:
        """Where the number went; a number that only follows another one went with it."""
        mention = self.rivals[at]
        if mention.move or mention.relation or at == 0 or self.cuts[at - 1] is None:
            return mention.move
        between = [t for t in self.terms if self.rivals[at - 1].last <= t.token < mention.first]
        return self.rivals[at - 1].move if not between and mention.unit == self.rivals[at - 1].unit else None

    def _places(self) -> list[Term]:
        """Names behind a preposition of place."""
        tokens = self.passage.tokens
        out = []
        for term in self.terms:
            before = tokens[term.token - 1] if term.token else None
            if before is None or plain(before) not in self.words.places:
                continue
            if term.is_name or (self.words.capital_nouns and tokens[term.token].text[0].isupper()):
                out.append(term)
        return out

    def _dates_of(self, at: int) -> tuple[DateMention, ...]:
        """The dates in a number's own part; else those of a head that it shares."""
        mention = self.rivals[at]
        if mention.sort is Sort.DATE:
            return ()
        if self.enumerations.is_respective() and len(self.dates) == len(self.rivals) > 1 and self.dates[at].date:
            return tuple(m.date for m in self.dates[at : at + 1] if m.date)
        spans = self._spans()
        own = [m.date for m in self.dates if m.date and spans[at][0] <= m.first < spans[at][1]]
        if own or at == 0:
            return tuple(own)
        return tuple(m.date for m in self.dates if m.date and m.first < self.rivals[0].first)


_OR = frozenset({"or", "oder", "ou", "или"})


def _begins(passage: Passage, n: int) -> bool:
    before = passage.tokens[n - 1]
    return before.kind in (Kind.MARK, Kind.BRACKET) or before.text == ":"
