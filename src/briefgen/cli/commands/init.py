"""`briefgen init`: a folder to begin in."""

from __future__ import annotations

from pathlib import Path

import click

from briefgen.cli.options import output_options
from briefgen.cli.report import shown_path
from briefgen.cli.screen import Screen
from briefgen.resources import DEFAULT_SAMPLE, sample_names


@click.command("init")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option(
    "--sample", metavar="NAME", default=DEFAULT_SAMPLE, show_default=True, help=f"One of {', '.join(sample_names())}."
)
@output_options
@click.pass_obj
def command(screen: Screen, folder: Path, sample: str) -> int:
    """Make a folder with a project and a sample brief.

    Then `cd DIR` and `briefgen render`.
    """
    from briefgen.pipeline.start import start
    from briefgen.world import World

    world = World()
    for path in start(world, world.folder / folder, sample):
        screen.result(shown_path(path), file=str(path))
    return 0
