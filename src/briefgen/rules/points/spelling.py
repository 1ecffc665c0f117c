"""Point 21: a name is spelled the same everywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.rules.printed import fields, unquoted
from briefgen.rules.rule import Breach, Rule, Subject

_WORD = re.compile(r"[^\W\d_]+")
_LEAST = 5  # letters; shorter names have too many neighbours
_ENDING = 2  # letters that both end with: what differs there is declension


def _check(subject: Subject) -> Iterator[Breach]:
    people = subject.brief.people
    known = {word for person in people for name in (person.name, *person.also) for word in _WORD.findall(name)}
    told: set[str] = set()
    for field in fields(subject.document):
        for word in _WORD.findall(unquoted(field.text)):
            if len(word) < _LEAST or not word[0].isupper() or word in known or word in told:
                continue
            if meant := next((name for name in sorted(known) if _is_slip(word, name)), ""):
                told.add(word)
                hint = "spell it the same everywhere; if both are right, list the other one under also:"
                yield Breach(f"'{word}' is '{meant}' elsewhere", field.address, hint)


def _is_slip(word: str, name: str) -> bool:
    """Whether one letter inside is another one, too many or missing, or two have changed places."""
    head = _shared(word, name)
    tail = _shared(word[head:][::-1], name[head:][::-1])
    one, other = word[head : len(word) - tail], name[head : len(name) - tail]
    if not head or tail < _ENDING:
        return False
    return max(len(one), len(other)) == 1 or (len(one) == 2 and one == other[::-1])


def _shared(one: str, other: str) -> int:
    """How many letters both begin with."""
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


RULE = Rule("spelling", "21", "The name of a person is spelled the same everywhere.", "ours", _check)
