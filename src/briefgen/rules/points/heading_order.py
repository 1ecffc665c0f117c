"""Point 36: one title first, then headings, and tables with heads."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.document import Block, Kind
from briefgen.rules.printed import blocks
from briefgen.rules.rule import Breach, Rule, Subject


def _check(subject: Subject) -> Iterator[Breach]:
    heads = [block for block in blocks(subject.document) if block.kind in (Kind.TITLE, Kind.HEADING)]
    titles = [block for block in heads if block.kind is Kind.TITLE]
    if len(titles) != 1:
        yield Breach(f"there are {len(titles)} titles, and one is asked for", "title", "let the template print one h1")
    elif heads[0].kind is not Kind.TITLE:
        yield Breach(
            f"the heading '{heads[0].text}' stands before the title", "title", "let the h1 of the template be first"
        )
    for table in blocks(subject.document):
        if table.kind is Kind.TABLE and not _has_heads(table):
            address = next((run.address for block in table.walk() for run in block.runs if run.address), "")
            yield Breach(
                "the table has no header cells", address.partition(".")[0], "let the template print th in its first row"
            )


def _has_heads(table: Block) -> bool:
    return bool(table.children) and all(cell.kind is Kind.HEAD_CELL for cell in table.children[0].children)


RULE = Rule(
    "heading-order",
    "36",
    "One title stands before all headings; tables have header cells.",
    "PDF/UA-1, 7.4 and 7.5",
    _check,
)
