"""People are told when a job fails, when slots were missed, and when it is well again: by mail, at most once an hour a job."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from email import policy
from email.message import EmailMessage
from email.utils import format_datetime

from briefgen.delivery.message_id import message_id
from briefgen.project.addresses import parse_address
from briefgen.project.delivery import Job, Mail
from briefgen.store import NewMessage, Outcome, SlotRow, Store, Told

FAILURE, SILENCE, RECOVERY = "failure", "silence", "recovery"
ALERT = "(alert)"  # what stands for the brief of such a mail
_AT_MOST = dt.timedelta(hours=1)
_LOOK_BACK, _SHOWN = 50, 5  # slots
_BAD = (Outcome.FAILED, Outcome.MISSED)
_SUBJECTS = {
    FAILURE: "briefgen: {job} failed",
    SILENCE: "briefgen: {job} missed its time",
    RECOVERY: "briefgen: {job} is well again",
}


def alert(store: Store, job: Job, mail: Mail | None, now: dt.datetime) -> int:
    """Prepare the mails that tell of a job's last slots, where there is something to tell. Returns how many there are."""
    if mail is None or not job.alert:
        return 0
    rows = store.slots.slots(job.id, limit=_LOOK_BACK, ended=True)
    told = store.alerts.last_told(job.id)
    if not (kind := _kind(rows, told)):
        return 0
    said = Told(kind, max(_end(row) for row in rows))
    made = [_message(job, mail, address, said, rows[:_SHOWN], now) for address in job.alert]
    return len(made) if store.alerts.tell(job.id, said, now, _AT_MOST, made) else 0


def _kind(rows: Sequence[SlotRow], told: Told | None) -> str:
    """What there is to tell of slots, newest first; "" for nothing."""
    bad = [row for row in rows if row.outcome in _BAD and (told is None or _end(row) > told.about)]
    if rows and rows[0].outcome not in _BAD and told and told.kind != RECOVERY:
        return RECOVERY
    if not bad:
        return ""
    return SILENCE if bad[0].outcome is Outcome.MISSED else FAILURE


def _end(row: SlotRow) -> dt.datetime:
    assert row.ended, "only slots that have an end are told of"
    return row.ended


def _message(job: Job, mail: Mail, address: str, said: Told, rows: Sequence[SlotRow], now: dt.datetime) -> NewMessage:
    recipient, sender = parse_address(address), parse_address(mail.sender)
    occasion = said.about.astimezone(dt.UTC).isoformat()
    name = message_id(job.id, occasion, said.kind, recipient.address, 0, sender.domain)
    made = EmailMessage(policy=policy.SMTP)
    made["From"], made["To"] = mail.sender, address
    made["Subject"] = _SUBJECTS[said.kind].format(job=job.id)
    made["Date"] = format_datetime(now)
    made["Message-ID"] = f"<{name}>"
    made["Auto-Submitted"] = "auto-generated"
    lines = [f"{row.due.isoformat()}  {row.outcome.value}  {row.note}".rstrip() for row in rows]
    made.set_content("The last slots of this job, newest first:\n\n" + "\n".join(lines) + "\n", cte="quoted-printable")
    head, _, body = bytes(made).partition(b"\r\n\r\n")
    return NewMessage(
        id=name,
        job=job.id,
        slot=None,
        brief=ALERT,
        edition=said.kind,
        recipient=recipient.address,
        repeat=0,
        head=head + b"\r\n",
        body=body,
        parts="",
        expires=now + mail.expire,
    )
