"""One render in a process of its own, as the command line does it: `python -m tests.bench.cold PEER FOLDER` is a peer's.

The folder holds what the peer reads; a peer imports nothing of another.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from tests.bench.words import read_words
from tests.processes import users_environment

OURS, UNCACHED = "briefgen render, charts cached", "briefgen render, charts drawn"


def works(project: Path, brief: str, folder: Path, peers: Sequence[str]) -> dict[str, Callable[[], object]]:
    """The processes by name: of a brief in a project, and of the peers."""
    ours = (sys.executable, "-m", "briefgen", "render", brief, "--format", "pdf", "--out", str(folder / "out"))
    return {
        OURS: partial(_run, ours, project),
        UNCACHED: partial(_run, ours, project),
        **{f"{peer}, a process": partial(_run, _of(peer, folder), Path.cwd()) for peer in peers},
    }


def before(project: Path) -> dict[str, Callable[[], object]]:
    """What is done before a process begins: without cached charts."""
    return {UNCACHED: partial(shutil.rmtree, project / ".briefgen" / "cache" / "plates", ignore_errors=True)}


def _of(peer: str, folder: Path) -> tuple[str, ...]:
    return sys.executable, "-m", "tests.bench.cold", peer, str(folder)


def _run(command: Sequence[str], folder: Path) -> None:
    subprocess.run(command, cwd=folder, env=users_environment(), check=True, capture_output=True)


def _platypus(folder: Path) -> bytes:
    from tests.bench import platypus

    platypus.register_fonts()
    return platypus.render(read_words(folder))


def _weasyprint(folder: Path) -> bytes:
    from tests.bench import weasyprint

    charts = [file.read_text(encoding="utf-8") for file in sorted(folder.glob("*.svg"))]
    return weasyprint.Peer().render(read_words(folder), charts)


def _typst(folder: Path) -> bytes:
    from tests.bench import typst

    return typst.render(folder / "brief.typ")


PEERS = {"Platypus": _platypus, "WeasyPrint": _weasyprint, "Typst": _typst}

if __name__ == "__main__":
    peer, at = sys.argv[1], Path(sys.argv[2])
    (at / f"{peer}.pdf").write_bytes(PEERS[peer](at))
