"""Flags on poles above and below a line: words that stand beside their place on it, in lanes, so that none touch."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import product
from typing import NamedTuple

LANES = 3  # on each side of the line
GAP = 4.0  # from a pole to its words
_APART = 9.0  # between words side by side
_CLEAR = 2.0  # between words and the pole of another flag


class Flag(NamedTuple):
    """A place on the line, and the width and number of the lines that stand beside its pole."""

    x: float
    width: float
    lines: int


class Hoisted(NamedTuple):
    """A flag that found its place: its lane counted from the line, its side, and whether its words stand left of the pole."""

    flag: Flag
    lane: int
    above: bool
    leftward: bool

    @property
    def words(self) -> tuple[float, float]:
        """From where to where its words reach."""
        if self.leftward:
            return self.flag.x - GAP - self.flag.width, self.flag.x - GAP
        return self.flag.x + GAP, self.flag.x + GAP + self.flag.width


def hoist(flags: Sequence[Flag], width: float) -> tuple[Hoisted, ...] | None:
    """A place for each flag inside the width, with as few lines above and below as could be found; None where one has none."""
    found = [placed for ways in _WAYS if (placed := _in_turn(flags, width, *ways)) is not None]
    return min(found, key=_untidy, default=None)


def lanes(hoisted: Iterable[Hoisted], *, above: bool) -> list[int]:
    """How many lines each lane of a side holds, from the line outwards."""
    side = [one for one in hoisted if one.above == above]
    levels = range(1 + max((one.lane for one in side), default=-1))
    return [max((one.flag.lines for one in side if one.lane == level), default=0) for level in levels]


# Later flags first or last, above or below first, words right or left of the pole first.
_WAYS = tuple(product((True, False), (True, False), (True, False)))


def _in_turn(
    flags: Sequence[Flag], width: float, backwards: bool, above: bool, leftward: bool
) -> tuple[Hoisted, ...] | None:
    placed: dict[int, Hoisted] = {}
    order = range(len(flags))
    for i in reversed(order) if backwards else order:
        places = product(range(LANES), (above, not above), (leftward, not leftward))
        tried = (Hoisted(flags[i], *place) for place in places)
        free = (one for one in tried if _inside(one, width) and not any(_meet(one, other) for other in placed.values()))
        if (found := next(free, None)) is None:
            return None
        placed[i] = found
    return tuple(placed[i] for i in order)


def _inside(one: Hoisted, width: float) -> bool:
    left, right = one.words
    return left >= 0 and right <= width


def _meet(one: Hoisted, other: Hoisted) -> bool:
    """Whether words touch words of the same lane, or a pole those of a lane that it passes."""
    if one.above != other.above:
        return False
    if one.lane == other.lane:
        (left, right), (begin, end) = one.words, other.words
        return left < end + _APART and begin < right + _APART
    near, far = sorted((one, other), key=lambda hoisted: hoisted.lane)
    begin, end = near.words
    return begin - _CLEAR < far.flag.x < end + _CLEAR


def _untidy(hoisted: tuple[Hoisted, ...]) -> tuple[int, int]:
    """Lines in all lanes; of two that have as many, that with more words right of their poles is better."""
    return sum(lanes(hoisted, above=True)) + sum(lanes(hoisted, above=False)), sum(one.leftward for one in hoisted)
