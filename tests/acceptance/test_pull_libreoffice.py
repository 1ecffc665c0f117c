"""Edits that a real LibreOffice makes over UNO come home like those of Word."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from tests.acceptance.test_pull_scenarios import held, pulled, sample
from tests.pull_scenarios import SCENARIOS, Scenario
from tests.tools import missing, require_tool
from tests.uno_scenarios import STEPS

SCRIPT = Path(__file__).parents[1] / "uno_edits.py"
MADE = [scenario for scenario in SCENARIOS if scenario.name in STEPS]


def edited(names: list[str], folder: Path) -> Path:
    """The sample edited in LibreOffice: a file for each scenario, by its place."""
    require_tool("soffice")
    python = require_tool("python3.11") if not Path("/usr/bin/python3").exists() else "/usr/bin/python3"
    if subprocess.run([python, "-c", "import uno"], capture_output=True, check=False).returncode:
        missing("LibreOffice's module uno for Python")
    (folder / "sample.docx").write_bytes(sample())
    jobs = [
        {"name": name, "file": str(folder / "sample.docx"), "to": str(folder / f"{n}.docx"), "steps": STEPS[name]}
        for n, name in enumerate(STEPS)
        if name in names
    ]
    (folder / "jobs.json").write_text(json.dumps(jobs), encoding="utf-8")
    done = subprocess.run(
        [python, str(SCRIPT), str(folder / "jobs.json")], capture_output=True, text=True, timeout=900, check=True
    )
    assert done.stdout == ""
    return folder


def test_libreoffice_edits_come_home(tmp_path: Path) -> None:
    """Several edits in one sitting; all scenarios in `make soak`."""
    [scenario] = [s for s in SCENARIOS if s.name == "many at once"]
    folder = edited([scenario.name], tmp_path)

    held(scenario, *pulled((folder / f"{list(STEPS).index(scenario.name)}.docx").read_bytes(), tmp_path))


@pytest.fixture(scope="module")
def all_edited(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every scenario, made in LibreOffice."""
    return edited(list(STEPS), tmp_path_factory.mktemp("uno"))


@pytest.mark.soak
@pytest.mark.parametrize("scenario", MADE, ids=lambda scenario: scenario.name)
def test_edit_in_libreoffice_comes_home(scenario: Scenario, all_edited: Path, tmp_path: Path) -> None:
    """The same edit, made there."""
    data = (all_edited / f"{list(STEPS).index(scenario.name)}.docx").read_bytes()

    held(scenario, *pulled(data, tmp_path))


def test_there_are_fifty_of_them() -> None:
    """Fifty at least, each a scenario."""
    assert len(MADE) == len(STEPS) >= 50
