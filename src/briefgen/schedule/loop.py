"""`briefgen schedule run`: tick after tick until somebody says stop; the slot at work is finished first."""

from __future__ import annotations

import datetime as dt
import signal
from collections.abc import Callable
from types import FrameType

from briefgen.errors import EnvironmentFailed
from briefgen.findings import Finding
from briefgen.schedule.due import next_times
from briefgen.schedule.scheduler import Ran, Scheduler

_LONGEST = 60.0  # seconds between two looks: mails that wait, slots of the dead
_SHORTEST = 0.5


def stop_on_signals(scheduler: Scheduler) -> None:
    """From now on SIGTERM and SIGINT end the work in hand and no more."""

    def stop(number: int, frame: FrameType | None) -> None:
        scheduler.stopping.set()

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, stop)


def run(scheduler: Scheduler, done: Callable[[Ran], None], troubled: Callable[[tuple[Finding, ...]], None]) -> None:
    """Tick until somebody stops the scheduler. A ledger that is away for a while is told and tried again."""
    while not scheduler.stopping.is_set():
        try:
            for ran in scheduler.tick():
                done(ran)
        except EnvironmentFailed as error:
            troubled(error.findings)
        scheduler.stopping.wait(_pause(scheduler))


def _pause(scheduler: Scheduler) -> float:
    """Seconds until the next due time, at most a minute."""
    now = scheduler.world.now()
    coming = [next_times(job, now.astimezone(dt.UTC), 1)[0] for job in scheduler.delivery.jobs]
    until = min(((due - now).total_seconds() for due in coming), default=_LONGEST)
    return min(max(until, _SHORTEST), _LONGEST)
