"""A new folder of a project, which must not be there yet."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from briefgen.address import ID
from briefgen.errors import Conflict, UsageWrong
from briefgen.findings import Finding
from briefgen.project import Project, find_project
from briefgen.render.registry import FORMATS
from briefgen.world import World

_LONGEST = 60  # letters: it becomes the name of files


def project_here(world: World) -> Project:
    """The project that the person stands in. Raises UsageWrong (`no-project`)."""
    project = find_project(world.folder, world, FORMATS)
    if project.file is None:
        message = "this folder is in no project: there is no briefgen.toml here or above"
        hints = ("make a project with `briefgen init DIR`, and go there with `cd DIR`",)
        raise UsageWrong(Finding("no-project", message, file=str(world.folder), hints=hints))
    return project


def check_name(name: str) -> None:
    """Raises UsageWrong (`not-a-name`) for what cannot be the name of a folder here, with one that can."""
    if ID.match(name) and len(name) <= _LONGEST:
        return
    near = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-0123456789")[:_LONGEST].rstrip("-")
    rule = f"small letters a to z, digits and single hyphens, a letter first, at most {_LONGEST}"
    hints = (*((f"for instance: {near}",) if near else ()), rule)
    raise UsageWrong(Finding("not-a-name", f"'{name}' cannot be the name of a folder here", hints=hints))


def write_new(world: World, project: Project, folder: str, files: Mapping[str, bytes]) -> tuple[Path, ...]:
    """Write files into a folder of the project that is not there, or empty; returns their paths.

    Of two who ask for one folder at the same time one gets it. Raises Conflict (`exists`), and EnvironmentFailed.
    """
    path = world.inside(project.folder, folder)
    with world.alone(path.parent):
        if path.exists() and (not path.is_dir() or any(path.iterdir())):
            hints = ("choose another name, or move away what is there",)
            raise Conflict(Finding("exists", "there is something of this name already", file=str(path), hints=hints))
        for name, data in files.items():
            world.write_whole(path / name, data)
    return tuple(path / name for name in files)
