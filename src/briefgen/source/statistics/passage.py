"""A paragraph with its numbers and dates."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from briefgen.language import PartialDate
from briefgen.source.dates import may_have_date
from briefgen.source.guard_words import plain, primary
from briefgen.source.lexicon import lexicon
from briefgen.source.statistics.mention import Mention
from briefgen.source.statistics.reading import read_mentions
from briefgen.source.statistics.terms import terms
from briefgen.source.stretches import Stretch
from briefgen.source.tokens import Kind, Token

_DIGIT = re.compile(r"[\d\u00ad\ufb00-\ufb06]")  # and what hides in a word: soft hyphens, ligatures
_LETTERS = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, eq=False)
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
        return read_mentions(self) if may_have_numbers(self.text[self.start : self.end], self.language) else ()

    @cached_property
    def sentence_ends(self) -> tuple[int, ...]:
        """As the stretch has them, but that the point of an ordinal ends no sentence: "am 17. Januar"."""
        ends, tokens = self.stretch.sentence_ends, self.tokens
        if self.language != "de":
            return ends
        return tuple(n for n in ends if n == len(tokens) or not _is_ordinal_point(tokens, n - 1))

    @cached_property
    def sentences(self) -> dict[tuple[int, Any], Any]:
        """Its sentences as `bearing` has read them, kept for the next number of the same one."""
        return {}

    @cached_property
    def keys(self) -> frozenset[str]:
        """The stems of all its words."""
        return self._keys(0, len(self.tokens))

    def up_to(self, token: int) -> frozenset[str]:
        """The stems of all words up to the end of the sentence that a token belongs to."""
        return self._keys(0, self.sentence(token)[1])

    def sentence(self, token: int) -> tuple[int, int]:
        """First token and end of the sentence that a token belongs to."""
        ends = self.sentence_ends
        number = bisect_right(ends, token)
        return (ends[number - 1] if number else 0), ends[min(number, len(ends) - 1)]

    def beside(self, token: int) -> tuple[frozenset[str], frozenset[str]]:
        """The stems of the sentence before and of the one behind that of a token."""
        first, end = self.sentence(token)
        low = self.sentence(first - 1)[0] if first else 0
        high = self.sentence(end)[1] if end < len(self.tokens) else end
        return self._keys(low, first), self._keys(end, high)

    def _keys(self, first: int, end: int) -> frozenset[str]:
        return frozenset(self._stems[first:end]) - {""}

    @cached_property
    def _stems(self) -> list[str]:
        """The stem of each token that means something, "" of the others."""
        out = [""] * len(self.tokens)
        for term in terms(self.tokens, 0, len(out), self.language):
            out[term.token] = term.key
        return out

    def begins(self, token: int) -> bool:
        """Whether a quotation, a bracket or what a colon announces begins at a token."""
        before = self.tokens[token - 1]
        return before.kind in (Kind.MARK, Kind.BRACKET) or before.text == ":"

    def said(self, mention: Mention) -> str:
        """The words of a mention."""
        return self.text[mention.start : mention.end]


def may_have_numbers(text: str, language: str) -> bool:
    """Whether a text has a digit or a word of a number or a date: most paragraphs have none, and need no further look."""
    if _DIGIT.search(text) or may_have_date(text, language):
        return True
    text, words = text.lower(), lexicon(language)
    if words.joined and words.joined in text:
        return True
    return not _numberly(primary(language)).isdisjoint(_LETTERS.findall(text.replace("ё", "е")))


@cache
def _numberly(language: str) -> frozenset[str]:
    """The first words of everything that may say a number."""
    words = lexicon(language)
    said = (*words.numbers, *words.scales, *words.ordinals, *words.fractions, *words.multiples)
    return frozenset(word.split()[0] for word in said)


def _is_ordinal_point(tokens: Sequence[Token], point: int) -> bool:
    before = tokens[point - 1].text if point else ""
    return tokens[point].text == "." and before.isdigit() and len(before) <= 2
