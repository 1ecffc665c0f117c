"""Where the mark of an attestation stands: at the words that an attested text carries."""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefgen.model.schema import Brief

_EXCERPT = re.compile(r"(?P<owner>(?P<list>\w+).*)\.(?P<field>response_excerpt|excerpt)(?:\.text)?\Z")
_CARRIED = {"evidence": "claim", "experts": "position", "counterpoints": "claim"}
_PART = re.compile(r"\.quoted\[\d+\](?:\.by)?\Z")
_SPEAKER = re.compile(r"(?P<quote>quotes\[[^\]]+\])\.by\Z")
_DRAWN = re.compile(r"(?P<list>statistics|events)\[(?P<id>[^\]]+)\](?:\.|\Z)")
_UNMARKABLE = re.compile(r"(?P<item>tables\[[^\]]+\])\.rows\b|(?P<chart>charts\[[^\]]+\])\.(?:data|alt)\b")


def marked(attested: Iterable[str], brief: Brief) -> frozenset[str]:
    """The addresses of printed fields that are marked.

    An attested text itself, or the field that a quoted phrase stands in; the claim that an attested excerpt carries; the
    quotation whose speaker is attested; the title of each chart that draws the number or event, and of the table or chart whose
    cell or alternative text is attested, where no mark could stand.
    """
    return frozenset(place for address in attested for place in _places(address, brief))


def _places(address: str, brief: Brief) -> list[str]:
    if speaker := _SPEAKER.match(address):
        return [f"{speaker['quote']}.text"]
    if _PART.search(address):
        return [_PART.sub("", address)]
    if drawn := _DRAWN.match(address):
        return [
            f"charts[{chart.id}].title"
            for chart in brief.charts
            if (chart.from_events if drawn["list"] == "events" else drawn["id"] in chart.from_statistics)
        ]
    if cell := _UNMARKABLE.match(address):
        return [f"{cell['item'] or cell['chart']}.title"]
    if not (match := _EXCERPT.match(address)):
        return [address]
    if match["field"] == "response_excerpt":
        return [f"{match['owner']}.response"]
    return [f"{match['owner']}.{_CARRIED.get(match['list'], 'text')}"]
