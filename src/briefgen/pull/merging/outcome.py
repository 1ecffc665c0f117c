"""What a merge came to: operations in the order in which they are done, clashes, and what could not be placed."""

from __future__ import annotations

from dataclasses import dataclass, field

from briefgen.findings import Finding
from briefgen.pull.operations import Clash, Operation


@dataclass(eq=False, slots=True)
class Outcome:
    """Filled by the parts of a merge."""

    operations: list[Operation] = field(default_factory=list)
    clashes: list[Clash] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def unplaced(self, message: str, text: str, address: str = "", *hints: str) -> None:
        """Keep a text that has no place in the brief: it is told, and the pull does not end well."""
        details = (f"“{text}”",) if text else ()
        self.findings.append(Finding("not-placed", message, address=address, details=details, hints=hints))
