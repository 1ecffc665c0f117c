"""The outbox at work: what is due is handed to the server, and the ledger is told before and after."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection
from pathlib import Path

from briefgen.delivery.addresses import parse_address
from briefgen.delivery.smtp import Reply, Session, connect
from briefgen.project.delivery import Mail
from briefgen.store import MessageRow, State, Store
from briefgen.world import World

_BACK_OFF = tuple(dt.timedelta(minutes=minutes) for minutes in (1, 5, 15, 60))  # then hourly
# Longer than any try takes: what is under way since then was left by a process that died.
STUCK = dt.timedelta(minutes=15)
Resend = Callable[[MessageRow], bool]


class Transmitter:
    """Sends the mails of one ledger through one server; opens a session when it needs one."""

    def __init__(self, store: Store, mail: Mail, world: World, folder: Path, resend: Resend) -> None:
        self._store, self._mail, self._world, self._folder, self._resend = store, mail, world, folder, resend
        self._session: Session | None = None

    def session(self) -> Session:
        """The open session. Raises NotDelivered where there is no server to be had."""
        if self._session is None or not self._session.alive:
            self._session = connect(self._mail, self._world, self._folder)
        return self._session

    def close(self) -> None:
        """End the session."""
        if self._session is not None:
            self._session.quit()
            self._session = None

    def recover(self, stuck: dt.timedelta = STUCK) -> tuple[MessageRow, ...]:
        """What dead processes left under way, now unknown or to be sent again."""
        now = self._world.now()
        return self._store.outbox.recover(now, now - stuck, self._resend)

    def send_due(self, ids: Collection[str] | None = None) -> tuple[MessageRow, ...]:
        """Try every mail that is due (of these ids), and give them as they stand afterwards.

        Raises NotDelivered where no session can be had; what was not tried stays as it was.
        """
        touched = []
        for row in self._store.outbox.due(self._world.now(), ids=ids):
            if row.expires <= self._world.now():
                self._store.outbox.settle(row.id, State.EXPIRED, self._world.now(), row.reply or "never tried")
            elif (reply := self._try(row)) is not None:
                self._settle(row, reply)
            touched.append(row.id)
        rows = (self._store.outbox.message(name) for name in touched)
        return tuple(row for row in rows if row is not None)

    def _try(self, row: MessageRow) -> Reply | None:
        sender = parse_address(self._mail.sender).address
        wire = self._store.outbox.wire(row.id)

        def begin() -> bool:
            return self._store.outbox.begin(row.id, self._world.now())

        return self.session().transmit(sender, row.recipient, wire, begin)

    def _settle(self, row: MessageRow, reply: Reply) -> None:
        now, state = self._world.now(), reply.state
        if state is State.UNKNOWN and self._resend(row):
            state = State.DEFERRED
        wait = _BACK_OFF[min(row.attempts, len(_BACK_OFF) - 1)]
        next_try = now + wait if state is State.DEFERRED else None
        self._store.outbox.settle(row.id, state, now, reply.text, next_try)
