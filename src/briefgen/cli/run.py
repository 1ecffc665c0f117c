"""From the arguments to an exit code: the only place that turns exceptions into words and numbers."""

from __future__ import annotations

import io
import sys
from collections.abc import Sequence

import click

from briefgen.cli.group import group
from briefgen.cli.screen import Screen
from briefgen.errors import INTERNAL_ERROR, INTERRUPTED, BriefgenError, UsageWrong
from briefgen.findings import Finding


def run(arguments: Sequence[str]) -> int:
    """Run a command line; returns its exit code. Nothing is raised: an author's error shows no traceback."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a terminal that lacks a character shows its number
            stream.reconfigure(errors="backslashreplace")
    screen = Screen()
    code = _guarded(list(arguments), screen)
    screen.close(code)
    return code


def _guarded(arguments: list[str], screen: Screen) -> int:
    try:
        # Not `group.main`: it would end with exit code 1 for a closed pipe, which stands for errors in a brief.
        with group.make_context("briefgen", arguments, obj=screen) as context:
            return int(group.invoke(context) or 0)
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except click.exceptions.NoArgsIsHelpError as error:
        screen.text(error.format_message() + "\n")
        return UsageWrong.exit_code
    except click.ClickException as error:
        screen.json = screen.json or "--json" in arguments
        screen.findings([_usage(error)])
        return UsageWrong.exit_code
    except BriefgenError as error:
        screen.findings(error.findings)
        return error.exit_code
    except (KeyboardInterrupt, EOFError, click.Abort):
        screen.tell("interrupted")
        return INTERRUPTED
    except Exception as error:
        return _internal(error, screen)


def _usage(error: click.ClickException) -> Finding:
    context = getattr(error, "ctx", None)
    path = context.command_path if context else "briefgen"
    return Finding("usage", error.format_message().rstrip("."), hints=(f"`{path} --help` lists what there is",))


def _internal(error: Exception, screen: Screen) -> int:
    message = f"internal error, please report: {type(error).__name__}: {error}"
    screen.findings([Finding("internal-error", message, hints=() if screen.verbose else ("--verbose shows where",))])
    if screen.verbose:
        import traceback

        traceback.print_exception(error, file=sys.stderr)
    return INTERNAL_ERROR
