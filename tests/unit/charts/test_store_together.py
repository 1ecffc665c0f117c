"""Many processes on one store of plates, some of them killed at work."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

from briefgen.charts import PlateStore
from briefgen.charts.plate import Label, Plate, Shape

_WORKER = """
import sys
from pathlib import Path
from tests.unit.charts.test_store_together import made, work
work(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
"""
_KEYS = 40


def made(n: int) -> Plate:
    """A plate that tells by its numbers whether it is whole."""
    shapes = tuple(Shape(f"M{n} {i}L{i} {n}Z", "#14304f", of=f"0:{i}") for i in range(60))
    return Plate(float(n), 10.0, f"plate {n}", shapes, (Label(0.0, 0.0, str(n), "sans", 8.0, "#000000"),))


def work(folder: Path, seed: int, rounds: int) -> None:
    """Keep and read plates; a plate that is there is the right one."""
    store = PlateStore(folder)
    for step in range(rounds):
        n = (seed * 7 + step * 3) % _KEYS
        if step % 2:
            store.put(str(n), made(n))
        elif (found := store.get(str(n))) is not None and found != made(n):
            sys.exit(f"plate {n} is wrong")


def test_a_plate_that_is_there_is_whole_whoever_writes_or_dies(tmp_path: Path) -> None:
    """Four processes write and read forty plates while two more are killed at it."""

    def begun(seed: int, rounds: int) -> subprocess.Popen[bytes]:
        return subprocess.Popen([sys.executable, "-c", _WORKER, str(tmp_path), str(seed), str(rounds)])

    doomed = [begun(seed, 10**6) for seed in (11, 12)]
    workers = [begun(seed, 1_000) for seed in range(4)]
    deadline = time.monotonic() + 60
    while not any(tmp_path.iterdir()) and time.monotonic() < deadline:
        time.sleep(0.01)
    for process in doomed:
        process.kill()
        process.wait()
    assert [process.wait(timeout=120) for process in workers] == [0, 0, 0, 0]
    kept = {path.name for path in tmp_path.iterdir() if not path.name.startswith(".")}
    assert kept
    assert all(PlateStore(tmp_path).get(name) == made(int(name)) for name in kept)
