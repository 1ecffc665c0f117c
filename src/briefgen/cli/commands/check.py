"""`briefgen check`: everything a render would say, without writing anything; with --docx, the accessibility of a Word file."""

from __future__ import annotations

from pathlib import Path
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
@click.option(
    "--docx", type=click.Path(path_type=Path), metavar="FILE", help="Check a Word file for accessibility instead."
)
@look_options
@click.option("--checklist", is_flag=True, help="Print what only an eye can check.")
@output_options
@click.pass_obj
def command(
    screen: Screen, briefs: tuple[str, ...], docx: Path | None, checklist: bool, **looks: Unpack[LookOptions]
) -> int:
    """Check briefs against their model and articles, whether they fit, and the rules of a professional brief.

    Nothing is written. A rule only warns; `briefgen rules` lists them.
    """
    if docx:
        if briefs:
            raise click.UsageError("--docx checks a Word file; leave the briefs out")
        return _checked_docx(screen, docx)
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
        off = dict(each.project.settings.check)
        told = f" ({len(off)} rule{'s' * (len(off) > 1)} switched off)" if off else ""
        screen.result(f"{shown_path(result.brief)}: {_verdict(len(result.errors))}{told}", **result.as_dict(), off=off)
        return result.exit_code

    code = each_brief(screen, locate(briefs, world), checked)
    if checklist:
        for look in CHECKLIST:
            screen.result(f"[ ] {look.point:>2}  {look.sentence}", point=look.point, sentence=look.sentence)
    return code


def _checked_docx(screen: Screen, path: Path) -> int:
    from briefgen.findings import errors
    from briefgen.pipeline.word_file import check_docx
    from briefgen.world import World

    world = World()
    found = check_docx(world.folder / path, world)
    screen.findings(found, world.folder)
    wrong = len(errors(found))
    screen.result(f"{shown_path(world.folder / path)}: {_verdict(wrong)}", file=str(path), exit_code=int(wrong > 0))
    return int(wrong > 0)


def _verdict(count: int) -> str:
    return f"{count} error{'s' * (count > 1)}" if count else "no errors"
