"""What came of a pull."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from briefgen.errors import BriefInvalid, Conflict, first_exit_code
from briefgen.findings import Finding, errors
from briefgen.pull.operations import Operation

CONFLICT = "conflict"


@dataclass(frozen=True, slots=True)
class PullResult:
    """Operations that were done, or with `--dry-run` would be; `written` is false where the file stands as it was.

    `base` is the project's folder, which the files of findings are relative to.
    """

    brief: Path
    base: Path
    operations: tuple[Operation, ...]
    findings: tuple[Finding, ...]
    backup: Path | None = None

    @property
    def written(self) -> bool:
        """Whether the brief was changed."""
        return self.backup is not None

    @property
    def exit_code(self) -> int:
        """6 for a conflict, 1 for any other error."""
        return exit_code(self.findings)


def exit_code(findings: Iterable[Finding]) -> int:
    """The code of findings."""
    codes = [Conflict.exit_code if f.code == CONFLICT else BriefInvalid.exit_code for f in errors(findings)]
    return first_exit_code(codes)
