"""The wheel holds what a render needs, and works in an environment that has nothing else."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.verbs import pages_are

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    _run(sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", folder, ROOT)
    [made] = folder.glob("*.whl")
    return made


def test_the_wheel_carries_data_types_and_licences(wheel: Path) -> None:
    """Templates, fonts with their licences, themes, all samples, the marker of types, our licence; no notes."""
    names = set(zipfile.ZipFile(wheel).namelist())
    data = {f"briefgen/_data/{path.relative_to(ROOT).as_posix()}" for path in _files("templates", "assets")}
    samples = [path for path in _files("briefs") if path.parent.name.startswith("sample-")]

    assert data - names == set()
    assert {name for name in names if name.startswith("briefgen/_data/samples/")} == {
        f"briefgen/_data/samples/{path.relative_to(ROOT / 'briefs').as_posix()}" for path in samples
    }
    assert {"brief.yaml", "brief.lock", "article.txt"} <= {path.name for path in samples}
    assert {"briefgen/py.typed", "briefgen/__main__.py"} <= names
    assert {"briefgen/audit/style.css", "briefgen/audit/script.js"} <= names
    licences = {name.rpartition("/")[2] for name in names if ".dist-info/licenses/" in name}
    assert licences == {"LICENSE", "OFL-SourceSans3.txt", "OFL-SourceSerif4.txt"}
    assert not [name for name in names if name.endswith("NOTES.md") or name.startswith("tests")]


@pytest.mark.skipif("BRIEFGEN_REQUIRE_TOOLS" not in os.environ, reason="installs all dependencies anew: in CI only")
def test_the_wheel_works_in_an_empty_environment(wheel: Path, tmp_path: Path) -> None:
    """`briefgen init x && cd x && briefgen render --format pdf` makes two pages."""
    _run(sys.executable, "-m", "venv", tmp_path / "venv")
    _run(tmp_path / "venv/bin/python", "-m", "pip", "install", "--quiet", wheel)
    briefgen = tmp_path / "venv/bin/briefgen"

    _run(briefgen, "init", "x", cwd=tmp_path)
    _run(briefgen, "render", "--format", "pdf", cwd=tmp_path / "x")

    [pdf] = (tmp_path / "x/out").rglob("*.pdf")
    pages_are(pdf.read_bytes(), 2)


def _files(*folders: str) -> list[Path]:
    return [path for folder in folders for path in (ROOT / folder).rglob("*") if path.is_file()]


def _run(*command: str | Path, cwd: Path | None = None) -> None:
    environment = os.environ | {"PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    environment.pop("PYTHONPATH", None)
    done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
