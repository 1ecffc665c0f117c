"""All that a brief prints in its own words, judged: findings by address, and the texts that a lock can answer for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefgen.findings import Finding, Severity, errors
from briefgen.source.held import digest
from briefgen.source.printed.fields import PrintedField, printed_cells, printed_fields
from briefgen.source.printed.hedges import hedge_findings
from briefgen.source.printed.material import Material
from briefgen.source.printed.names import name_findings
from briefgen.source.printed.numbers import cell_findings, text_findings
from briefgen.source.printed.statistics import quote_findings, statistic_findings
from briefgen.source.statistics.article import claimed
from briefgen.source.statistics.passage import may_have_numbers


@dataclass(frozen=True, eq=False, slots=True)
class PrintedHeld:
    """A text or cell, and what is said of it.

    `absent`: an article that may carry its numbers is not at hand; `numbers`: it has some.
    """

    address: str
    text: str
    findings: tuple[Finding, ...]
    absent: bool
    numbers: bool

    @property
    def wrong(self) -> tuple[Finding, ...]:
        """What stops the render."""
        return errors(self.findings)

    @property
    def digest(self) -> str:
        """The digest of the text."""
        return digest(self.text)


def hold_printed(material: Material) -> tuple[PrintedHeld, ...]:
    """Everything printed in the brief's own words that has something to be said of it, or numbers for a lock to hold."""
    return tuple(_all(material))


def _all(material: Material) -> Iterator[PrintedHeld]:
    names, hedges = name_findings(material), hedge_findings(material)
    language, absent = material.brief.language, material.absent
    for field in printed_fields(material.brief):
        said = (*text_findings(field, material), *names(field), *hedges(field))
        numbers = may_have_numbers(field.text, language) and any(
            m.counts for m in claimed(field.text, language).mentions
        )
        if said or numbers:
            yield PrintedHeld(field.address, field.text, said, absent, numbers)
    for cell in printed_cells(material.brief):
        said = tuple(cell_findings(cell, material))
        numbers = not isinstance(cell.value, str) or any(map(str.isdigit, cell.value))
        if said or numbers:
            text = f"{cell.row}\n{cell.column}\n{cell.value} {cell.unit}"
            yield PrintedHeld(cell.address, text, said, absent, numbers)
    for statistic in material.brief.statistics:
        if said := tuple(statistic_findings(statistic, material)):
            text = f"{statistic.label}\n{statistic.value!r} {statistic.unit}\n{statistic.excerpt.text}"
            yield PrintedHeld(f"statistics[{statistic.id}]", text, said, absent, numbers=True)
    for quote in material.brief.quotes:
        if quote.said_in:
            field = PrintedField(f"quotes[{quote.id}].said_in", quote.said_in, f"quotes[{quote.id}]", is_label=True)
            doubts = (replace(f, severity=Severity.WARNING) for f in text_findings(field, material))
            if (said := (*doubts, *names(field))) and not absent:
                yield PrintedHeld(field.address, field.text, said, absent, numbers=False)
    for finding in quote_findings(material):
        yield PrintedHeld(finding.address, "", (finding,), absent, numbers=False)
