"""Blocks kept apart along a line, each as near as may be to where it would like to be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(slots=True)
class _Group:
    """Blocks that touch each other: who they are, their size together, and the sum of the starts they would like."""

    members: list[int]
    size: float
    wished: float

    def start(self, low: float, high: float) -> float:
        return min(max(self.wished / len(self.members), low), max(low, high - self.size))


def spread(wanted: Sequence[float], sizes: Sequence[float], low: float, high: float) -> list[float]:
    """The middles of blocks of these sizes between `low` and `high`, none over another, in the order of the wanted middles.

    The sizes must have room: their sum is at most `high - low`.
    """
    groups: list[_Group] = []
    for i in sorted(range(len(wanted)), key=lambda i: wanted[i]):
        groups.append(_Group([i], sizes[i], wanted[i] - sizes[i] / 2))
        while len(groups) > 1 and _touch(groups[-2], groups[-1], low, high):
            upper = groups.pop()
            under = groups[-1]
            under.wished += upper.wished - under.size * len(upper.members)
            under.members += upper.members
            under.size += upper.size
    middles = [0.0] * len(wanted)
    for group in groups:
        at = group.start(low, high)
        for i in group.members:
            middles[i] = at + sizes[i] / 2
            at += sizes[i]
    return middles


def _touch(one: _Group, other: _Group, low: float, high: float) -> bool:
    return one.start(low, high) + one.size > other.start(low, high) + 1e-9
