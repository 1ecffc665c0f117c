"""Hostile files, by each command that reads a Word file: refused or read, quickly, in little memory, without harm."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import docx
import pytest
from lxml import etree

from briefgen import render_brief, resources
from tests.conftest import SAMPLE, Cli, Done, Project
from tests.hostile import COMMANDS, HARMLESS, HOSTILE, Hostile
from tests.processes import users_environment

_SECONDS, _MEGABYTES = 1.0, 200
# A process counts as its peak what the one that it was forked from had, so a small one stands in between.
_MEASURE = """
import resource, subprocess, sys
command = [sys.executable, "-m", "briefgen", *sys.argv[1:]]
done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(done.returncode, used.ru_utime + used.ru_stime, used.ru_maxrss)
"""
_RENDER = ("render", "--format", "docx")
_LINES: dict[str, Callable[[Path], tuple[str, ...]]] = {
    "pull": lambda file: ("pull", str(file)),
    "check": lambda file: ("check", "--docx", str(file)),
    "reference": lambda file: (*_RENDER, "--reference-doc", str(file)),
    "project": lambda file: _RENDER,
}


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


def run(cli: Cli, command: str, file: Path) -> Done:
    """What a command makes of a file; for `project` the file stands in briefgen.toml."""
    if command == "project":
        Path("briefgen.toml").write_text(f'[project]\nreference_doc = "{file.name}"\n', encoding="utf-8")
    return cli(*_LINES[command](file), "--json")


def named(hostile: Hostile) -> str:
    """Its name."""
    return hostile.name


def test_there_are_sixty_hostile_files() -> None:
    """Thirty at least are asked for; each has a fate by every command."""
    assert len({hostile.name for hostile in HOSTILE}) == len(HOSTILE) >= 60
    assert all(set(hostile.fates) == set(COMMANDS) for hostile in (*HOSTILE, *HARMLESS))


@pytest.mark.parametrize("hostile", HOSTILE, ids=named)
def test_pull_leaves_the_brief_alone(hostile: Hostile, project: Project, cli: Cli) -> None:
    """The file is refused or read with a finding, and no byte of brief.yaml changes."""
    before = project.brief.read_bytes()

    done = run(cli, "pull", written(project, hostile))

    ends(done, hostile, "pull")
    assert project.brief.read_bytes() == before
    assert sorted(path.name for path in project.folder.iterdir()) == ["article.txt", "brief.lock", "brief.yaml"]


@pytest.mark.parametrize("hostile", HOSTILE, ids=named)
def test_check_writes_nothing(hostile: Hostile, project: Project, cli: Cli) -> None:
    """The file is refused or checked."""
    file = written(project, hostile)
    with unchanged(project.root):
        done = run(cli, "check", file)

    ends(done, hostile, "check")


@pytest.mark.parametrize("hostile", HOSTILE, ids=named)
def test_a_reference_brings_no_harm(hostile: Hostile, project: Project, cli: Cli) -> None:
    """It is refused, and nothing is written; or what is taken over of it leads nowhere, runs nothing, and is what it says."""
    done = run(cli, "reference", written(project, hostile))

    ends(done, hostile, "reference")
    if done.code:
        assert not project.out.exists()
    else:
        is_clean(project.output(".docx").read_bytes())


@pytest.mark.parametrize("hostile", HOSTILE[::4], ids=named)
def test_a_project_names_it_to_the_same_end(hostile: Hostile, project: Project, cli: Cli) -> None:
    """What `--reference-doc` refuses, `reference_doc` refuses as well, at the file."""
    done = run(cli, "project", written(project, hostile))

    ends(done, hostile, "reference")
    assert project.out.exists() == (done.code == 0)
    assert all(f["file"].endswith(f"{SAMPLE}.docx") for f in done.document["findings"] if f["severity"] == "error")


def ends(done: Done, hostile: Hostile, command: str) -> None:
    """A command ended as it should."""
    code, codes = hostile.fates[command]
    found = {finding["code"] for finding in done.document["findings"]}
    assert codes <= found
    assert done.code == code, found


@contextmanager
def unchanged(root: Path) -> Iterator[None]:
    """No file below a folder changes, goes or comes."""
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    yield
    assert {path: path.read_bytes() for path in root.rglob("*") if path.is_file()} == before


def is_clean(data: bytes) -> None:
    """A Word file of ours: each part once, under a name of ours, with no way out but a link that a reader clicks."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        names = package.namelist()
        parts = {name: package.read(name) for name in names}
    assert len(names) == len(parts)
    assert [
        name for name in names if not re.fullmatch(r"\[Content_Types\]\.xml|(?:_rels|word|docProps|customXml)/.*", name)
    ] == []
    assert not re.search(
        rb"x\.example|vbaProject|ms-office\.macro|oleObject|activeX|aFChunk|text/html", b"".join(parts.values())
    )
    for name, part in parts.items():
        if name.endswith((".xml", ".rels")):
            root = etree.fromstring(part)
            assert not list(root.iter("{*}evil"))
            assert not re.search(
                r"INCLUDE|\bDDE|\bLINK\b|\bQUOTE\b", "".join(str(t) for t in root.itertext("{*}instrText"))
            )
    outside = [row for name in names if name.endswith(".rels") for row in etree.fromstring(parts[name])]
    led = [row.get("Target") for row in outside if row.get("TargetMode") == "External"]
    assert [target for target in led if not target.startswith(("https://", "http://", "mailto:"))] == []
    assert docx.Document(io.BytesIO(data)).paragraphs


@pytest.mark.parametrize("odd", HARMLESS, ids=named)
def test_odd_text_is_text(odd: Hostile, project: Project, cli: Cli) -> None:
    """Words that are many or hold marks nobody sees come home without the marks."""
    done = run(cli, "pull", written(project, odd))

    assert odd.fates["pull"].codes == {r["address"] for r in done.document["results"] if "address" in r}
    assert not set("\u202e\u2028") & set(project.brief.read_text(encoding="utf-8"))


@pytest.mark.parametrize("command", ["pull", "check", "reference"])
def test_a_link_to_a_device_is_refused(command: str, project: Project, cli: Cli) -> None:
    """A symbolic link may lead to a file, not to something without an end; nor may the name itself."""
    path = project.root / f"{SAMPLE}.docx"
    path.symlink_to("/dev/zero")

    for name in (path, Path("/dev/zero"), project.root / "nowhere.docx", project.root):
        done = run(cli, command, name)
        assert (done.code, done.finding("no-such-file")["severity"]) == (1, "error")


@pytest.mark.parametrize("command", ["pull", "check", "reference"])
def test_a_link_to_a_file_is_read(command: str, project: Project, cli: Cli) -> None:
    """Who types a name may name a link, and a file outside the project; a link that leads to itself is none."""
    real = project.root.parent / "real.docx"
    real.write_bytes(good())
    path = project.root / f"{SAMPLE}.docx"
    path.symlink_to(real)
    (project.root / "loop.docx").symlink_to("loop.docx")

    assert run(cli, command, path).code == 0
    assert run(cli, command, project.root / "loop.docx").code in (1, 5)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("../real.docx", "outside-project"),
        ("/etc/passwd", "outside-project"),
        ("out.docx", "outside-project"),
        ("a/../../real.docx", "outside-project"),
        ("gone.docx", "no-such-file"),
        ("briefs", "no-such-file"),
        ("bad\\u0000name.docx", "outside-project"),
    ],
)
def test_a_project_names_nothing_outside_of_it(name: str, code: str, project: Project, cli: Cli) -> None:
    """It may come from anybody: not by a path, and not by a link."""
    (project.root.parent / "real.docx").write_bytes(good())
    (project.root / "out.docx").symlink_to(project.root.parent / "real.docx")
    (project.root / "briefgen.toml").write_text(f'[project]\nreference_doc = "{name}"\n', encoding="utf-8")

    done = cli(*_RENDER, "--json")

    assert (done.code, done.finding(code)["severity"]) == (1, "error")
    assert not project.out.exists()


def measured(folder: Path, *arguments: str) -> tuple[int, float, float]:
    """Exit code, processor time in seconds and peak memory in megabytes of a command in a process of its own."""
    command = [sys.executable, "-c", _MEASURE, *arguments]
    done = subprocess.run(command, env=users_environment(), capture_output=True, text=True, cwd=folder, check=True)
    code, seconds, kilobytes = done.stdout.split()
    return int(code), float(seconds), int(kilobytes) / 1024


def cost(project: Project, command: str, hostile: Hostile) -> tuple[float, float]:
    """Processor time and memory of a command, beside a copy of the sample that nothing has touched.

    Others may be at work on the machine, which is no fault of the file: the least of three times, unless the first will do.
    """
    seconds, megabytes = [], []
    while len(seconds) < 3 and min(seconds, default=_SECONDS) >= _SECONDS:
        shutil.rmtree(project.root / "out", ignore_errors=True)
        shutil.copytree(resources.samples() / SAMPLE, project.folder, dirs_exist_ok=True)
        code, time, memory = measured(project.root, *_LINES[command](written(project, hostile)))
        assert code == hostile.fates[command].code, hostile.name
        seconds.append(time)
        megabytes.append(memory)
    return min(seconds), max(megabytes)


@pytest.mark.soak
@pytest.mark.parametrize("command", COMMANDS)
def test_hostile_files_cost_little(command: str, project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    """Less than a second of processor time, the start of Python and all of a render with it, and 200 MB."""
    plain = min(measured(project.root, *_RENDER, "--force")[1] for _ in range(3)) if command == "reference" else 0.0
    costs = {hostile.name: cost(project, command, hostile) for hostile in (*HOSTILE, *HARMLESS)}

    slowest, largest = (max(costs, key=lambda name: costs[name][n]) for n in (0, 1))
    said = f"at most {costs[slowest][0]:.2f} s ({slowest}) and {costs[largest][1]:.0f} MB ({largest})"
    with capsys.disabled():
        print(f"\n{command}: {len(costs)} files, {said}" + f"; a render alone {plain:.2f} s" * bool(plain))
    assert {name: each for name, each in costs.items() if each[0] >= _SECONDS or each[1] >= _MEGABYTES} == {}
