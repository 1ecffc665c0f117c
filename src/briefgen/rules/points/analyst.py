"""Point 8: what the analyst adds is the analyst's, and is marked so."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from briefgen.document import Block, Document, Kind
from briefgen.model.schema import Implication
from briefgen.rules.phrases import recommends
from briefgen.rules.printed import fields
from briefgen.rules.rule import Breach, Rule, Subject


def _check(subject: Subject) -> Iterator[Breach]:
    brief = subject.brief
    printed = {field.address: field.block for field in fields(subject.document)}
    spoken = {article.id: article.language for article in brief.articles}
    for part, items in (("implications", brief.implications), ("watch", brief.watch)):
        for item in items:
            address = f"{part}[{item.id}].text"
            block = printed.get(address)
            if item.basis == "analyst":
                if block and not _is_marked(block, subject.document):
                    yield Breach("nothing says that this is the analyst's", address, "let the template say so")
            elif recommends(item.text, brief.language) and _adds(item, spoken):
                hint = "say what the passage says, or write basis: analyst"
                yield Breach("it recommends what its passage does not", address, hint)


def _adds(item: Implication, spoken: dict[str, str]) -> bool:
    """Whether the passage of an item recommends nothing; `spoken` is the language of each article."""
    if item.excerpt is None or not spoken:
        return False
    language = spoken.get(item.excerpt.in_ or "", next(iter(spoken.values())))
    return not recommends(item.excerpt.text, language)


def _is_marked(block: Block, document: Document) -> bool:
    """Whether words of the template stand in the block, or right before the list that it is in."""
    if _has_own_words(block):
        return True
    for siblings in (document.blocks, *(each.children for each in document.walk())):
        for before, after in pairwise(siblings):
            if block in after.children:
                return before.kind is Kind.PARAGRAPH and _has_own_words(before)
    return False


def _has_own_words(block: Block) -> bool:
    """Whether a block has words of the template: no field's, and no number of a note."""
    return any(run.address is None and run.note is None and any(map(str.isalpha, run.text)) for run in block.runs)


RULE = Rule(
    "analyst",
    "8",
    "No recommendation that the source lacks; what the analyst adds is labelled as the analyst's.",
    "RAND, transparency",
    _check,
)
