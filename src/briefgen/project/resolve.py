"""The brief that somebody means who typed a path or a name."""

from __future__ import annotations

from pathlib import Path

from briefgen.errors import BriefgenError, UsageWrong
from briefgen.findings import Finding
from briefgen.model.near import did_you_mean
from briefgen.project.brief_path import BriefPath, brief_path
from briefgen.project.project import Project


def resolve_brief(project: Project, argument: str) -> BriefPath:
    """The brief of an argument: a file, a folder with a `brief.yaml`, or the slug of one of the project's briefs.

    A path is read from the folder the project was looked for in. Raises UsageWrong (`no-such-brief`).
    """
    path = project.start / argument
    if path.is_file():
        return brief_path(_named(path), project.folder)
    if (path / "brief.yaml").is_file():
        return brief_path(_named(path) / "brief.yaml", project.folder)
    known = {brief.slug: brief for brief in _briefs(project)}
    if argument in known:
        return known[argument]
    if path.is_dir():
        hints: tuple[str, ...] = ("a folder needs a brief.yaml; briefgen init DIR makes one",)
        raise UsageWrong(Finding("no-such-brief", f"no brief.yaml lies in '{argument}'", hints=hints))
    hints = did_you_mean(argument, known, "briefs here") or ("name a folder with a brief.yaml, or such a file",)
    raise UsageWrong(Finding("no-such-brief", f"there is no brief '{argument}'", hints=hints))


def _briefs(project: Project) -> tuple[BriefPath, ...]:
    try:
        return project.brief_paths()
    except BriefgenError:  # what is wrong with the other briefs is not asked here
        return ()


def _named(path: Path) -> Path:
    """A path whose last folder has a name. Links stay, since the slug is the name that the user sees."""
    return path.resolve() if ".." in path.parts else path
