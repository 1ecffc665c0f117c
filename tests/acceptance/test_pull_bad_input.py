"""Hostile files: each is refused or read with a finding, quickly, in little memory, and the brief stays as it was."""

from __future__ import annotations

import subprocess
import sys
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from briefgen import render_brief, resources
from tests.conftest import SAMPLE, Cli, Project
from tests.hostile_files import HARMLESS, HOSTILE, Hostile

_SECONDS, _MEGABYTES = 1.0, 200
# A process counts as its peak what the one that it was forked from had, so a small one stands in between.
_MEASURE = """
import resource, subprocess, sys
command = [sys.executable, "-m", "briefgen", *sys.argv[1:]]
done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(done.returncode, used.ru_utime + used.ru_stime, used.ru_maxrss)
"""


@cache
def good() -> bytes:
    """The sample as DOCX."""
    with TemporaryDirectory() as folder:
        return render_brief(resources.samples() / SAMPLE, ["docx"], out=folder).outputs[0].data


def written(project: Project, hostile: Hostile) -> Path:
    """The file, in the project."""
    path = project.root / f"{SAMPLE}.docx"
    path.write_bytes(hostile.make(good()))
    return path


@pytest.mark.parametrize("hostile", HOSTILE, ids=lambda hostile: hostile.name)
def test_hostile_file_leaves_the_brief_alone(hostile: Hostile, project: Project, cli: Cli) -> None:
    """It is refused or read with a finding, and no byte of brief.yaml changes."""
    before = project.brief.read_bytes()

    done = cli("pull", str(written(project, hostile)), "--json")

    assert project.brief.read_bytes() == before
    assert sorted(path.name for path in project.folder.iterdir()) == ["article.txt", "brief.lock", "brief.yaml"]
    codes = {finding["code"] for finding in done.document["findings"]}
    assert hostile.codes <= codes
    assert done.code == hostile.code


def test_there_are_thirty_hostile_files() -> None:
    """Thirty at least."""
    assert len({hostile.name for hostile in HOSTILE}) == len(HOSTILE) >= 30


@pytest.mark.parametrize("odd", HARMLESS, ids=lambda odd: odd.name)
def test_odd_text_is_text(odd: Hostile, project: Project, cli: Cli) -> None:
    """Words that are many or hold marks nobody sees come home without the marks."""
    done = cli("pull", str(written(project, odd)), "--json")

    assert odd.codes == {result["address"] for result in done.document["results"] if "address" in result}
    assert not set("\u202e\u2028") & set(project.brief.read_text(encoding="utf-8"))


def test_link_to_a_device_is_refused(project: Project, cli: Cli) -> None:
    """A symbolic link may lead to a file, not to something without an end."""
    path = project.root / f"{SAMPLE}.docx"
    path.symlink_to("/dev/zero")

    done = cli("pull", str(path), "--json")

    assert done.finding("no-such-file")
    assert done.code == 1


def test_link_to_a_file_is_read(project: Project, cli: Cli) -> None:
    """A link to a Word file is that file."""
    real = project.root / "real.docx"
    real.write_bytes(good())
    path = project.root / f"{SAMPLE}.docx"
    path.symlink_to(real)

    assert cli("pull", str(path)).code == 0


def test_file_that_is_not_there_is_told(project: Project, cli: Cli) -> None:
    """A name that is misspelt is no traceback."""
    assert cli("pull", "nowhere.docx", "--json").finding("no-such-file")


@pytest.mark.soak
@pytest.mark.parametrize("hostile", [*HOSTILE, *HARMLESS], ids=lambda hostile: hostile.name)
def test_hostile_file_costs_little(hostile: Hostile, project: Project) -> None:
    """Less than a second of processor time and 200 MB in a process of its own, the start of Python with it."""
    path = written(project, hostile)
    done = subprocess.run(
        [sys.executable, "-c", _MEASURE, "pull", str(path), "--brief", str(project.folder)],
        capture_output=True,
        text=True,
        cwd=project.root,
        check=True,
    )
    code, seconds, kilobytes = done.stdout.split()

    assert int(code) == hostile.code
    assert float(seconds) < _SECONDS
    assert int(kilobytes) / 1024 < _MEGABYTES
