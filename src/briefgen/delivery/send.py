"""`briefgen send`: a person mails briefs, and nobody gets the same edition twice unless asked."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from briefgen.delivery.gate import refusals
from briefgen.delivery.ledger import open_ledger
from briefgen.delivery.message import fitting, head
from briefgen.delivery.message_id import message_id
from briefgen.delivery.occasion import by_hand
from briefgen.delivery.prepare import owed, prepare
from briefgen.delivery.ready import Ready, make_ready
from briefgen.delivery.recipients import recipients_of, suppressed, typed
from briefgen.delivery.transmit import Transmitter, resends
from briefgen.errors import NotDelivered, UsageWrong
from briefgen.findings import Finding
from briefgen.pipeline.locate import Located
from briefgen.project import Project
from briefgen.project.addresses import Recipient
from briefgen.project.delivery import Delivery, Mail
from briefgen.store import OPEN, MessageRow, State, Store
from briefgen.world import World

FORMATS = ("pdf", "docx")


class Sent(NamedTuple):
    """What came of it: the mails as they stand, how many recipients had this edition already, for how many a mail of it
    waits until it may be tried again, and what there is to say."""

    messages: tuple[MessageRow, ...]
    had_it: int
    waiting: int
    findings: tuple[Finding, ...]

    @property
    def delivered(self) -> bool:
        """Whether every mail was taken by the server."""
        return all(row.state is State.ACCEPTED for row in self.messages)


def mail_settings(project: Project) -> Mail:
    """`[mail]`. Raises UsageWrong where the project has none."""
    delivery = project.settings.delivery
    if delivery is None or delivery.mail is None:
        hints = ("add [mail] with host and from to briefgen.toml",)
        raise UsageWrong(Finding("no-mail", "the project does not say how mail is sent", hints=hints))
    return delivery.mail


def chosen_recipients(
    world: World, project: Project, name: str | None, addresses: Sequence[str]
) -> tuple[tuple[Recipient, ...], tuple[Finding, ...]]:
    """The recipients of a list and of addresses that were typed, each once. Raises UsageWrong where there are none."""
    if not name and not addresses:
        raise UsageWrong(Finding("usage", "to whom?", hints=("give --list NAME, or --to ADDRESS",)))
    listed, wrong = recipients_of(world, project, name) if name else ((), ())
    both = {recipient.address.lower(): recipient for recipient in (*listed, *typed(addresses))}
    if not both:
        raise UsageWrong(Finding("no-recipients", f"the list '{name}' is empty", hints=("add an address",)))
    return tuple(both.values()), wrong


def ready_to_leave(located: Sequence[Located], mail: Mail, world: World) -> tuple[Ready, ...]:
    """The briefs, rendered now. Raises NotDelivered with every reason why one of them may not leave."""
    now = world.now()
    made, found = [], list[Finding]()
    for each in located:
        made.append(make_ready(each, FORMATS, world.today(), world))
        wrong = refusals(made[-1], now, mail.require_approval)
        found += [replace(finding, file=str(each.brief.path)) for finding in wrong]
    if found:
        raise NotDelivered(found)
    return tuple(made)


def send(
    project: Project,
    located: Sequence[Located],
    recipients: Sequence[Recipient],
    world: World,
    again: bool = False,
) -> Sent:
    """Mail briefs. Raises NotDelivered where they may not leave or no server is there; then what was prepared stays owed."""
    mail = mail_settings(project)
    made = ready_to_leave(located, mail, world)
    with open_ledger(project, world) as store, closing(_transmitter(store, mail, world, project)) as transmitter:
        transmitter.recover()
        never = suppressed(world, project, mail)
        batches = [(ready, owed(store, ready, recipients, never, again)) for ready in made]
        open_before = _open(store, made, recipients)
        unreachable = None
        most = mail.max_size
        try:
            most = min(most, transmitter.session().size or most)
        except NotDelivered as error:
            unreachable = error
        ids = prepare(store, mail, batches, by_hand(mail, again), most, world.now())
        if unreachable:
            raise unreachable
        rows = transmitter.send_due({*ids, *open_before})
    # Each recipient of each brief has a mail now or had one before.
    had_it = len(made) * len(recipients) - sum(len(owing) for _, owing in batches) - len(open_before)
    waiting = len(set(open_before) - {row.id for row in rows})
    return Sent(rows, max(0, had_it), waiting, tuple(finding for ready in made for finding in ready.findings))


def write_mails(
    project: Project, located: Sequence[Located], recipients: Sequence[Recipient], world: World, folder: Path
) -> tuple[Path, ...]:
    """What would be mailed, as files: nothing is sent and nothing kept."""
    mail = mail_settings(project)
    paths = []
    never = suppressed(world, project, mail)
    for ready in ready_to_leave(located, mail, world):
        body = fitting(ready, mail, mail.max_size)
        for recipient in (each for each in recipients if each.address.lower() not in never):
            name = message_id("dry-run", ready.edition, ready.slug, recipient.address, 0, "localhost")
            wire = head(body, mail, recipient, name, world.now()) + b"\r\n" + body.body
            path = folder / f"{ready.slug}.{recipient.address.replace('/', '_')}.eml"
            world.write_whole(path, wire)
            paths.append(path)
    return tuple(paths)


def _transmitter(store: Store, mail: Mail, world: World, project: Project) -> Transmitter:
    delivery = project.settings.delivery or Delivery()
    return Transmitter(store, mail, world, project.folder, lambda row: resends(delivery, row))


def _open(store: Store, made: Sequence[Ready], recipients: Sequence[Recipient]) -> tuple[str, ...]:
    """Mails of these editions to these recipients that an earlier run prepared and could not send."""
    wanted = {recipient.address.lower() for recipient in recipients}
    return tuple(
        row.id
        for ready in made
        for row in store.outbox.messages(brief=ready.slug, edition=ready.edition)
        if row.state in OPEN and row.recipient.lower() in wanted
    )
