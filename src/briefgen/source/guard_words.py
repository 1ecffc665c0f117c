"""Words that an elision must not hide, by language. A language without a list here has no elisions without an attestation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from briefgen.source.guard_lists import CONJUNCTIONS, GUARD_LISTS, Guard
from briefgen.source.tokens import Kind, Token, tokenise

ALWAYS = frozenset({Guard.NEGATION, Guard.EXCHANGE, Guard.MINIMISER, Guard.REFUSAL})


@dataclass(frozen=True, slots=True)
class GuardWord:
    """A guard word among tokens: from `first` up to `end`, which is not part of it."""

    first: int
    end: int
    guard: Guard
    text: str


def has_guard_words(language: str) -> bool:
    """Whether elisions of this language can be judged."""
    return primary(language) in GUARD_LISTS


def conjunctions(language: str) -> frozenset[str]:
    """Words that may stand alone beside the edge of a gap."""
    return frozenset(CONJUNCTIONS.get(primary(language), "").split())


def guard_words(tokens: Sequence[Token], language: str) -> tuple[GuardWord, ...]:
    """The guard words among tokens, in order; a word may be one in two ways."""
    words = [plain(token) for token in tokens]
    return tuple(found for at in range(len(words)) for found in _at(words, at, _lists(primary(language))))


def plain(token: Token) -> str:
    """A word as lists have it: small letters, `ё` as `е`, no bracket around its first letter."""
    return plain_word(token.text) if token.kind is Kind.WORD else token.text.lower()


@lru_cache(maxsize=8192)  # a text has few different words, and each is asked for many times
def plain_word(text: str) -> str:
    """The text of a word as lists have it."""
    return text.replace("[", "").replace("]", "").lower().replace("ё", "е")


@dataclass(frozen=True, slots=True)
class _Lists:
    exact: dict[str, Guard]
    prefixes: tuple[tuple[str, Guard], ...]
    suffixes: tuple[tuple[str, Guard], ...]
    phrases: dict[str, list[tuple[list[str], Guard]]]


@cache
def _lists(language: str) -> _Lists:
    entries = [(word, guard) for guard, words in GUARD_LISTS.get(language, {}).items() for word in words.split()]
    phrases: dict[str, list[tuple[list[str], Guard]]] = {}
    for words, guard in (
        ([token.text for token in tokenise(e.replace("_", " "))], g) for e, g in entries if "*" not in e
    ):
        if len(words) > 1:
            phrases.setdefault(words[0], []).append((words, guard))
    return _Lists(
        exact={e: g for e, g in entries if "*" not in e},
        prefixes=tuple((e[:-1], g) for e, g in entries if e[-1] == "*" and "_" not in e),
        suffixes=tuple((e[1:], g) for e, g in entries if e[0] == "*"),
        phrases=phrases,
    )


def _at(words: list[str], at: int, lists: _Lists) -> Iterator[GuardWord]:
    word = words[at]
    if word in lists.exact:
        yield GuardWord(at, at + 1, lists.exact[word], word)
    for prefix, guard in lists.prefixes:
        if word.startswith(prefix):
            yield GuardWord(at, at + 1, guard, word)
    for suffix, guard in lists.suffixes:
        if word.endswith(suffix):
            yield GuardWord(at, at + 1, guard, word)
    for phrase, guard in lists.phrases.get(word, ()):
        if words[at : at + len(phrase)] == phrase:
            yield GuardWord(at, at + len(phrase), guard, " ".join(phrase))


def primary(language: str) -> str:
    """The language of a tag without script and region: `ru` of `ru-RU`."""
    return language.replace("_", "-").split("-")[0].lower()
