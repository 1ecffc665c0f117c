"""The unit of a number in a text, by one name for all languages: percent, points, a currency sign, a measure."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from briefgen.language import is_currency
from briefgen.source.guard_words import plain
from briefgen.source.lexicon import Lexicon
from briefgen.source.numerals import Numeral
from briefgen.source.tokens import Kind, Token, glued, tokenise

PERCENT, POINTS, TIMES = "percent", "points", "times"
_CODES = {"USD": "$", "EUR": "€", "GBP": "£", "RUB": "₽", "KZT": "₸", "UAH": "₴", "JPY": "¥", "CHF": "CHF"}
_LONGEST = 3


class Unit(NamedTuple):
    """A unit, "" for none, and the tokens from the number's first to its unit's end."""

    name: str
    first: int
    end: int


def unit_of(tokens: Sequence[Token], numeral: Numeral, words: Lexicon) -> Unit:
    """The unit that stands beside a number."""
    first, end = numeral.first, numeral.end
    before = tokens[first - 1] if first else None
    if before and before.kind is Kind.SIGN and is_currency(before.text) and not _follows(tokens, first - 1, words):
        marked = first > 1 and tokens[first - 2].kind is Kind.WORD and glued(tokens[first - 2], before)
        marked = marked and tokens[first - 2].text.isalpha() and plain(tokens[first - 2]) not in words.numbers
        letters = first - 2 if marked else first - 1
        said = tokens[letters].text if marked else ""
        return Unit(before.text if said in ("", "US") else said + before.text, letters, end)
    if before and before.text in _CODES:
        return Unit(_CODES[before.text], first - 1, end)
    name, after = _behind(tokens, end, words)
    return Unit(name, first, after)


def unit_named(text: str, words: Lexicon) -> tuple[str, int]:
    """The name of a unit as a model spells it, and the power of ten in it: "million people" gives 6."""
    tokens = tokenise(text)
    if not tokens:
        return "", 0
    if is_currency(text):
        sign = text.strip()
        return ("$" if sign == "US$" else sign), 0
    scale = words.scales.get(plain(tokens[0]), 0)
    name, _ = _behind(tokens, 1 if scale else 0, words)
    return name, scale


def _behind(tokens: Sequence[Token], at: int, words: Lexicon) -> tuple[str, int]:
    """The unit that begins at a token, and the token after it; "" and the same token where there is none."""
    start = at
    if at < len(tokens) and tokens[at].kind is Kind.DASH and at and glued(tokens[at - 1], tokens[at]):
        at += 1
        if at < len(tokens) and (name := _listed(plain(tokens[at]), tuple(words.glued_units.items()))):
            return name, at + 1
    if at >= len(tokens):
        return "", start
    said = [plain(token).removeprefix("d'") for token in tokens[at : at + _LONGEST]]
    two = " ".join(said[:2])
    if said[0] in words.percent or two in words.percent:
        end = at + (1 if said[0] in words.percent else 2)
        behind = end + (end < len(tokens) and tokens[end].kind is Kind.DASH)
        if behind < len(tokens) and plain(tokens[behind]) in words.points:
            return POINTS, behind + 1
        return PERCENT, end
    if said[0] in words.points:
        return POINTS, at + (3 if said[1:] == ["de", "pourcentage"] else 1)
    if said[0].startswith(("percentage", "процентн")) and len(said) > 1 and said[1] in words.points:
        return POINTS, at + 2
    if said[0] in words.times:
        return TIMES, at + 1
    if tokens[at].text in _CODES:
        return _CODES[tokens[at].text], at + 1
    if tokens[at].kind is Kind.SIGN and is_currency(tokens[at].text) and not _leads(tokens, at):
        return tokens[at].text, at + 1
    if measure := words.currencies.get(said[0]) or words.units.get(said[0]):
        return measure, at + 1
    # "four school days": one word may stand between.
    plainly = tokens[at].kind is Kind.WORD and said[0] not in words.links and said[0] not in words.numbers
    between = plainly and len(said) > 1 and said[1] in words.units and said[0].isalpha()
    return (words.units[said[1]], at + 2) if between else ("", start)


def _leads(tokens: Sequence[Token], at: int) -> bool:
    """Whether a currency sign is the unit of what stands behind it, though a number stands before it: "ten €50"."""
    digits = [n for n in (at - 1, at + 1) if 0 <= n < len(tokens) and _touches(tokens, n, at)]
    return digits == [at + 1]


def _touches(tokens: Sequence[Token], number: int, sign: int) -> bool:
    """Whether digits stand right beside a sign."""
    edge = tokens[number].text[-1:] if number < sign else tokens[number].text[:1]
    return edge.isnumeric() and glued(tokens[min(number, sign)], tokens[max(number, sign)])


def _follows(tokens: Sequence[Token], at: int, words: Lexicon) -> bool:
    """Whether a currency sign is the unit of the number before it."""
    if not at or _leads(tokens, at):
        return False
    left = tokens[at - 1]
    said = plain(left)
    return any(map(str.isnumeric, left.text)) or said in words.numbers or said in words.scales


@cache
def _listed(word: str, entries: tuple[tuple[str, str], ...]) -> str:
    return next(
        (name for said, name in entries if word == said or (said[-1] == "*" and word.startswith(said[:-1]))), ""
    )
