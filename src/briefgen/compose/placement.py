"""Where charts stand: behind the last evidence that uses their statistics, or apart."""

from __future__ import annotations

from typing import NamedTuple

from briefgen.model.schema import Brief


class Placement(NamedTuple):
    """Ids of charts by the evidence they follow, and of those that belong to none."""

    after: dict[str, list[str]]
    apart: list[str]


def place_charts(brief: Brief) -> Placement:
    """The places of all charts, in the order of the brief."""
    last_use = {statistic: evidence.id for evidence in brief.evidence for statistic in evidence.statistics}
    order = {evidence.id: n for n, evidence in enumerate(brief.evidence)}
    places = Placement({}, [])
    for chart in brief.charts:
        users = [last_use[s] for s in chart.from_statistics if s in last_use]
        if users:
            places.after.setdefault(max(users, key=order.__getitem__), []).append(chart.id)
        else:
            places.apart.append(chart.id)
    return places
