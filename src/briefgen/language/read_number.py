"""A number read back as a language writes it."""

from __future__ import annotations

import re
from decimal import Decimal

from briefgen.language.locale import locale
from briefgen.language.numbers import MINUS

_SPACES = "\u00a0\u202f\u2009 "
_SIGNS = re.compile(rf"[-{MINUS}\u2013]")
_LONGEST = 40


def read_number(text: str, language: str) -> Decimal | None:
    """The value of digits with the language's groups and decimal mark, a sign before them; None for anything else."""
    from babel.numbers import get_decimal_symbol, get_group_symbol

    text = text.strip(_SPACES)
    if len(text) > _LONGEST:
        return None
    sign = _SIGNS.match(text)
    body = text[1:] if sign else text
    own = locale(language)
    point, group = get_decimal_symbol(own), get_group_symbol(own)
    groups = re.escape(group if group not in _SPACES else "") + _SPACES
    grouped = re.compile(rf"(\d{{1,3}}(?:[{groups}]\d{{3}})+|\d+)(?:{re.escape(point)}(\d+))?\Z", re.ASCII)
    match = grouped.match(body) or re.match(r"(\d+)\.(\d+)\Z", body, re.ASCII)
    if not match:
        return None
    whole = re.sub(r"\D", "", match[1])
    return Decimal(f"{'-' if sign else ''}{whole}" + (f".{match[2]}" if match[2] else ""))
