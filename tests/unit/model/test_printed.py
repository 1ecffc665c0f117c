"""The numbers of statistics in texts."""

from __future__ import annotations

from typing import Any

import pytest

from briefgen.model.printed import plain_words, printed_numbers, with_numbers
from briefgen.model.schema import Brief


def numbers(language: str, *statistics: tuple[float, str]) -> list[str]:
    """What statistics print."""
    items: list[dict[str, Any]] = [
        {"id": f"s{n}", "label": "L", "value": value, "unit": unit, "excerpt": "x"}
        for n, (value, unit) in enumerate(statistics)
    ]
    parts = {"briefgen": 1, "language": language, "status": "draft", "title": "T", "statistics": items}
    return list(printed_numbers(Brief.model_validate(parts)).values())


@pytest.mark.parametrize(
    ("language", "printed"),
    [
        ("en", ["−60%", "96\u00a0days", "€1,204.5", "12,000\u00a0people"]),
        ("ru", ["−60\u00a0%", "96\u00a0days", "1\u00a0204,5\u00a0€", "12\u00a0000\u00a0people"]),
    ],
)
def test_a_number_prints_by_language_and_unit(language: str, printed: list[str]) -> None:
    """Percent and currency signs stand where the language puts them; a word stays as it is typed."""
    given = (-60.0, "percent"), (96.0, "days"), (1204.5, "€"), (12000.0, "people")
    assert numbers(language, *given) == printed


def test_a_unit_in_words_stays_as_its_author_declines_it() -> None:
    """No plural is made."""
    assert numbers("ru", (96.0, "дней"), (1.0, "день")) == ["96\u00a0дней", "1\u00a0день"]


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("fell by [[statistic:a]]", "fell by −60%"),
        ("**[[statistic:a]]** and *x*", "**−60%** and *x*"),
        (r"\[[statistic:a]]", r"\[[statistic:a]]"),
        ("no *reference", "no *reference"),
    ],
)
def test_references_give_way_to_numbers(text: str, printed: str) -> None:
    """The marks stay; a text without references is as it was typed."""
    assert with_numbers(text, {"a": "−60%"}) == printed


def test_plain_words_have_the_numbers_and_no_marks() -> None:
    """An escaped bracket is a bracket; a reference that leads nowhere stays, to be told elsewhere."""
    text = r"*by* [[statistic:a]], \[[statistic:a]], [[statistic:b]]"
    assert plain_words(text, {"a": "−60%"}) == "by −60%, [[statistic:a]], [[statistic:b]]"
