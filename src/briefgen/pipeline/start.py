"""A new project folder: its file, a sample brief with article and lock, and the schema that editors complete from."""

from __future__ import annotations

from pathlib import Path

from briefgen import resources
from briefgen.errors import UsageWrong
from briefgen.findings import Finding
from briefgen.pipeline.schema import schema
from briefgen.world import World

SAMPLE = "sample-lake-sarven"
_MOST = 1_000_000  # bytes of a sample's file
_PROJECT = b"""\
# A briefgen project: briefs stand in briefs/<name>/brief.yaml, and `briefgen render` makes their files in out/<name>/.
[project]
briefs = ["briefs"]
"""


def start(world: World, folder: Path) -> tuple[Path, ...]:
    """Write a project into an empty or absent folder; returns its files. Raises UsageWrong (`not-empty`)."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        hints = ("name a new folder, or an empty one",)
        raise UsageWrong(Finding("not-empty", "there is something already", file=str(folder), hints=hints))
    sample = resources.samples() / SAMPLE
    files = {
        folder / "briefgen.toml": _PROJECT,
        folder / "briefs" / "brief.schema.json": schema().encode(),
        folder / ".gitignore": b"out/\n.briefgen/\n",
    }
    files |= {folder / "briefs" / SAMPLE / p.name: world.read_bytes(p, _MOST) for p in sorted(sample.iterdir())}
    for path, data in files.items():
        world.write_whole(path, data)
    return tuple(files)
