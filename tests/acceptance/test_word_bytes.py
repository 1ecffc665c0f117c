"""The same Word files of every sample and every kind of chart, on our styles and on a house's, whatever the process is told."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefgen.world import World
from tests import reference_files

ROOT = Path(__file__).parents[2]
# Time zones on both sides of the date line, hash seeds, locales that order and write in other ways where they are installed.
MOODS = (
    {"TZ": "UTC", "PYTHONHASHSEED": "0", "LC_ALL": "C"},
    {"TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "1", "LC_ALL": "C.UTF-8"},
    {"TZ": "America/Lima", "PYTHONHASHSEED": "4242", "LC_ALL": "tr_TR.UTF-8", "LANGUAGE": "tr"},
)
_DIGESTS = """
import sys
from hashlib import sha256
import briefgen
from briefgen import resources
from tests.gallery import rendered
from tests.gallery.gallery import GALLERY

for brief in sorted(resources.samples().glob("sample-*/brief*.yaml")):
    for reference in (None, sys.argv[1]):
        made = briefgen.render_brief(brief, ["docx"], out=sys.argv[2], reference_doc=reference)
        assert made.ok, made.findings
        print(brief.parent.name, brief.name, bool(reference), sha256(made.outputs[0].data).hexdigest())
        made.outputs[0].path.unlink()
for kind, exhibits in GALLERY.items():
    for n, each in enumerate(rendered.sheets(exhibits)):
        print(kind, n, sha256(rendered.docx(each)).hexdigest())
"""


@pytest.mark.parametrize("mood", MOODS[1:], ids=["east", "west"])
def test_time_zone_hash_seed_and_locale_leave_no_trace(mood: dict[str, str], tmp_path: Path) -> None:
    """Byte for byte."""
    house = tmp_path / "house.docx"
    house.write_bytes(reference_files.house())

    first, other = (_digests(each, house, tmp_path / str(n)) for n, each in enumerate((MOODS[0], mood)))

    assert len(first) > 20
    assert other == first


def _digests(mood: dict[str, str], house: Path, out: Path) -> list[str]:
    environment = {**World().environ, **mood, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"}
    command = [sys.executable, "-c", _DIGESTS, str(house), str(out)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True, cwd=ROOT)
    return done.stdout.splitlines()
