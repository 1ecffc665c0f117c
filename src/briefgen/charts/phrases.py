"""The words that charts themselves say, by language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple, TypeVar

T = TypeVar("T")


class Phrases(NamedTuple):
    """Heads of columns, and what stands in the place of a missing value."""

    category: str
    value: str
    date: str
    event: str
    order: str
    line: str
    missing: str


_PHRASES = {
    "en": Phrases("Category", "Value", "Date", "Event", "Order", "Line", "no data"),
    "ru": Phrases("Категория", "Значение", "Дата", "Событие", "Порядок", "Линия", "нет данных"),
}


def by_language(table: Mapping[str, T], language: str) -> T:
    """The entry of a language, the English one where it has none."""
    return table.get(language.partition("-")[0], table["en"])


def phrases(language: str) -> Phrases:
    """The phrases of a language."""
    return by_language(_PHRASES, language)
