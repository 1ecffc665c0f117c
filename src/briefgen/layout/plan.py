"""The plan: what fitting decides and every format obeys."""

from __future__ import annotations

from typing import NamedTuple


class Plan(NamedTuple):
    """Type size in points, leading as a factor of it, factors of space and chart height, and the ids of dropped blocks."""

    size: float = 10.5
    leading: float = 1.35
    spacing: float = 1.0
    chart: float = 1.0
    dropped: frozenset[str] = frozenset()
