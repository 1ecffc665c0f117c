"""How jobs stand, for people and for monitoring: a dead scheduler cannot tell that it is dead."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from briefgen.project.delivery import Delivery, Job
from briefgen.schedule.due import due_times, next_times
from briefgen.store import Outcome, SlotRow, State, Store


class Standing(NamedTuple):
    """A job, its last slot if it had one, its next due time, and what is wrong with it, "" where nothing is."""

    job: Job
    last: SlotRow | None
    next: dt.datetime
    wrong: str


def standings(delivery: Delivery, store: Store, now: dt.datetime) -> tuple[Standing, ...]:
    """How every job stands at an instant."""
    return tuple(_standing(job, store, now) for job in delivery.jobs)


def owed_mails(store: Store) -> dict[str, int]:
    """How many mails wait or have an end that somebody should look at."""
    counts = store.outbox.counts()
    return {state.value: counts[state] for state in (State.PREPARED, State.DEFERRED, State.UNKNOWN) if state in counts}


def _standing(job: Job, store: Store, now: dt.datetime) -> Standing:
    rows = store.slots.slots(job.id, limit=1)
    last = rows[0] if rows else None
    [following] = next_times(job, now, 1)
    return Standing(job, last, following, _wrong(job, store, last, now))


def _wrong(job: Job, store: Store, last: SlotRow | None, now: dt.datetime) -> str:
    # Looking must not make the job known: where no scheduler ever comes, that has to be seen.
    since = store.slots.known_since(job.id, job.definition)
    if since is None:
        return "no scheduler has looked at it yet"
    if overdue := _overdue(job, store, since, now):
        return f"overdue since {overdue.isoformat()}"
    if last is None:
        return ""
    if last.outcome in (Outcome.FAILED, Outcome.MISSED):
        return f"{last.outcome.value}: {last.note}"
    if last.outcome is Outcome.RUNNING and last.lease_until is not None and last.lease_until < now:
        return "its worker died"
    return ""


def _overdue(job: Job, store: Store, since: dt.datetime, now: dt.datetime) -> dt.datetime | None:
    """The first due time that nobody looked after within the grace."""
    known = store.slots.last_due(job.id)
    return next(due_times(job, max(since, known) if known else since, now - job.grace), None)
