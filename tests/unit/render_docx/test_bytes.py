"""Same input, same bytes, in every process."""

from __future__ import annotations

import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from tests.unit.render_docx.samples import full, full_document, names, written

ROOT = Path(__file__).parents[3]
SCRIPT = (
    "import sys; from hashlib import sha256; from tests.unit.render_docx.samples import full;"
    "sys.stdout.write(sha256(full()).hexdigest())"
)


def test_twice_in_one_process() -> None:
    """Nothing of the first writing is left in the second."""
    assert written(full_document()) == written(full_document()) == full()


@pytest.mark.parametrize(
    ("seed", "zone", "language"), [("1", "Asia/Tokyo", "C"), ("2", "America/Lima", "C.UTF-8")], ids=["tokyo", "lima"]
)
def test_in_other_processes(seed: str, zone: str, language: str) -> None:
    """Hash seed, time zone and locale leave no trace."""
    env = os.environ | {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": language, "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}"}

    done = subprocess.run([sys.executable, "-c", SCRIPT], env=env, capture_output=True, text=True, check=True, cwd=ROOT)

    assert done.stdout == sha256(full()).hexdigest()


def test_types_come_first_and_parts_in_order() -> None:
    """Readers that stream want the content types first."""
    found = names(full())

    assert found[:3] == ["[Content_Types].xml", "_rels/.rels", "word/document.xml"]
    assert len(found) == len(set(found))
