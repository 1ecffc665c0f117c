"""The group `briefgen` with its table of commands; a command's file is imported when the command is typed."""

from __future__ import annotations

from importlib import import_module
from typing import cast

import click

from briefgen import __version__
from briefgen.cli.options import output_options

COMMANDS = {
    "render": "Render briefs as PDF, Word, HTML or a text tree.",
    "check": "Check briefs against their model and articles, without writing anything.",
    "rules": "List the rules of a professional brief, and what else holds its points.",
    "audit": "Show every statement of a brief beside its passage, as a page.",
    "fit": "Show how briefs fit their pages, and what was left out.",
    "extract": "Take a brief out of a PDF: model, lock and data.",
    "pull": "Bring what a colleague changed in the Word file back into brief.yaml.",
    "lock": "Record what was verified in brief.lock, so that briefs render without the article.",
    "init": "Make a folder with a project and a sample brief.",
    "new": "Begin another brief in a project.",
    "approve": "Write into brief.yaml that a person approves the brief as it is.",
    "send": "Mail briefs, each edition once to everybody.",
    "outbox": "See what became of each mail.",
    "schedule": "Make and send briefs on time.",
    "schema": "Print the JSON Schema of brief.yaml, for editors.",
    "templates": "List the templates.",
    "template": "Make a template of your own.",
    "theme": "Make a theme of your own: logo, colours, fonts.",
}


class LazyGroup(click.Group):
    """A group that knows its commands by name and short help alone, so that `--help` imports none of them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        return cast("click.Command", import_module(f"briefgen.cli.commands.{cmd_name}").command)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="briefgen")
@output_options
def group() -> None:
    """Turns an article into a two-page policy brief its author can stand behind.

    Without BRIEF a command works on the default of briefgen.toml. Exit codes: 0 done, 1 errors in a brief, 2 usage,
    3 does not fit, 4 not delivered, 5 environment, 6 an output was edited or a place is taken, 70 internal error,
    130 interrupted.
    """
