"""Searches in one dimension each: items at the floor, size at the tightest rung, rung at that size.

One ladder of sizes and rungs is not even nearly sorted, and no dimension is quite monotone: bisection only says what to
try, and a plan is taken because it was laid out.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from briefgen.fit.trial import Trial
from briefgen.layout import Plan
from briefgen.layout.bands import LEVEL
from briefgen.layout.breaks import Break

Fits = Callable[[Plan], bool]
_ISLAND = 1  # richer steps tried beyond the border that bisection found
_FEWER = 3  # sets with fewer items tried before giving up
_SMALLER = 2  # sizes given up for level columns
_TIGHTER = 5  # rungs tried for level columns
_WHITE = 28.0  # points of white at the foot of a page, what is more higher charts shall fill
_HIGHER = (1.15, 1.3, 1.45)


def first_true(low: int, high: int, test: Callable[[int], bool]) -> int | None:
    """The least n in low..high with test(n), where false comes before true; None if test(high) fails."""
    if test(low):
        return low
    if not test(high):
        return None
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if test(middle) else (middle, high)
    return high


def fewest_left_out(trial: Trial) -> int | None:
    """The least number of items whose absence makes both formats fit at the floor; None if no number does."""
    most = len(trial.order)
    if trial.both_fit(0):
        return 0
    counts = range(most, max(-1, most - 1 - _FEWER), -1)
    enough = next((count for count in counts if trial.both_fit(count)), None)
    return None if enough is None else first_true(0, enough, trial.both_fit)


def richest(trial: Trial, fits: Fits, left_out: int, sizes: Sequence[float]) -> tuple[int, int]:
    """The largest size, then the loosest rung, that fits; the tightest at the floor must."""
    top, tight = len(sizes) - 1, trial.tightest

    def at(size: int, rung: int) -> bool:
        return fits(trial.plan(left_out, sizes[size], rung))

    found = first_true(0, top, lambda n: at(top - n, tight))
    size = 0 if found is None else top - found
    size = next((s for s in range(min(size + _ISLAND, top), size, -1) if at(s, tight)), size)
    loosest = first_true(0, tight, lambda n: at(size, n))
    rung = tight if loosest is None else loosest
    return size, next((r for r in range(max(0, rung - 1 - _ISLAND), rung) if at(size, r)), rung)


def level(trial: Trial, left_out: int, size: int, rung: int) -> Plan:
    """The plan of this size and rung, or a neighbour whose columns end level: a tighter rung, or a smaller size."""
    best: tuple[float, Plan] | None = None
    for s in range(size, max(-1, size - _SMALLER - 1), -1):
        start = rung if s == size else loosest(trial, trial.pdf_fits, left_out, trial.sizes[s])
        for r in () if start is None else range(start, min(start + _TIGHTER, trial.tightest + 1)):
            plan = trial.plan(left_out, trial.sizes[s], r)
            uneven = trial.measured(plan).level
            if trial.pdf_fits(plan) and (best is None or uneven < best[0]):
                best = uneven, plan
                if uneven <= LEVEL:
                    return plan
    return best[1] if best else trial.plan(left_out, trial.sizes[size], rung)


def loosest(trial: Trial, fits: Fits, left_out: int, size: float) -> int | None:
    """The loosest rung at which a size fits, as bisection finds it; None if the tightest does not."""
    return first_true(0, trial.tightest, lambda rung: fits(trial.plan(left_out, size, rung)))


def filled(trial: Trial, plan: Plan) -> Plan:
    """The plan with higher charts where pages would end in white; none higher than keeps columns as level as text does."""
    best = trial.measured(plan)
    for factor in _HIGHER if trial.manuscript.charts else ():
        if factor <= plan.chart:
            continue
        more = plan._replace(chart=factor)
        if not _white(best) or (tried := trial.measured(more)).over > 0:
            break  # still higher ones are over too
        is_level = tried.level <= max(LEVEL, best.level) and tried.apart <= max(LEVEL, best.apart)
        if is_level and _white(tried) < _white(best):
            best, plan = tried, more
    return plan


def _white(measured: Break) -> float:
    """Points of white at the feet of pages beyond what a page may have."""
    return sum(max(0.0, room - used - _WHITE) for used, room in measured.fill)
