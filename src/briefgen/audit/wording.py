"""The words and signs of the page for states, and what can be filtered by."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from briefgen.audit.values import Kind, State, Statement


class Badge(NamedTuple):
    """The name of a look, a sign, and the words that say the same."""

    look: str
    sign: str
    words: str


class Filter(NamedTuple):
    """What can be shown alone: its name, its words, and which statements belong to it."""

    name: str
    words: str
    takes: Callable[[Statement], bool]


STATES = {
    State.EXACT: Badge("borne", "✓", "Word for word"),
    State.FOLDED: Badge("borne", "✓", "Word for word, but for typography"),
    State.BRACKETED: Badge("borne", "[✓]", "Word for word, first letter in brackets"),
    State.ELIDED: Badge("elided", "✓…", "Word for word, with a marked elision"),
    State.IN_SOURCE: Badge("borne", "✓", "In the article"),
    State.IN_DATA: Badge("borne", "✓", "In the file of data"),
    State.OF_MODEL: Badge("borne", "✓", "That of a statistic or event of the brief"),
    State.UNCONFIRMED: Badge("warned", "?", "Not confirmed"),
    State.ATTESTED: Badge("attested", "✍", "Attested by a person"),
    State.ERROR: Badge("error", "✗", "Error: not borne out"),
    State.ANALYST: Badge("analyst", "◇", "The analyst’s view"),
    State.OWN: Badge("own", "–", "Own words, no passage named"),
}
WARNED = Badge("warned", "!", "Warning")
VALUE_ATTESTED = Badge("attested", "✍", "In part attested by a person")
ANALYST = Badge("analyst", "◇", "The analyst’s view")
FROM_LOCK = Badge("lock", "⌂", "Known from the lock only")
KINDS = {
    Kind.CLAIM: "Excerpt",
    Kind.QUOTATION: "Quotation",
    Kind.PHRASE: "Quoted phrase",
    Kind.STATISTIC: "Statistic, by its excerpt",
    Kind.EVENT: "Event, by its excerpt",
    Kind.NUMBER: "Number",
    Kind.TEXT: "Text",
}
FILTERS = (
    Filter("error", "Errors", lambda s: s.state is State.ERROR),
    Filter("warned", "Warnings", lambda s: s.warned),
    Filter("attested", "Attested", lambda s: bool(s.attestations) or s.state is State.ATTESTED),
    Filter("analyst", "Analyst’s", lambda s: s.analyst),
    Filter("elided", "Elided", lambda s: s.state is State.ELIDED),
    Filter("quotation", "Quotations", lambda s: s.kind in (Kind.QUOTATION, Kind.PHRASE)),
    Filter("number", "Numbers and dates", lambda s: s.kind in (Kind.NUMBER, Kind.STATISTIC, Kind.EVENT)),
    Filter("lock", "From the lock only", lambda s: s.from_lock),
    Filter("own", "No passage named", lambda s: s.state is State.OWN),
)


def badges(statement: Statement) -> tuple[Badge, ...]:
    """What is said of a statement's state, the most important first."""
    more = (
        (WARNED, statement.warned),
        (VALUE_ATTESTED, bool(statement.attestations) and statement.state is not State.ATTESTED),
        (ANALYST, statement.analyst and statement.state is not State.ANALYST),
        (FROM_LOCK, statement.from_lock),
    )
    return (STATES[statement.state], *(badge for badge, on in more if on))
