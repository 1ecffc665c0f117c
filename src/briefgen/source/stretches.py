"""The stretches of an article in which a match may lie: each paragraph, and each quotation re-opened at a paragraph break."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import pairwise

from briefgen.language import is_currency
from briefgen.source.guard_words import GuardWord, guard_words
from briefgen.source.measures import is_percent
from briefgen.source.numerals import Numeral, languages_among, numerals
from briefgen.source.paragraphs import paragraphs
from briefgen.source.speech import Speech, speech
from briefgen.source.tokens import Kind, Token, glued, tokenise, uncased, without_brackets

_ENDS = frozenset(".!?…。؟")
# A full stop after these ends no sentence.
_ABBREVIATED = """mr mrs ms dr prof st sr jr gen col lt capt sen rep gov no vs etc al fig vol approx dept est inc ltd co corp
    jan feb mar apr jun jul aug sep sept oct nov dec e.g i.e г гг ул им т.е т.д т.п др см стр млн млрд тыс руб проф акад"""
ABBREVIATIONS = frozenset(_ABBREVIATED.split())
_FREE = frozenset({Kind.POINT, Kind.MARK, Kind.BRACKET, Kind.ELLIPSIS})


@dataclass(frozen=True)
class Stretch:
    """Tokens in a row with what is known of them; `inside` gives for each the quotation marks open around it."""

    tokens: tuple[Token, ...]
    inside: tuple[tuple[int, ...], ...]
    apostrophes: frozenset[int]
    paragraph_ends: frozenset[int] = frozenset()

    @cached_property
    def sentence_ends(self) -> tuple[int, ...]:
        """Numbers of the tokens before which a new sentence begins, sorted; the end of the stretch is the last."""
        ends = {n for n in range(1, len(self.tokens)) if n in self.paragraph_ends or _begins_sentence(self.tokens, n)}
        return (*sorted(ends), len(self.tokens))

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """Numbers of the tokens by what a search files them under, a word broken at line ends both broken and whole."""
        out: dict[str, list[int]] = {}
        for number in range(len(self.tokens)):
            for name in filed_under(self.tokens, number):
                out.setdefault(name, []).append(number)
        return out

    @cached_property
    def _guards(self) -> dict[str, tuple[GuardWord, ...]]:
        return {}

    def guards(self, language: str) -> tuple[GuardWord, ...]:
        """Its guard words, in order."""
        if language not in self._guards:
            self._guards[language] = guard_words(self.tokens, language)
        return self._guards[language]

    def sentence(self, number: int) -> int:
        """The sentence, counted from 0, that token `number` belongs to."""
        return bisect_right(self.sentence_ends, number)

    @cached_property
    def bracketed(self) -> frozenset[int]:
        """Numbers of the tokens before which a square bracket is open that closes later in the same stretch."""
        out: set[int] = set()
        opened: list[int] = []
        for number, token in enumerate(self.tokens):
            if token.text == "[" and token.kind is Kind.BRACKET:
                opened.append(number)
            elif token.text == "]" and opened:
                out.update(range(opened.pop() + 1, number + 1))
        return frozenset(out)

    @cached_property
    def within_numbers(self) -> frozenset[int]:
        """Numbers of the tokens before which a number is not yet complete: "60 | million", "sixty | percent", "60 | €"."""
        spans = [n for language in languages_among(self.tokens) for n in numerals(self.tokens, language)]
        out = {number for span in spans for number in range(span.first + 1, span.end)}
        return frozenset(out | {n for span in spans for n in (span.first, span.end) if self._is_measured(span, n)})

    def _is_measured(self, span: Numeral, number: int) -> bool:
        beside = number - 1 if number == span.first else number
        if not 0 <= beside < len(self.tokens):
            return False
        token = self.tokens[beside]
        if number == span.end and is_percent(self.tokens, number):
            return True
        return token.kind is Kind.SIGN and is_currency(token.text)

    def begins_sentence(self, number: int) -> bool:
        """Whether token `number` is the first word of a sentence or of what stands in marks or brackets."""
        if number == 0 or number in self.sentence_ends:
            return True
        before = self.tokens[number - 1]
        return before.kind in (Kind.MARK, Kind.BRACKET) or before.text == ":"

    def is_cut_legal(self, number: int) -> bool:
        """Whether a quotation may begin or end before token `number`: not inside a word, a number or square brackets.

        "non-tariff" is no "tariff", "60 million" is no "60", "migrants'" is no "migrants"; what an editor put into square
        brackets must not pass as the speaker's own words.
        """
        if not 0 < number < len(self.tokens):
            return True
        if number in self.bracketed or number in self.within_numbers:
            return False
        before, after = self.tokens[number - 1], self.tokens[number]
        if before.breaks_line:
            return False
        return not glued(before, after) or self._is_free(number - 1) or self._is_free(number)

    def _is_free(self, number: int) -> bool:
        token = self.tokens[number]
        return (token.kind in _FREE and number not in self.apostrophes) or token.text == "—"


@dataclass(frozen=True)
class Source:
    """An article made ready for matching."""

    text: str
    paragraphs: tuple[tuple[int, int], ...]
    stretches: tuple[Stretch, ...]

    def paragraph(self, offset: int) -> int:
        """The number of the paragraph, counted from 1, in which an offset lies."""
        return bisect_right(self.paragraphs, offset, key=lambda span: span[0])

    def sentences(self, paragraph: int) -> tuple[tuple[int, int], ...]:
        """Start and end of each sentence of a paragraph, counted from 1, without the white space between them."""
        stretch = self.stretches[paragraph - 1]
        starts = (0, *stretch.sentence_ends)
        return tuple((stretch.tokens[a].start, stretch.tokens[b - 1].end) for a, b in pairwise(starts) if a < b)


@lru_cache(maxsize=8)
def read_source(text: str) -> Source:
    """An article's text, cut into stretches: paragraphs in order, then the re-opened quotations."""
    spans = paragraphs(text)
    cut = [tokenise(text, *span) for span in spans]
    spoken = [speech(tokens, text) for tokens in cut]
    plain = [Stretch(t, s.inside, s.apostrophes) for t, s in zip(cut, spoken, strict=True)]
    return Source(text, spans, (*plain, *_reopened(cut, spoken)))


def filed_under(tokens: Sequence[Token], number: int) -> set[str]:
    """What `Stretch.places` files a token under: a word without case or bracket of its first letter, a kind of mark, a sign."""
    token = tokens[number]
    if token.kind in (Kind.MARK, Kind.DASH):
        return {token.kind}
    if token.kind is not Kind.WORD:
        return {token.text[0]}
    return {uncased(word[0]) + word[1:] for word in map(without_brackets, (token.text, compound(tokens, number)[0]))}


def compound(tokens: Sequence[Token], at: int) -> tuple[str, int]:
    """A word put together over its line-end hyphens, and the number of the token after it; "" where no word stands."""
    if tokens[at].kind is not Kind.WORD:
        return "", at
    word, end = tokens[at].text, at + 1
    while end + 1 < len(tokens) and tokens[end].breaks_line and tokens[end + 1].kind is Kind.WORD:
        word, end = word + tokens[end + 1].text, end + 2
    return word, end


def _reopened(cut: Sequence[tuple[Token, ...]], spoken: Sequence[Speech]) -> list[Stretch]:
    out = []
    first = 0
    while first < len(cut):
        last = first
        while _goes_on(cut, spoken, last):
            last += 1
        if last > first:
            out.append(_joined(cut[first : last + 1], spoken[first : last + 1]))
        first = last + 1 if last > first else first + 1
    return out


def _goes_on(cut: Sequence[tuple[Token, ...]], spoken: Sequence[Speech], number: int) -> bool:
    """Whether the quotation left open at the end of a paragraph is opened again by the next one's first mark."""
    unclosed = spoken[number].unclosed
    if unclosed is None or number + 1 == len(cut) or not cut[number + 1]:
        return False
    mark = cut[number + 1][0]
    return mark.kind is Kind.MARK and mark.text == cut[number][unclosed].text and 0 in spoken[number + 1].inside[0]


def _joined(cut: Sequence[tuple[Token, ...]], spoken: Sequence[Speech]) -> Stretch:
    tokens: list[Token] = []
    inside: list[tuple[int, ...]] = []
    apostrophes: set[int] = set()
    breaks: set[int] = set()
    for part, (paragraph, marks) in enumerate(zip(cut, spoken, strict=True)):
        outer = marks.unclosed if part == 0 and marks.unclosed is not None else 0
        shift = len(tokens) - outer
        for number in range(outer, len(paragraph)):
            path = marks.inside[number]
            if outer not in path:
                break
            tokens.append(replace(paragraph[number], reopens=True) if number == outer and part else paragraph[number])
            inside.append((0, *(mark + shift for mark in path[path.index(outer) + 1 :])))
            if number in marks.apostrophes:
                apostrophes.add(number + shift)
        breaks.add(len(tokens))
    return Stretch(tuple(tokens), tuple(inside), frozenset(apostrophes), frozenset(breaks))


def _begins_sentence(tokens: Sequence[Token], number: int) -> bool:
    """Whether a sentence ends before a token: behind its point and the marks and brackets that close with it."""
    token = tokens[number]
    if not token.lead or (token.kind is Kind.WORD and without_brackets(token.text)[0].islower()):
        return False
    at = number - 1
    while at > 0 and not tokens[at].lead and tokens[at].text in "\"')]}":
        at -= 1
    return tokens[at].text in _ENDS and not (tokens[at].text == "." and _is_abbreviated(tokens, at))


def _is_abbreviated(tokens: Sequence[Token], point: int) -> bool:
    if not point or tokens[point - 1].kind is not Kind.WORD:
        return False
    word = tokens[point - 1].text
    return (len(word) == 1 and word.isalpha()) or "." in word or word.lower() in ABBREVIATIONS
