"""Many briefs over two processes of `briefgen render`, from their files to their PDFs."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from pathlib import Path

from briefgen import resources

BRIEFS, PROCESSES = 200, 2


def per_second(folder: Path) -> float:
    """Briefs a second: copies of the samples, each process with its own half of them."""
    samples = [resources.samples() / f"sample-{name}" for name in resources.sample_names()]
    briefs = [_copy(samples[n % len(samples)], folder / f"brief-{n}") for n in range(BRIEFS)]
    began = time.perf_counter()
    running = [_started(briefs[n::PROCESSES], folder) for n in range(PROCESSES)]
    assert not any(process.wait() for process in running), "a sample was not rendered"
    return BRIEFS / (time.perf_counter() - began)


def _copy(sample: Path, folder: Path) -> Path:
    return Path(shutil.copytree(sample, folder))


def _started(briefs: list[Path], folder: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "briefgen", "render", *map(str, briefs), "--format", "pdf"]
    return subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
