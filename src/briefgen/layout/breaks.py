"""Where page two begins: the cheapest of all legal breaks, judged by the limits it will be held to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefgen.layout.bands import LEVEL, Band

_LINE = 14.0  # the unit of costs, points
_OVER, _UNEVEN, _EMPTY, _DIVIDED, _FRESH = 1000.0, 4.0, 3.0, 1.6, -2.0
_WHITE = 0.04  # of the square of white lines on page one
_MOSTLY_EMPTY = 0.72  # of page two


class Break(NamedTuple):
    """Page two begins with an atom of a band. `fill` is (used, room) in points per page, `over` the points too much on
    the last page, `level` the worst difference of two columns in lines, before they gain anything more."""

    band: int
    atom: int
    fill: tuple[tuple[float, float], ...]
    over: float
    level: float


class _Candidate(NamedTuple):
    band: int
    atom: int
    first: float
    second: float
    level: float


def choose(bands: Sequence[Band], rooms: Sequence[float]) -> Break:
    """The best break of bands into two pages with so much room each, in points."""
    full = [band.split(0, len(band.atoms)) for band in bands]
    heights = [split.height * band.unit for split, band in zip(full, bands, strict=True)]
    after = _heights_after(bands, heights)
    scored = [(_cost(c, bands, rooms), c) for c in _candidates(bands, heights, after, rooms[0])]
    best = min(scored, key=lambda pair: pair[0])[1] if scored else _overfull(heights, after)
    level = max([best.level, *(s.excess for n, s in enumerate(full) if n != best.band)])
    over = max(0.0, best.first - rooms[0]) + max(0.0, best.second - rooms[1])
    fill = ((best.first, rooms[0]), (best.second, rooms[1]))
    return Break(best.band, best.atom, fill, over if over > 0.01 else 0.0, level)


def _heights_after(bands: Sequence[Band], heights: Sequence[float]) -> list[float]:
    """Heights of the bands n.. at the top of a page."""
    after = [0.0] * (len(bands) + 1)
    for n in range(len(bands) - 1, -1, -1):
        after[n] = heights[n] + (bands[n + 1].gap + after[n + 1] if n + 1 < len(bands) else 0.0)
    return after


def _candidates(
    bands: Sequence[Band], heights: Sequence[float], after: Sequence[float], room: float
) -> Iterator[_Candidate]:
    """All breaks that leave no more than the room on page one."""
    above = 0.0  # used by the bands before, and the gap over this one
    for n, band in enumerate(bands):
        above += band.gap if n else 0.0
        if above - band.gap > room + 0.01:
            return
        following = bands[n + 1].gap + after[n + 1] if n + 1 < len(bands) else 0.0
        if n and not band.atoms[0].stick:
            yield _Candidate(n, 0, above - band.gap, after[n], 0.0)
        for atom in band.legal[:-1]:
            first = band.split(0, atom)
            if (used := above + first.height * band.unit) > room + 0.01:
                break
            second = band.split(atom, len(band.atoms))
            rest = second.height * band.unit + following
            yield _Candidate(n, atom, used, rest, max(first.excess, second.excess))
        above += heights[n]
    if above <= room + 0.01:
        yield _Candidate(len(bands), 0, above, 0.0, 0.0)


def _overfull(heights: Sequence[float], after: Sequence[float]) -> _Candidate:
    """The first band alone is higher than page one."""
    return _Candidate(1, 0, heights[0] if heights else 0.0, after[min(1, len(after) - 1)], 0.0)


def _cost(candidate: _Candidate, bands: Sequence[Band], rooms: Sequence[float]) -> float:
    """In lines of text: what is over, white on page one, a page two almost empty, uneven columns, a divided paragraph."""
    n, at, first, second, level = candidate
    white = (rooms[0] - first) / _LINE
    cost = _OVER * max(0.0, second - rooms[1]) + white + _WHITE * white**2 + _UNEVEN * max(0.0, level - LEVEL)
    cost += _EMPTY * max(0.0, (rooms[1] - second - _MOSTLY_EMPTY * rooms[1]) / _LINE)
    if n == len(bands):
        return cost
    atoms = bands[n].atoms
    if at and atoms[at].block == atoms[at - 1].block:
        return cost + _DIVIDED
    return cost + _FRESH if at == 0 or atoms[at].above >= 2 else cost
