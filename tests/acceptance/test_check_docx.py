"""`briefgen check --docx`: any Word file, made here or brought in, and what is none."""

from __future__ import annotations

import pytest

from tests import reference_files
from tests.conftest import Cli, Project
from tests.unit.ooxml.test_reading import HOSTILE


def test_our_own_file_has_nothing_to_be_told(cli: Cli, project: Project) -> None:
    """The sample, as `render` wrote it."""
    cli("render", "--format", "docx")

    done = cli("check", "--docx", str(project.output(".docx")), "--json")

    assert (done.code, done.document["findings"]) == (0, [])


def test_a_file_brought_in_is_told_its_faults(cli: Cli, project: Project) -> None:
    """By the screen and as JSON, with exit code 1."""
    file = project.root / "theirs.docx"
    file.write_bytes(reference_files.house())

    assert cli("check", "--docx", str(file)).code == 1
    done = cli("check", "--docx", str(file), "--json")
    assert done.finding("docx-no-title")["file"].endswith("theirs.docx")
    assert done.finding("docx-no-alt-text")["address"] == "header1.xml, paragraph 1"
    assert cli("check", "--docx", str(file), "some-brief").code == 2


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_no_word_file_is_refused(cli: Cli, project: Project, name: str) -> None:
    """By the same codes as everywhere."""
    code, make = HOSTILE[name]
    file = project.root / "bad.docx"
    file.write_bytes(make())

    done = cli("check", "--docx", str(file), "--json")

    assert (done.code, done.finding(code)["severity"]) == (1, "error")
