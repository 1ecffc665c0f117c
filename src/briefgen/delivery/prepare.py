"""Every mail of one occasion, prepared in one transaction before the first is sent."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Sequence

from briefgen.delivery.message import MailBody, fitting, head
from briefgen.delivery.message_id import message_id
from briefgen.delivery.occasion import Occasion
from briefgen.delivery.ready import Ready
from briefgen.project.addresses import Recipient, parse_address
from briefgen.project.delivery import Mail
from briefgen.store import SERVED, NewMessage, Store


def owed(
    store: Store, ready: Ready, recipients: Sequence[Recipient], suppressed: Collection[str], always: bool
) -> tuple[Recipient, ...]:
    """Who is to get this edition now.

    A correction goes to everybody who had an earlier edition as well; who asked never to get mail gets none.
    """
    wanted = {recipient.address.lower(): recipient for recipient in recipients}
    if ready.brief.correction:
        for address in sorted(store.outbox.served(ready.slug)):
            wanted.setdefault(address.lower(), Recipient(address))
    standing = {address.lower(): state for address, state in store.outbox.standing(ready.slug, ready.edition).items()}
    return tuple(
        recipient
        for key, recipient in wanted.items()
        if key not in suppressed and (always or standing.get(key) not in SERVED)
    )


def prepare(
    store: Store,
    mail: Mail,
    batches: Sequence[tuple[Ready, Sequence[Recipient]]],
    occasion: Occasion,
    most: int,
    now: dt.datetime,
) -> tuple[str, ...]:
    """Keep the mails of some briefs to their recipients, all or none; `most` bytes are taken by the server.

    Returns their Message-IDs. A mail that was prepared before for the same occasion stays as it was.
    """
    made = [
        message
        for ready, recipients in batches
        if recipients
        for message in _messages(store, mail, ready, recipients, occasion, most, now)
    ]
    store.outbox.prepare(made, now, again=occasion.always)
    return tuple(message.id for message in made)


def _messages(
    store: Store,
    mail: Mail,
    ready: Ready,
    recipients: Sequence[Recipient],
    occasion: Occasion,
    most: int,
    now: dt.datetime,
) -> Iterator[NewMessage]:
    body = fitting(ready, mail, most)
    domain = parse_address(mail.sender).domain
    for recipient in recipients:
        # A slot mails a recipient once, whatever happens to the brief meanwhile; a person may do it again.
        repeat = store.outbox.repeats(ready.slug, ready.edition, recipient.address) if occasion.by_hand else 0
        name = message_id(occasion.job, occasion.name(ready.edition), ready.slug, recipient.address, repeat, domain)
        yield _message(mail, ready, body, recipient, occasion, name, repeat, now)


def _message(
    mail: Mail,
    ready: Ready,
    body: MailBody,
    recipient: Recipient,
    occasion: Occasion,
    name: str,
    repeat: int,
    now: dt.datetime,
) -> NewMessage:
    return NewMessage(
        id=name,
        job=occasion.job,
        slot=occasion.slot,
        brief=ready.slug,
        edition=ready.edition,
        recipient=recipient.address,
        repeat=repeat,
        head=head(body, mail, recipient, name, now),
        body=body.body,
        parts=",".join(body.parts),
        expires=now + occasion.expire,
    )
