"""Words paired with numbers in order: "A and B have dropped by 60% and 40%, respectively"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from briefgen.source.lexicon import Lexicon
from briefgen.source.statistics.mention import Mention
from briefgen.source.statistics.passage import Passage
from briefgen.source.statistics.terms import Term

AND = frozenset({"and", "und", "et", "и", "or", "oder", "ou", "или"})


_PAIR = 2


class Enumerations:
    """The enumerations of a sentence: `terms` are its words, `rivals` its numbers, `bounds` its tokens in the passage."""

    def __init__(
        self,
        passage: Passage,
        bounds: tuple[int, int],
        terms: Sequence[Term],
        rivals: Sequence[Mention],
        words: Lexicon,
    ) -> None:
        self.tokens, self.plain = passage.tokens, passage.plain
        self.bounds, self.terms, self.rivals, self.words = bounds, terms, rivals, words

    @cached_property
    def pairs(self) -> list[list[Term]] | None:
        """The words of each number, in order; None where nothing is enumerated for them."""
        if compared := self._compared():
            return compared
        said = self.is_respective
        close = all(m.joined for m in self.rivals[1:])
        if not (said or close):
            return None
        lists = [found for found in self._lists() if len(found) == len(self.rivals)]
        before = [found for found in lists if found[-1][-1].token < self.rivals[0].first]
        if close and not said and not any(self._is_capital(t) for f in before for item in f for t in item):
            return None
        chosen = before[-1:] or (lists[:1] if said else [])
        return chosen[0] if chosen else None

    def _compared(self) -> list[list[Term]] | None:
        """Two that are compared, with their numbers behind a colon: "more bakers than butchers: 214 against 187"."""
        if len(self.rivals) != _PAIR:
            return None
        one, other = self.rivals
        colon = next((n for n in range(one.first - 1, self.bounds[0], -1) if self.plain[n] == ":"), None)
        if colon is None or self.plain[other.first - 1] not in self.words.against or other.first - one.last > _PAIR:
            return None
        than = next((n for n in range(colon - 1, self.bounds[0], -1) if self.plain[n] in self.words.than), None)
        if than is None:
            return None
        first = [t for t in self.terms if t.token < than]
        return [first, [t for t in self.terms if than < t.token < colon]]

    def _is_capital(self, term: Term) -> bool:
        return self.tokens[term.token].text[0].isupper()

    @cached_property
    def is_respective(self) -> bool:
        """Whether the sentence says "respectively"."""
        return not self.words.respectively.isdisjoint(self.plain[slice(*self.bounds)])

    def _lists(self) -> list[list[list[Term]]]:
        """The enumerations of the sentence: neighbouring terms joined by commas and a last "and"."""
        groups: list[list[Term]] = []
        for term in self.terms:
            if groups and term.token == groups[-1][-1].token + 1 and term.is_name == groups[-1][-1].is_name:
                groups[-1].append(term)
            else:
                groups.append([term])
        out: list[list[list[Term]]] = []
        run: list[list[Term]] = []
        for group in groups:
            if run and self._are_joined(run[-1][-1].token, group[0].token):
                run.append(group)
            else:
                run = [group]
            if len(run) > 1 and self._ends_list(run):
                out += [self._trimmed(run, count) for count in range(2, len(run) + 1)]
        return out

    def _trimmed(self, run: list[list[Term]], count: int) -> list[list[Term]]:
        """The last items of a list; of the first only its last word, if that is no name ("job seekers from A and B")."""
        items = run[-count:]
        return [item if item[0].is_name else item[-1:] if n == 0 else item for n, item in enumerate(items)]

    def _are_joined(self, before: int, after: int) -> bool:
        between = self.plain[before + 1 : after]
        joints = [w for w in between if w == "," or w in AND]
        rest = [w for w in between if w != "," and w not in AND and w not in self.words.links]
        return bool(joints) and not rest and len(between) <= 4

    def _ends_list(self, run: list[list[Term]]) -> bool:
        return not AND.isdisjoint(self.plain[run[-2][-1].token + 1 : run[-1][0].token])
