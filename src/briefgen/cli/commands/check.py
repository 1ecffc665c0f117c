"""`briefgen check`: everything a render would say, without writing anything."""

from __future__ import annotations

import click

from briefgen.cli.options import look_options, output_options
from briefgen.cli.progress import Progress
from briefgen.cli.report import shown_path
from briefgen.cli.screen import Screen
from briefgen.errors import first_exit_code


@click.command("check")
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
    """Check briefs against their model and articles, and whether they fit, without writing anything."""
    from briefgen.pipeline.locate import locate
    from briefgen.pipeline.request import Request
    from briefgen.pipeline.run import check
    from briefgen.world import World

    world = World()
    request = Request(template=template, theme=theme, page_size=page_size, profile=profile)
    located = locate(briefs, world)
    codes = []
    with Progress(screen, len(located)) as progress:
        for each in located:
            progress.brief(each.brief.slug)
            result = check(each, request, world, progress.stage)
            progress.pause()
            screen.findings(result.findings, result.base)
            count = len(result.errors)
            verdict = f"{count} error{'s' * (count > 1)}" if count else "no errors"
            screen.result(f"{shown_path(result.brief)}: {verdict}", **result.as_dict())
            codes.append(result.exit_code)
    return first_exit_code(codes)
