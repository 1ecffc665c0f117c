"""A new project folder: its file, a sample brief with article and lock, and the schema that editors complete from."""

from __future__ import annotations

from pathlib import Path

from briefgen.errors import UsageWrong
from briefgen.findings import Finding
from briefgen.pipeline.samples import sample_files
from briefgen.pipeline.schema import schema
from briefgen.resources import DEFAULT_SAMPLE, SAMPLE
from briefgen.world import World

_PROJECT = b"""\
# A briefgen project: briefs stand in briefs/<name>/brief.yaml, and `briefgen render` makes their files in out/<name>/.
[project]
briefs = ["briefs"]
"""


def start(world: World, folder: Path, sample: str = DEFAULT_SAMPLE) -> tuple[Path, ...]:
    """Write a project with a sample into an empty or absent folder; returns its files.

    Raises UsageWrong (`not-empty`, `no-such-sample`).
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        hints = ("name a new folder, or an empty one",)
        raise UsageWrong(Finding("not-empty", "there is something already", file=str(folder), hints=hints))
    files = {
        folder / "briefgen.toml": _PROJECT,
        folder / "briefs" / "brief.schema.json": schema().encode(),
        folder / ".gitignore": b"out/\n.briefgen/\n",
    }
    files |= {
        folder / "briefs" / f"{SAMPLE}{sample}" / name: data for name, data in sample_files(world, sample).items()
    }
    for path, data in files.items():
        world.write_whole(path, data)
    return tuple(files)
