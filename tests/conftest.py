"""What tests across rooms share: a project folder made from the sample brief, and the command line in this process."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from briefgen import resources
from briefgen.cli.run import run

SAMPLE = "sample-lake-sarven"


@dataclass(frozen=True)
class Project:
    """A project folder with one brief."""

    root: Path
    slug: str = SAMPLE

    @property
    def folder(self) -> Path:
        return self.root / "briefs" / self.slug

    @property
    def brief(self) -> Path:
        return self.folder / "brief.yaml"

    @property
    def out(self) -> Path:
        return self.root / "out" / self.slug

    def output(self, suffix: str) -> Path:
        return self.out / f"{self.slug}{suffix}"

    @property
    def manifest(self) -> dict[str, Any]:
        return dict(json.loads((self.out / "manifest.json").read_text(encoding="utf-8")))

    def edit(self, old: str, new: str, count: int = 1) -> None:
        """Replace a text of brief.yaml that stands there; a test that changes nothing must fail."""
        text = self.brief.read_text(encoding="utf-8")
        assert old in text, f"{old!r} is not in {self.brief.name}"
        self.brief.write_text(text.replace(old, new, count), encoding="utf-8")


@dataclass(frozen=True)
class Done:
    """How a command ended and what it said."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> dict[str, Any]:
        """What `--json` printed."""
        return dict(json.loads(self.out))

    def finding(self, code: str) -> dict[str, Any]:
        """The first finding of a code; fails where there is none."""
        found = [f for f in self.document["findings"] if f["code"] == code]
        assert found, f"no {code} among {[f['code'] for f in self.document['findings']]}"
        return dict(found[0])


Cli = Callable[..., Done]


@pytest.fixture
def cli(capfd: pytest.CaptureFixture[str]) -> Cli:
    """Run a command line in this process, where the test stands."""

    def call(*arguments: str) -> Done:
        capfd.readouterr()
        code = run([str(argument) for argument in arguments])
        said = capfd.readouterr()
        assert "Traceback" not in said.err
        return Done(code, said.out, said.err)

    return call


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A project made from the sample brief, and the test stands in it."""
    shutil.copytree(resources.samples() / SAMPLE, tmp_path / "briefs" / SAMPLE)
    (tmp_path / "briefgen.toml").write_text('[project]\nbriefs = ["briefs"]\n', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return Project(tmp_path)
