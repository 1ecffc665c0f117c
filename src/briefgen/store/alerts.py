"""When people were last told of a job, and what, so that nobody is told twice of one thing or more than once an hour."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import and_, or_, select, update

from briefgen.store.database import Database
from briefgen.store.outbox import Outbox
from briefgen.store.rows import NewMessage
from briefgen.store.tables import ALERTS


class Told(NamedTuple):
    """What people were told last of a job. `about` is the end of the last slot that was known then."""

    kind: str
    about: dt.datetime


class Alerts:
    """The part of the ledger that is about telling people."""

    def __init__(self, database: Database, outbox: Outbox) -> None:
        self._database, self._outbox = database, outbox

    def tell(
        self, job: str, said: Told, now: dt.datetime, at_most: dt.timedelta, messages: Sequence[NewMessage]
    ) -> bool:
        """Keep the mails that tell of it, and that it was told: both or neither.

        Of one job at most once in that time, and of one thing once; False where it is too early or somebody else was faster.
        """
        values = said._asdict() | {"sent": now}
        with self._database.work() as connection:
            self._database.take_turn(connection)
            if not self._database.add(connection, ALERTS, job=job, **values):
                news = or_(ALERTS.c.kind != said.kind, ALERTS.c.about < said.about)
                free = and_(ALERTS.c.job == job, ALERTS.c.sent <= now - at_most, news)
                if connection.execute(update(ALERTS).where(free).values(**values)).rowcount != 1:
                    return False
            self._outbox.keep(connection, messages, now)
            return True

    def last_told(self, job: str) -> Told | None:
        """What was told last of a job."""
        wanted = select(ALERTS.c.kind, ALERTS.c.about).where(ALERTS.c.job == job)
        with self._database.work() as connection:
            row = connection.execute(wanted).one_or_none()
        return Told(row.kind, row.about) if row else None
