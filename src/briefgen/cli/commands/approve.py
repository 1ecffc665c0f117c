"""`briefgen approve`: a person's word for a brief as it is now."""

from __future__ import annotations

import click

from briefgen.cli.options import output_options
from briefgen.cli.screen import Screen


@click.command("approve")
@click.argument("brief")
@click.option("--by", required=True, metavar="NAME", help="Who approves it.")
@output_options
@click.pass_obj
def command(screen: Screen, brief: str, by: str) -> int:
    """Write into brief.yaml that you approve the brief as it is now.

    Any change of what it says makes the approval void.
    """
    from briefgen.delivery.approve import approve
    from briefgen.pipeline.locate import locate
    from briefgen.world import World

    world = World()
    [located] = locate([brief], world)
    made = approve(located, by, world)
    screen.findings(made.findings, located.project.folder)
    screen.result(f"approved by {made.by}, edition {made.edition[:12]}", by=made.by, edition=made.edition)
    return 0
