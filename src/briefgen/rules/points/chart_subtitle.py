"""Point 27: the subtitle of a chart says measure, place and period."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.charts import ChartSpec
from briefgen.model.printed import plain_words, printed_numbers
from briefgen.model.schema import Chart
from briefgen.rules.rule import Breach, Rule, Subject

_YEAR = re.compile(r"\d{4}")
_ENDING = 2  # letters at the end of a name that a language may change
_STEM = 4


def _check(subject: Subject) -> Iterator[Breach]:
    numbers = printed_numbers(subject.brief)
    for chart in subject.brief.charts:
        if not chart.subtitle:
            yield Breach("the chart has no subtitle", f"charts[{chart.id}]", "add subtitle: measure, place, period")
        elif not chart.from_events:
            said = f"{plain_words(chart.title, numbers)} {plain_words(chart.subtitle, numbers)}"
            yield from _lacking(subject, chart, said, f"charts[{chart.id}].subtitle")


def _lacking(subject: Subject, chart: Chart, said: str, address: str) -> Iterator[Breach]:
    spec = subject.charts.get(chart.id)
    named = f"{said} {_names(spec) if spec else ''}"
    if not _YEAR.search(named):
        yield Breach("the chart does not say of which period its numbers are", address, "name the year or the years")
    drawn = [each for each in subject.brief.statistics if each.id in chart.from_statistics]
    for place in dict.fromkeys(each.place for each in drawn if each.place):
        if not _is_named(place, named):
            yield Breach(f"the chart does not say that its numbers are of '{place}'", address, "name the place")


def _names(spec: ChartSpec) -> str:
    """What the chart itself writes beside its numbers."""
    return " ".join((spec.heading, *spec.categories, *(series.name for series in spec.series)))


def _is_named(place: str, said: str) -> bool:
    """Whether one of a place's long words is said, whatever its ending."""
    stems = [word[: max(_STEM, len(word) - _ENDING)].casefold() for word in re.findall(r"\w+", place)]
    return any(stem in said.casefold() for stem in stems if len(stem) >= _STEM) or place.casefold() in said.casefold()


RULE = Rule("chart-subtitle", "27", "A chart's subtitle says measure, place and period.", "ONS", _check)
