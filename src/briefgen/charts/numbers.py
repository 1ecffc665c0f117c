"""How the numbers of a chart read: the same in labels, in Word's cells and in the alternative text."""

from __future__ import annotations

import math
from decimal import Decimal
from typing import NamedTuple

from briefgen.charts.spec import ChartSpec
from briefgen.language import MINUS, format_number, is_currency

_DIGITS = 3  # that the largest value shows at least, where the values have them


class Format(NamedTuple):
    """Decimals, the unit as far as it is printed beside the digits, and the language."""

    decimals: int
    unit: str
    language: str

    def __call__(self, value: float) -> str:
        """The printed number, rounded half up as a workbook does."""
        return format_number(value, self.unit, self.language, self.decimals)

    @property
    def cell(self) -> str:
        """The number format of a workbook cell that shows the same (ECMA-376 part 1, 18.8.31)."""
        before, _, after = format_number(1.0, self.unit, self.language, 0).partition("1")
        digits = "#,##0" + ("." + "0" * self.decimals if self.decimals else "")
        code = quoted(before) + digits + quoted(after)
        return f"{code};{quoted(MINUS)}{code};{code}"


def format_of(spec: ChartSpec) -> Format:
    """As many decimals as the values need; of long ones as many as the largest needs to show three digits."""
    unit = "" if unit_word(spec) else spec.unit
    if spec.decimals is not None:
        return Format(spec.decimals, unit, spec.language)
    sizes = [abs(v) for v in spec.values if v]
    needed = max(map(decimals_of, sizes), default=0)
    if needed:
        # The smallest value must not be printed as nought.
        enough = max(_DIGITS - 1 - _magnitude(max(sizes)), -_magnitude(min(sizes)), 0)
        needed = min(needed, enough)
    return Format(needed, unit, spec.language)


def unit_word(spec: ChartSpec) -> str:
    """The unit where it is a word that does not stand beside each number, else ""."""
    return "" if spec.unit == "percent" or is_currency(spec.unit) else spec.unit


def quoted(text: str) -> str:
    """Text that a cell prints as it stands, whatever its value."""
    return f'"{text}"' if text else ""


def decimals_of(value: float) -> int:
    """How many decimals the shortest writing of a number has."""
    exponent = Decimal(repr(value)).normalize().as_tuple().exponent
    return max(0, -int(exponent))


def _magnitude(value: float) -> int:
    return math.floor(math.log10(value))
