"""What a chart of rows and series says in words and as a table: the alternative text, and the data for whoever wants them."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.charts.numbers import Format, format_of, unit_word
from briefgen.charts.phrases import phrases
from briefgen.charts.rows import row_dates, row_names, totals
from briefgen.charts.spec import ChartSpec, Series

_MOST = 24  # values that an alternative text names one by one


def describe(spec: ChartSpec, *, piled: bool = False) -> str:
    """Every value by name while they are few, then where each series begins and ends, its highest and its lowest."""
    words = phrases(spec.language)
    unit = f" ({word})" if (word := unit_word(spec)) else ""
    series = list(spec.series)
    if piled and (sums := totals(spec)):
        series.append(Series(words.total, sums))
    said = [_series(spec, one, len(spec.categories) * len(series) <= _MOST) for one in series]
    text = f"{words.kinds[spec.kind]}{unit}. {'; '.join(said)}."
    if spec.note:
        at = dict(zip(spec.categories, row_names(spec), strict=True))[spec.note.at]
        text += f" {words.note}: {at}, {spec.note.text.rstrip('.')}."
    return text


def table(spec: ChartSpec, *, piled: bool = False) -> tuple[tuple[str, ...], ...]:
    """The heads, then a row of printed cells for each row; a pile says its total where it has one."""
    words, form = phrases(spec.language), format_of(spec)
    columns = [one.values for one in spec.series]
    heads = table_head(spec)
    if piled and (sums := totals(spec)):
        columns.append(sums)
        heads = (*heads, words.total)
    cells = ([words.missing if v is None else form(v) for v in column] for column in columns)
    return (heads, *zip(row_names(spec), *cells, strict=True))


def table_head(spec: ChartSpec) -> tuple[str, ...]:
    """What the columns are called; of one series the head says the unit, of several only a unit that no number says."""
    words = phrases(spec.language)
    unit = "%" if spec.unit == "percent" else spec.unit
    if len(spec.series) > 1:
        unit = unit_word(spec)
    names = (one.name or words.value for one in spec.series)
    return (spec.heading or words.category, *(f"{name} ({unit})" if unit else name for name in names))


def _series(spec: ChartSpec, one: Series, every: bool) -> str:
    lead = f"{one.name}: " if len(spec.series) > 1 else ""
    return lead + ", ".join(_each(spec, one) if every else _marks(spec, one))


def _each(spec: ChartSpec, one: Series) -> Iterator[str]:
    form = format_of(spec)
    for name, value in zip(row_names(spec), one.values, strict=True):
        yield f"{name} {_said(spec, form, value)}"


def _marks(spec: ChartSpec, one: Series) -> Iterator[str]:
    words, form = phrases(spec.language), format_of(spec)
    known = [(value, name) for value, name in zip(one.values, row_names(spec), strict=True) if value is not None]
    if not known:
        yield words.missing
        return
    found = [(words.lowest, min(known, key=_value)), (words.highest, max(known, key=_value))]
    if row_dates(spec):
        found = [(words.first, known[0]), (words.last, known[-1]), *found]
    for word, (value, name) in found:
        yield f"{word} {form(value)} ({name})"


def _value(pair: tuple[float, str]) -> float:
    return pair[0]


def _said(spec: ChartSpec, form: Format, value: float | None) -> str:
    return phrases(spec.language).missing if value is None else form(value)
