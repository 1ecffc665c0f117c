"""`briefgen fit`: how the pages were found, rung by rung, and what was left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

import click

from briefgen.cli.each import each_brief
from briefgen.cli.options import LookOptions, look_options, output_options
from briefgen.cli.progress import Progress
from briefgen.cli.report import shown_path
from briefgen.cli.screen import Screen

if TYPE_CHECKING:
    from briefgen.pipeline.locate import Located


@click.command("fit")
@click.argument("briefs", nargs=-1, metavar="[BRIEF]...")
@look_options
@output_options
@click.pass_obj
def command(screen: Screen, briefs: tuple[str, ...], **looks: Unpack[LookOptions]) -> int:
    """Show how briefs fit their pages: sizes and spacings, with words, lines and points, and what was left out.

    The chosen row has a mark. A brief that does not fit shows the same, with what to cut, and ends with exit code 3.
    """
    from briefgen.cli.ladder import text, values
    from briefgen.pipeline.locate import locate
    from briefgen.pipeline.request import Request
    from briefgen.pipeline.run import climb
    from briefgen.world import World

    world = World()
    request = Request(("pdf", "docx"), **looks)
    located = locate(briefs, world)

    def climbed(each: Located, progress: Progress) -> int:
        result, found = climb(each, request, world, progress.stage)
        progress.pause()
        if found:
            shown = text(found, shown_path(result.brief)) + "\n" * (len(located) > 1)
            screen.product(shown, **result.as_dict(), ladder=values(found))
        screen.findings(result.findings, result.base)
        return result.exit_code

    return each_brief(screen, located, climbed)
