"""Round numbers for an axis."""

from __future__ import annotations

import math
from decimal import Decimal

_STEPS = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5))
_FEWEST = 3  # what an axis across nought needs: one below, nought, one above


def nice(low: float, high: float, most: int) -> tuple[float, ...]:
    """At most so many equally spaced round numbers (steps of 1, 2, 2.5 or 5 times a power of ten), the first not above `low`
    and the last not below `high`.

    Nought is exactly nought. Where both ends are one value, the numbers reach from nought to it. Raises ValueError for fewer
    than three.
    """
    if most < _FEWEST:
        raise ValueError(f"an axis needs {_FEWEST} numbers, not {most}")
    # In decimals, so that 0.3 stands at the third of the tenths and not beside it.
    lowest, highest = sorted((Decimal(repr(float(low))), Decimal(repr(float(high)))))
    if lowest == highest:
        lowest, highest = min(lowest, Decimal(0)), max(highest, Decimal(0)) if lowest else Decimal(1)
    power = math.floor(math.log10((highest - lowest) / most))
    while True:
        for digits in _STEPS:
            step = digits.scaleb(power)
            first, last = math.floor(lowest / step), math.ceil(highest / step)
            if last - first < most:
                return tuple(float(step * i) for i in range(first, last + 1))
        power += 1
