"""Point 11: a title that is read at a glance."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.model.printed import plain_words, printed_numbers
from briefgen.rules.rule import Breach, Rule, Subject
from briefgen.rules.words import count

MOST = 12


def _check(subject: Subject) -> Iterator[Breach]:
    found = count(plain_words(subject.brief.title, printed_numbers(subject.brief)))
    if found > MOST:
        yield Breach(
            f"the title has {found} words, and {MOST} are the most", "title", "leave the rest to the standfirst"
        )


RULE = Rule("title-length", "11", f"The title has at most {MOST} words.", "Rural Health, IDRC", _check)
