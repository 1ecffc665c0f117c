"""Point 12: headings say something, shortly."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.rules.printed import sections
from briefgen.rules.rule import Breach, Rule, Subject
from briefgen.rules.words import count

LEAST, MOST = 3, 6


def _check(subject: Subject) -> Iterator[Breach]:
    for heading, _ in sections(subject.document):
        found = count(heading.text)
        if not LEAST <= found <= MOST:
            message = f"the heading '{heading.text}' has {found} words, and {LEAST} to {MOST} are asked for"
            yield Breach(message, "", "change it in the labels of the template")


RULE = Rule("headings", "12", f"Section headings have {LEAST} to {MOST} words each.", "NCCR", _check)
