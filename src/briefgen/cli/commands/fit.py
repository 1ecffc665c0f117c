"""`briefgen fit`: how the pages were found, rung by rung, and what was left out."""

from __future__ import annotations

import click

from briefgen.cli.options import look_options, output_options
from briefgen.cli.progress import Progress
from briefgen.cli.report import shown_path
from briefgen.cli.screen import Screen
from briefgen.errors import first_exit_code


@click.command("fit")
@click.argument("briefs", nargs=-1, metavar="[BRIEF]...")
@look_options
@output_options
@click.pass_obj
def command(
    screen: Screen,
    briefs: tuple[str, ...],
    template: str | None,
    theme: str | None,
    page_size: str | None,
    profile: str | None,
) -> int:
    """Show how briefs fit their pages: sizes and spacings, with words, lines and points, and what was left out.

    The chosen row has a mark. A brief that does not fit shows the same, with what to cut, and ends with exit code 3.
    """
    from briefgen.cli.ladder import text, values
    from briefgen.pipeline.locate import locate
    from briefgen.pipeline.request import Request
    from briefgen.pipeline.run import climb
    from briefgen.world import World

    world = World()
    request = Request(("pdf", "docx"), template=template, theme=theme, page_size=page_size, profile=profile)
    located = locate(briefs, world)
    codes = []
    with Progress(screen, len(located)) as progress:
        for each in located:
            progress.brief(each.brief.slug)
            result, found = climb(each, request, world, progress.stage)
            progress.pause()
            if found:
                shown = text(found, shown_path(result.brief)) + "\n" * (len(located) > 1)
                screen.product(shown, **result.as_dict(), ladder=values(found))
            screen.findings(result.findings, result.base)
            codes.append(result.exit_code)
    return first_exit_code(codes)
