"""Due times of a job: its cron expression on the clock of its zone, as instants in UTC."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import islice

from briefgen.project.delivery import Job
from briefgen.world import zone

_MOST = 10_000  # slots in one look back: a minutely job that slept for a week


def due_times(job: Job, after: dt.datetime, until: dt.datetime | None = None) -> Iterator[dt.datetime]:
    """The due times after an instant, up to and with another, oldest first.

    A time that the clock skips is due when the clock has moved on, one that comes twice is due once.
    """
    from cronsim import CronSim

    clock = zone(job.timezone)
    last = after
    for local in CronSim(job.cron, after.astimezone(clock)):
        due = local.astimezone(dt.UTC)
        if due <= last:
            continue
        if until is not None and due > until:
            return
        last = due
        yield due


def missed_since(job: Job, after: dt.datetime, now: dt.datetime) -> tuple[dt.datetime, ...]:
    """The due times since an instant, at most ten thousand of them."""
    return tuple(islice(due_times(job, after, now), _MOST))


def next_times(job: Job, after: dt.datetime, count: int) -> tuple[dt.datetime, ...]:
    """The next due times."""
    return tuple(islice(due_times(job, after), count))


def in_zone(job: Job, due: dt.datetime) -> dt.datetime:
    """A due time on the job's own clock."""
    return due.astimezone(zone(job.timezone))
