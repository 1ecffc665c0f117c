"""Point 36: an alternative text says what the chart shows."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.model.printed import plain_words, printed_numbers
from briefgen.rules.rule import Breach, Rule, Subject
from briefgen.rules.words import count

LEAST = 8  # words: fewer name a chart, and do not say what it shows


def _check(subject: Subject) -> Iterator[Breach]:
    numbers = printed_numbers(subject.brief)
    for chart in subject.brief.charts:
        if chart.alt is None:
            continue
        said, address = plain_words(chart.alt, numbers), f"charts[{chart.id}].alt"
        hint = "say what it shows, or leave alt: out: then it is written from the data"
        if said.casefold().strip(" .") == plain_words(chart.title, numbers).casefold().strip(" ."):
            yield Breach("the alternative text repeats the title", address, hint)
        elif count(said) < LEAST:
            yield Breach(f"the alternative text has {count(said)} words, and {LEAST} are the least", address, hint)


RULE = Rule(
    "alternative-text",
    "36",
    f"An alternative text says what the chart shows, in {LEAST} words or more.",
    "PDF/UA-1, 7.3; number ours",
    _check,
)
