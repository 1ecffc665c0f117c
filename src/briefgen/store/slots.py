"""Slots of jobs: claimed by insert, so that any number of schedulers on one ledger run each of them once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from sqlalchemy import ColumnElement, and_, case, select, update

from briefgen.store.database import Database
from briefgen.store.rows import Outcome, Slot, SlotRow
from briefgen.store.tables import JOBS, SLOTS


class Slots:
    """The part of the ledger that is about when. Instants are aware; `worker` is the name of a process."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def first_seen(self, job: str, definition: str, now: dt.datetime) -> dt.datetime:
        """Since when a job of this definition is known; a job that is new, or defined anew, is known from now on.

        Schedulers that read the project file before and after a change of it do not take each other's slots away.
        """
        with self._database.work() as connection:
            self._database.add(connection, JOBS, job=job, definition=definition, since=now)
        return self.known_since(job, definition) or now

    def known_since(self, job: str, definition: str) -> dt.datetime | None:
        """Since when a scheduler looks after a job of this definition, None where none does."""
        wanted = select(JOBS.c.since).where(JOBS.c.job == job, JOBS.c.definition == definition)
        with self._database.work() as connection:
            return connection.execute(wanted).scalar()

    def last_due(self, job: str) -> dt.datetime | None:
        """The latest slot of a job that there is a row of; what a person ran by hand is no due time."""
        wanted = select(SLOTS.c.due).where(SLOTS.c.job == job, SLOTS.c.by_hand.is_(False))
        with self._database.work() as connection:
            return connection.execute(wanted.order_by(SLOTS.c.due.desc()).limit(1)).scalar()

    def last_editions(self, job: str, before: dt.datetime) -> dict[str, str]:
        """The editions of the last slot before an instant that came to a good end."""
        wanted = select(SLOTS.c.editions).where(
            SLOTS.c.job == job, SLOTS.c.due < before, SLOTS.c.outcome.in_((Outcome.DONE, Outcome.UNCHANGED))
        )
        with self._database.work() as connection:
            return connection.execute(wanted.order_by(SLOTS.c.due.desc()).limit(1)).scalar() or {}

    def claim(self, slot: Slot, worker: str, now: dt.datetime, lease: dt.timedelta, by_hand: bool = False) -> bool:
        """Whether this worker may run a slot; nobody else may from now on."""
        return self._insert(slot, Outcome.RUNNING, worker, now, lease_until=now + lease, by_hand=by_hand)

    def record(self, slot: Slot, outcome: Outcome, now: dt.datetime, note: str = "") -> bool:
        """Keep a slot that was not run; False where it has a row already."""
        return self._insert(slot, outcome, "", now, ended=now, note=note)

    def _insert(self, slot: Slot, outcome: Outcome, worker: str, now: dt.datetime, **more: Any) -> bool:
        always = {"job": slot.job, "due": slot.due, "outcome": outcome, "worker": worker, "started": now, "attempt": 1}
        values = always | {"lease_until": None, "ended": None, "note": "", "editions": {}, "digests": {}}
        values |= {"by_hand": False} | more
        with self._database.work() as connection:
            return self._database.add(connection, SLOTS, **values)

    def take_over(self, job: str, worker: str, now: dt.datetime, lease: dt.timedelta) -> tuple[SlotRow, ...]:
        """Slots of a job whose worker died, and held ones that may go on, oldest first; they are this worker's now."""
        free = and_(
            SLOTS.c.job == job, SLOTS.c.outcome.in_((Outcome.RUNNING, Outcome.HELD)), SLOTS.c.lease_until <= now
        )
        taken = []
        with self._database.work() as connection:
            for row in connection.execute(select(SLOTS).where(free).order_by(SLOTS.c.due).with_for_update()).all():
                values = {"worker": worker, "lease_until": now + lease, "attempt": row.attempt + 1}
                changed = connection.execute(
                    update(SLOTS)
                    .where(free, SLOTS.c.due == row.due)
                    .values(**values, outcome=Outcome.RUNNING, ended=None)
                )
                if changed.rowcount == 1:
                    taken.append(_slot_row({**row._mapping, **values, "outcome": Outcome.RUNNING, "ended": None}))
        return tuple(taken)

    def renew(self, slot: Slot, worker: str, now: dt.datetime, lease: dt.timedelta) -> bool:
        """The heartbeat of a worker; False where the slot is no longer its own."""
        with self._database.work() as connection:
            changed = connection.execute(update(SLOTS).where(_held_by(slot, worker)).values(lease_until=now + lease))
            return changed.rowcount == 1

    def finish(
        self,
        slot: Slot,
        worker: str,
        outcome: Outcome,
        now: dt.datetime,
        editions: Mapping[str, str],
        digests: Mapping[str, str],
        note: str = "",
        held_until: dt.datetime | None = None,
    ) -> bool:
        """Write the outcome of a slot; False where it is no longer this worker's."""
        values = {"outcome": outcome, "ended": now, "editions": editions, "digests": digests, "note": note}
        with self._database.work() as connection:
            changed = connection.execute(
                update(SLOTS).where(_held_by(slot, worker)).values(**values, lease_until=held_until)
            )
            return changed.rowcount == 1

    def fail(self, slot: Slot, now: dt.datetime, note: str) -> bool:
        """A slot that had its end turns out to have failed, since a mail of it came to a bad end; False where it has none."""
        ends = (Outcome.DONE, Outcome.UNCHANGED, Outcome.FAILED)
        of_slot = and_(SLOTS.c.job == slot.job, SLOTS.c.due == slot.due, SLOTS.c.outcome.in_(ends))
        joined = case((SLOTS.c.note == "", note), else_=SLOTS.c.note + "; " + note)
        with self._database.work() as connection:
            changed = connection.execute(
                update(SLOTS).where(of_slot).values(outcome=Outcome.FAILED, ended=now, note=joined)
            )
            return changed.rowcount == 1

    def slots(self, job: str | None = None, limit: int | None = None, ended: bool = False) -> tuple[SlotRow, ...]:
        """Slots as they stand, newest first; `ended`: those that have an end."""
        wanted = select(SLOTS).order_by(SLOTS.c.due.desc(), SLOTS.c.job).limit(limit)
        if job is not None:
            wanted = wanted.where(SLOTS.c.job == job)
        if ended:
            wanted = wanted.where(SLOTS.c.ended.is_not(None))
        with self._database.work() as connection:
            return tuple(_slot_row(row._mapping) for row in connection.execute(wanted))


def _held_by(slot: Slot, worker: str) -> ColumnElement[bool]:
    return and_(
        SLOTS.c.job == slot.job,
        SLOTS.c.due == slot.due,
        SLOTS.c.worker == worker,
        SLOTS.c.outcome == Outcome.RUNNING,
    )


def _slot_row(row: Mapping[Any, Any]) -> SlotRow:
    values = {name: row[name] for name in SlotRow.__dataclass_fields__}
    return SlotRow(**values | {"outcome": Outcome(row["outcome"])})
