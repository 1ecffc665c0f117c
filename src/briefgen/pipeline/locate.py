"""From what somebody typed to briefs in their projects."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from briefgen import resources
from briefgen.project import BriefPath, Project, find_project, resolve_brief
from briefgen.project.brief_path import brief_path
from briefgen.render.registry import FORMATS
from briefgen.rules.table import CODES
from briefgen.world import World


class Located(NamedTuple):
    """A brief and the project that it is rendered in."""

    project: Project
    brief: BriefPath


def locate(arguments: Sequence[str], world: World) -> tuple[Located, ...]:
    """The briefs of arguments, each once; without arguments those that the project here names.

    Raises UsageWrong for a brief that is not there, and BriefInvalid for a broken `briefgen.toml`.
    """
    return locate_in(project_around(world), arguments, world)


def project_around(world: World) -> Project:
    """The project of the folder in which somebody stands. Raises BriefInvalid for a broken `briefgen.toml`."""
    return find_project(world.folder, world, FORMATS, CODES)


def locate_in(here: Project, arguments: Sequence[str], world: World) -> tuple[Located, ...]:
    """The same for a project that is known."""
    if not arguments:
        return tuple(Located(here, brief) for brief in here.brief_paths())
    found = [_located(argument, here, world) for argument in arguments]
    return tuple({each.brief.path: each for each in found}.values())


def locate_model(folder: Path, world: World) -> Located:
    """The place of a brief that stands in no file, as if it were the `brief.yaml` of a folder."""
    project = find_project(folder, world, FORMATS, CODES)
    return Located(project, brief_path(folder / "brief.yaml", project.folder))


def template_folders(project: Project) -> tuple[Path, ...]:
    """Where templates are looked for: in the project, then among the shipped ones."""
    return project.folder / "templates", resources.templates()


def theme_folders(project: Project) -> tuple[Path, ...]:
    """Where themes are looked for: in the project, then among the shipped ones."""
    return project.folder / "assets" / "themes", resources.assets() / "themes"


def _located(argument: str, here: Project, world: World) -> Located:
    """A brief that lies in another project, also one inside this, is rendered in that one; one in no project, in this."""
    brief = resolve_brief(here, argument)
    own = find_project(brief.folder, world, FORMATS, CODES)
    if own.file is None or own.file == here.file:
        return Located(here, brief)
    return Located(own, resolve_brief(own, str(brief.path)))
