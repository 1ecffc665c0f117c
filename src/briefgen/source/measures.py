"""Whether a number in a text has a unit: percent, a currency, or a word."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from briefgen.language import is_currency
from briefgen.source.guard_words import plain, primary
from briefgen.source.lexicon import LEXICONS, lexicon
from briefgen.source.numerals import Numeral
from briefgen.source.tokens import Kind, Token, glued, tokenise

# Words that may stand between a number and its unit: "five Central Asian republics".
_BETWEEN = 2


def has_unit(tokens: Sequence[Token], numeral: Numeral, unit: str, language: str, others: Sequence[Numeral]) -> bool:
    """Whether a number is given in a unit. "60% and 40%", "60 and 40 percent" give both numbers theirs."""
    if unit == "percent":
        return _is_percent(tokens, numeral, language, {n.first: n for n in others})
    if is_currency(unit):
        return _has_currency(tokens, numeral, unit, language)
    return _has_word(tokens, numeral, tokenise(unit), language, others)


def is_percent(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token says percent, in any language with a list, be it points or not."""
    words = [plain(token) for token in tokens[at : at + 2]]
    return (
        words in (["per", "cent"], ["pour", "cent"])
        or words[:1] == ["percentage"]
        or bool(words and words[0] in _percents())
    )


def _is_percent(tokens: Sequence[Token], numeral: Numeral, language: str, others: dict[int, Numeral]) -> bool:
    words = lexicon(language)
    at = numeral.end
    if (joined := others.get(at + 1)) and _joins(tokens[at], language):
        return _is_percent(tokens, joined, language, others)
    if at < len(tokens) and tokens[at].kind is Kind.DASH and glued(tokens[at - 1], tokens[at]):
        at += 1
    said = [plain(token) for token in tokens[at : at + 4] if token.kind is not Kind.DASH] + [""] * 4
    if " ".join(said[:2]) in words.percent:
        del said[0]
    elif said[0] != "%" and said[0] not in words.percent:
        return False
    return said[1] not in _points()


def _joins(token: Token, language: str) -> bool:
    return token.kind is Kind.DASH or plain(token) in lexicon(language).joining


def _has_currency(tokens: Sequence[Token], numeral: Numeral, unit: str, language: str) -> bool:
    sign = next(character for character in unit if is_currency(character))
    letters = unit.replace(sign, "").strip()
    for at in (numeral.first - 1, numeral.end):
        if 0 <= at < len(tokens) and tokens[at].text == sign:
            before = tokens[at - 1].text if at and at < numeral.first and glued(tokens[at - 1], tokens[at]) else ""
            return before == letters or (before == "US" and not letters)
    following = plain(tokens[numeral.end]) if numeral.end < len(tokens) else ""
    return not letters and lexicon(language).currencies.get(following) == sign


def _has_word(
    tokens: Sequence[Token], numeral: Numeral, unit: Sequence[Token], language: str, others: Sequence[Numeral]
) -> bool:
    starts = {other.first for other in others}
    for at in range(numeral.end, min(numeral.end + _BETWEEN + 2, len(tokens))):
        if len(tokens) - at >= len(unit) and all(
            same_word(*pair, language) for pair in zip(tokens[at:], unit, strict=False)
        ):
            return True
        if at in starts or tokens[at].kind not in (Kind.WORD, Kind.DASH):
            return False
    return False


def same_word(a: Token, b: Token, language: str) -> bool:
    """Whether two words are the same but for number and, in Russian, case."""
    one, other = plain(a), plain(b)
    if one == other:
        return True
    measure = lexicon(language).units.get(one)
    if measure and any(measure == words.units.get(other) for words in LEXICONS.values()):
        return True  # the unit of a brief may be of another language than its article
    if primary(language) == "en":
        return _singular(one) == _singular(other)
    if primary(language) != "ru" or min(len(one), len(other)) < 3:
        return False
    stem = max(3, min(len(one), len(other)) - 2)
    return one[:stem] == other[:stem] and abs(len(one) - len(other)) <= 3


def _singular(word: str) -> str:
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("shes", "ches", "xes", "sses")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


@cache
def _percents() -> frozenset[str]:
    return frozenset().union(*(words.percent for words in LEXICONS.values()))


@cache
def _points() -> frozenset[str]:
    return frozenset().union(*(words.points for words in LEXICONS.values()))
