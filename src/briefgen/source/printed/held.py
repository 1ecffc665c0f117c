"""All that a brief prints in its own words, judged: findings by address, and the texts that a lock can answer for."""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.findings import Finding, errors
from briefgen.source.held import digest
from briefgen.source.printed.fields import PrintedField, printed_cells, printed_fields
from briefgen.source.printed.hedges import hedge_findings
from briefgen.source.printed.material import Material
from briefgen.source.printed.names import name_findings
from briefgen.source.printed.numbers import cell_findings, text_findings
from briefgen.source.printed.statistics import quote_findings, statistic_findings


@dataclass(frozen=True, slots=True)
class PrintedHeld:
    """A text or cell with numbers, and what is said of it. `absent`: an article that may carry them is not at hand."""

    address: str
    text: str
    findings: tuple[Finding, ...]
    absent: bool

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
    found: dict[str, tuple[str, list[Finding]]] = {}
    names = name_findings(material)
    hedges = hedge_findings(material)
    for field in printed_fields(material.brief):
        said = [*text_findings(field, material), *names(field), *hedges(field)]
        if said or _has_numbers(field):
            found.setdefault(field.address, (field.text, []))[1].extend(said)
    for cell in printed_cells(material.brief):
        text = f"{cell.row}\n{cell.column}\n{cell.value} {cell.unit}"
        if (said := list(cell_findings(cell, material))) or any(c.isdigit() for c in str(cell.value)):
            found.setdefault(cell.address, (text, []))[1].extend(said)
    for finding in (*statistic_findings(material), *quote_findings(material)):
        found.setdefault(finding.address, ("", []))[1].append(finding)
    return tuple(PrintedHeld(a, text, tuple(said), material.absent) for a, (text, said) in found.items())


def _has_numbers(field: PrintedField) -> bool:
    return any(character.isdigit() for character in field.text)


