"""`briefgen check`: everything a render would say, without writing anything."""

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


@click.command("check")
@click.argument("briefs", nargs=-1, metavar="[BRIEF]...")
@look_options
@click.option("--checklist", is_flag=True, help="Print what only an eye can check.")
@output_options
@click.pass_obj
def command(screen: Screen, briefs: tuple[str, ...], checklist: bool, **looks: Unpack[LookOptions]) -> int:
    """Check briefs against their model and articles, whether they fit, and the rules of a professional brief.

    Nothing is written. A rule only warns; `briefgen rules` lists them.
    """
    from briefgen.pipeline.locate import locate
    from briefgen.pipeline.request import Request
    from briefgen.pipeline.run import check
    from briefgen.rules import CHECKLIST
    from briefgen.world import World

    world, request = World(), Request(**looks)

    def checked(each: Located, progress: Progress) -> int:
        result = check(each, request, world, progress.stage)
        progress.pause()
        screen.findings(result.findings, result.base)
        count = len(result.errors)
        verdict = f"{count} error{'s' * (count > 1)}" if count else "no errors"
        off = dict(each.project.settings.check)
        told = f" ({len(off)} rule{'s' * (len(off) > 1)} switched off)" if off else ""
        screen.result(f"{shown_path(result.brief)}: {verdict}{told}", **result.as_dict(), off=off)
        return result.exit_code

    code = each_brief(screen, locate(briefs, world), checked)
    if checklist:
        for look in CHECKLIST:
            screen.result(f"[ ] {look.point:>2}  {look.sentence}", point=look.point, sentence=look.sentence)
    return code
