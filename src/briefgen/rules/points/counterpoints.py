"""Point 9: what speaks against the thesis has its place and its weight."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.document import Block
from briefgen.rules.printed import body_words, of, sections
from briefgen.rules.rule import Breach, Rule, Subject

LEAST = 10  # percent of the words of the text


def _check(subject: Subject) -> Iterator[Breach]:
    found = body_words(subject.document, "counterpoints")
    if not found:
        if subject.brief.counterpoints or not subject.may_lack_parts:
            hint = "say what speaks against the thesis, and who says it"
            yield Breach("no counterpoint is printed", "counterpoints", hint)
        return
    whole = body_words(subject.document)
    if found * 100 < whole * LEAST:
        hint = "say more of what speaks against the thesis"
        message = f"counterpoints have {found} of the text's {whole} words, and {LEAST} percent are asked for"
        yield Breach(message, "counterpoints", hint)
    if not any(_is_theirs(section.below) for section in sections(subject.document)):
        yield Breach("counterpoints have no heading of their own", "counterpoints", "give them one in the template")


def _is_theirs(below: tuple[Block, ...]) -> bool:
    """Whether the first field below a heading is a counterpoint's."""
    first = next((field for block in below for field in of(block)), None)
    return first is not None and first.part == "counterpoints"


RULE = Rule(
    "counterpoints",
    "9",
    f"Counterpoints stand under a heading of their own, with {LEAST} percent of the text's words or more.",
    "RAND; number ours",
    _check,
)
