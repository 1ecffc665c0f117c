"""The rows of a chart: how they are called, whether they are dates, and where values are missing."""

from __future__ import annotations

from contextlib import suppress

from briefgen.charts.spec import ChartSpec
from briefgen.language import PartialDate, format_date

_WHOLE, _ROUNDED = 100.0, 1.0  # per cent, and what rounded parts may miss of it


def row_dates(spec: ChartSpec) -> tuple[PartialDate, ...]:
    """The dates that the rows are: nothing unless every row is one, all to one precision."""
    with suppress(ValueError):
        dates = tuple(map(PartialDate.parse, spec.categories))
        if len({len(name) for name in spec.categories}) == 1:
            return dates
    return ()


def row_names(spec: ChartSpec) -> tuple[str, ...]:
    """What the rows are called in print: dates as the language writes them."""
    if dates := row_dates(spec):
        return tuple(format_date(date, spec.language, short=True) for date in dates)
    return spec.categories


def missing(spec: ChartSpec) -> tuple[tuple[int, int], ...]:
    """Series and row of each value that is not there, row by row."""
    return tuple(
        (s, row) for row in range(len(spec.categories)) for s, one in enumerate(spec.series) if one.values[row] is None
    )


def totals(spec: ChartSpec) -> tuple[float | None, ...]:
    """What each row of a pile amounts to; None where a value is missing. Empty where every row is a whole of 100 per cent."""
    sums: list[float | None] = []
    for row in range(len(spec.categories)):
        values = [one.values[row] for one in spec.series]
        known = [value for value in values if value is not None]
        sums.append(_sum(known) if len(known) == len(values) else None)
    if spec.unit == "percent" and all(total is None or abs(total - _WHOLE) <= _ROUNDED for total in sums):
        return ()
    return tuple(sums)


def _sum(values: list[float]) -> float:
    """The sum with the digits that a cell holds: 0.1 and 0.2 are 0.3."""
    return float(f"{sum(values):.15g}")
