"""Point 26: the title of a chart is its finding."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.language.tag import primary
from briefgen.model.printed import plain_words, printed_numbers
from briefgen.rules.rule import Breach, Rule, Subject
from briefgen.rules.words import SENTENCE_WORDS, words

MOST = 15
_LONG, _MANY = 4, 3  # letters of a word that has a capital only as a name; how many such words make a headline's case
_CAPITAL_NOUNS = ("de",)


def _check(subject: Subject) -> Iterator[Breach]:
    numbers = printed_numbers(subject.brief)
    for chart in subject.brief.charts:
        address, said = f"charts[{chart.id}].title", words(plain_words(chart.title, numbers))
        if len(said) > MOST:
            yield Breach(f"the title has {len(said)} words, and {MOST} are the most", address, "say it shorter")
        if len(said) < SENTENCE_WORDS:
            yield Breach("the title names a topic", address, "say in a sentence what the chart shows")
        if primary(subject.brief.language) not in _CAPITAL_NOUNS and _is_headline(said):
            yield Breach("the title has capitals as in a headline", address, "write it as a sentence is written")


def _is_headline(said: list[str]) -> bool:
    """Whether every long word behind the first has a capital."""
    long = [word for word in said[1:] if len(word) >= _LONG and word[0].isalpha()]
    return len(long) >= _MANY and all(word[0].isupper() for word in long)


RULE = Rule(
    "chart-title",
    "26",
    f"A chart's title states the finding, in sentence case and at most {MOST} words.",
    "ONS, Urban Institute",
    _check,
)
