"""The stages of a run, numbered once; whoever watches a run is told when each begins."""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum


class Stage(IntEnum):
    """The seven stages; their numbers are what `--verbose` shows."""

    LOAD = 1
    GROUND = 2
    COMPOSE = 3
    FIT = 4
    RENDER = 5
    VERIFY = 6
    WRITE = 7

    def __str__(self) -> str:
        return f"{self.value} {self.name.lower()}"


# Called when a stage begins.
Watch = Callable[[Stage], None]


def unwatched(stage: Stage) -> None:
    """Nobody watches."""
