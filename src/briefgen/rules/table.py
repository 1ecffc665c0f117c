"""The table of rules: one file and one row each, in the order of the spec. Listing the codes imports none of them."""

from __future__ import annotations

from collections.abc import Container
from functools import cache
from importlib import import_module

from briefgen.findings import Finding, warning
from briefgen.rules.rule import Rule, Subject

_POINTS = "briefgen.rules.points"
CODES = (
    "page-one",
    "order-of-parts",
    "summary-length",
    "key-messages",
    "recommendations",
    "analyst",
    "counterpoints",
    "boxes",
    "title-length",
    "headings",
    "passages",
    "acronyms",
    "speakers",
    "periods",
    "spelling",
    "sic",
    "as-of",
    "references",
    "pull-quote",
    "imprint",
    "chart-title",
    "chart-subtitle",
    "direct-labels",
    "chart-source",
    "chart-type",
    "long-names",
    "grey",
    "chart-needed",
    "body-type",
    "line-length",
    "accents",
    "margins",
    "heading-order",
    "alternative-text",
)


@cache
def rules() -> tuple[Rule, ...]:
    """All rules."""
    return tuple(import_module(f"{_POINTS}.{code.replace('-', '_')}").RULE for code in CODES)


def warnings(subject: Subject, off: Container[str] = ()) -> tuple[Finding, ...]:
    """What breaks the rules, but those whose codes are switched off: warnings, whatever a rule finds."""
    return tuple(
        warning(rule.code, breach.message, address=breach.address, hints=(breach.hint,) if breach.hint else ())
        for rule in rules()
        if rule.code not in off
        for breach in rule.check(subject)
    )
