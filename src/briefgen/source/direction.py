"""Whether a text says of a number that something went down or up by it, or stands at it."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from functools import cache, lru_cache

from briefgen.language import is_currency
from briefgen.source.guard_words import ALWAYS, guard_words, plain, primary
from briefgen.source.lexicon import LEXICONS, lexicon
from briefgen.source.numerals import Numeral
from briefgen.source.tokens import Kind, Token

_NEGATED_WITHIN = 3
_NEGATED_FAR = 5  # German and French put the verb behind the number
_SIDES = ("down", "behind_down", "up", "behind_up")
_FAR = 24  # tokens back to a word of direction before "by"


class Move(StrEnum):
    """Where something went."""

    DOWN = "down"
    UP = "up"


class Relation(StrEnum):
    """What a number beside a word of direction is: the change itself, or the level it began or ended at."""

    CHANGE = "change"
    START = "start"
    END = "end"


def went_down(tokens: Sequence[Token], numeral: Numeral, numbers: Sequence[Numeral], language: str) -> bool:
    """Whether the word of direction that governs a number says down and is not negated.

    It governs the number by standing right behind ("a 60% drop"), right before ("lost 60%") or before "by". A second number
    follows the first: "by 60% and 40%". "Dropped to 60%" is a level, no change.
    """
    place = _governor(tokens, numeral, numbers, primary(language))
    return place is not None and _direction(tokens, place, numeral, language) is Move.DOWN


def moved(tokens: Sequence[Token], numeral: Numeral, numbers: Sequence[Numeral], language: str) -> Move | None:
    """Where the word of direction that governs a number says that something went; None without one, or where it is negated.

    A level has a direction too: "dropped to 60%".
    """
    place = _governor(tokens, numeral, numbers, primary(language))
    if place is None:
        place = _leveller(tokens, numeral, primary(language))
    return None if place is None else _direction(tokens, place, numeral, language)


def _direction(tokens: Sequence[Token], place: int, numeral: Numeral, language: str) -> Move | None:
    said, language = plain(tokens[place]), primary(language)
    down = _says(said, "down", language) or _says(said, "behind_down", language)
    if _is_negated(tokens, place, numeral, language):
        return None
    return Move.DOWN if down else Move.UP


def relation(tokens: Sequence[Token], numeral: Numeral, numbers: Sequence[Numeral], language: str) -> Relation | None:
    """What a number is to a word of direction before it: "by 60%" is a change, "to 60%" and "from 60%" are levels."""
    language = primary(language)
    at = _before(tokens, numeral.first, language)
    if at < 0:
        return None
    word = plain(tokens[at])
    if _last_direction(tokens, at, language) is not None:
        if _says(word, "since", language) or _goes_on_to(tokens, word, numeral, numbers, language):
            return Relation.START
        if _says(word, "by", language):
            return Relation.CHANGE
        if _says(word, "to", language):
            return Relation.END
    return Relation.CHANGE if _governor(tokens, numeral, numbers, language) is not None else None


def _governor(tokens: Sequence[Token], numeral: Numeral, numbers: Sequence[Numeral], language: str) -> int | None:
    behind = _past_unit(tokens, numeral.end)
    if behind < len(tokens) and is_direction(plain(tokens[behind]), language):
        return behind
    if behind + 1 < len(tokens) and _is_measure(plain(tokens[behind]), language):
        said = plain(tokens[behind + 1])
        if _says(said, "behind_down", language) or _says(said, "behind_up", language):  # "90 cents less"
            return behind + 1
    at = _before(tokens, numeral.first, language)
    if at < 0:
        return None
    word = plain(tokens[at])
    if _says(word, "by", language):
        return _last_direction(tokens, at, language)
    if _says(word, "joining", language) and not _says(word, "to", language):
        first = next((n for n in numbers if _past_unit(tokens, n.end) == at), None)
        return _governor(tokens, first, numbers, language) if first else None
    return at if _says(word, "down", language) or _says(word, "up", language) else None


def _is_negated(tokens: Sequence[Token], place: int, numeral: Numeral, language: str) -> bool:
    nearby = tokens[max(0, place - _FAR) : place]
    within = len(nearby) - _NEGATED_WITHIN
    if any(g.guard in ALWAYS and g.first >= within for g in guard_words(nearby, language)):
        return True
    far = _NEGATED_FAR if place > numeral.first else _NEGATED_WITHIN
    around = (*nearby[-far:], *tokens[place + 1 : max(place + 2, numeral.first)])
    return any(_says(plain(token), "negations", primary(language)) for token in around)


def _leveller(tokens: Sequence[Token], numeral: Numeral, language: str) -> int | None:
    """The word of direction before "to" or "from" a number."""
    at = _before(tokens, numeral.first, language)
    word = plain(tokens[at]) if at >= 0 else ""
    level = at >= 0 and (_says(word, "to", language) or _says(word, "since", language) or _says(word, "by", language))
    return _last_direction(tokens, at, language) if level else None


def _goes_on_to(
    tokens: Sequence[Token], word: str, numeral: Numeral, numbers: Sequence[Numeral], language: str
) -> bool:
    """Whether "de" is no "by": French says "de 12 à 34" for from and to."""
    at = _past_unit(tokens, numeral.end)
    follows = any(n.first == at + 1 for n in numbers) and at < len(tokens)
    return follows and _says(word, "by", language) and language == "fr" and _says(plain(tokens[at]), "to", language)


def _before(tokens: Sequence[Token], at: int, language: str) -> int:
    """The token before a number, past its currency sign and what may stand between it and a word of direction."""
    at -= 1
    while at >= 0 and tokens[at].kind is Kind.SIGN and is_currency(tokens[at].text):
        at -= 1
    while at >= 0 and _says(plain(tokens[at]), "beside_number", language):
        if _says(plain(tokens[at]), "by", language) and not _says(plain(tokens[at - 1]), "beside_number", language):
            break
        at -= 1
    return at


def _last_direction(tokens: Sequence[Token], before: int, language: str) -> int | None:
    for at in range(before - 1, max(-1, before - _FAR), -1):
        said = plain(tokens[at])
        if _says(said, "down", language) or _says(said, "up", language):
            return at
        if said in ".;!?" or _says(said, "clauses", language):
            return None
        if tokens[at - 1].text == "," and _says(said, "relatives", language):
            return None
    return None


def _past_unit(tokens: Sequence[Token], at: int) -> int:
    """Past "%", "percent" or "per cent" behind a number."""
    words = [plain(token) for token in tokens[at : at + 2]]
    if words in (["per", "cent"], ["pour", "cent"]):
        return at + 2
    return at + 1 if words and words[0] in _percents() else at


def _is_measure(word: str, language: str) -> bool:
    words = lexicon(language)
    return word in words.units or word in words.currencies


def is_direction(word: str, language: str) -> bool:
    """Whether a word says that something went down or up, or is less or more."""
    return any(_says(word, side, language) for side in _SIDES)


def side_of(word: str, language: str) -> Move:
    """Where a word of direction says that something went."""
    return Move.DOWN if _says(word, "down", language) or _says(word, "behind_down", language) else Move.UP


@cache
def _percents() -> frozenset[str]:
    return frozenset().union(*(words.percent for words in LEXICONS.values()))


@lru_cache(maxsize=8192)
def _says(word: str, name: str, language: str) -> bool:
    exact, prefixes = _listed(name, language)
    return word in exact or word.startswith(prefixes)


@cache
def _listed(name: str, language: str) -> tuple[frozenset[str], tuple[str, ...]]:
    words = getattr(lexicon(language), name)
    return frozenset(w for w in words if w[-1] != "*"), tuple(w[:-1] for w in words if w[-1] == "*")
