"""A theme of a project's own, which extends the shipped one."""

from __future__ import annotations

from pathlib import Path

from briefgen import resources
from briefgen.errors import Conflict
from briefgen.findings import Finding
from briefgen.pipeline.new_folder import check_name, project_here
from briefgen.world import World

_NAME = "NAME"  # what the starter says for the name
_MOST = 100_000  # bytes of the starter


def new_theme(world: World, name: str) -> Path:
    """Write `assets/themes/<name>.toml` in the project here; returns the file.

    Raises UsageWrong (`no-project`, `not-a-name`), Conflict (`exists`), EnvironmentFailed.
    """
    project = project_here(world)
    check_name(name)
    text = world.read_bytes(resources.starter("theme.toml"), _MOST).decode()
    path = world.inside(project.folder, f"assets/themes/{name}.toml")
    with world.alone(path.parent):
        if path.exists():
            hints = ("choose another name, or move away what is there",)
            raise Conflict(Finding("exists", "there is a theme of this name already", file=str(path), hints=hints))
        world.write_whole(path, text.replace(_NAME, name).encode())
    return path
