"""`briefgen audit`: a brief beside its articles, as one page for a browser."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefgen.cli.each import each_brief
from briefgen.cli.options import output_options
from briefgen.cli.progress import Progress
from briefgen.cli.report import shown_path
from briefgen.cli.screen import Screen

if TYPE_CHECKING:
    from briefgen.pipeline.locate import Located


@click.command("audit")
@click.argument("brief", required=False, metavar="[BRIEF]")
@click.option("--out", metavar="FILE.html", type=click.Path(path_type=Path), help="Default: SLUG.audit.html, here.")
@click.option(
    "--with-article/--without-article",
    default=True,
    help="Whether the page has the text of the articles, which may be under copyright. Default: with.",
)
@output_options
@click.pass_obj
def command(screen: Screen, brief: str | None, out: Path | None, with_article: bool) -> int:
    """Show every claim, quotation and number of a brief beside the passage that bears it out, as one HTML page.

    The page is also written where the lock refuses the brief, and shows why; then the exit code is 1.
    """
    from briefgen.errors import UsageWrong
    from briefgen.findings import Finding
    from briefgen.pipeline.audit import audit
    from briefgen.pipeline.locate import locate
    from briefgen.world import World

    world = World()
    located = locate((brief,) if brief else (), world)
    if out and len(located) > 1:
        hints = (f"name one of {', '.join(each.brief.slug for each in located)}",)
        raise UsageWrong(Finding("usage", f"{len(located)} briefs do not go into one file", hints=hints))

    def audited(each: Located, progress: Progress) -> int:
        path = world.folder / (out or f"{each.brief.slug}.audit.html")
        result = audit(each, world, path, with_article, progress.stage)
        progress.pause()
        screen.findings(result.findings, result.base)
        if result.path:
            screen.result(shown_path(result.path), brief=str(result.brief), file=str(result.path))
        return result.exit_code

    return each_brief(screen, located, audited)
