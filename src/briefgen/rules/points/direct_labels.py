"""Point 28: as many series as can be labelled directly."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.rules.rule import Breach, Rule, Subject

MOST = 3


def _check(subject: Subject) -> Iterator[Breach]:
    for chart in subject.charts.values():
        if len(chart.series) > MOST:
            message = f"the chart has {len(chart.series)} series, and {MOST} can be labelled directly"
            yield Breach(message, f"charts[{chart.id}]", "keep those that carry the finding")


RULE = Rule("direct-labels", "28", f"A chart has at most {MOST} series, labelled directly.", "ONS", _check)
