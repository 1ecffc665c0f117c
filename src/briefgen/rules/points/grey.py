"""Point 32: neighbouring areas are told apart in grey."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from briefgen.rules.rule import Breach, Rule, Subject

LEAST = 1.15  # contrast of neighbours, which no white line divides everywhere
_AREAS = ("bar", "column", "stacked", "area")


def _check(subject: Subject) -> Iterator[Breach]:
    used = max((len(chart.series) for chart in subject.charts.values() if chart.kind in _AREAS), default=0)
    for n, (fill, other) in enumerate(pairwise(subject.theme.chart.fills[:used])):
        if fill.contrast(other) < LEAST:
            message = f"{fill} and {other} look the same in grey"
            yield Breach(message, "", f"take a lighter or darker colour for chart.fills[{n + 1}] of the theme")


RULE = Rule(
    "grey", "32", "Never colour alone: neighbouring areas of a chart differ in grey.", "ONS; number ours", _check
)
