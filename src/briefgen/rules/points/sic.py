"""Point 21: [sic] belongs into quotations."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.rules.printed import fields, unquoted
from briefgen.rules.rule import Breach, Rule, Subject

_SIC = re.compile(r"[\[(]\s*sic!?\s*[\])]", re.IGNORECASE)


def _check(subject: Subject) -> Iterator[Breach]:
    for field in fields(subject.document):
        if field.part != "quotes" and _SIC.search(unquoted(field.text)):
            yield Breach("[sic] stands outside a quotation", field.address, "correct the word instead")


RULE = Rule("sic", "21", "[sic] only for errors inside quotations.", "ours", _check)
