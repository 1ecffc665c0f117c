"""`briefgen extract`: a PDF becomes the folder that it was made from."""

from __future__ import annotations

from pathlib import Path

import click

from briefgen.cli.options import output_options
from briefgen.cli.report import shown_path
from briefgen.cli.screen import Screen


@click.command("extract")
@click.argument("file", metavar="FILE.pdf", type=click.Path(path_type=Path))
@click.option("--out", metavar="DIR", type=click.Path(path_type=Path), help="Default: the name of the file, here.")
@output_options
@click.pass_obj
def command(screen: Screen, file: Path, out: Path | None) -> int:
    """Take the brief out of a PDF that briefgen made: model, lock and data, into a new folder.

    The folder renders again without the article. What was not printed is not in it, unless the PDF was made with
    --attach full.
    """
    from briefgen.pipeline.extract import extract
    from briefgen.world import World

    world = World()
    made = extract(world, world.folder / file, world.folder / (out or file.stem))
    screen.findings(made.findings, world.folder)
    for path in made.files:
        screen.result(shown_path(path), file=str(path))
    return 0
