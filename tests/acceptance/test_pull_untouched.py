"""A file that nobody edited changes nothing: no operation, no finding, no byte of the brief."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from briefgen import render_brief, resources
from briefgen.pull.pull import Asked, pull
from briefgen.world import World
from tests.tools import require_tool

BRIEFS = sorted(path.relative_to(resources.samples()) for path in resources.samples().glob("sample-*/brief*.yaml"))


def rendered(brief: Path, folder: Path) -> Path:
    """The Word file of a copy of a sample; gives the brief's copy."""
    shutil.copytree(resources.samples() / brief.parent, folder / brief.parent)
    copy = folder / brief
    done = render_brief(copy, ["docx"], out=folder / "out")
    assert done.ok, done.findings
    (folder / "edited.docx").write_bytes(done.outputs[0].data)
    return copy


def untouched(file: Path, brief: Path) -> None:
    """Nothing comes of pulling a file into its brief."""
    before = brief.read_bytes()

    result = pull(file, str(brief), Asked(), World(brief.parent))

    assert (result.operations, result.findings, result.exit_code) == ((), (), 0)
    assert brief.read_bytes() == before
    assert not brief.with_name(f"{brief.name}.bak").exists()


@pytest.mark.parametrize("brief", BRIEFS, ids=str)
def test_untouched_file_changes_nothing(brief: Path, tmp_path: Path) -> None:
    """As briefgen wrote it."""
    copy = rendered(brief, tmp_path)

    untouched(tmp_path / "edited.docx", copy)


@pytest.mark.parametrize("brief", BRIEFS, ids=str)
def test_file_that_libreoffice_saved_changes_nothing(brief: Path, tmp_path: Path) -> None:
    """Opened and saved there, which changes nearly all of its XML."""
    soffice = require_tool("soffice")
    copy = rendered(brief, tmp_path)
    profile = f"-env:UserInstallation=file://{tmp_path / 'profile'}"
    command = [
        soffice,
        "--headless",
        profile,
        "--convert-to",
        "docx:MS Word 2007 XML",
        "--outdir",
        str(tmp_path / "saved"),
    ]
    subprocess.run([*command, str(tmp_path / "edited.docx")], check=True, capture_output=True, timeout=180)

    untouched(tmp_path / "saved" / "edited.docx", copy)
