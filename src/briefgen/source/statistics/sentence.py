"""A sentence that is cut into the parts of its numbers, and what each of them is about."""

from __future__ import annotations

from functools import cached_property, partial

from briefgen.source.dates import DateMention
from briefgen.source.direction import Move, is_direction
from briefgen.source.guard_words import primary
from briefgen.source.lexicon import Lexicon, lexicon
from briefgen.source.statistics.bearing import Bearing, Keys, Rival, rival
from briefgen.source.statistics.enumerations import Enumerations
from briefgen.source.statistics.joints import Joints
from briefgen.source.statistics.mention import Mention, Sort
from briefgen.source.statistics.passage import Passage
from briefgen.source.statistics.terms import Term, terms
from briefgen.source.statistics.tones import Tones

_COUNTED = 3  # words behind a number
_GAP = 2  # words: "drugs got 9% dearer and energy 12%"


def bearing(passage: Passage, mention: Mention) -> Bearing:
    """What a mention of a passage is about, by the sentence it stands in."""
    first, end = passage.sentence(mention.first)
    kind = mention.sort, mention.counts
    sentence: _Sentence | None = passage.sentences.get((first, kind))
    if sentence is None:
        sentence = passage.sentences[first, kind] = _Sentence(passage, first, end, mention)
    return sentence.bearing(mention)


class _Sentence:
    """A sentence cut into the parts of its numbers, or of its dates where a date is asked for.

    Small number words are numbers like others where one of them is asked for.
    """

    def __init__(self, passage: Passage, first: int, end: int, asked: Mention) -> None:
        self.passage, self.first, self.end = passage, first, end
        self.language = primary(passage.language)
        self.words: Lexicon = lexicon(self.language)
        within = [m for m in passage.mentions if first <= m.first < end]
        self.dates = [m for m in within if m.sort is Sort.DATE]
        all_count = asked.sort is Sort.NUMBER and not asked.counts
        # "forty in Marbach, only nine in Rohr": a small one that counts the same again.
        numbers = [m for m in within if m.sort is Sort.NUMBER and (m.counts or all_count or m.is_elliptic)]
        self.rivals = self.dates if asked.sort is Sort.DATE else numbers
        inside = {n for m in within if m.sort is not Sort.ORDINAL for n in range(m.first, m.last)}
        ordinals = {m.first: f"#{m.value}" for m in within if m.sort is Sort.ORDINAL}
        starts = {first} | {n for n in range(first + 1, end) if passage.begins(n)}
        found = [t for t in terms(passage.tokens, first, end, self.language, starts) if t.token not in inside]
        found += [Term(key, False, n) for n, key in ordinals.items() if n not in {t.token for t in found}]
        self.terms = sorted((t._replace(key=ordinals.get(t.token, t.key)) for t in found), key=lambda t: t.token)
        # What numbers count, as in "54,100 passengers", is their unit, not whose they are; "every fifth nurse" is whose.
        self.counted = {
            t.token
            for m in within
            if m.sort is Sort.NUMBER and self.passage.plain[m.first] not in self.words.every
            for t in self.terms
            if m.last <= t.token < m.last + _COUNTED and t.key in m.nouns and not t.is_name
        }
        self.enumerations = Enumerations(passage, (first, end), self.terms, self.rivals, self.words)
        self.joints = Joints(passage, (first, end), self.rivals, self.words)
        self.tones = Tones(passage, (first, end), self.terms, self.dates, self.words)

    def bearing(self, mention: Mention) -> Bearing:
        """The bearing of one of its mentions."""
        if mention not in self.rivals:
            return self._alone(mention)
        at = self.rivals.index(mention)
        own, shared, others, unsure = self._shares(at)
        if aside := self.joints.aside:
            others = [*others, [t for t in (*own, *shared) if t.token in aside]]
            own, shared = ([t for t in part if t.token not in aside] for part in (own, shared))
        mine = frozenset(t.key for t in own)
        common = frozenset(t.key for t in shared)
        rivals = tuple(filter(None, (self._rival(other, mine | common, mention) for other in others)))
        theirs = {t.key for other in others for t in other}
        reach = {t.token for t in (*own, *shared)}
        names = frozenset(t.key for t in (*own, *shared) if t.is_name)
        return Bearing(
            mine,
            common,
            mine - theirs,
            next((t.key for t in own if t.key not in theirs), ""),
            min((*shared, *own), key=lambda t: t.token).key if own or shared else "",
            rivals,
            names,
            tuple(t for t in self._places if t.token in reach),
            self._dates_of(at),
            self._move(at),
            mention.relation,
            self._around,
            self._named,
            self._places,
            unsure,
            self._seasons,
            not self.words.present.isdisjoint(self._said(at)),
            not self.words.pronouns.isdisjoint(self.passage.plain[self.first : self.end]),
            tone=partial(self.tones.of, mention, is_set_off=self.joints.is_set_off(mention)),
        )

    def _said(self, at: int) -> tuple[str, ...]:
        """The words of the part of the sentence that goes with a number."""
        return self.passage.plain[slice(*self.joints.spans[at])]

    def _rival(self, other: list[Term], but: Keys, mention: Mention) -> Rival | None:
        names = frozenset(t.key for t in other if t.is_name)
        return rival([t.key for t in other], but, names, later=bool(other) and other[0].token > mention.first)

    def _alone(self, mention: Mention) -> Bearing:
        dates = tuple(m.date for m in self.dates if m.date and m is not mention)
        own, names, places = self._around | mention.nouns, self._named, self._places
        return Bearing(
            own,
            names=names,
            places=places,
            dates=dates,
            around=self._around,
            named=names,
            anywhere=places,
            tone=partial(self.tones.of, mention),
        )

    def _is_silent(self, term: Term) -> bool:
        """Whether a word tells one number from another by nothing: a direction, or "them" of "250 of them"."""
        return self.passage.plain[term.token] in self.words.them or self._is_direction(term)

    def _is_direction(self, term: Term) -> bool:
        """Whether a word says where something went, which is held apart."""
        return is_direction(self.passage.plain[term.token], self.language)

    @cached_property
    def _around(self) -> Keys:
        """All its words."""
        return frozenset(t.key for t in self.terms)

    @cached_property
    def _named(self) -> Keys:
        """Its names."""
        return frozenset(t.key for t in self.terms if t.is_name)

    @cached_property
    def _seasons(self) -> Keys:
        """Its seasons."""
        return frozenset(t.key for t in self.terms if self.passage.plain[t.token] in self.words.seasons)

    def _shares(self, at: int) -> tuple[list[Term], list[Term], list[list[Term]], bool]:
        """Own, shared and others' terms of number `at`."""
        many = len(self.rivals)
        if many == 1:
            own, others = self._clause(self.rivals[0])
            return own, [], others, False
        if pairs := self.enumerations.pairs:
            listed = {t.token for pair in pairs for t in pair}
            rest = [t for t in self.terms if t.token not in listed]
            return pairs[at], rest, [p for n, p in enumerate(pairs) if n != at], False
        unsure = self.enumerations.is_respective and len(self.dates) != many
        if all(m.joined for m in self.rivals[1:]):
            named = sum(t.is_name for t in self.terms)
            return [], self.terms, [], unsure or named > 1  # "falls of 45% and 30% among crews"
        parts = [[t for t in self.terms if lo <= t.token < hi] for lo, hi in self.joints.spans]
        groups = self.joints.groups
        heads = [[t for t in parts[groups[n]] if t.token < self.rivals[groups[n]].first] for n in range(many)]
        sharing = [n for n in range(many) if groups[n] and not any(t.token not in self.counted for t in heads[n])]
        head = heads[0] if sharing else []
        common = head if groups[at] == 0 or at in sharing else []
        mine = [n for n in range(many) if groups[n] == groups[at]]
        if not any(t.token not in self.counted for n in mine for t in parts[n]) and not common:
            common = [t for n in range(many) if groups[n] == 0 for t in parts[n]]  # "62% trust it, down from 71%"
        led = self.joints.antecedent(groups[at])
        own = [t for n in mine for t in parts[n] if t not in common] + [t for t in self.terms if t.token == led]
        apart = [n for n in dict.fromkeys(groups) if n != groups[at] and not self.joints.are_one(n, groups[at])]
        others = [
            [
                t
                for m in range(many)
                if groups[m] == n
                for t in parts[m]
                if t not in common and t.token not in self.counted and not self._is_silent(t)
            ]
            for n in apart
        ]
        return own, common, others, unsure

    def _clause(self, mention: Mention) -> tuple[list[Term], list[list[Term]]]:
        """The terms of the clause of the only number, and those of a clause that is set against it: "while wages rose"."""
        low, high = self.first, self.end
        for n in range(self.first + 1, self.end):
            if self.passage.plain[n] in self.words.clauses or self.passage.plain[n] == ";":
                if self.passage.plain[n] in self.words.relatives and "," in self.passage.plain[n : mention.first]:
                    continue  # "Patel, who chairs the board, expects 7 million"
                if n <= mention.first:
                    low = n
                elif n < high:
                    high = n
        own = [t for t in self.terms if low <= t.token < high]
        other = [t for t in self.terms if not low <= t.token < high]
        return (own, [other]) if own and other else (self.terms, [])

    def _move(self, at: int) -> Move | None:
        """Where the number went; a number that only follows another one went with it."""
        mention = self.rivals[at]
        if mention.move or mention.relation or at == 0 or self.joints.cuts[at - 1] is None:
            return mention.move
        here = (t for t in self.terms if self.rivals[at - 1].last <= t.token < mention.first)
        between = [t for t in here if not self._is_direction(t)]
        same = (len(between) < _GAP or self._says_by(mention)) and mention.unit == self.rivals[at - 1].unit
        return self.rivals[at - 1].move if same else None

    def _says_by(self, mention: Mention) -> bool:
        """Whether a number is told as a change, as in "but only by a tenth"."""
        at = mention.first - 1
        while at > self.first and self.passage.plain[at] in self.words.beside_number | self.words.articles:
            at -= 1
        return self.passage.plain[at] in self.words.by

    @cached_property
    def _places(self) -> tuple[Term, ...]:
        """Names behind a preposition of place."""
        tokens, plain = self.passage.tokens, self.passage.plain
        out = []
        for term in self.terms:
            # "in rural Norland": one word may stand between.
            before = plain[max(0, term.token - 2) : term.token]
            near = not before or before[-1] not in self.words.places
            between = (
                before[1:] and before[0] in self.words.places and (before[1] not in self.words.links or term.is_name)
            )
            if near and not between:
                continue
            if term.is_name or (self.words.capital_nouns and tokens[term.token].text[0].isupper()):
                out.append(term)
        return tuple(out)

    def _dates_of(self, at: int) -> tuple[DateMention, ...]:
        """The dates in a number's own part; else those of a head that it shares."""
        mention = self.rivals[at]
        if mention.sort is Sort.DATE:
            return ()
        if self.enumerations.is_respective and len(self.dates) == len(self.rivals) > 1 and self.dates[at].date:
            return tuple(m.date for m in self.dates[at : at + 1] if m.date)
        spans = self.joints.spans
        own = [m.date for m in self.dates if m.date and spans[at][0] <= m.first < spans[at][1]]
        if own or at == 0:
            return tuple(own)
        return tuple(m.date for m in self.dates if m.date and m.first < self.rivals[0].first)
