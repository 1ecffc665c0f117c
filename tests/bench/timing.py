"""Times of works that are done in turns, so that a slow minute of the machine meets all of them."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Mapping
from typing import NamedTuple


class Timed(NamedTuple):
    """The least and the median time of a work, in milliseconds. The least tells most on a machine that others load."""

    least: float
    median: float


def in_turns(
    works: Mapping[str, Callable[[], object]], rounds: int, uncounted: int, before: Mapping[str, Callable[[], object]]
) -> dict[str, Timed]:
    """The times of each work over so many rounds, the first of which are not counted; `before` comes before a work, untimed."""
    times: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(uncounted + rounds):
        for name, work in works.items():
            if name in before:
                before[name]()
            began = time.perf_counter()
            work()
            times[name].append((time.perf_counter() - began) * 1000)
    return {name: Timed(min(taken[uncounted:]), statistics.median(taken[uncounted:])) for name, taken in times.items()}


def processor_time(work: Callable[[], object]) -> float:
    """The milliseconds of the processor that a work takes once."""
    began = time.process_time()
    work()
    return (time.process_time() - began) * 1000


def median_processor_time(work: Callable[[], object], rounds: int = 15) -> float:
    """The median of so many rounds."""
    return statistics.median(processor_time(work) for _ in range(rounds))
