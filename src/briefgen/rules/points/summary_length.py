"""Point 5: the summary stands alone."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen import inline
from briefgen.rules.rule import Breach, Rule, Subject
from briefgen.rules.words import count

LEAST, MOST = 60, 120


def _check(subject: Subject) -> Iterator[Breach]:
    summary = subject.brief.summary
    if summary is None:
        if not subject.may_lack_parts:
            yield Breach("there is no summary", "summary", "add summary: for the mail and the files' properties")
        return
    found = count(inline.plain(inline.parse(summary)))
    if not LEAST <= found <= MOST:
        hint = "it is read alone, in a mail: give the thesis, its ground and its limits"
        yield Breach(f"the summary has {found} words, and {LEAST} to {MOST} are asked for", "summary", hint)


RULE = Rule(
    "summary-length", "5", f"The summary stands alone, in {LEAST} to {MOST} words.", "IDRC; number ours", _check
)
