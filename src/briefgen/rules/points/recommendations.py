"""Point 7: what follows, and what ought to be done, are kept apart."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.rules.phrases import recommends
from briefgen.rules.rule import Breach, Rule, Subject


def _check(subject: Subject) -> Iterator[Breach]:
    brief = subject.brief
    advice = [item for item in brief.implications if recommends(item.text, brief.language)]
    if len(advice) == len(brief.implications):
        return
    for item in advice:
        hint = "say what follows if something happens, or make all of them recommendations"
        yield Breach("a recommendation stands among implications", f"implications[{item.id}].text", hint)


RULE = Rule(
    "recommendations",
    "7",
    "Implications (if, then) and recommendations (should) are kept apart.",
    "IDRC",
    _check,
)
