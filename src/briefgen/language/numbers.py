"""Numbers as a language writes them: rounded half up, with a true minus, a percent or currency sign where it belongs."""

from __future__ import annotations

import unicodedata
from decimal import ROUND_HALF_UP, Context, Decimal, localcontext
from typing import Any

from briefgen.language.locale import locale

MINUS = "\u2212"
# Wide enough for every float: the default 28 digits would refuse to quantize 1e300.
_EXACT = Context(prec=700, rounding=ROUND_HALF_UP)


def format_number(value: float | Decimal, unit: str, language: str, decimals: int | None = None) -> str:
    """A number as people read it: "60%" or "60 %", "€1,200", "−3.5".

    `unit` is "percent" or a currency sign; a unit that is a word stands in the text beside the number and is not printed.
    `decimals` None prints as many as the value has. Rounding is half up, as a pocket calculator and Excel do it.
    """
    number = round_half_up(value, decimals)
    text = _digits(abs(number), decimals, language)
    if unit == "percent":
        text = _affixed(text, locale(language).percent_formats[None], "%")
    elif is_currency(unit):
        text = _affixed(text, locale(language).currency_formats["standard"], unit)
    return MINUS + text if number < 0 else text


def format_quantity(value: float | Decimal, unit: str, language: str) -> str:
    """A number with its unit, also where that is a word: "96 days"."""
    text = format_number(value, unit, language)
    return text if not unit or unit == "percent" or is_currency(unit) else f"{text}\u00a0{unit}"


def round_half_up(value: float | Decimal, decimals: int | None = None) -> Decimal:
    """The value as a decimal, halves away from zero; never a negative zero."""
    # repr gives the shortest decimal that is the float: 2.675 rounds to 2.68, as its reader expects.
    exact = value if isinstance(value, Decimal) else Decimal(repr(float(value)))
    if decimals is not None:
        exact = exact.quantize(Decimal(1).scaleb(-decimals), context=_EXACT)
    return exact if exact else abs(exact)


def is_currency(unit: str) -> bool:
    """Whether a unit is written as a currency sign: "€", "US$"."""
    return any(unicodedata.category(character) == "Sc" for character in unit)


def _digits(number: Decimal, decimals: int | None, language: str) -> str:
    from babel.numbers import format_decimal

    if decimals is None:
        decimals = len(f"{number:f}".partition(".")[2].rstrip("0"))
    pattern = "#,##0." + "0" * decimals if decimals else "#,##0"
    with localcontext(_EXACT):
        text = str(format_decimal(number, format=pattern, locale=locale(language)))
    return text.replace("\u202f", "\u00a0")


def _affixed(digits: str, pattern: Any, sign: str) -> str:
    """Digits between what the language's own pattern (a Babel NumberPattern, untyped) puts before and behind them."""
    before, behind = pattern.prefix[0], pattern.suffix[0]
    text = f"{before}{digits}{behind}".replace("%", sign).replace("¤", sign)
    return text.replace("\u202f", "\u00a0")
