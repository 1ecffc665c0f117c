"""The table of chart kinds: one file and one row each. The table can be listed without importing any of them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, Protocol, cast

if TYPE_CHECKING:
    from briefgen.charts.native_chart import NativeChart
    from briefgen.charts.scale import Scale
    from briefgen.charts.spec import ChartSpec
    from briefgen.theme import ChartLook

KINDS = {
    "bar": "briefgen.charts.kinds.bar",
    "column": "briefgen.charts.kinds.column",
    "stacked": "briefgen.charts.kinds.stacked",
    "line": "briefgen.charts.kinds.line",
    "area": "briefgen.charts.kinds.area",
    "scatter": "briefgen.charts.kinds.scatter",
    "timeline": "briefgen.charts.kinds.timeline",
}


class Objection(NamedTuple):
    """Why a kind does not take a spec: code, sentence, remedy."""

    code: str
    message: str
    hint: str


class Kind(Protocol):
    """What a file of `kinds` holds. Nothing heavy is imported before `artists` runs on a sheet or `native` writes."""

    TAKES: Literal["values", "events"]

    def objections(self, spec: ChartSpec) -> tuple[Objection, ...]:
        """Why it cannot draw a spec; nothing where it can."""

    def height(self, spec: ChartSpec, width: float, look: ChartLook, factor: float) -> float:
        """The wished height times the factor, but never less than the labels need."""

    def scale(self, spec: ChartSpec, width: float, height: float, look: ChartLook) -> Scale:
        """Everything decided: axes, marks, labels."""

    def artists(self, scale: Scale, sheet: Any) -> Iterator[Any]:
        """matplotlib's artists, made by an `artists.Sheet`, lowest first."""

    def native(self, scale: Scale, title: str, font: str) -> NativeChart:
        """The chart for Word, with its workbook."""

    def describe(self, spec: ChartSpec) -> str:
        """The alternative text, from the data alone."""

    def table(self, spec: ChartSpec) -> tuple[tuple[str, ...], ...]:
        """The data as rows of printed cells, heads first."""


@cache
def kind(name: str) -> Kind:
    """The module of a kind. Raises KeyError for a name that is not in the table."""
    return cast("Kind", import_module(KINDS[name]))
