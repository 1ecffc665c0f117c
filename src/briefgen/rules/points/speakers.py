"""Point 18: at every quotation stands who said it, in which role, and where."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.document import Block, Document, Kind
from briefgen.rules.printed import fields, parents
from briefgen.rules.rule import Breach, Rule, Subject

_TOGETHER = (Kind.QUOTATION, Kind.SECTION, Kind.PANEL)


def _check(subject: Subject) -> Iterator[Breach]:
    people = {person.id: person for person in subject.brief.people}
    printed = {field.address: field.block for field in fields(subject.document)}
    for quote in subject.brief.quotes:
        address = f"quotes[{quote.id}]"
        if not (block := printed.get(f"{address}.text")):
            continue
        person = people.get(quote.by)
        if person and not (person.role or person.affiliation):
            yield Breach(f"nothing says what {person.name} is", f"people[{person.id}]", "add role:")
        if not (quote.said_in or quote.via):
            yield Breach(
                "nothing says where the quotation was said", address, "add said_in:, and via: if it was reported"
            )
        if person and f"people[{person.id}].name" not in _beside(block, subject.document):
            yield Breach(
                "the quotation is printed without its speaker", address, "print the name beside it in the template"
            )


def _beside(block: Block, document: Document) -> set[str]:
    """The addresses printed together with a block: in the sections around it that hold no heading."""
    above, found = parents(document), set[str]()
    here: Block | None = block
    while here is not None:
        together = here is block or (here.kind in _TOGETHER and all(b.kind is not Kind.HEADING for b in here.walk()))
        if together:
            found |= {run.address for inner in here.walk() for run in inner.runs if run.address}
        here = above.get(here.id)
    return found


RULE = Rule(
    "speakers",
    "18",
    "Speaker, role, and where it was said or via whom, stand at every quotation.",
    "ours",
    _check,
)
