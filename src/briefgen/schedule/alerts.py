"""People are told when a job fails, when slots were missed, and when it is well again: by mail, at most once an hour a job."""

from __future__ import annotations

import datetime as dt
from email import policy
from email.message import EmailMessage
from email.utils import format_datetime

from briefgen.delivery.addresses import parse_address
from briefgen.delivery.message_id import message_id
from briefgen.project.delivery import Job, Mail
from briefgen.store import NewMessage, SlotRow, Store

FAILURE, SILENCE, RECOVERY = "failure", "silence", "recovery"
ALERT = "(alert)"  # what stands for the brief of such a mail
_AT_MOST = dt.timedelta(hours=1)
_SUBJECTS = {
    FAILURE: "briefgen: {job} failed",
    SILENCE: "briefgen: {job} missed its time",
    RECOVERY: "briefgen: {job} is well again",
}


def alert(store: Store, job: Job, mail: Mail | None, now: dt.datetime) -> int:
    """Prepare the mails that tell of a job's last slots, where there is something to tell. Returns how many there are."""
    if mail is None or not job.alert:
        return 0
    rows = store.slots.slots(job.id, limit=5)
    kind = _kind(store, job, rows)
    if not kind or not store.alerts.tell(job.id, kind, now, _AT_MOST):
        return 0
    made = [_message(job, mail, address, kind, rows, now) for address in job.alert]
    return store.outbox.prepare(made, now, again=True)


def _kind(store: Store, job: Job, rows: tuple[SlotRow, ...]) -> str:
    """What there is to tell, "" for nothing."""
    last = store.alerts.last_told(job.id)
    if store.alerts.failing(job.id):
        newest = next(row for row in rows if row.ended is not None)
        return SILENCE if newest.outcome == "missed" else FAILURE
    return RECOVERY if last in (FAILURE, SILENCE) and rows else ""


def _message(job: Job, mail: Mail, address: str, kind: str, rows: tuple[SlotRow, ...], now: dt.datetime) -> NewMessage:
    recipient, sender = parse_address(address), parse_address(mail.sender)
    occasion = now.astimezone(dt.UTC).isoformat()
    name = message_id(job.id, occasion, kind, recipient.address, 0, sender.domain)
    made = EmailMessage(policy=policy.SMTP)
    made["From"], made["To"] = mail.sender, address
    made["Subject"] = _SUBJECTS[kind].format(job=job.id)
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
        edition=kind,
        recipient=recipient.address,
        repeat=0,
        head=head + b"\r\n",
        body=body,
        parts="",
        expires=now + mail.expire,
    )
