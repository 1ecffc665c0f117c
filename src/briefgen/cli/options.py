"""Options that several commands take: how much is told and in which form, and how a brief is to look."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypedDict, TypeVar

import click

from briefgen.cli.screen import Screen

Command = TypeVar("Command", bound=Callable[..., object])


class LookOptions(TypedDict):
    """What `look_options` hands to a command, by the names of a Request."""

    template: str | None
    theme: str | None
    page_size: str | None
    profile: str | None
    reference_doc: str | None


def output_options(command: Command) -> Command:
    """Give a command `--verbose` and `--json`; both set the `Screen` that the context carries."""
    for flag, text in (
        ("json", "Findings and results as one JSON document on standard output."),
        ("verbose", "Tell the stages with their times, and tracebacks of internal errors."),
    ):
        command = click.option(f"--{flag}", is_flag=True, expose_value=False, is_eager=True, callback=_set, help=text)(
            command
        )
    return command


def look_options(command: Command) -> Command:
    """Give a command the options on looks; each is None where it is not given."""
    for option in (
        click.option(
            "--reference-doc", metavar="FILE", help="A .docx or .dotx whose styles and page the Word file takes."
        ),
        click.option("--profile", help="A profile of the theme, such as accessible: larger type on wider lines."),
        click.option("--page-size", type=click.Choice(["A4", "Letter"], case_sensitive=False)),
        click.option("--theme", help="A file in assets/themes/, or a path."),
        click.option("--template", help="A folder under templates/."),
    ):
        command = option(command)
    return command


def _set(context: click.Context, option: click.Parameter, value: bool) -> None:
    if value and option.name:
        setattr(context.ensure_object(Screen), option.name, True)
