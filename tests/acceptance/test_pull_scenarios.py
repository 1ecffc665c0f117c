"""More than fifty edits come home with the right address and text, and nothing else of the brief changes."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from briefgen import render_brief, resources
from briefgen.address import item
from briefgen.findings import Severity
from briefgen.model import Loaded, load
from briefgen.pipeline.schema import tables
from briefgen.pull.merging.merge import today
from briefgen.pull.pull import Asked, pull
from briefgen.pull.result import PullResult
from briefgen.world import World
from tests.pull_scenarios import SAMPLE, SCENARIOS, Scenario
from tests.tools import require_tool
from tests.word_edits import WordFile

# What an edit of a claim or a quotation brings, whatever the edit.
_LOCK = {
    *("claim-changed", "quote-not-in-source", "value-not-in-excerpt", "unlocked"),
    *("number-not-in-source", "number-misattributed", "number-unconfirmed", "name-not-in-source", "hedge-lost"),
}
FOLDER = resources.samples() / SAMPLE


@cache
def sample() -> bytes:
    """The sample as DOCX."""
    with TemporaryDirectory() as folder:
        done = render_brief(FOLDER, ["docx"], out=folder)
    assert done.ok, done.findings
    return done.outputs[0].data


def read(path: Path) -> Loaded:
    """A brief as it is loaded."""
    loaded = load(path.read_bytes(), path.name, tables())
    assert loaded.brief, loaded.findings
    return loaded


def edited(scenario: Scenario) -> bytes:
    """The file after an edit."""
    word = WordFile(sample())
    scenario.edit(word)
    return word.data


def pulled(data: bytes, folder: Path, asked: Asked | None = None) -> tuple[PullResult, Loaded]:
    """What came of pulling a file into a copy of the sample."""
    shutil.copytree(FOLDER, folder / SAMPLE)
    file = folder / f"{SAMPLE}.docx"
    file.write_bytes(data)
    result = pull(file, str(folder / SAMPLE), asked or Asked(), World(folder))
    return result, read(folder / SAMPLE / "brief.yaml")


def expected(scenario: Scenario, before: Mapping[str, str]) -> dict[str, str]:
    """All texts of the brief after an edit."""
    out = dict(before)
    for address, said in scenario.texts.items():
        if address.endswith(".*"):
            out = {a: text for a, text in out.items() if item(a) != address.removesuffix(".*")}
        elif said is None:
            del out[address]
        else:
            out[address] = said if isinstance(said, str) else said(before[address])
    return out


def texts(loaded: Loaded) -> dict[str, str]:
    """Texts by address, without cells: rows are held apart."""
    return {a: text for a, text in today(loaded.brief, loaded.data).items() if ".rows[" not in a}  # type: ignore[arg-type]


def rows(loaded: Loaded) -> list[list[Any]]:
    """The rows of the table."""
    return [list(row) for row in loaded.data["tables"][0]["rows"]]


def held(scenario: Scenario, result: PullResult, after: Loaded) -> None:
    """The brief says what it must, in the order in which it must, and nothing was told that was not to be told."""
    before = read(FOLDER / "brief.yaml")
    assert texts(after) == expected(scenario, texts(before))
    assert rows(after) == (scenario.rows or list)(rows(before))
    for name in (
        "key_messages",
        "context",
        "evidence",
        "counterpoints",
        "implications",
        "watch",
        "quotes",
        "references",
    ):
        ids = [x["id"] for x in before.data[name]]
        gone = {
            a.removesuffix(".*").partition("[")[2].removesuffix("]")
            for a in scenario.texts
            if a.startswith(f"{name}[") and a.endswith(".*")
        }
        wanted = scenario.order.get(name, [id_ for id_ in ids if id_ not in gone])
        assert [x["id"] for x in after.data[name]] == list(wanted)
    told = {f.code for f in result.findings if f.severity is not Severity.NOTE or f.code == "comment"}
    assert told - _LOCK == scenario.findings - _LOCK
    assert scenario.findings <= told


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.name)
def test_edit_in_word_comes_home(scenario: Scenario, tmp_path: Path) -> None:
    """The edit as Word writes it."""
    held(scenario, *pulled(edited(scenario), tmp_path))


def resaved(scenarios: Iterable[Scenario], folder: Path) -> Path:
    """Edited files, opened and saved again by LibreOffice: a folder with a file for each by its number."""
    soffice = require_tool("soffice")
    files = []
    for scenario in scenarios:
        file = folder / f"{SCENARIOS.index(scenario):02}.docx"
        file.write_bytes(edited(scenario))
        files.append(str(file))
    out = folder / "resaved"
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    command = [soffice, "--headless", profile, "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(out), *files]
    subprocess.run(command, check=True, capture_output=True, timeout=600)
    return out


@pytest.mark.parametrize("name", ["nothing", "many at once"])
def test_libreoffice_may_save_it_in_between(name: str, tmp_path: Path) -> None:
    """An edited file that LibreOffice opened and saved says the same; all scenarios do in `make soak`."""
    [scenario] = [s for s in SCENARIOS if s.name == name]
    folder = resaved([scenario], tmp_path)

    held(scenario, *pulled(next(folder.iterdir()).read_bytes(), tmp_path))


@pytest.fixture(scope="module")
def all_resaved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All edited files, saved again."""
    return resaved(SCENARIOS, tmp_path_factory.mktemp("edited"))


@pytest.mark.soak
@pytest.mark.parametrize("scenario", [s for s in SCENARIOS if s.resaved], ids=lambda scenario: scenario.name)
def test_edit_survives_libreoffice(scenario: Scenario, all_resaved: Path, tmp_path: Path) -> None:
    """The same after LibreOffice opened the edited file and saved it."""
    data = (all_resaved / f"{SCENARIOS.index(scenario):02}.docx").read_bytes()

    held(scenario, *pulled(data, tmp_path))


def test_there_are_fifty_scenarios() -> None:
    """Fifty at least, each with a name of its own."""
    assert len({scenario.name for scenario in SCENARIOS}) == len(SCENARIOS) >= 50
