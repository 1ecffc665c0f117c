"""Exceptions, all of one root, each with the exit code a command ends with.

BriefgenError
├── BriefInvalid       1   errors in a brief, a project file, a template or a file handed in
├── UsageWrong         2   the command line is off
├── DoesNotFit         3   more text than pages
├── NotDelivered       4   a mail that may not or could not go
├── EnvironmentFailed  5   disk, missing program, unwritable folder
└── Conflict           6   an output that somebody changed, or something new whose place is taken

Mistakes of an author are findings; these exceptions carry them where a stage cannot go on.
"""

from __future__ import annotations

from collections.abc import Iterable

from briefgen.findings import Finding

INTERNAL_ERROR = 70
INTERRUPTED = 130
_FIRST = (INTERNAL_ERROR, 5, 2, 6, 1, 3, 4)


class BriefgenError(Exception):
    """Root of all exceptions that briefgen raises on purpose; `findings` say what is wrong."""

    exit_code = 1

    def __init__(self, findings: Iterable[Finding] | Finding) -> None:
        self.findings = (findings,) if isinstance(findings, Finding) else tuple(findings)
        super().__init__("; ".join(f"{f.code}: {f.message}" for f in self.findings))


class BriefInvalid(BriefgenError):
    """A brief, project file, template or file handed in has errors."""


class UsageWrong(BriefgenError):
    """The command line asks for something that is not there."""

    exit_code = 2


class DoesNotFit(BriefgenError):
    """The text needs more pages than the template has, at the floor and with every droppable item out."""

    exit_code = 3


class NotDelivered(BriefgenError):
    """A brief may not leave, or no server takes it."""

    exit_code = 4


class EnvironmentFailed(BriefgenError):
    """The machine does not give what a run needs."""

    exit_code = 5


class Conflict(BriefgenError):
    """An output was changed by somebody since it was written, or something stands where something new is to begin."""

    exit_code = 6


def of_exit_code(code: int) -> type[BriefgenError]:
    """The exception of an exit code; of one that no exception has, the one of errors in a brief."""
    kinds: tuple[type[BriefgenError], ...] = (UsageWrong, DoesNotFit, NotDelivered, EnvironmentFailed, Conflict)
    return next((kind for kind in kinds if kind.exit_code == code), BriefInvalid)


def first_exit_code(codes: Iterable[int]) -> int:
    """The one code of several runs: the first of 70, 5, 2, 6, 1, 3, 4 that occurred, else 0."""
    seen = set(codes)
    return next((code for code in _FIRST if code in seen), 0)
