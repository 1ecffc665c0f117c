"""Point 13: paragraphs that an eye takes in, and as many of them as a heading carries."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.document import Kind
from briefgen.rules.printed import BODY, Field, of, sections
from briefgen.rules.rule import Breach, Rule, Subject
from briefgen.rules.words import count

# Two to three paragraphs of 60 to 90 words. A template prints each item with its lead as a short paragraph of its own, so
# what is held is the paragraph's ceiling, and the least and the most that stand under one heading.
PARAGRAPH_MOST, LEAST, MOST = 90, 60, 270
_CARDS = frozenset({"experts", "people", "quotes"})


def _check(subject: Subject) -> Iterator[Breach]:
    least = LEAST if subject.document.pages > 1 else 0  # a note of one page has the findings, and no more
    for heading, below in sections(subject.document):
        paragraphs = [list(of(block)) for block in below if block.kind is Kind.PARAGRAPH]
        texts = [found for fields in paragraphs if (found := [field for field in fields if _is_running(field)])]
        lengths = [sum(count(field.text) for field in each) for each in texts]
        for fields, length in zip(texts, lengths, strict=True):
            if length > PARAGRAPH_MOST:
                message = f"the paragraph has {length} words, and {PARAGRAPH_MOST} are the most in two columns"
                yield Breach(message, fields[0].address, "make two of it, or say less")
        whole = sum(lengths)
        if whole > MOST or (0 < whole < least):
            message = f"under '{heading.text}' stand {whole} words, and {LEAST} to {MOST} are asked for"
            yield Breach(message, texts[0][0].part, "say more" if whole < LEAST else "say less")


def _is_running(field: Field) -> bool:
    return field.part in BODY - _CARDS


RULE = Rule(
    "passages",
    "13",
    f"A paragraph has at most {PARAGRAPH_MOST} words; {LEAST} to {MOST} words of them stand under a heading.",
    "NCCR; by the heading: ours",
    _check,
)
