"""A file that nobody edited changes nothing: no operation, no finding, no byte of the brief."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from briefgen import render_brief, resources
from briefgen.ooxml.controls import bookmark_name
from briefgen.pull.pull import Asked, pull
from briefgen.world import World
from tests.tools import require_tool
from tests.word_edits import NAMESPACES, WordFile

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


def test_a_text_that_begins_with_an_endless_word_comes_home_by_its_bookmark(tmp_path: Path) -> None:
    """It stands in no control, which LibreOffice could not set; untouched it changes nothing, edited it is written."""
    shutil.copytree(resources.samples() / "sample-lake-sarven", tmp_path / "brief")
    copy = tmp_path / "brief" / "brief.yaml"
    old, new = "Vesk still calls Orlany", f"{'Donaudampfschifffahrtsgesellschaft'} and Vesk still call Orlany"
    text = copy.read_text("utf-8")
    assert f"claim: {old}" in text
    copy.write_text(text.replace(f"claim: {old}", f"claim: {new}"), encoding="utf-8")
    done = render_brief(copy, ["docx"], out=tmp_path / "out", allow_unverified=True)
    assert done.ok, done.findings
    file, address = tmp_path / "edited.docx", "counterpoints[oldest-partner].claim"
    file.write_bytes(done.outputs[0].data)
    untouched(file, copy)

    word = WordFile(file.read_bytes())
    [mark] = word.main.xpath(f"//w:bookmarkStart[@w:name='{bookmark_name(address)}']", namespaces=NAMESPACES)
    assert not mark.xpath("ancestor::w:sdt[w:sdtContent/w:bookmarkStart]", namespaces=NAMESPACES)
    next(t for t in mark.getparent().iter("{*}t") if "call Orlany" in t.text).text = f"{new} its friend on the lake"
    file.write_bytes(word.data)
    result = pull(file, str(copy), Asked(), World(copy.parent))

    assert [operation.address for operation in result.operations] == [address]
    assert f"claim: {new} its friend on the lake" in copy.read_text("utf-8")


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
