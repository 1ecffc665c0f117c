"""What a chart says, before anybody decides how it looks: plain values that all faces share."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

from briefgen.charts.plate import Plate
from briefgen.language import PartialDate


class Series(NamedTuple):
    """Values of one name, one for each category; None where there is no value. Every number has at most 15 digits."""

    name: str
    values: tuple[float | None, ...]


class Event(NamedTuple):
    """A dated event of a timeline."""

    date: PartialDate
    label: str


class Note(NamedTuple):
    """Words beside one value; `at` is the name of its row, or its date."""

    at: str
    text: str


@dataclass(frozen=True, slots=True)
class ChartSpec:
    """One chart: its kind, its data, and how its numbers read.

    `heading` names the categories ("" where the data do not). `unit` is "percent", a currency sign, or a word that the
    subtitle carries; `decimals` None: as many as the values need. `highlight` names the category or series that stands out.
    `alt` is the author's own alternative text, "" where it is written from the data. `drawings` are plates of an author's own
    Figure, which stand for ours.
    """

    id: str
    kind: str
    language: str
    categories: tuple[str, ...] = ()
    series: tuple[Series, ...] = ()
    events: tuple[Event, ...] = ()
    heading: str = ""
    unit: str = ""
    decimals: int | None = None
    highlight: str = ""
    note: Note | None = None
    to_scale: bool = False
    alt: str = ""
    drawings: tuple[Plate, ...] = ()

    @property
    def undrawn(self) -> ChartSpec:
        """The same without an author's drawings: what a native chart is made of."""
        return replace(self, drawings=()) if self.drawings else self

    @property
    def values(self) -> tuple[float, ...]:
        """All values that are there."""
        return tuple(v for s in self.series for v in s.values if v is not None)


def number(value: float) -> float:
    """A value with the 15 digits that a workbook cell holds, so that cell, cache and drawing are one number."""
    return float(f"{value:.15g}") + 0.0  # no negative zero
