"""How the statistics of a brief print: one number for texts, charts and the lock, so that they cannot disagree."""

from __future__ import annotations

from collections.abc import Mapping

from briefgen import inline
from briefgen.language import format_quantity
from briefgen.model.schema import Brief


def printed_numbers(brief: Brief) -> dict[str, str]:
    """What `[[statistic:id]]` prints, by id: the value with its unit, as the brief's language writes it."""
    return {x.id: format_quantity(x.value, x.unit, brief.language) for x in brief.statistics}


def with_numbers(text: str, numbers: Mapping[str, str]) -> str:
    """An inline text with numbers in place of its references; as it was typed where it has none."""
    runs = inline.parse(text)
    if not any(run.statistic for run in runs):
        return text
    return inline.write(
        run._replace(text=numbers.get(run.statistic, ""), statistic=None) if run.statistic else run for run in runs
    )


def plain_words(text: str, numbers: Mapping[str, str]) -> str:
    """The words of an inline text with numbers in place of its references; one that leads nowhere stays as it is typed."""
    return "".join(numbers.get(run.statistic or "", inline.plain((run,))) for run in inline.parse(text))
