"""Point 31: long names lie beside bars."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.rules.rule import Breach, Rule, Subject

MOST = 20  # letters of a name below an upright bar
_UPRIGHT = ("column",)


def _check(subject: Subject) -> Iterator[Breach]:
    for chart in subject.charts.values():
        long = [name for name in chart.categories if len(name) > MOST]
        if chart.kind in _UPRIGHT and long:
            yield Breach(f"'{long[0]}' is long for an upright bar", f"charts[{chart.id}].kind", "write kind: bar")


RULE = Rule(
    "long-names", "31", f"Names of more than {MOST} letters stand beside horizontal bars.", "ONS; number ours", _check
)
