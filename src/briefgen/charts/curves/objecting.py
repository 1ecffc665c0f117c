"""Why lines or areas cannot be drawn, in words for the author."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from briefgen.charts.kinds import Objection
from briefgen.charts.objections import MOST_SERIES, common
from briefgen.charts.rows import row_dates
from briefgen.charts.spec import ChartSpec

MOST_DATES, MOST_NAMES = 60, 12
_FEWEST = 2


def objecting(spec: ChartSpec) -> Iterator[Objection]:
    """Rows and series that can be told apart, dates in order, and what all charts of rows ask for."""
    if not 1 <= len(spec.series) <= MOST_SERIES:
        said = f"{spec.kind} draws 1 to {MOST_SERIES} columns of values, not {len(spec.series)}"
        yield Objection("chart-series", said, "make a chart for each group of columns")
    dates = row_dates(spec)
    most = MOST_DATES if dates else MOST_NAMES
    if not _FEWEST <= len(spec.categories) <= most:
        yield Objection(
            "chart-rows",
            f"{spec.kind} takes {_FEWEST} to {most} rows, not {len(spec.categories)}",
            f"rows named by dates, all like 2024-08 or all like 2024, may be {MOST_DATES}"
            if len(spec.categories) > most == MOST_NAMES
            else "draw fewer rows as bars, more rows by longer periods",
        )
    for earlier, later in pairwise(dates):
        if later < earlier:
            yield Objection("chart-order", f"{later} stands after {earlier}", "put the rows in order of date")
    yield from common(spec)
