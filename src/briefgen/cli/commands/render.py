"""`briefgen render`: briefs become files."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Unpack

import click

from briefgen.cli.choices import formats_of
from briefgen.cli.each import each_brief
from briefgen.cli.options import LookOptions, look_options, output_options
from briefgen.cli.progress import Progress
from briefgen.cli.report import shown_path
from briefgen.cli.screen import Screen
from briefgen.pipeline.request import RenderResult, Request
from briefgen.project.settings import ATTACH
from briefgen.render.registry import FORMATS

if TYPE_CHECKING:
    from briefgen.pipeline.locate import Located


def _date(context: click.Context, option: click.Parameter, value: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat(value) if value else None
    except ValueError:
        raise click.BadParameter(f"{value!r} is not a day written YYYY-MM-DD") from None


@click.command("render")
@click.argument("briefs", nargs=-1, metavar="[BRIEF]...")
@click.option(
    "--format",
    "formats",
    multiple=True,
    type=click.Choice([*FORMATS, "all"]),
    help="May be given again. Default: those of the project, else all.",
)
@click.option("--out", type=click.Path(path_type=Path), help="The folder that gets a folder per brief.")
@look_options
@click.option("--date", callback=_date, metavar="YYYY-MM-DD", help="The date of a brief whose date is a slot's.")
@click.option("--force", is_flag=True, help="Overwrite outputs that somebody edited.")
@click.option("--allow-unverified", is_flag=True, help="Render what the lock refuses, as an UNVERIFIED DRAFT.")
@click.option(
    "--attach",
    type=click.Choice(ATTACH),
    help="What a PDF carries of its brief: what it prints, all of it, or nothing. Default: that of the project, else public.",
)
@click.option("--embed-fonts/--no-embed-fonts", default=True, help="Whether our fonts lie inside the Word file.")
@click.option(
    "--verify-word", is_flag=True, help="Let LibreOffice, where it is installed, count the Word file's pages."
)
@output_options
@click.pass_obj
def command(
    screen: Screen,
    briefs: tuple[str, ...],
    formats: tuple[str, ...],
    out: Path | None,
    date: dt.date | None,
    force: bool,
    allow_unverified: bool,
    attach: str | None,
    embed_fonts: bool,
    verify_word: bool,
    **looks: Unpack[LookOptions],
) -> int:
    """Render briefs as PDF, Word, HTML or a text tree.

    BRIEF is a folder with a brief.yaml, such a file, or the name of a folder in briefs/.
    """
    from briefgen.pipeline.locate import locate
    from briefgen.pipeline.run import render
    from briefgen.world import World

    world = World()
    out = world.folder / out if out else None
    asked = formats_of(formats)
    request = Request(
        asked,
        out,
        date=date,
        force=force,
        allow_unverified=allow_unverified,
        embed_fonts=embed_fonts,
        verify_word=verify_word,
        attach=attach,
        **looks,
    )

    def rendered(each: Located, progress: Progress) -> int:
        result = render(each, request, world, progress.stage)
        progress.pause()
        _show(screen, result)
        return result.exit_code

    return each_brief(screen, locate(briefs, world), rendered)


def _show(screen: Screen, result: RenderResult) -> None:
    screen.findings(result.findings, result.base)
    if result.plan:
        screen.tell(result.plan)
    for output in result.outputs:
        shown = {"format": output.format, "digest": output.digest, "edition": result.edition, "plan": result.plan}
        if output.path:
            screen.result(shown_path(output.path), brief=str(result.brief), file=str(output.path), **shown)
        else:
            screen.product(output.data.decode(), brief=str(result.brief), **shown)
