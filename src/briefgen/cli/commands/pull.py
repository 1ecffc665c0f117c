"""`briefgen pull`: what a colleague changed in the Word file comes back into brief.yaml."""

from __future__ import annotations

from pathlib import Path

import click

from briefgen.cli.options import output_options
from briefgen.cli.report import shown_path
from briefgen.cli.screen import Screen


@click.command("pull")
@click.argument("file", metavar="EDITED.docx", type=click.Path(path_type=Path))
@click.option("--brief", help="The brief; default: the one of the project that the file was made from.")
@click.option("--dry-run", is_flag=True, help="Show what would be done, and write nothing.")
@click.option("--ours", "side", flag_value="ours", help="Where both were changed, the brief's text stands.")
@click.option("--theirs", "side", flag_value="theirs", help="Where both were changed, the Word file's text stands.")
@click.option(
    "--revisions",
    type=click.Choice(["accept", "reject"]),
    default="accept",
    show_default=True,
    help="Whether tracked changes count.",
)
@output_options
@click.pass_obj
def command(screen: Screen, file: Path, brief: str | None, dry_run: bool, side: str | None, revisions: str) -> int:
    """Bring what a colleague changed in a Word file back into brief.yaml.

    Each change is shown with its address and written at its place; everything else of the file stays byte for byte, and the
    file as it was lies beside it as brief.yaml.bak. Where the brief was changed as well, nothing of that text is written until
    --ours or --theirs decides (exit code 6). Quotations and claims are verified again (exit code 1).
    """
    from briefgen.pull.merging.texts import Side
    from briefgen.pull.pull import Asked, pull
    from briefgen.world import World

    world = World()
    asked = Asked(Side(side or ""), revisions == "accept", dry_run)
    result = pull(world.folder / file, brief, asked, world)
    for operation in result.operations:
        screen.result(operation.told(), **operation.as_dict())
        for line in filter(None, (operation.difference(), *operation.details)):
            screen.tell(f"  {line}")
    screen.findings(result.findings, result.base)
    count = len(result.operations)
    told = f"{count} change{'s' * (count != 1)}" if count else "nothing changed"
    if result.backup:
        told += f" written; as it was: {shown_path(result.backup)}"
    elif count:
        told += " found, nothing written"
    screen.result(
        f"{shown_path(result.brief)}: {told}",
        brief=str(result.brief),
        written=result.written,
        backup=str(result.backup) if result.backup else None,
        changes=count,
    )
    return result.exit_code
