"""The table of kinds."""

from __future__ import annotations

import inspect

import pytest

from briefgen.charts.kinds import KINDS, Kind, kind


@pytest.mark.parametrize("name", KINDS)
def test_every_kind_has_all_that_the_seam_asks_for(name: str) -> None:
    """The hooks with their parameters, and what data it takes."""
    module = kind(name)
    assert module.TAKES in ("values", "events")
    for hook, asked in inspect.getmembers(Kind, inspect.isfunction):
        if not hook.startswith("_"):
            wanted = list(inspect.signature(asked).parameters)[1:]
            assert list(inspect.signature(getattr(module, hook)).parameters) == wanted


def test_an_unknown_kind_is_refused() -> None:
    """The table decides."""
    with pytest.raises(KeyError):
        kind("pie")
