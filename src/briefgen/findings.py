"""Findings: everything briefgen has to say to an author, as data with a stable code, a place and a remedy."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any


class Severity(StrEnum):
    """An error stops the render; a warning is shown and kept in the manifest; a note only tells."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to say: what is wrong (one sentence, lower case, no full stop), where, and what to do about it.

    `line` and `column` count from 1; `excerpt` is the source line they point into; `details` are lines printed below it,
    such as a word difference.
    """

    code: str
    message: str
    severity: Severity = Severity.ERROR
    address: str = ""
    file: str = ""
    line: int | None = None
    column: int | None = None
    excerpt: str = ""
    details: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()

    def at(self, *, file: str, line: int | None = None, column: int | None = None, excerpt: str = "") -> Finding:
        """The same finding with its place in a file."""
        return replace(self, file=file, line=line, column=column, excerpt=excerpt)

    def as_dict(self) -> dict[str, Any]:
        """Plain values for `--json` and the manifest; what is empty is left out."""
        values = {name: getattr(self, name) for name in self.__dataclass_fields__}
        return {k: list(v) if isinstance(v, tuple) else v for k, v in values.items() if v not in ("", None, ())}


def warning(code: str, message: str, **more: Any) -> Finding:
    """A finding that does not stop the render."""
    return Finding(code, message, Severity.WARNING, **more)


def errors(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Those that stop the render."""
    return tuple(f for f in findings if f.severity is Severity.ERROR)
