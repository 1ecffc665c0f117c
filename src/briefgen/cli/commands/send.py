"""`briefgen send`: briefs go out by mail."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefgen.cli.options import output_options
from briefgen.cli.report import shown_path
from briefgen.cli.screen import Screen
from briefgen.errors import NotDelivered

if TYPE_CHECKING:
    from briefgen.delivery.send import Sent


@click.command("send")
@click.argument("briefs", nargs=-1, metavar="[BRIEF]...")
@click.option("--list", "list_name", metavar="NAME", help="A list of briefgen.toml.")
@click.option("--to", "addresses", multiple=True, metavar="ADDRESS", help="May be given again.")
@click.option(
    "--dry-run", metavar="DIR", type=click.Path(path_type=Path), help="Write the mails as files; send nothing."
)
@click.option("--again", is_flag=True, help="Also to those who have this edition.")
@output_options
@click.pass_obj
def command(
    screen: Screen,
    briefs: tuple[str, ...],
    list_name: str | None,
    addresses: tuple[str, ...],
    dry_run: Path | None,
    again: bool,
) -> int:
    """Render briefs and mail them, with the PDF and the Word file attached.

    Nobody is sent the same edition twice unless you say --again.
    """
    from briefgen.delivery.send import chosen_recipients, send, write_mails
    from briefgen.pipeline.locate import locate
    from briefgen.world import World

    world = World()
    located = locate(briefs, world)
    project = located[0].project
    recipients, wrong = chosen_recipients(world, project, list_name, addresses)
    screen.findings(wrong, project.folder)
    if dry_run:
        for path in write_mails(project, located, recipients, world, world.folder / dry_run):
            screen.result(shown_path(path), file=str(path))
        return 0
    sent = send(project, located, recipients, world, again)
    _show(screen, sent)
    return 0 if sent.delivered else NotDelivered.exit_code


def _show(screen: Screen, sent: Sent) -> None:
    screen.findings(sent.findings)
    for row in sent.messages:
        told = {"brief": row.brief, "recipient": row.recipient, "state": row.state.value, "reply": row.reply}
        screen.result(f"{row.state.value:<12} {row.recipient}  {row.brief}  {row.reply}", id=row.id, **told)
    if sent.waiting:
        screen.tell(f"{sent.waiting} in the outbox, to be tried again later; briefgen outbox list")
    if sent.had_it:
        screen.tell(f"{sent.had_it} had this edition; --again sends it once more")
