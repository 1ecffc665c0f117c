"""Projects of a test's own: all briefs of the checkout, or a case."""

from __future__ import annotations

import shutil
from pathlib import Path

import yaml

from briefgen import resources

_FOLDER = resources.data() / "briefs"
BRIEFS = sorted(path.relative_to(_FOLDER) for path in _FOLDER.glob("*/brief*.yaml"))


def all_briefs(root: Path) -> Path:
    """The folder of a new project's briefs, which are all of BRIEFS; only the samples may ship with their articles."""
    for source in {(_FOLDER / brief).parent for brief in BRIEFS}:
        without = () if source.name.startswith(resources.SAMPLE) else ("article*",)
        shutil.copytree(source, root / "briefs" / source.name, ignore=shutil.ignore_patterns(*without))
    (root / "briefgen.toml").write_text("[project]\n", encoding="utf-8")
    return root / "briefs"


def case_brief(expect: Path, root: Path) -> Path:
    """The brief.yaml of a case in a new project."""
    folder = root / "briefs" / "case"
    shutil.copytree(resources.samples() / "sample-lake-sarven", folder)
    shutil.copytree(expect.parent, folder, dirs_exist_ok=True)
    (root / "briefgen.toml").write_text("[project]\n", encoding="utf-8")
    brief = folder / "brief.yaml"
    for edit in yaml.safe_load(expect.read_text(encoding="utf-8")).get("edits", ()):
        brief.write_text(brief.read_text("utf-8").replace(edit["old"], edit["new"], 1), encoding="utf-8")
    return brief
