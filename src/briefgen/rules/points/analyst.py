"""Point 8: what the analyst adds is the analyst's, and is marked so."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.document import Block, Kind
from briefgen.model.schema import Implication
from briefgen.rules.phrases import recommends
from briefgen.rules.printed import fields, parents
from briefgen.rules.rule import Breach, Rule, Subject


def _check(subject: Subject) -> Iterator[Breach]:
    brief = subject.brief
    printed = {field.address: field.block for field in fields(subject.document)}
    above = parents(subject.document)
    spoken = {article.id: article.language for article in brief.articles}
    for part, items in (("implications", brief.implications), ("watch", brief.watch)):
        for item in items:
            address = f"{part}[{item.id}].text"
            block = printed.get(address)
            if item.basis == "analyst":
                if block and not _is_marked(block, above):
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


def _is_marked(block: Block, above: dict[str, Block]) -> bool:
    """Whether words of the template stand in the block, or right before the list that it is in."""
    if any(_is_template(block, n) for n in range(len(block.runs))):
        return True
    holder = above.get(block.id)
    siblings = above[holder.id].children if holder and holder.id in above else ()
    before = None
    for sibling in siblings:
        if sibling is holder:
            break
        before = sibling
    own = before is not None and before.kind is Kind.PARAGRAPH
    return own and any(_is_template(before, n) for n in range(len(before.runs))) if before else False


def _is_template(block: Block, n: int) -> bool:
    run = block.runs[n]
    return run.address is None and run.note is None and any(map(str.isalpha, run.text))


RULE = Rule(
    "analyst",
    "8",
    "No recommendation that the source lacks; what the analyst adds is labelled as the analyst's.",
    "RAND, transparency",
    _check,
)
