"""Whether an excerpt carries a statistic's value, with its unit and its direction."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from briefgen.source.direction import went_down
from briefgen.source.guard_words import plain
from briefgen.source.measures import has_unit
from briefgen.source.numerals import Numeral, numerals
from briefgen.source.tokens import Kind, Token, tokenise

_MINUS = ("minus", "минус")


def carries_value(excerpt: str, value: float, unit: str, language: str) -> bool:
    """Whether a value with its unit stands in an excerpt, in digits or words.

    A negative value stands there with its sign, or as a positive number of something that fell, dropped, was lost: -60 in
    "have dropped by 60% and 40%". A positive value stands there whatever the direction.
    """
    tokens = tokenise(excerpt)
    numbers = numerals(tokens, language)
    wanted, unit = _scaled(Decimal(repr(float(value))), unit, language)
    for numeral in numbers:
        if unit and not has_unit(tokens, numeral, unit, language, numbers):
            continue
        signed = -numeral.value if _is_minus(tokens, numeral) else numeral.value
        if signed == wanted or (wanted < 0 and signed == -wanted and went_down(tokens, numeral, numbers, language)):
            return True
    return False


def _scaled(value: Decimal, unit: str, language: str) -> tuple[Decimal, str]:
    """5 "million people" as 5000000 "people"."""
    words = tokenise(unit)
    scale = numerals(tokenise(f"1 {unit}"), language)
    taken = scale[0].end - 1 if scale else 0
    rest = unit[words[taken].start :] if taken < len(words) else ""
    return (value * scale[0].value, rest) if taken > 0 else (value, unit)


def _is_minus(tokens: Sequence[Token], numeral: Numeral) -> bool:
    """Whether the word minus, or a minus before a currency sign, stands before a number."""
    before = tokens[: numeral.first]
    if before and before[-1].kind is Kind.SIGN:
        return len(before) > 1 and before[-2].kind is Kind.DASH and before[-2].lead and not before[-2].trail
    return bool(before) and plain(before[-1]) in _MINUS
