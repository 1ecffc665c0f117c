"""Point 33: no chart where the data carry none."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.charts import ChartSpec
from briefgen.rules.rule import Breach, Rule, Subject

EVENTS_LEAST, CURVE_LEAST = 3, 3
_CURVES = ("line", "area", "scatter")


def _check(subject: Subject) -> Iterator[Breach]:
    for chart in subject.charts.values():
        if found := _objection(chart):
            yield Breach(found[0], f"charts[{chart.id}]", found[1])


def _objection(chart: ChartSpec) -> tuple[str, str] | None:
    if chart.kind == "timeline":
        few = len(chart.events) < EVENTS_LEAST
        return (f"a timeline of {len(chart.events)} events", "say it in a sentence") if few else None
    if len(chart.values) < 2:
        return "a chart of one number", "say it in a sentence"
    if chart.kind in _CURVES and len(chart.categories) < CURVE_LEAST:
        return f"a {chart.kind} of {len(chart.categories)} points", "write kind: bar, or say it in a sentence"
    return None


RULE = Rule(
    "chart-needed",
    "33",
    f"A chart has two numbers or more, a curve {CURVE_LEAST} points, a timeline {EVENTS_LEAST} events.",
    "ours",
    _check,
)
