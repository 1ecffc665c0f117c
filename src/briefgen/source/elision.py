"""Marked elisions: which gaps an ellipsis may stand for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefgen.source.guard_lists import Guard
from briefgen.source.guard_words import ALWAYS, GuardWord, conjunctions, has_guard_words, plain
from briefgen.source.match import FirstLetter, Run, whole_runs
from briefgen.source.stretches import Stretch
from briefgen.source.tokens import Kind, Token

_MOST_GAPS = 8
_MOST_PAIRS = 20_000
_LONGEST_PHRASE = 5
_EDGES = frozenset(",;:!?…。、؟؛")


@dataclass(frozen=True, slots=True)
class Elided:
    """The outcome for one stretch: the runs in order where every gap is legal, or else why a gap was refused, and its place."""

    runs: tuple[Run, ...] = ()
    refused: str = ""
    place: tuple[int, int] = (0, 0)


def segments(wanted: Sequence[Token]) -> list[list[Token]]:
    """The tokens between ellipses; an ellipsis at the beginning or the end hides nothing of the quotation."""
    out: list[list[Token]] = [[]]
    for token in wanted:
        if token.kind is Kind.ELLIPSIS:
            out.append([])
        else:
            out[-1].append(token)
    if not out[0]:
        del out[0]
    if out and not out[-1]:
        del out[-1]
    return out


def elided(stretch: Stretch, parts: Sequence[Sequence[Token]], language: str) -> Elided:
    """The parts of a quotation in a stretch, in order, with legal gaps between them."""
    if len(parts) > _MOST_GAPS + 1 or not all(any(t.kind is Kind.WORD for t in part) for part in parts):
        return Elided()
    rules = [FirstLetter.ANY_CASE] + [FirstLetter.BRACKETED] * (len(parts) - 1)
    found = [list(whole_runs(stretch, part, rule)) for part, rule in zip(parts, rules, strict=True)]
    if not all(found) or sum(len(a) * len(b) for a, b in pairwise(found)) > _MOST_PAIRS:
        return Elided()
    gaps = Gaps(stretch, language)
    chains: dict[int, tuple[Run, ...]] = {run.end: (run,) for run in found[0]}
    for part in found[1:]:
        chains = {run.end: chain for run in part if (chain := gaps.chain(chains, run))}
    return Elided(next(iter(chains.values()), ()), gaps.refused, gaps.place)


class Gaps:
    """Judges the gaps of one stretch; keeps the reason of the last refusal."""

    def __init__(self, stretch: Stretch, language: str) -> None:
        self.refused = ""
        self.place = (0, 0)
        self._stretch = stretch
        self._language = language
        self._guards = stretch.guards(language)

    def chain(self, chains: dict[int, tuple[Run, ...]], run: Run) -> tuple[Run, ...]:
        """The first chain that the run may continue, with it; empty if none."""
        for end, chain in chains.items():
            if end < run.first and not self._refuses(end, run.first):
                return (*chain, run)
        return ()

    def _refuses(self, first: int, end: int) -> bool:
        why = self._why(first, end)
        if why:
            self.refused, self.place = why, (first - 1, end + 1)
        return bool(why)

    def _why(self, first: int, end: int) -> str:
        """Why the tokens `first` up to `end` may not be hidden; empty if they may."""
        if not has_guard_words(self._language):
            return (
                f"there is no list of guard words for the language {self._language!r}: the elision needs an attestation"
            )
        if not self._left_edge(first, end) or not self._right_edge(first, end):
            return "the gap begins or ends inside a clause: both its edges must lie at punctuation, a sentence end or a bracket"
        if self._stretch.inside[first - 1] != self._stretch.inside[end]:
            return "the gap leads out of one quotation into other words"
        near = range(
            bisect_left(self._guards, first - _LONGEST_PHRASE, key=_first), bisect_left(self._guards, end, key=_first)
        )
        hidden = (self._guards[n] for n in near if first < self._guards[n].end)
        guard = next((g for g in hidden if self._counts(g, first, end)), None)
        return f'the gap hides "{guard.text}" ({guard.guard})' if guard else ""

    def _left_edge(self, first: int, end: int) -> bool:
        """At punctuation; a lone conjunction between the edge and the punctuation belongs to the gap."""
        after = first + 1 if self._is_conjunction(first) else first
        return self._is_edge(first - 1) or self._is_edge(first) or (after < end and self._is_edge(after))

    def _right_edge(self, first: int, end: int) -> bool:
        before = end - 2 if self._is_conjunction(end - 1) else end - 1
        return self._is_edge(end) or self._is_edge(end - 1) or (before >= first and self._is_edge(before))

    def _is_edge(self, number: int) -> bool:
        token = self._stretch.tokens[number]
        if token.text == ".":
            return self._ends_sentence(number)
        return token.text in _EDGES or token.kind is Kind.BRACKET or (token.kind is Kind.DASH and _breaks(token))

    def _ends_sentence(self, point: int) -> bool:
        """Whether only closing marks and brackets stand between a full stop and the next sentence."""
        after = point + 1
        while after not in self._stretch.sentence_ends and self._stretch.tokens[after].kind in (
            Kind.MARK,
            Kind.BRACKET,
        ):
            after += 1
        return after in self._stretch.sentence_ends

    def _is_conjunction(self, number: int) -> bool:
        return plain(self._stretch.tokens[number]) in conjunctions(self._language)

    def _counts(self, guard: GuardWord, first: int, end: int) -> bool:
        """Whether a guard word in the gap forbids it: always, or where an edge cuts the word's own sentence."""
        if guard.guard in ALWAYS:
            return True
        if guard.guard is Guard.CONTRAST and guard.first in (first, end - 1):
            return False
        sentence = self._stretch.sentence(guard.first)
        return sentence in (self._stretch.sentence(first - 1), self._stretch.sentence(end))


def _first(guard: GuardWord) -> int:
    return guard.first


def _breaks(token: Token) -> bool:
    """A dash between words, not within one."""
    return token.text == "—" or (token.lead and token.trail)
