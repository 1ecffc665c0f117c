"""Why a chart of rows and series cannot be drawn, in words for its author: what all such kinds have in common."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.charts.kinds import Objection
from briefgen.charts.numbers import format_of
from briefgen.charts.spec import ChartSpec

MOST_ROWS, MOST_SERIES = 12, 6
_MOST_DIGITS = 12
_MOST_WORDS = 90  # letters of a note, which stands beside one value


def common(spec: ChartSpec) -> Iterator[Objection]:
    """Rows with names of their own, values that can be read, and a highlight and a note that have their place."""
    twice = sorted({name for name in spec.categories if spec.categories.count(name) > 1})
    if twice:
        hint = "give each row a name of its own, with its period or place"
        yield Objection("chart-names", f"two rows have the name {twice[0]!r}", hint)
    names = [s.name for s in spec.series]
    again = sorted({name for name in names if names.count(name) > 1})
    if again:
        yield Objection("chart-names", f"two series have the name {again[0]!r}", "give each column a head of its own")
    if spec.categories and spec.series and not spec.values:
        yield Objection("chart-no-values", "there is no value to draw", "give at least one number")
    digits = max((len(f"{abs(v):.0f}") for v in spec.values), default=0) + format_of(spec).decimals
    if digits > _MOST_DIGITS:
        yield Objection(
            "chart-value",
            f"the values need {digits} digits where {_MOST_DIGITS} can be read",
            "choose another unit, or leave values of quite another size to the text",
        )
    if spec.to_scale:
        hint = "leave it out: rows named by dates lie by the calendar in line and area"
        yield Objection("chart-to-scale", f"to_scale is for a timeline, not for {spec.kind}", hint)
    known = {*spec.categories, *names} - {""}
    if spec.highlight and spec.highlight not in known:
        yield Objection(
            "chart-highlight",
            f"there is no row or series {spec.highlight!r} to highlight",
            f"one of {', '.join(map(repr, sorted(known)))}",
        )
    yield from _note(spec)


def _note(spec: ChartSpec) -> Iterator[Objection]:
    if spec.note is None:
        return
    if spec.note.at not in spec.categories:
        rows = ", ".join(map(repr, spec.categories))
        yield Objection("chart-note", f"there is no row {spec.note.at!r} to note", f"one of {rows}")
    if len(spec.note.text) > _MOST_WORDS:
        yield Objection(
            "chart-note",
            f"the note has {len(spec.note.text)} letters where {_MOST_WORDS} have room",
            "say it shorter, or in the subtitle",
        )


def size(spec: ChartSpec, least_series: int = 1) -> Iterator[Objection]:
    """As many rows and series as can be told apart."""
    if not least_series <= len(spec.series) <= MOST_SERIES:
        yield Objection(
            "chart-series",
            f"{spec.kind} draws {least_series} to {MOST_SERIES} columns of values, not {len(spec.series)}",
            "draw one column as bars" if len(spec.series) == 1 else "make a chart for each group of columns",
        )
    if not 1 <= len(spec.categories) <= MOST_ROWS:
        yield Objection(
            "chart-rows",
            f"{spec.kind} takes 1 to {MOST_ROWS} rows, not {len(spec.categories)}",
            "keep the rows that carry the finding, or sum up the small ones",
        )
