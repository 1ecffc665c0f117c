"""`briefgen template`: templates of one's own."""

from __future__ import annotations

import click

from briefgen.cli.options import output_options
from briefgen.cli.report import shown_path
from briefgen.cli.screen import Screen


@click.group("template")
@output_options
def command() -> None:
    """Make a template of your own; `briefgen templates` lists those that there are."""


@command.command("new")
@click.argument("name")
@output_options
@click.pass_obj
def new(screen: Screen, name: str) -> int:
    """Begin a template in the folder templates/NAME of the project here.

    It begins as policy-brief: change its order, headings and number of pages. `briefgen render --template NAME` uses it.
    """
    from briefgen.pipeline.new_template import new_template
    from briefgen.world import World

    for path in new_template(World(), name):
        screen.result(shown_path(path), file=str(path))
    return 0
