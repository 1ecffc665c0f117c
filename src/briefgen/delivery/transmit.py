"""The outbox at work: what is due is handed to the server, and the ledger is told before and after."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Sequence
from pathlib import Path

from briefgen.delivery.smtp import Reply, Session, connect
from briefgen.project.addresses import parse_address
from briefgen.project.delivery import Delivery, Mail
from briefgen.store import MessageRow, Slot, State, Store
from briefgen.world import World

_BACK_OFF = tuple(dt.timedelta(minutes=minutes) for minutes in (1, 5, 15, 60))  # then hourly
# Longer than any try takes: what is under way since then was left by a process that died.
STUCK = dt.timedelta(minutes=15)
BAD_ENDS = (State.REFUSED, State.UNKNOWN, State.EXPIRED)
_FEW = 5
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
        rows = self._store.outbox.recover(now, now - stuck, self._resend)
        self._blame(rows)
        return rows

    def send_due(self, ids: Collection[str] | None = None) -> tuple[MessageRow, ...]:
        """Try every mail that is due (of these ids), and give them as they stand afterwards.

        Raises NotDelivered where no session can be had; what was not tried stays as it was.
        """
        outbox, touched = self._store.outbox, []
        try:
            for row in outbox.due(self._world.now(), ids):
                if row.expires <= self._world.now():
                    outbox.settle(row.id, State.EXPIRED, self._world.now(), row.reply or "never tried")
                elif outbox.message(row.id) == row:  # else another process was at it since
                    self._try(row)
                touched.append(row.id)
        finally:
            rows = tuple(found for name in touched if (found := outbox.message(name)) is not None)
            self._blame(rows)
        return rows

    def _try(self, row: MessageRow) -> None:
        sender, begun = parse_address(self._mail.sender).address, False
        wire = self._store.outbox.wire(row.id)

        def begin() -> bool:
            nonlocal begun
            begun = self._store.outbox.begin(row.id, self._world.now())
            return begun

        reply = self.session().transmit(sender, row.recipient, wire, begin)
        if reply is not None:
            self._settle(row, reply, begun)

    def _settle(self, row: MessageRow, reply: Reply, begun: bool) -> None:
        now, state = self._world.now(), reply.state
        if state is State.UNKNOWN and self._resend(row):
            state = State.DEFERRED
        wait = _BACK_OFF[min(row.attempts, len(_BACK_OFF) - 1)]
        next_try = now + wait if state is State.DEFERRED else None
        self._store.outbox.settle(row.id, state, now, reply.text, next_try, begun)

    def _blame(self, rows: Collection[MessageRow]) -> None:
        """A slot that had a good end has failed if one of its mails comes to a bad one afterwards."""
        bad: dict[Slot, list[str]] = {}
        for row in rows:
            if row.slot is not None and row.state in BAD_ENDS:
                bad.setdefault(Slot(row.job, row.slot), []).append(f"{row.recipient}: {row.state.value}, {row.reply}")
        for slot, notes in bad.items():
            self._store.slots.fail(slot, self._world.now(), "; ".join(few(notes)))


def few(notes: Sequence[str]) -> tuple[str, ...]:
    """The first notes, and how many more there are: thousands are no help."""
    return (*notes[:_FEW], *([f"and {len(notes) - _FEW} more"] if len(notes) > _FEW else []))


def resends(delivery: Delivery, row: MessageRow) -> bool:
    """Whether a mail of unknown end is sent again, by its job or by `[mail]`."""
    job = next((job for job in delivery.jobs if job.id == row.job), None)
    usual = delivery.mail.on_unknown if delivery.mail else "report"
    return ((job.on_unknown if job else None) or usual) == "resend"
