"""Plain YAML scalars to values, by the core schema of YAML 1.2: dates, `1_000`, `no` and `.inf` stay text."""

from __future__ import annotations

import math
import re


class Whole(int):
    """An int that remembers how it was typed, so that `period: 007` in a text field prints 007."""

    source: str

    def __new__(cls, source: str, base: int = 10) -> Whole:
        digits = source.lstrip("+")
        self = super().__new__(cls, digits if base == 10 else digits[2:], base)
        self.source = source
        return self


class Decimal(float):
    """A float that remembers how it was typed: `1.10` stays 1.10 in a text field."""

    source: str

    def __new__(cls, source: str) -> Decimal:
        self = super().__new__(cls, source)
        self.source = source
        return self


Scalar = str | bool | Whole | Decimal | None


def resolve(text: str) -> Scalar:
    """The value of an unquoted scalar. A number too long to be one is text, as are infinities."""
    if not _NOT_PLAIN.match(text):
        return text
    if _NULL.match(text):
        return None
    if _TRUTH.match(text):
        return text[0] in "tT"
    for pattern, base in _WHOLE:
        if pattern.match(text):
            return Whole(text, base)
    if _DECIMAL.match(text) and math.isfinite(float(text)):
        return Decimal(text)
    return text


_NOT_PLAIN = re.compile(r"[-+.~0-9nNtTfF]|\Z")  # what a scalar that is no text can begin with: most texts leave here
_NULL = re.compile(r"(?:|~|null|Null|NULL)\Z")
_TRUTH = re.compile(r"(?:true|True|TRUE|false|False|FALSE)\Z")
# Python refuses to read an int of more than 4,300 digits; nobody means one of more than 18.
_WHOLE = (
    (re.compile(r"[-+]?[0-9]{1,18}\Z"), 10),
    (re.compile(r"0o[0-7]{1,18}\Z"), 8),
    (re.compile(r"0x[0-9a-fA-F]{1,15}\Z"), 16),
)
_DECIMAL = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?\Z")
