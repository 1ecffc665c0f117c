"""`briefgen outbox`: what became of each mail, and what a person may still do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from briefgen.cli.options import output_options
from briefgen.cli.screen import Screen

if TYPE_CHECKING:
    from briefgen.store import MessageRow

_STATES = ("prepared", "transmitting", "accepted", "refused", "deferred", "unknown", "cancelled", "expired")


@click.group("outbox")
@output_options
def command() -> None:
    """What became of each mail: prepared, accepted, refused, deferred, unknown, cancelled or expired."""


@command.command("list")
@click.option("--state", type=click.Choice(_STATES))
@click.option("--brief", metavar="SLUG")
@output_options
@click.pass_obj
def list_(screen: Screen, state: str | None, brief: str | None) -> int:
    """List the mails, oldest first."""
    from briefgen.delivery.outbox import listed
    from briefgen.world import World

    for row in listed(World(), state, brief):
        screen.result(_line(row), **_values(row))
    return 0


@command.command("show")
@click.argument("message_id")
@output_options
@click.pass_obj
def show(screen: Screen, message_id: str) -> int:
    """Print a mail as it goes over the wire; the begin of its Message-ID is enough."""
    from briefgen.delivery.outbox import shown
    from briefgen.world import World

    row, wire = shown(World(), message_id)
    screen.tell(_line(row))
    screen.product(wire.decode("utf-8", "replace"), **_values(row))
    return 0


@command.command("retry")
@click.argument("message_ids", nargs=-1, required=True)
@output_options
@click.pass_obj
def retry(screen: Screen, message_ids: tuple[str, ...]) -> int:
    """Send mails again from now on, with the same bytes; an accepted one is never sent again.

    A mail that is unknown may arrive a second time: both have the same Message-ID.
    """
    from briefgen.delivery.outbox import retried
    from briefgen.world import World

    for row in retried(World(), message_ids):
        screen.result(_line(row), **_values(row))
    return 0


@command.command("cancel")
@click.argument("message_ids", nargs=-1, required=True)
@output_options
@click.pass_obj
def cancel(screen: Screen, message_ids: tuple[str, ...]) -> int:
    """Never send mails that wait."""
    from briefgen.delivery.outbox import cancelled
    from briefgen.world import World

    for row in cancelled(World(), message_ids):
        screen.result(_line(row), **_values(row))
    return 0


@command.command("prune")
@output_options
@click.pass_obj
def prune(screen: Screen) -> int:
    """Drop the bytes of mails that ended longer ago than [store] keep says; what became of them stays known."""
    from briefgen.delivery.outbox import pruned
    from briefgen.world import World

    gone = pruned(World())
    screen.result(f"{gone} bodies dropped", dropped=gone)
    return 0


def _line(row: MessageRow) -> str:
    return f"{row.state.value:<12} {row.id[:12]}  {row.recipient}  {row.brief}  {row.reply}".rstrip()


def _values(row: MessageRow) -> dict[str, object]:
    when = {name: getattr(row, name) for name in ("slot", "created", "updated", "expires", "next_try")}
    return {
        "id": row.id,
        "job": row.job,
        "brief": row.brief,
        "edition": row.edition,
        "recipient": row.recipient,
        "state": row.state.value,
        "attempts": row.attempts,
        "parts": row.parts,
        "reply": row.reply,
        **{name: value.isoformat() if value else None for name, value in when.items()},
    }
