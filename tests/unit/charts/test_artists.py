"""What is drawn does not hang on the machine, and what is imported is as little as may be."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

_DRAW = """
import hashlib, sys
from briefgen import charts
from tests.unit.charts.samples import COLUMN, EVENTS, FULL, JOBSEEKERS, LOOK, timeline
out = hashlib.sha256()
for spec in (JOBSEEKERS, timeline(*EVENTS)):
    for width in (COLUMN, FULL):
        height = charts.natural_height(spec, width, LOOK)
        plate = charts.plate(spec, width, height, LOOK)
        native = charts.native(spec, width, height, LOOK)
        for part in (charts.svg(plate).encode(), native.xml, native.workbook):
            out.update(part)
print(out.hexdigest())
"""
_ROOT = Path(__file__).parents[3]
_HOSTILE = """
lines.linewidth: 7
lines.marker: o
lines.linestyle: --
lines.scale_dashes: False
lines.dash_capstyle: round
lines.antialiased: False
markers.fillstyle: left
patch.linewidth: 5
patch.force_edgecolor: True
patch.edgecolor: red
path.sketch: 3, 100, 2
path.snap: False
path.simplify_threshold: 1
axes.edgecolor: red
hatch.linewidth: 3
"""


def in_new_process(code: str, **environment: str) -> str:
    """What code prints in an interpreter of its own."""
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=_ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_a_hostile_matplotlibrc_hash_seed_locale_and_zone_change_nothing(tmp_path: Path) -> None:
    """Plates, native charts and workbooks have the same bytes in every process."""
    (tmp_path / "matplotlibrc").write_text(_HOSTILE, encoding="utf-8")
    plain = in_new_process(_DRAW, PYTHONHASHSEED="1", TZ="UTC", LC_ALL="C")
    hostile = in_new_process(
        _DRAW, PYTHONHASHSEED="2", TZ="Asia/Almaty", LC_ALL="C.UTF-8", MATPLOTLIBRC=str(tmp_path / "matplotlibrc")
    )
    assert plain == hostile


@pytest.mark.parametrize(
    ("code", "forbidden"),
    [
        ("from briefgen.charts import KINDS; assert 'bar' in KINDS", ("matplotlib", "numpy", "pptx", "xlsxwriter")),
        (_DRAW.partition("        native =")[0], ("pptx", "matplotlib.figure", "matplotlib.pyplot", "matplotlib.text")),
        (_DRAW.partition("        native =")[0], ("matplotlib.axes", "matplotlib.font_manager", "xlsxwriter")),
    ],
)
def test_no_more_is_imported_than_the_work_needs(code: str, forbidden: tuple[str, ...]) -> None:
    """The table of kinds is listed without matplotlib; drawing needs neither figures nor fonts of matplotlib."""
    said = in_new_process(f"{code}\nimport sys; print(sorted(set({forbidden!r}) & set(sys.modules)))")
    assert said == "[]"


def test_a_warm_run_imports_no_matplotlib(tmp_path: Path) -> None:
    """A plate from the store is drawn by nobody."""
    code = f"""
import sys
from pathlib import Path
from briefgen import charts
from tests.unit.charts.samples import COLUMN, JOBSEEKERS, LOOK
store = charts.PlateStore(Path({str(tmp_path)!r}))
height = charts.natural_height(JOBSEEKERS, COLUMN, LOOK)
plate = charts.plate(JOBSEEKERS, COLUMN, height, LOOK, store)
print(len(plate.labels), "matplotlib" in sys.modules)
"""
    assert [in_new_process(code), in_new_process(code)] == ["4 True", "4 False"]
