"""The outbox: mails prepared before the first is sent, each with what is known of it; nobody is sent one edition twice."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, func, insert, or_, select, update

from briefgen.store.database import Database
from briefgen.store.rows import OPEN, SERVED, MessageRow, NewMessage, Slot, State
from briefgen.store.tables import BODIES, MESSAGES

# The better a state, the later it stands: what a recipient has, where there are several mails of one edition.
_RANK = (
    State.CANCELLED,
    State.EXPIRED,
    State.REFUSED,
    State.DEFERRED,
    State.PREPARED,
    State.TRANSMITTING,
    State.UNKNOWN,
    State.ACCEPTED,
)
_HAVE = (State.ACCEPTED, State.UNKNOWN)
_AT_ONCE = 500  # names in one statement
_ROW = [column for column in MESSAGES.c if column.name != "head"]


class Outbox:
    """The part of the ledger that is about mail. Instants are aware."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def prepare(self, messages: Sequence[NewMessage], now: dt.datetime, again: bool = False) -> int:
        """Keep mails, all or none; those whose id is there are left as they are. Returns how many are new.

        Unless `again`, a recipient who has the edition of the brief, may have it or is about to get it gets no other mail of
        it, whoever prepared that one meanwhile. A mail of another edition that still waits is overtaken, and cancelled.
        """
        with self._database.work() as connection:
            self._database.take_turn(connection)
            served = set() if again else set(_served(connection, messages))
            wanted = [each for each in messages if _whose(each) not in served]
            _overtake(connection, wanted, now)
            return self.keep(connection, wanted, now)

    def keep(self, connection: Connection, messages: Sequence[NewMessage], now: dt.datetime) -> int:
        """Mails within a transaction in which nobody else has a turn.

        `created` goes on by a microsecond from mail to mail, which keeps their order.
        """
        digests: dict[int, str] = {}  # bodies are large, and thousands of mails share one
        known = _known(connection, [message.id for message in messages])
        rows: dict[str, dict[str, Any]] = {}
        for number, message in enumerate(messages):
            if message.id in known:
                continue
            if id(message.body) not in digests:
                digests[id(message.body)] = self._keep_body(connection, message.body)
            values = {name: getattr(message, name) for name in NewMessage.__dataclass_fields__}
            state = {"state": State.PREPARED, "attempts": 0, "reply": "", "updated": now, "next_try": None}
            made = {"created": now + dt.timedelta(microseconds=number), "body": digests[id(message.body)]}
            rows.setdefault(message.id, values | state | made)
        if rows:
            connection.execute(insert(MESSAGES), list(rows.values()))
        return len(rows)

    def _keep_body(self, connection: Connection, body: bytes) -> str:
        digest = hashlib.sha256(body).hexdigest()
        if not self._database.add(connection, BODIES, digest=digest, data=body):
            # It may be one whose bytes were dropped.
            connection.execute(update(BODIES).where(BODIES.c.digest == digest, BODIES.c.data == b"").values(data=body))
        return digest

    def due(self, now: dt.datetime, ids: Collection[str] | None = None) -> tuple[MessageRow, ...]:
        """Mails that may be tried now, in the order in which they were prepared."""
        ready = or_(
            MESSAGES.c.state == State.PREPARED, and_(MESSAGES.c.state == State.DEFERRED, MESSAGES.c.next_try <= now)
        )
        # Filtered here: the ids may be more than a statement can hold.
        return tuple(row for row in self._rows(ready) if ids is None or row.id in ids)

    def begin(self, name: str, now: dt.datetime) -> bool:
        """The first byte of a mail is about to be handed over; False where another process was faster."""
        more = {"state": State.TRANSMITTING, "attempts": MESSAGES.c.attempts + 1}
        return self._change(name, OPEN, now, more)

    def settle(
        self,
        name: str,
        state: State,
        now: dt.datetime,
        reply: str = "",
        next_try: dt.datetime | None = None,
        begun: bool = False,
    ) -> bool:
        """What came of a try, or of waiting; False where the mail had an end already, or is in another process's hands.

        `begun`: this process handed its bytes over. A plain answer then counts, whatever was thought of the mail meanwhile.
        """
        values = {"state": state, "reply": reply, "next_try": next_try}
        if not begun:
            tried = {"attempts": MESSAGES.c.attempts + 1} if state is State.DEFERRED else {}
            return self._change(name, OPEN, now, values | tried)
        plain = (State.ACCEPTED, State.REFUSED)
        states = [each for each in State if each not in plain] if state in plain else [State.TRANSMITTING]
        return self._change(name, states, now, values)

    def recover(
        self, now: dt.datetime, since: dt.datetime, resend: Callable[[MessageRow], bool]
    ) -> tuple[MessageRow, ...]:
        """Mails that a process handed over when it died before `since`: unknown, or to be sent again with the same bytes."""
        stuck = and_(MESSAGES.c.state == State.TRANSMITTING, MESSAGES.c.updated <= since)
        changed = []
        for row in self._rows(stuck):
            state = State.DEFERRED if resend(row) else State.UNKNOWN
            more = {"state": state, "reply": "the connection ended before an answer", "next_try": now}
            if self._change(row.id, (State.TRANSMITTING,), now, more):
                changed.append(replace(row, state=state, reply=str(more["reply"])))
        return tuple(changed)

    def standing(self, brief: str, edition: str) -> dict[str, State]:
        """The best state of an edition by recipient."""
        of_edition = and_(MESSAGES.c.brief == brief, MESSAGES.c.edition == edition)
        found: dict[str, State] = {}
        for row in self._rows(of_edition):
            found[row.recipient] = max(found.get(row.recipient, row.state), row.state, key=_RANK.index)
        return found

    def served(self, brief: str) -> frozenset[str]:
        """Who has, or may have, a mail of any edition."""
        wanted = select(MESSAGES.c.recipient).where(MESSAGES.c.brief == brief, MESSAGES.c.state.in_(_HAVE)).distinct()
        with self._database.work() as connection:
            return frozenset(connection.execute(wanted).scalars())

    def repeats(self, brief: str, edition: str, recipient: str) -> int:
        """How many mails of an edition there are for a recipient."""
        counted = select(func.count()).where(
            MESSAGES.c.brief == brief, MESSAGES.c.edition == edition, MESSAGES.c.recipient == recipient
        )
        with self._database.work() as connection:
            return int(connection.execute(counted).scalar_one())

    def messages(
        self, state: State | None = None, brief: str | None = None, edition: str | None = None
    ) -> tuple[MessageRow, ...]:
        """Mails as they stand, in the order in which they were prepared."""
        wanted = ((MESSAGES.c.state, state), (MESSAGES.c.brief, brief), (MESSAGES.c.edition, edition))
        return self._rows(*(column == value for column, value in wanted if value is not None))

    def counts(self) -> dict[State, int]:
        """How many mails there are in each state."""
        counted = select(MESSAGES.c.state, func.count()).group_by(MESSAGES.c.state)
        with self._database.work() as connection:
            return {State(state): int(count) for state, count in connection.execute(counted)}

    def named(self, begin: str) -> tuple[MessageRow, ...]:
        """The mails whose Message-ID begins so."""
        return self._rows(MESSAGES.c.id.startswith(begin, autoescape=True))

    def of_slot(self, slot: Slot) -> tuple[MessageRow, ...]:
        """The mails of a slot."""
        return self._rows(MESSAGES.c.job == slot.job, MESSAGES.c.slot == slot.due)

    def message(self, name: str) -> MessageRow | None:
        """The mail of a Message-ID."""
        return next(iter(self._rows(MESSAGES.c.id == name)), None)

    def wire(self, name: str) -> bytes:
        """The bytes of a mail, the same at every try. Raises KeyError."""
        wanted = select(MESSAGES.c.head, BODIES.c.data).join(BODIES).where(MESSAGES.c.id == name)
        with self._database.work() as connection:
            row = connection.execute(wanted).one_or_none()
        if row is None:
            raise KeyError(name)
        return bytes(row.head) + b"\r\n" + bytes(row.data)

    def retry(self, name: str, now: dt.datetime, expires: dt.datetime) -> bool:
        """Try a mail again from now on; an accepted one is never sent again, and one under way is left alone.

        False also where its bytes were dropped.
        """
        again = (State.PREPARED, State.DEFERRED, State.REFUSED, State.UNKNOWN, State.CANCELLED, State.EXPIRED)
        whole = MESSAGES.c.body.in_(select(BODIES.c.digest).where(BODIES.c.data != b""))
        return self._change(name, again, now, {"state": State.DEFERRED, "next_try": now, "expires": expires}, whole)

    def cancel(self, name: str, now: dt.datetime) -> bool:
        """Never send a mail; False where it is under way or has an end."""
        return self._change(name, OPEN, now, {"state": State.CANCELLED, "next_try": None})

    def prune(self, before: dt.datetime) -> int:
        """Drop the bytes of mails that ended before an instant; what became of them stays, so that nobody is served twice.

        Returns how many bodies are gone.
        """
        ended = and_(MESSAGES.c.updated < before, MESSAGES.c.state.not_in((*OPEN, State.TRANSMITTING)))
        kept = select(MESSAGES.c.body).where(~ended)
        with self._database.work() as connection:
            self._database.take_turn(connection)
            gone = connection.execute(
                update(BODIES).where(BODIES.c.digest.not_in(kept), BODIES.c.data != b"").values(data=b"")
            )
            return int(gone.rowcount)

    def _change(
        self,
        name: str,
        states: Collection[State],
        now: dt.datetime,
        values: Mapping[str, Any],
        *conditions: ColumnElement[bool],
    ) -> bool:
        """Compare and set: only from one of these states."""
        with self._database.work() as connection:
            changed = connection.execute(
                update(MESSAGES)
                .where(MESSAGES.c.id == name, MESSAGES.c.state.in_(states), *conditions)
                .values(updated=now, **values)
            )
            return changed.rowcount == 1

    def _rows(self, *conditions: ColumnElement[bool]) -> tuple[MessageRow, ...]:
        wanted = select(*_ROW).where(*conditions).order_by(MESSAGES.c.created, MESSAGES.c.id)
        with self._database.work() as connection:
            return tuple(_message_row(row._mapping) for row in connection.execute(wanted))


def _known(connection: Connection, names: Sequence[str]) -> set[str]:
    found: set[str] = set()
    for begin in range(0, len(names), _AT_ONCE):
        wanted = select(MESSAGES.c.id).where(MESSAGES.c.id.in_(names[begin : begin + _AT_ONCE]))
        found.update(connection.execute(wanted).scalars())
    return found


def _whose(message: NewMessage) -> tuple[str, str, str]:
    return message.brief, message.edition, message.recipient.lower()


def _served(connection: Connection, messages: Iterable[NewMessage]) -> Iterator[tuple[str, str, str]]:
    """Who has, or will have, the editions of some mails."""
    for brief, edition in {(each.brief, each.edition) for each in messages}:
        of_edition = and_(MESSAGES.c.brief == brief, MESSAGES.c.edition == edition)
        serving = MESSAGES.c.state.in_(SERVED)
        for recipient in connection.execute(select(MESSAGES.c.recipient).where(of_edition, serving)).scalars():
            yield brief, edition, recipient.lower()


def _overtake(connection: Connection, messages: Sequence[NewMessage], now: dt.datetime) -> None:
    """Nobody is sent an older edition after a newer one."""
    going = {_whose(each) for each in messages}
    for brief, edition in {(each.brief, each.edition) for each in messages}:
        waiting = and_(MESSAGES.c.brief == brief, MESSAGES.c.edition != edition, MESSAGES.c.state.in_(OPEN))
        for name, recipient in connection.execute(select(MESSAGES.c.id, MESSAGES.c.recipient).where(waiting)).all():
            if (brief, edition, recipient.lower()) in going:
                values = {"state": State.CANCELLED, "next_try": None, "reply": "overtaken by another edition"}
                connection.execute(update(MESSAGES).where(MESSAGES.c.id == name).values(updated=now, **values))


def _message_row(row: Mapping[Any, Any]) -> MessageRow:
    values = {name: row[name] for name in MessageRow.__dataclass_fields__}
    return MessageRow(**values | {"state": State(row["state"])})
