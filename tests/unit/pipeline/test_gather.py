"""Gathering mistakes over steps."""

from __future__ import annotations

import pytest

from briefgen.errors import BriefInvalid, Conflict, DoesNotFit, EnvironmentFailed
from briefgen.findings import Finding, warning
from briefgen.pipeline.gather import Gather


def raising(error: type[BriefInvalid | Conflict | DoesNotFit | EnvironmentFailed], code: str) -> object:
    """A step that fails."""
    raise error(Finding(code, "went wrong"))


def test_all_steps_are_tried() -> None:
    """A step that fails does not keep the next from being tried."""
    gather = Gather()

    assert gather.attempt(lambda: raising(BriefInvalid, "one")) is None
    assert gather.attempt(lambda: 7) == 7
    assert gather.attempt(lambda: raising(EnvironmentFailed, "two")) is None
    assert [f.code for f in gather.findings] == ["one", "two"]


def test_the_first_rule_decides_the_exit_code() -> None:
    """An environment that fails weighs more than a brief with errors."""
    gather = Gather()
    gather.attempt(lambda: raising(BriefInvalid, "one"))
    gather.attempt(lambda: raising(EnvironmentFailed, "two"))

    assert gather.exit_code == 5
    with pytest.raises(EnvironmentFailed) as stopped:
        gather.stop_if_wrong()
    assert len(stopped.value.findings) == 2


def test_warnings_are_not_wrong() -> None:
    """Only errors stop a run."""
    gather = Gather()
    gather.say([warning("cut", "was cut")])

    gather.stop_if_wrong()

    assert gather.exit_code == 0


def test_an_error_that_was_only_said_counts() -> None:
    """A finding need not be raised to end a run with code 1."""
    gather = Gather()
    gather.say([Finding("wrong", "is wrong")])

    assert gather.exit_code == 1
