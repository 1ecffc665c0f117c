"""Numbers as a text writes them, in digits and in words, by language."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from briefgen.source.guard_words import plain, primary
from briefgen.source.lexicon import LEXICONS, Lexicon, lexicon
from briefgen.source.tokens import Kind, Token, glued

_DIGITS = re.compile(r"(-?)([0-9][0-9., ']*[0-9]|[0-9])([^\W\d_]*)\Z")
_GROUPED = {
    "en": re.compile(r"(\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d+)(?:\.(\d+))?\Z"),
    "de": re.compile(r"(\d{1,3}(?:\.\d{3})+|\d{1,3}(?:['’ ]\d{3})+|\d+)(?:,(\d+))?\Z"),
    "": re.compile(r"(\d{1,3}(?:\.\d{3}){2,}|\d{1,3}(?: \d{3})+|\d+)(?:,(\d+))?\Z"),
}
_HUNDRED = 2
_HALF = Decimal("0.5")
NUMBER_LANGUAGES = tuple(LEXICONS)


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number among tokens: its value, and the tokens `first` up to `end` that write it."""

    value: Decimal
    first: int
    end: int


def numerals(tokens: Sequence[Token], language: str) -> tuple[Numeral, ...]:
    """The numbers of a text, in order. Ordinals, clock times and anything ambiguous in the language are left out."""
    language = primary(language)
    reading = _reading(language)
    out: list[Numeral] = []
    end = 0
    for at, token in enumerate(tokens):
        if at < end or token.kind is not Kind.WORD:
            continue
        if token.text[-1].isdigit() or token.text[0].isdigit():
            found = _in_digits(tokens, at, language, reading)
        else:
            word = plain(token)
            may_be = word in reading.first or (reading.words.joined and reading.words.joined in word)
            found = _in_words(tokens, at, reading) if may_be else None
        if found:
            out.append(found)
            end = found.end
    return tuple(out)


def languages_among(tokens: Sequence[Token]) -> tuple[str, ...]:
    """The languages in which there may be a number among tokens: all of them where there are digits."""
    said = {plain(token) for token in tokens}
    if any(word[0].isdigit() or word[-1].isdigit() for word in said):
        return NUMBER_LANGUAGES
    return tuple(language for language in NUMBER_LANGUAGES if _may_count(said, _reading(language)))


def _may_count(said: Set[str], reading: _Reading) -> bool:
    joined = reading.words.joined
    return not reading.first.isdisjoint(said) or bool(joined and any(joined in word for word in said))


class _Reading(NamedTuple):
    """A language's words, phrases filed under their first word, the longest first."""

    words: Lexicon
    phrases: dict[str, tuple[tuple[tuple[str, ...], Decimal], ...]]
    first: frozenset[str]
    halves: tuple[tuple[str, ...], ...]


@cache
def _reading(language: str) -> _Reading:
    words = lexicon(language)
    filed: dict[str, list[tuple[tuple[str, ...], Decimal]]] = {}
    for phrase, value in words.numbers.items():
        parts = tuple(phrase.split())
        filed.setdefault(parts[0], []).append((parts, Decimal(str(value))))
    phrases = {first: tuple(sorted(found, key=lambda e: -len(e[0]))) for first, found in filed.items()}
    halves = tuple(tuple(half.split()) for half in words.half_more)
    return _Reading(words, phrases, frozenset({*phrases, *words.scales, *words.articles}), halves)


def _in_digits(tokens: Sequence[Token], at: int, language: str, reading: _Reading) -> Numeral | None:
    match = _DIGITS.match(tokens[at].text)
    if not match:
        return None
    value = _from_digits(match[2], language)
    scale = reading.words.suffixes.get(match[3].lower()) if match[3] else 0
    if value is None or scale is None:
        return None
    end = at + 1
    if not match[3] and end < len(tokens) and (following := reading.words.scales.get(plain(tokens[end]))):
        scale, end = following, _past_point(tokens, end, reading)
    value = (-value if match[1] else value).scaleb(scale)
    return _with_half(tokens, Numeral(value, at, end), reading)


def _from_digits(text: str, language: str) -> Decimal | None:
    """The value of digits with separators, by the language's own decimal sign; None where that leaves a doubt."""
    match = (_GROUPED.get(language) or _GROUPED[""]).match(text)
    return Decimal(re.sub(r"\D", "", match[1]) + "." + (match[2] or "0")) if match else None


def _in_words(tokens: Sequence[Token], at: int, reading: _Reading) -> Numeral | None:
    """The longest number in words that begins at a token."""
    words = reading.words
    total, current, lowest = Decimal(0), _article(tokens, at, words), 100
    number = at + 1 if current else at
    end = at
    while number < len(tokens):
        word = plain(tokens[number])
        scale = words.scales.get(word)
        if scale == _HUNDRED and (word in words.single or current) and (current or 1) < 10:
            if current is None and number and plain(tokens[number - 1]) == "pour":
                break
            current, number = (current or Decimal(1)) * 100, number + 1
        elif scale and scale > _HUNDRED and scale < lowest and (current or word in words.single):
            total, current, lowest = total + (current or 1) * Decimal(10) ** scale, None, scale
            number = _past_point(tokens, number, reading)
        elif (found := _phrase(tokens, number, reading)) and _fits(found[0], current):
            current, number = (current or Decimal(0)) + found[0], found[1]
        else:
            break
        end = number
        number = _past_joint(tokens, number, current, reading)
    if end == at:
        return None
    return _with_half(tokens, Numeral(total + (current or 0), at, end), reading)


def _phrase(tokens: Sequence[Token], at: int, reading: _Reading) -> tuple[Decimal, int] | None:
    """The value of the longest phrase of the list that begins at a token, and the token after it."""
    word = plain(tokens[at])
    for parts, value in reading.phrases.get(word, ()):
        if (end := _past(tokens, at, parts)) is not None:
            return value, end
    joined = reading.words.joined
    if joined and joined in word and word not in reading.words.scales:
        return _compound(word, joined, at, reading)
    return None


def _compound(word: str, joined: str, at: int, reading: _Reading) -> tuple[Decimal, int] | None:
    """ "dreitausendvierhundert" as three times a thousand and four hundred."""
    before, _, after = word.partition(joined)
    numbers = reading.words.numbers
    many = 1 if before in ("", "ein") else numbers.get(before)
    more = 0 if not after else 100 if after == "hundert" else numbers.get(after.removeprefix("und"))
    if many is None or more is None:
        return None
    return Decimal(str(many)) * 1000 + Decimal(str(more)), at + 1


def _past(tokens: Sequence[Token], at: int, parts: Sequence[str]) -> int | None:
    """The token after a phrase that begins at a token, hyphens between its words or not; None where it is another one."""
    for number, part in enumerate(parts):
        if number and at < len(tokens) and tokens[at].kind is Kind.DASH and glued(tokens[at - 1], tokens[at]):
            at += 1
        if at >= len(tokens) or plain(tokens[at]) != part:
            return None
        at += 1
    return at


def _with_half(tokens: Sequence[Token], numeral: Numeral, reading: _Reading) -> Numeral:
    for half in reading.halves:
        if (end := _past(tokens, numeral.end, half)) is not None:
            return Numeral(numeral.value + _HALF, numeral.first, end)
    return numeral


def _article(tokens: Sequence[Token], at: int, words: Lexicon) -> Decimal | None:
    following = plain(tokens[at + 1]) if at + 1 < len(tokens) else ""
    return Decimal(1) if plain(tokens[at]) in words.articles and following in words.single else None


def _fits(value: Decimal, current: Decimal | None) -> bool:
    """Whether a number word may follow what was read: tens after hundreds, units after tens, nothing after zero or ten."""
    if not current:
        return current is None
    step = 10 if value < 10 else 100 if value < 100 else 1000
    return current % step == 0 and current % 100 != 10


def _past_joint(tokens: Sequence[Token], number: int, current: Decimal | None, reading: _Reading) -> int:
    """Past a hyphen as in sixty-one, or an "and" as in a hundred and five, if a number word comes next."""
    if number + 1 >= len(tokens) or plain(tokens[number + 1]) not in reading.phrases:
        return number
    hyphen = tokens[number].kind is Kind.DASH and glued(tokens[number - 1], tokens[number])
    joined = plain(tokens[number]) == "and" and (current is None or current % 100 == 0)
    return number + 1 if hyphen or joined else number


def _past_point(tokens: Sequence[Token], number: int, reading: _Reading) -> int:
    """Past a word and the full stop of its abbreviation, as in "млн."."""
    dotted = plain(tokens[number]) in reading.words.dotted and number + 1 < len(tokens)
    return number + 2 if dotted and tokens[number + 1].text == "." else number + 1
