"""What the ledger holds, as plain values: slots of jobs with their outcomes, and mails with their states."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Outcome(StrEnum):
    """What became of a slot. Held ones wait for an embargo to lift; missed ones were never run."""

    RUNNING = "running"
    DONE = "done"
    UNCHANGED = "unchanged"
    HELD = "held"
    FAILED = "failed"
    MISSED = "missed"


class State(StrEnum):
    """What is known of a mail. `UNKNOWN`: all of it was handed over, and no answer came."""

    PREPARED = "prepared"
    TRANSMITTING = "transmitting"
    ACCEPTED = "accepted"
    REFUSED = "refused"
    DEFERRED = "deferred"
    UNKNOWN = "unknown"
    CANCELLED = "cancelled"
    EXPIRED = "expired"


OPEN = (State.PREPARED, State.DEFERRED)
# Who has a mail in one of these needs no other: it arrived, may have, or is on its way.
SERVED = (State.ACCEPTED, State.UNKNOWN, State.TRANSMITTING, *OPEN)


class Slot(NamedTuple):
    """One due time of one job; `due` is an instant in UTC."""

    job: str
    due: dt.datetime


@dataclass(frozen=True, slots=True)
class SlotRow:
    """A slot as it stands. `editions` holds the edition of each brief, `digests` that of each file that was sent.

    `by_hand`: a person ran it out of turn. `lease_until` is the instant until which its worker is taken to live, of a held slot
    the one at which it may go on.
    """

    job: str
    due: dt.datetime
    outcome: Outcome
    by_hand: bool
    worker: str
    lease_until: dt.datetime | None
    started: dt.datetime
    ended: dt.datetime | None
    attempt: int
    editions: dict[str, str]
    digests: dict[str, str]
    note: str

    @property
    def slot(self) -> Slot:
        """What it is called."""
        return Slot(self.job, self.due)


@dataclass(frozen=True, slots=True)
class NewMessage:
    """A mail to one recipient, before the first try.

    `id` is its Message-ID without brackets; `job` is "send" for one sent by hand, then `slot` is None. `repeat` counts from 0.
    `head` is the block of headers with CRLF line ends, `body` what follows the empty line behind it; bodies are kept once by
    content. `parts` says what is attached: "pdf,docx", "pdf" or "".
    """

    id: str
    job: str
    slot: dt.datetime | None
    brief: str
    edition: str
    recipient: str
    repeat: int
    head: bytes
    body: bytes
    parts: str
    expires: dt.datetime


@dataclass(frozen=True, slots=True)
class MessageRow:
    """A mail as it stands; `reply` is the server's last answer, or why there is none. Its bytes are in `Outbox.wire`."""

    id: str
    job: str
    slot: dt.datetime | None
    brief: str
    edition: str
    recipient: str
    repeat: int
    parts: str
    expires: dt.datetime
    state: State
    attempts: int
    next_try: dt.datetime | None
    reply: str
    created: dt.datetime
    updated: dt.datetime
    body: str
