"""Point 24: a quotation printed large is short."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.document import Kind
from briefgen.rules.printed import blocks, of
from briefgen.rules.rule import Breach, Rule, Subject
from briefgen.rules.words import count

MOST = 25


def _check(subject: Subject) -> Iterator[Breach]:
    for block in blocks(subject.document):
        if block.kind is Kind.QUOTATION and block.role == "pull":
            for field in (field for inner in block.walk() for field in of(inner)):
                if field.address.endswith(".text") and (found := count(field.text)) > MOST:
                    hint = "pull another one, or elide with an ellipsis"
                    yield Breach(f"the pull quote has {found} words, and {MOST} are the most", field.address, hint)


RULE = Rule("pull-quote", "24", f"A quotation printed large has at most {MOST} words.", "ours", _check)
