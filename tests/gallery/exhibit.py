"""What the gallery is made of: a chart with its caption, from rows as an author writes them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from briefgen.charts import ChartSpec, Series
from briefgen.charts.spec import number

LONG = (
    "Inland Waters Civil Service departments and agencies",
    "Ministry of Labour, Harbours and Settlement of the Lower Shore",
    "Oil, gas and coking-coal extraction",
    "Health",
    "Fisheries, forestry and reed cutting",
    "Professional, scientific and technical activities",
)
TOWNS = ("Orlany", "Vesk", "Tarnau", "Melk", "Pristan", "Ozerny", "Lipa", "Kamen", "Brod", "Sorrow", "Ash", "Dunmore")
SIX = ("Pike", "Perch", "Carp", "Eel", "Trout", "Other fish")
MANY = [(town, *(((i * 7 + j * 5) % 11 + 1) * 9 for j in range(6))) for i, town in enumerate(TOWNS)]


class Exhibit(NamedTuple):
    """A chart of the gallery; `wide` across the page, else in a column."""

    title: str
    subtitle: str
    spec: ChartSpec
    wide: bool = False


def rows(
    id_: str, kind: str, heads: Sequence[str], body: Iterable[Sequence[Any]], language: str = "en", **more: Any
) -> ChartSpec:
    """A chart from a table: the first column names the rows, the others are series."""
    body = [tuple(row) for row in body]
    series = tuple(
        Series(head, tuple(None if row[i] is None else number(row[i]) for row in body))
        for i, head in enumerate(heads[1:], 1)
    )
    names = tuple(str(row[0]) for row in body)
    return ChartSpec(id_, kind, language, categories=names, series=series, heading=heads[0], **more)


def years(first: int, *columns: Sequence[float | None]) -> list[tuple[Any, ...]]:
    return [(str(first + i), *values) for i, values in enumerate(zip(*columns, strict=True))]


def walk(count: int, seed: int) -> list[float]:
    """A wandering series that begins at 100, the same each time."""
    found, state = [100.0], seed + 1
    for _ in range(count - 1):
        state = (state * 1103515245 + 12345) % 2**31
        found.append(round(found[-1] + (state / 2**31 - 0.5) * 8 + (seed - 2) / 5, 1))
    return found
