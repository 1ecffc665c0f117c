"""The words that charts themselves say, by language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Phrases(NamedTuple):
    """Names of the kinds, heads of columns, what stands in the place of a missing value, and words of alternative texts."""

    kinds: Mapping[str, str]
    category: str
    value: str
    date: str
    event: str
    order: str
    line: str
    missing: str
    total: str
    note: str
    first: str
    last: str
    highest: str
    lowest: str


_KINDS = ("bar", "column", "stacked", "line", "area", "scatter", "timeline")


def _kinds(*names: str) -> Mapping[str, str]:
    return dict(zip(_KINDS, names, strict=True))


_PHRASES = {
    "en": Phrases(
        _kinds("Bar chart", "Column chart", "Stacked columns", "Line chart", "Area chart", "Scatter chart", "Timeline"),
        *("Category", "Value", "Date", "Event", "Order", "Line", "no data"),
        *("Total", "Note", "first", "last", "highest", "lowest"),
    ),
    "ru": Phrases(
        _kinds(
            "Столбчатая диаграмма",
            "Вертикальная столбчатая диаграмма",
            "Столбцы с накоплением",
            "Линейный график",
            "Диаграмма с областями",
            "Точечная диаграмма",
            "Хронология",
        ),
        *("Категория", "Значение", "Дата", "Событие", "Порядок", "Линия", "нет данных"),
        *("Итого", "Примечание", "первое", "последнее", "наибольшее", "наименьшее"),
    ),
}


def phrases(language: str) -> Phrases:
    """The phrases of a language, the English ones where it has none."""
    return _PHRASES.get(language.partition("-")[0], _PHRASES["en"])
