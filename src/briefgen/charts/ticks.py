"""Round numbers for an axis."""

from __future__ import annotations

import math
from decimal import Decimal

_STEPS = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5))
_FOUR, _SHORTER = Decimal(4), Decimal("0.85")  # of the fives' axis: fours are read less easily
_FEWEST = 3  # what an axis across nought needs: one below, nought, one above


def nice(low: float, high: float, most: int) -> tuple[float, ...]:
    """At most so many equally spaced round numbers, the first not above `low` and the last not below `high`.

    Steps are 1, 2, 2.5 or 5 times a power of ten, across nought 4 as well. Nought is exactly nought. Where both ends are one
    value, the numbers reach from nought to it. Raises ValueError for fewer than three.
    """
    if most < _FEWEST:
        raise ValueError(f"an axis needs {_FEWEST} numbers, not {most}")
    # In decimals, so that 0.3 stands at the third of the tenths and not beside it.
    lowest, highest = sorted((Decimal(repr(float(low))), Decimal(repr(float(high)))))
    if lowest == highest:
        lowest, highest = min(lowest, Decimal(0)), max(highest, Decimal(0)) if lowest else Decimal(1)
    both = lowest < 0 < highest  # where coarse steps may leave room unused at two ends
    power = math.floor(math.log10((highest - lowest) / most))
    while True:
        for digits in _STEPS:
            ticks = _around(lowest, highest, digits.scaleb(power))
            if both and digits == _STEPS[-1]:
                fours = _around(lowest, highest, _FOUR.scaleb(power))
                ticks = fours if len(fours) <= most and _span(fours) <= _SHORTER * _span(ticks) else ticks
            if len(ticks) <= most:
                return tuple(map(float, ticks))
        power += 1


def _around(lowest: Decimal, highest: Decimal, step: Decimal) -> list[Decimal]:
    """The multiples of a step from at or below the lowest value to at or above the highest."""
    return [step * i for i in range(math.floor(lowest / step), math.ceil(highest / step) + 1)]


def _span(ticks: list[Decimal]) -> Decimal:
    return ticks[-1] - ticks[0]
