"""What the README says can be typed does what it says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefgen.cli.group import COMMANDS
from tests.conftest import Cli
from tests.readme import BY_MAIL, README, section, typed


def test_every_command_of_the_readme_runs(cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In their order, from an empty folder, each ends well."""
    monkeypatch.chdir(tmp_path)
    lines = typed(README.replace(section(BY_MAIL), ""))
    assert lines, "the README shows no command"

    for line in lines:
        if line[0] == "cd":
            monkeypatch.chdir(line[1])
        else:
            done = cli(*line[1:])
            assert done.code == 0, (line, done.err)


def test_the_readme_names_every_command_and_no_other() -> None:
    """The table of commands is that of the group."""
    assert set(re.findall(r"^\| `briefgen (\w+)", section("Commands"), re.MULTILINE)) == set(COMMANDS)
