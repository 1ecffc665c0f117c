"""Mistakes are gathered over steps that do not need each other, then told together."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from briefgen.errors import BriefgenError, BriefInvalid, first_exit_code
from briefgen.findings import Finding, errors

T = TypeVar("T")


class Gather:
    """Findings so far, and the exceptions that carried some of them. `place` gives a finding its place in a file."""

    def __init__(self, place: Callable[[Finding], Finding] = lambda finding: finding) -> None:
        self.place = place
        self.findings: list[Finding] = []
        self._failed: list[BriefgenError] = []

    @property
    def wrong(self) -> bool:
        """Whether there is an error among the findings."""
        return self.exit_code != 0

    @property
    def exit_code(self) -> int:
        """The code that a command ends with."""
        said = BriefInvalid.exit_code if not self._failed and errors(self.findings) else 0
        return first_exit_code([said, *(error.exit_code for error in self._failed)])

    def attempt(self, step: Callable[[], T]) -> T | None:
        """The value of a step; None where it raised, and its findings are kept."""
        try:
            return step()
        except BriefgenError as error:
            self._failed.append(error)
            self.say(error.findings)
            return None

    def say(self, findings: Iterable[Finding]) -> None:
        """Keep findings."""
        self.findings += map(self.place, findings)

    def stop_if_wrong(self) -> None:
        """Raise all findings in the exception of the exit code, if there is an error among them."""
        if self.wrong:
            kinds = {error.exit_code: type(error) for error in self._failed}
            raise kinds.get(self.exit_code, BriefInvalid)(self.findings)
