"""`briefgen outbox`: the mails of a project's ledger, listed, shown, tried again, cancelled, pruned."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from briefgen.delivery.ledger import open_ledger
from briefgen.delivery.send import mail_settings
from briefgen.errors import Conflict, UsageWrong
from briefgen.findings import Finding
from briefgen.project import Project, find_project
from briefgen.project.delivery import StoreSettings
from briefgen.render.registry import FORMATS
from briefgen.store import MessageRow, State, Store
from briefgen.world import World


def listed(world: World, state: str | None, brief: str | None) -> tuple[MessageRow, ...]:
    """The mails, oldest first."""
    with open_ledger(_project(world), world) as store:
        return store.outbox.messages(State(state) if state else None, brief)


def shown(world: World, name: str) -> tuple[MessageRow, bytes]:
    """A mail and its bytes."""
    with open_ledger(_project(world), world) as store:
        row = _named(store, name)
        return row, store.outbox.wire(row.id)


def retried(world: World, names: Sequence[str]) -> tuple[MessageRow, ...]:
    """Mails that are due from now on. Raises Conflict for those that were accepted or are under way."""
    project = _project(world)
    mail, now = mail_settings(project), world.now()

    def retry(store: Store, name: str) -> bool:
        return store.outbox.retry(name, now, now + mail.expire)

    return _changed(project, world, names, retry, "was accepted, is under way, or was pruned, and is not sent again")


def cancelled(world: World, names: Sequence[str]) -> tuple[MessageRow, ...]:
    """Mails that will not be sent. Raises Conflict for those that do not wait any more."""
    now = world.now()

    def cancel(store: Store, name: str) -> bool:
        return store.outbox.cancel(name, now)

    return _changed(_project(world), world, names, cancel, "does not wait any more")


def pruned(world: World) -> int:
    """How many bodies were dropped."""
    project = _project(world)
    delivery = project.settings.delivery
    keep = (delivery.store if delivery else StoreSettings()).keep
    with open_ledger(project, world) as store:
        return store.outbox.prune(world.now() - keep)


def _changed(
    project: Project, world: World, names: Sequence[str], change: Callable[[Store, str], bool], why_not: str
) -> tuple[MessageRow, ...]:
    with open_ledger(project, world) as store:
        rows = [_named(store, name) for name in names]
        refused = [row for row in rows if not change(store, row.id)]
        if refused:
            hints = ("briefgen outbox list shows how it stands",)
            raise Conflict(Finding("mail-state", f"{row.id[:12]} {why_not}", hints=hints) for row in refused)
        return tuple(_named(store, row.id) for row in rows)


def _named(store: Store, name: str) -> MessageRow:
    """The only mail whose Message-ID begins so."""
    wanted = name.strip("<>")
    found = store.outbox.named(wanted) if wanted else ()
    if len(found) != 1:
        message = f"there is no mail '{name}'" if not found else f"several mails begin with '{name}'"
        raise UsageWrong(Finding("no-such-mail", message, hints=("briefgen outbox list shows them",)))
    return found[0]


def _project(world: World) -> Project:
    return find_project(world.folder, world, FORMATS)
