"""The words of a sentence that say what a number is about, by a stem that is the same in every case of the word."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from briefgen.source.date_words import DATE_WORDS
from briefgen.source.guard_words import plain_word, primary
from briefgen.source.lexicon import lexicon
from briefgen.source.tokens import Kind, Token

_ELIDED = re.compile(r"\A(?:[cdjlmnst]|qu)'(?=\w{2})")
_POSSESSIVE = re.compile(r"'s?\Z")
_STEMS = {"en": 6, "fr": 6, "de": 7, "ru": 6}
_CASES = re.compile(r"(?:[аеиоуыэюяйь]+|[аеоиыя]+[вмх])\Z")
_GERMAN = re.compile(r"(?:ern|en|er|es|em|e|n|s)\Z")
_FRENCH = re.compile(r"(?:e?s|e|x)\Z")
_SHORTEST = 3


class Term(NamedTuple):
    """A word that means something: its stem, whether it is written as a name, and its token."""

    key: str
    is_name: bool
    token: int


def terms(tokens: Sequence[Token], first: int, end: int, language: str, starts: Iterable[int] = ()) -> Iterator[Term]:
    """The terms among the tokens `first` up to `end`; at `starts` a sentence begins, whose capital says nothing."""
    language = primary(language)
    starting = frozenset(starts)
    says_names = not lexicon(language).capital_nouns
    for at in range(first, end):
        token = tokens[at]
        if token.kind is not Kind.WORD:
            continue
        if len(token.text) == 1 and at not in starting and _is_letter(tokens, at):
            yield Term(f"={token.text}", True, at)
        elif (key := _key(token.text, language)) and not _is_in_phrase(tokens, at, language):
            named = says_names and token.text[0].isupper() and at not in starting
            yield Term(key, named or _is_quarter(token.text, language), at)


def _is_letter(tokens: Sequence[Token], at: int) -> bool:
    """Whether a capital letter is a name, as in "line A"; initials are none."""
    text = tokens[at].text
    initial = at + 1 < len(tokens) and tokens[at + 1].text == "."
    return text.isupper() and text != "I" and not initial


@lru_cache(maxsize=8192)  # a text has few different words, and is asked about each number of it
def _key(text: str, language: str) -> str:
    """The stem of a word; "" where it means nothing."""
    if text[0].isdigit() or text[0] == "-":
        return ""
    word = bare(plain_word(text), language)
    return "" if word in _silent(language) or len(word) < 2 else stem(word, language)


@lru_cache(maxsize=8192)
def _is_quarter(text: str, language: str) -> bool:
    return bare(plain_word(text), language) in lexicon(language).quarters


def bare(word: str, language: str) -> str:
    """A word without what is elided before it or marks its possessive."""
    if language == "fr":
        word = _ELIDED.sub("", word)
    return _POSSESSIVE.sub("", word) if language == "en" else word


def stem(word: str, language: str) -> str:
    """What the forms of a word have in common; short words keep their letters."""
    if language == "ru":
        for _ in range(2):
            if (shorter := _CASES.sub("", word)) and len(shorter) >= _SHORTEST:
                word = shorter
    elif len(word) > 4 and language in ("de", "fr"):
        word = (_GERMAN if language == "de" else _FRENCH).sub("", word)
    elif len(word) > 3 and language == "en" and word.endswith("s") and not word.endswith("ss"):
        word = word[:-1]
    return word[: _STEMS.get(language, 6)]


def _is_in_phrase(tokens: Sequence[Token], at: int, language: str) -> bool:
    """Whether a word says nothing only as part of a phrase: "close to 40", but not "they close in June"."""
    fellows = _fellows_of(tokens[at].text, language)
    if not fellows:
        return False
    beside = (*tokens[max(0, at - 1) : at], *tokens[at + 1 : at + 2])
    return any(plain_word(token.text) in fellows for token in beside)


@lru_cache(maxsize=8192)
def _fellows_of(text: str, language: str) -> frozenset[str]:
    return _fellows(language).get(plain_word(text), frozenset())


@cache
def _fellows(language: str) -> dict[str, frozenset[str]]:
    """The words of phrases about numbers, with those that stand beside them there."""
    out: dict[str, set[str]] = {}
    for said in (phrase.split() for phrase in _phrases(language)):
        for one, other in itertools.pairwise(said):
            out.setdefault(one, set()).add(other)
            out.setdefault(other, set()).add(one)
    return {word: frozenset(beside) for word, beside in out.items()}


def _phrases(language: str) -> tuple[str, ...]:
    words = lexicon(language)
    return (*words.bounds, *words.percent, *words.hedges, *words.bounds_behind)


@cache
def _silent(language: str) -> frozenset[str]:
    """Words without a meaning of their own beside a number: links, units, bounds, directions, months."""
    words = lexicon(language)
    phrases = [phrase for phrase in _phrases(language) if " " not in phrase]
    dates = DATE_WORDS.get(language)
    months = dates.months if dates else ()
    plain_months = (re.sub(r"\W.*|\(.*", "", month) for month in months)
    return frozenset(
        {
            *words.links,
            *words.present,
            *words.units,
            *words.points,
            *words.clauses,
            *phrases,
            *plain_months,
            *words.numbers,
        }
    )
