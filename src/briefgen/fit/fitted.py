"""What fitting found: the plan of each format, with the pages it makes."""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.findings import Finding
from briefgen.layout.pages import Pages
from briefgen.layout.plan import Plan
from briefgen.layout.word import Arrangement


@dataclass(frozen=True, eq=False, slots=True)
class Fitted:
    """A document that has its pages.

    `dropped` is the one list of ids left out in every format. `arrangement` is Word's, made only when a DOCX is written;
    `word_fill` is its estimate, percent of each page. `told` says the plan in one line.
    """

    plan: Plan
    pages: Pages
    dropped: tuple[str, ...]
    told: str
    findings: tuple[Finding, ...] = ()
    word_plan: Plan | None = None
    arrangement: Arrangement | None = None
    word_fill: tuple[float, ...] = ()
