"""When people were last told of a job, and what, so that nobody is told more than once an hour."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import and_, select, update

from briefgen.store.database import Database
from briefgen.store.rows import Outcome
from briefgen.store.tables import ALERTS, SLOTS


class Alerts:
    """The part of the ledger that is about telling people."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def tell(self, job: str, kind: str, now: dt.datetime, at_most: dt.timedelta) -> bool:
        """Whether to tell now; then it counts as told. Of one job at most once in that time, whatever it is."""
        with self._database.work() as connection:
            if self._database.add(connection, ALERTS, job=job, kind=kind, sent=now):
                return True
            old = and_(ALERTS.c.job == job, ALERTS.c.sent <= now - at_most)
            return connection.execute(update(ALERTS).where(old).values(kind=kind, sent=now)).rowcount == 1

    def last_told(self, job: str) -> str:
        """What was told last of a job, "" if nothing was."""
        with self._database.work() as connection:
            found = connection.execute(select(ALERTS.c.kind).where(ALERTS.c.job == job)).scalar()
        return str(found or "")

    def failing(self, job: str) -> bool:
        """Whether the last slot of a job that has an end failed or was missed."""
        ends = (Outcome.DONE, Outcome.UNCHANGED, Outcome.HELD, Outcome.FAILED, Outcome.MISSED)
        wanted = select(SLOTS.c.outcome).where(SLOTS.c.job == job, SLOTS.c.outcome.in_(ends))
        with self._database.work() as connection:
            last = connection.execute(wanted.order_by(SLOTS.c.due.desc()).limit(1)).scalar()
        return last in (Outcome.FAILED, Outcome.MISSED)
