"""Point 23: few references, and the way to each source."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.rules.rule import Breach, Rule, Subject

MOST = 3  # beside the articles


def _check(subject: Subject) -> Iterator[Breach]:
    brief = subject.brief
    for article in brief.articles:
        address = f"articles[{article.id}]"
        if not article.published:
            yield Breach("the article has no date", address, "add published:")
        if not (article.url or article.doi):
            yield Breach("the article has no link", address, "add url: or doi:")
    if len(brief.references) > MOST:
        message = f"there are {len(brief.references)} references beside the articles, and {MOST} are the most"
        yield Breach(message, "references", "keep those that a reader would open")


RULE = Rule(
    "references",
    "23",
    f"Each source article has its date and link; at most {MOST} references more.",
    "NCCR",
    _check,
)
