"""Point 34: the text is large enough."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.rules.rule import Breach, Rule, Subject

LEAST = 10.0  # points


def _check(subject: Subject) -> Iterator[Breach]:
    if subject.pages and (size := subject.pages.plan.size) < LEAST:
        hint = f"write floor = {LEAST:g} under [fitting] in the theme, and cut words"
        yield Breach(f"the text is set in {size:g} points, and {LEAST:g} are the least", "", hint)


RULE = Rule("body-type", "34", f"The text is set in {LEAST:g} points or more.", "Alberta, NCCR", _check)
