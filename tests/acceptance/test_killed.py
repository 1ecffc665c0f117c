"""Schedulers killed at any moment: nothing is lost, nothing is sent twice, and what nobody can know is called unknown."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tests.crash.trial import trial, zygote


def _trials(folder: Path, seeds: range) -> Counter[str]:
    seen = Counter[str]()
    with zygote() as mother:
        for seed in seeds:
            seen += trial(seed, folder / str(seed), mother)
    return seen


def test_a_scheduler_killed_at_work_goes_on_where_it_was(tmp_path: Path) -> None:
    """Twenty-five seeded trials; most of the kills meet a scheduler that is alive."""
    seen = _trials(tmp_path, range(25))
    assert seen["killed"] >= 15, seen
    assert seen["edited"] >= 10, seen
    assert seen["unknown"] >= 1, "no kill fell into a hand-over"


@pytest.mark.soak
def test_two_hundred_times_killed(tmp_path: Path) -> None:
    """The same over two hundred seeds."""
    seen = _trials(tmp_path, range(1000, 1200))
    assert seen["killed"] >= 150, seen
