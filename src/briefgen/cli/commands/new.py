"""`briefgen new`: another brief in a project."""

from __future__ import annotations

from pathlib import Path

import click

from briefgen.cli.options import output_options
from briefgen.cli.report import shown_path
from briefgen.cli.screen import Screen
from briefgen.resources import sample_names


@click.command("new")
@click.argument("slug")
@click.option("--article", metavar="FILE", type=click.Path(path_type=Path), help="Plain text in UTF-8; it is copied.")
@click.option("--sample", metavar="NAME", help=f"Begin from a sample: {', '.join(sample_names())}.")
@output_options
@click.pass_obj
def command(screen: Screen, slug: str, article: Path | None, sample: str | None) -> int:
    """Begin a brief in the folder briefs/SLUG of the project here.

    Its brief.yaml explains every part, and renders as a draft at once.
    """
    from briefgen.pipeline.new_brief import new_brief
    from briefgen.world import World

    world = World()
    made = new_brief(world, slug, world.folder / article if article else None, sample)
    screen.findings(made.findings)
    for path in made.files:
        screen.result(shown_path(path), file=str(path))
    return 0
