"""`briefgen theme`: themes of one's own."""

from __future__ import annotations

import click

from briefgen.cli.options import output_options
from briefgen.cli.report import shown_path
from briefgen.cli.screen import Screen


@click.group("theme")
@output_options
def command() -> None:
    """Make a theme of your own: logo, colours, fonts."""


@command.command("new")
@click.argument("name")
@output_options
@click.pass_obj
def new(screen: Screen, name: str) -> int:
    """Begin a theme in the file assets/themes/NAME.toml of the project here.

    It begins as brief in other colours: change them, add your logo and fonts. `briefgen render --theme NAME` uses it.
    """
    from briefgen.pipeline.new_theme import new_theme
    from briefgen.world import World

    path = new_theme(World(), name)
    screen.result(shown_path(path), file=str(path))
    return 0
