"""Point 2: page one tells the story by itself."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.rules.printed import page_of
from briefgen.rules.rule import Breach, Rule, Subject


def _check(subject: Subject) -> Iterator[Breach]:
    if subject.pages is None:
        return
    brief, page = subject.brief, page_of(subject.pages)
    messages = [f"key_messages[{item.id}].text" for item in brief.key_messages]
    findings = ["thesis.text", *(f"evidence[{item.id}].claim" for item in brief.evidence)]
    for what, address, on_one in (
        ("the title", "title", page.get("title") == 0),
        ("the standfirst", "standfirst", page.get("standfirst") == 0),
        ("the key messages", "key_messages", bool(messages) and all(page.get(each) == 0 for each in messages)),
        ("the main finding", "thesis", any(page.get(each) == 0 for each in findings)),
    ):
        if not on_one:
            hint = f"write {address}:, and print it on page one" if address not in page else "print it on page one"
            yield Breach(f"page one lacks {what}", address, hint)


RULE = Rule(
    "page-one",
    "2",
    "Page one alone tells the story: title, standfirst, all key messages, the main finding.",
    "NIPN, Rural Health",
    _check,
)
