"""Point 2: page one tells the story by itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefgen.rules.printed import page_of
from briefgen.rules.rule import Breach, Rule, Subject

if TYPE_CHECKING:
    from briefgen.model.schema import Brief


def _check(subject: Subject) -> Iterator[Breach]:
    if subject.pages is None:
        return
    brief, page = subject.brief, page_of(subject.pages)
    for what, part, addresses, wanted in (
        ("the title", "title", ["title"], all),
        ("the standfirst", "standfirst", ["standfirst"] if brief.standfirst else [], all),
        ("the key messages", "key_messages", [f"key_messages[{item.id}].text" for item in brief.key_messages], all),
        ("the main finding", "thesis", _findings(brief), any),
    ):
        if addresses and not wanted(page.get(each) == 0 for each in addresses):
            yield Breach(f"page one lacks {what}", part, "let the template print it on page one")
        elif not addresses and not subject.may_lack_parts:
            yield Breach(f"page one lacks {what}", part, f"add {part}:")


def _findings(brief: Brief) -> list[str]:
    """The addresses of what a reader must have seen one of."""
    thesis = ["thesis.text"] if brief.thesis else []
    return [*thesis, *(f"evidence[{item.id}].claim" for item in brief.evidence)]


RULE = Rule(
    "page-one",
    "2",
    "Page one alone tells the story: title, standfirst, all key messages, the main finding.",
    "NIPN, Rural Health",
    _check,
)
