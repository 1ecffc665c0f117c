"""`briefgen lock`: what was verified is written down."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from briefgen.cli.options import output_options
from briefgen.cli.report import shown_path
from briefgen.cli.screen import Screen
from briefgen.errors import first_exit_code

if TYPE_CHECKING:
    from briefgen.source import ClaimChange


@click.command("lock")
@click.argument("briefs", nargs=-1, metavar="[BRIEF]...")
@click.option(
    "--accept", multiple=True, metavar="ADDRESS", help="A rewritten claim that you have read. May be given again."
)
@output_options
@click.pass_obj
def command(screen: Screen, briefs: tuple[str, ...], accept: tuple[str, ...]) -> int:
    """Record what was verified in brief.lock, so that briefs render without the article.

    A claim that was rewritten since its excerpt was locked is shown beside it, and locked again only when you say so.
    """
    from briefgen.pipeline.locate import locate
    from briefgen.pipeline.lock import lock
    from briefgen.world import World

    def ask(change: ClaimChange) -> bool:
        if screen.json or not (sys.stdin.isatty() and sys.stderr.isatty()):
            return False
        screen.change(change.claim_address, change.claim, change.text)
        return click.confirm("does the text still carry the claim?", default=False, err=True)

    world = World()
    codes = []
    for each in locate(briefs, world):
        result = lock(each, world, accept, ask)
        screen.findings(result.findings, result.base)
        if result.path:
            told = {"brief": str(result.brief), "file": str(result.path), "texts": result.texts}
            screen.result(f"{shown_path(result.path)}: {result.texts} texts locked", **told)
        codes.append(result.exit_code)
    return first_exit_code(codes)
