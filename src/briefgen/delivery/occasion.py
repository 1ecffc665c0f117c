"""Why a mail is sent: a slot of a job, or a person's hand; and what follows from it."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from briefgen.delivery.message_id import BY_HAND
from briefgen.project.delivery import Job, Mail


class Occasion(NamedTuple):
    """`always`: also to who has this edition. `resend`: what is unknown is sent again, with the same bytes."""

    job: str
    slot: dt.datetime | None
    always: bool
    expire: dt.timedelta
    resend: bool

    @property
    def by_hand(self) -> bool:
        """Whether a person sends it."""
        return self.slot is None

    def name(self, edition: str) -> str:
        """What tells two mails of one job to one recipient apart."""
        return self.slot.astimezone(dt.UTC).isoformat() if self.slot else edition


def by_hand(mail: Mail, again: bool) -> Occasion:
    """A person sends it; `again` to everybody, whoever has it."""
    return Occasion(BY_HAND, None, again, mail.expire, mail.on_unknown == "resend")


def of_slot(job: Job, due: dt.datetime, mail: Mail) -> Occasion:
    """A slot of a job."""
    unknown = job.on_unknown or mail.on_unknown
    return Occasion(job.id, due, job.send == "always", job.expire or mail.expire, unknown == "resend")
