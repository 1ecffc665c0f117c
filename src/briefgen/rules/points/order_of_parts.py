"""Point 3: the parts stand in the order in which readers look for them."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.rules.printed import fields
from briefgen.rules.rule import Breach, Rule, Subject

# The parts in their order; those of one row stand for each other.
FIRST = (
    ("title",),
    ("standfirst",),
    ("key_messages", "summary"),
    ("thesis", "context"),
    ("evidence",),
    ("experts",),
    ("counterpoints",),
    ("implications",),
    ("watch",),
)
# Articles are named at the top as well, and the imprint in the masthead: of these the last place counts.
LAST = (("articles", "references"), ("imprint",))


def _check(subject: Subject) -> Iterator[Breach]:
    parts = [field.part for field in fields(subject.document)]
    before, reached = "", -1
    for row in (*FIRST, *LAST):
        places = [n for n, part in enumerate(parts) if part in row]
        if not places:
            continue
        at = places[-1] if row in LAST else places[0]
        if at < reached:
            yield Breach(f"'{parts[at]}' is printed before '{before}'", parts[at], "move it in the template")
        else:
            before, reached = parts[at], at


RULE = Rule(
    "order-of-parts",
    "3",
    "Order: title, summary, context, evidence, expert views, counterpoints, implications, sources, imprint.",
    "IDRC, NCCR",
    _check,
)
