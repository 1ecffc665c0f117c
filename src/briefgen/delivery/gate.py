"""What may leave the house: nothing that is a draft, unverified, under embargo, or not approved where approval is asked."""

from __future__ import annotations

import datetime as dt

from briefgen.delivery.ready import Ready
from briefgen.errors import NotDelivered
from briefgen.findings import Finding


def refusals(ready: Ready, now: dt.datetime, require_approval: bool) -> tuple[Finding, ...]:
    """Why a brief may not be mailed now; nothing where it may."""
    brief, found = ready.brief, []
    if brief.status == "draft":
        found.append(_refusal("draft", "a draft is never mailed", "status", "write status: final when it is"))
    elif ready.manuscript.document.metadata.stamp:
        found.append(_refusal("unverified", "what is not verified is never mailed", "", "run briefgen check"))
    if brief.embargo and now < brief.embargo:
        message = f"under embargo until {brief.embargo.isoformat()}"
        found.append(_refusal("embargo", message, "embargo", "a job keeps its slot until then; or send it again then"))
    if require_approval and (brief.approved is None or brief.approved.edition != ready.edition):
        message = "not approved" if brief.approved is None else "approved in another edition, and changed since"
        hint = f"briefgen approve {ready.slug} --by NAME"
        found.append(_refusal("not-approved", message, "approved" if brief.approved else "", hint))
    return tuple(found)


def pass_gate(ready: Ready, now: dt.datetime, require_approval: bool) -> None:
    """Raises NotDelivered with every reason why a brief may not be mailed now."""
    if found := refusals(ready, now, require_approval):
        raise NotDelivered(found)


def held_until(ready: Ready, now: dt.datetime) -> dt.datetime | None:
    """The end of an embargo that still holds."""
    embargo = ready.brief.embargo
    return embargo if embargo and now < embargo else None


def _refusal(code: str, message: str, address: str, hint: str) -> Finding:
    return Finding(code, message, address=address, hints=(hint,))
