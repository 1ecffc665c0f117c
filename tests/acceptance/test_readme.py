"""What the README says can be typed does what it says."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from briefgen.cli.group import COMMANDS
from tests.conftest import Cli

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")


def typed() -> list[list[str]]:
    """The `briefgen ...` lines of its code blocks, with the `cd`s between them."""
    blocks = re.findall(r"^```sh\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    lines = [shlex.split(line, comments=True) for block in blocks for line in block.splitlines()]
    return [line for line in lines if line and line[0] in ("briefgen", "cd")]


def test_every_command_of_the_readme_runs(cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In their order, from an empty folder, each ends well."""
    monkeypatch.chdir(tmp_path)
    assert typed(), "the README shows no command"

    for line in typed():
        if line[0] == "cd":
            monkeypatch.chdir(line[1])
        else:
            done = cli(*line[1:])
            assert done.code == 0, (line, done.err)


def test_the_readme_names_every_command_and_no_other() -> None:
    """The table of commands is that of the group."""
    assert set(re.findall(r"^\| `briefgen (\w+)", README, re.MULTILINE)) == set(COMMANDS)
