"""Point 25: the imprint says who answers for it."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.rules.rule import Breach, Rule, Subject


def _check(subject: Subject) -> Iterator[Breach]:
    imprint, series = subject.brief.imprint, subject.brief.series
    parts = {
        "authors": imprint.authors,
        "organisation": imprint.organisation,
        "contact": imprint.contact,
        "disclaimer": imprint.disclaimer,
        "date of the series": series,
        "number of the series": series and series.number is not None,
    }
    if lacking := [name for name, value in parts.items() if not value]:
        yield Breach(
            f"the imprint lacks {', '.join(lacking)}", "imprint", "say who wrote it, who publishes it, whom to ask"
        )


RULE = Rule(
    "imprint",
    "25",
    "Imprint: authors, organisation, contact, disclaimer, date and number of the series.",
    "FAO",
    _check,
)
