"""What reading the numbers of a passage goes by: its tokens, the words of its language, and which tokens are taken."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from briefgen.source.guard_words import plain, primary
from briefgen.source.lexicon import Lexicon, lexicon
from briefgen.source.numerals import Numeral, numerals
from briefgen.source.statistics.terms import bare, stem
from briefgen.source.tokens import Kind

if TYPE_CHECKING:
    from briefgen.source.statistics.passage import Passage

_NOUNS = 3
_BOUND_WORDS = 3


class Scan:
    """A passage while it is read: each token is taken once."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self.tokens = passage.tokens
        self.language = primary(passage.language)
        self.words: Lexicon = lexicon(self.language)
        self.plain = passage.plain
        self.taken = set(self._idioms())
        self.numbers: tuple[Numeral, ...] = ()
        self.starts: dict[int, Numeral] = {}

    def find(self) -> None:
        """Find the numerals among the tokens that are not taken."""
        self.numbers = tuple(n for n in numerals(self.tokens, self.language) if n.first not in self.taken)
        self.starts = {numeral.first: numeral for numeral in self.numbers}

    def nouns(self, at: int, most: int = _NOUNS) -> frozenset[str]:
        """The stems of the words behind a number: what it counts."""
        out: set[str] = set()
        while at < len(self.tokens) and len(out) < most:
            token = self.tokens[at]
            word = plain(token)
            if token.kind is not Kind.WORD or word in self.words.links or at in self.starts:
                break
            out.add(stem(bare(word, self.language), self.language))
            at += 1
        return frozenset(out)

    def bound(self, first: int, end: int) -> str:
        """Whether a number is "about", "over" or "under", or "" for none of them."""
        before = self.plain[max(0, first - _BOUND_WORDS) : first]
        if self.plain[first] in ("d'un", "d'une"):
            before = (*before, "d")  # "moins d'une ferme sur trois"
        for count in range(len(before), 0, -1):
            if name := self.words.bounds.get(" ".join(before[-count:])):
                return name
        behind = " ".join(self.plain[end : end + 2])
        return self.words.bounds_behind.get(behind, "")

    def _idioms(self) -> Iterator[int]:
        filed = _filed(self.words.idioms)
        for at, word in enumerate(self.plain):
            for parts in filed.get(word, ()):
                if self.plain[at : at + len(parts)] == parts:
                    yield from range(at, at + len(parts))


@cache
def _filed(idioms: frozenset[str]) -> dict[str, list[tuple[str, ...]]]:
    """Idioms by their first words."""
    out: dict[str, list[tuple[str, ...]]] = {}
    for idiom in sorted(idioms):
        parts = tuple(idiom.split())
        out.setdefault(parts[0], []).append(parts)
    return out
