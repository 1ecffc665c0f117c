"""`briefgen check`: everything a render would say, without writing anything."""

from __future__ import annotations

import click

from briefgen.cli.options import output_options
from briefgen.cli.progress import Progress
from briefgen.cli.report import shown_path
from briefgen.cli.screen import Screen
from briefgen.errors import first_exit_code


@click.command("check")
@click.argument("briefs", nargs=-1, metavar="[BRIEF]...")
@output_options
@click.pass_obj
def command(screen: Screen, briefs: tuple[str, ...]) -> int:
    """Check briefs against their model and articles, and whether they fit, without writing anything."""
    from briefgen.pipeline.locate import locate
    from briefgen.pipeline.request import Request
    from briefgen.pipeline.run import check

    paths = locate(briefs)
    codes = []
    with Progress(screen, len(paths)) as progress:
        for path in paths:
            progress.brief(path.parent.name)
            result = check(path, Request(), progress.stage)
            screen.findings(result.findings, result.base)
            verdict = "no errors" if result.ok else f"{len(result.errors)} error{'s'[: len(result.errors) != 1]}"
            screen.result(f"{shown_path(path)}: {verdict}", **result.as_dict())
            codes.append(result.exit_code)
    return first_exit_code(codes)
