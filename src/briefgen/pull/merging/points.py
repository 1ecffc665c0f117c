"""Numbers of charts: each is a cell of the chart's own rows, or the value of a statistic."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from briefgen.language import format_number
from briefgen.model.schema import Brief, Chart
from briefgen.pull.charts.found import Point
from briefgen.pull.merging.outcome import Outcome
from briefgen.pull.merging.texts import Side
from briefgen.pull.operations import Clash, Kind, Operation

_NOTHING = "–"


def merge_points(points: Iterable[Point], brief: Brief, side: Side, outcome: Outcome) -> None:
    """Operations for the changed numbers of charts."""
    charts = {chart.id: chart for chart in brief.charts}
    for point in points:
        chart = charts.get(point.chart)
        old, new = (_shown(value, brief.language) for value in (point.old, point.new))
        where = f"charts[{point.chart}]"
        if chart is None:
            outcome.unplaced("its chart is no longer in the brief", new, where)
            continue
        if chart.data and chart.data.file:
            hint = f"change it in {chart.data.file}"
            outcome.unplaced(f"its numbers come from a file: {old} became {new}", "", where, hint)
            continue
        found = _place(chart, brief, point)
        if found is None:
            outcome.unplaced("its row is no longer in the brief", new, where)
            continue
        address, value = found
        today = _shown(value, brief.language)
        if today == new:
            continue
        if today != old and side is not Side.THEIRS:
            if side is Side.NONE:
                outcome.clashes.append(Clash(address, old, today, new))
            continue
        exact = None if point.new is None else Decimal(f"{point.new:.15g}")
        outcome.operations.append(Operation(Kind.NUMBER, address, today, new, value=exact))


def _place(chart: Chart, brief: Brief, point: Point) -> tuple[str, float | None] | None:
    """The address of a number and its value today."""
    if chart.from_statistics:
        if point.row >= len(chart.from_statistics):
            return None
        id_ = chart.from_statistics[point.row]
        value = next((x.value for x in brief.statistics if x.id == id_), None)
        return (f"statistics[{id_}].value", value) if value is not None else None
    rows = chart.data.rows if chart.data else None
    if not rows or point.row >= len(rows) or point.series + 1 >= len(rows[point.row]):
        return None
    return f"charts[{chart.id}].data.rows[{point.row}][{point.series + 1}]", rows[point.row][point.series + 1]


def _shown(value: float | None, language: str) -> str:
    return _NOTHING if value is None else format_number(float(f"{value:.15g}"), "", language)
