"""Point 10: boxes are few and small."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.document import Kind
from briefgen.rules.printed import blocks, of
from briefgen.rules.rule import Breach, Rule, Subject
from briefgen.rules.words import count

MOST_BOXES, LEAST, MOST = 2, 70, 100
# Key messages are as long as three to five sentences are: their own point says so, and here only the most counts.
_SHORT = "key_messages"


def _check(subject: Subject) -> Iterator[Breach]:
    boxes = [block for block in blocks(subject.document) if block.kind is Kind.PANEL]
    if len(boxes) > MOST_BOXES:
        yield Breach(f"there are {len(boxes)} boxes, and {MOST_BOXES} are the most", "", "let the template print fewer")
    for box in boxes:
        inside = [block for block in box.walk() if block.kind is not Kind.HEADING]
        found = sum(count(block.text) for block in inside)
        part = next((field.part for block in inside for field in of(block)), "")
        if found > MOST or (found < LEAST and part != _SHORT):
            message = f"the box has {found} words, and {LEAST} to {MOST} are asked for"
            yield Breach(message, part, "say more" if found < LEAST else "say less")


RULE = Rule("boxes", "10", f"At most {MOST_BOXES} boxes, of {LEAST} to {MOST} words each.", "NCCR", _check)
