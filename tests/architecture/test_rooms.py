"""The house stands as its plan says: floors hold, every room is named in the README."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
HOUSE = ROOT / "src/briefgen"


def test_imports_run_downward_only() -> None:
    """import-linter's contracts hold."""
    done = subprocess.run(
        [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout


def test_the_readme_names_every_room() -> None:
    """The rooms in the README's table are the folders and modules of the package, no more and no fewer."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    named = re.findall(r"^\| \d+ \| `(\w+)` \|", readme, re.MULTILINE)
    rooms = {path.parent.name for path in HOUSE.glob("*/__init__.py")} | {path.stem for path in HOUSE.glob("[a-z]*.py")}

    assert sorted(named) == sorted(rooms)


def test_every_file_says_what_lives_there() -> None:
    """Every module opens with a docstring, unless it is empty."""
    silent = [
        str(path.relative_to(ROOT))
        for path in sorted((*HOUSE.rglob("*.py"), *(ROOT / "tests").rglob("*.py")))
        if (text := path.read_text(encoding="utf-8")) and not text.startswith(('"""', 'r"""'))
    ]

    assert silent == []


def test_no_file_grows_past_four_hundred_lines() -> None:
    """A file that grows past 400 lines becomes a package with named parts."""
    long = {
        str(path.relative_to(ROOT)): n for path in HOUSE.rglob("*.py") if (n := path.read_bytes().count(b"\n")) > 400
    }

    assert long == {}
