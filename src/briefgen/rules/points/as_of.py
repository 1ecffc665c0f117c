"""Point 22: what ages says of which day it is true."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.rules.phrases import passing
from briefgen.rules.printed import BODY, fields, unquoted
from briefgen.rules.rule import Breach, Rule, Subject

_TEXT = BODY - {"people", "quotes"} | {"title", "standfirst", "key_messages", "summary", "charts", "tables"}
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def _check(subject: Subject) -> Iterator[Breach]:
    told: set[str] = set()
    for field in fields(subject.document):
        if field.part not in _TEXT or field.address in told or _YEAR.search(field.block.text):
            continue
        if word := passing(unquoted(field.text), subject.brief.language):
            told.add(field.address)
            hint = "give the date, such as: as of August 2024"
            yield Breach(f"'{word}' is true only on the day it is written", field.address, hint)


RULE = Rule("as-of", "22", "Facts that age say as of when they are true.", "ours", _check)
