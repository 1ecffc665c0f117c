"""Specs of lines and areas that tests share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from briefgen import charts
from briefgen.charts import ChartSpec, Plate, Series
from tests.unit.charts.samples import LOOK

YEARS = tuple(str(year) for year in range(2012, 2025))
MONTHS = tuple(f"{year}-{month:02d}" for year in range(2021, 2025) for month in range(1, 13))


def rows(of: str, names: Iterable[str], columns: Mapping[str, Iterable[float | None]], **more: Any) -> ChartSpec:
    """A chart of named rows and columns."""
    series = tuple(
        Series(head, tuple(None if value is None else float(value) for value in column))
        for head, column in columns.items()
    )
    return ChartSpec("sample", of, more.pop("language", "en"), categories=tuple(names), series=series, **more)


def drawn(spec: ChartSpec, width: float) -> Plate:
    """The plate at its natural height."""
    return charts.plate(spec, width, charts.natural_height(spec, width, LOOK), LOOK)


GAPS = rows("line", YEARS, {"": (36, 38, None, 41, 44, 52, None, 47, None, 12, None, 49, 57)})
CURRENCIES = rows(
    "line",
    MONTHS[:24],
    {
        "Tenge": (*range(100, 123), 130),
        "Som": (*range(120, 97, -1), 95),
        "Sum": (*(100 + i % 3 for i in range(23)), 108),
        "Rouble": (*range(80, 126, 2), 150),
        "Somoni": (*(99 + i % 5 for i in range(23)), 101),
        "Manat (official)": (*(110 - i % 7 for i in range(23)), 90),
    },
)
