"""Which brief a Word file was made from: by the name that was typed, by the file's name, by its title."""

from __future__ import annotations

from pathlib import Path

from briefgen.errors import BriefgenError, UsageWrong
from briefgen.findings import Finding
from briefgen.ooxml.manifest import Manifest
from briefgen.pipeline.load import read_brief
from briefgen.pipeline.locate import Located, locate, locate_in
from briefgen.project import find_project
from briefgen.render.registry import FORMATS
from briefgen.world import World


def which(brief: str | None, path: Path, manifest: Manifest | None, world: World) -> Located:
    """The brief, in its project. Raises UsageWrong where it cannot be told."""
    if brief:
        return locate([brief], world)[0]
    candidates = _candidates(path, world)
    if len(candidates) == 1:
        return candidates[0]
    by_name = [each for each in candidates if path.stem.startswith(each.brief.slug)]
    if by_name:
        return max(by_name, key=lambda each: len(each.brief.slug))
    by_title = [each for each in candidates if manifest and _title(each, world) == manifest.title]
    if len(by_title) == 1:
        return by_title[0]
    hints = ("name it: briefgen pull FILE.docx --brief BRIEF",)
    raise UsageWrong(Finding("which-brief", f"it cannot be told from which brief {path.name} was made", hints=hints))


def _candidates(path: Path, world: World) -> tuple[Located, ...]:
    """The briefs of the project here, else of that in which the file lies."""
    for start in (world.folder, path.parent):
        project = find_project(start, world, FORMATS)
        try:
            return locate_in(project, (), world)
        except UsageWrong:
            continue
    return ()


def _title(located: Located, world: World) -> str:
    try:
        brief = read_brief(world, located.brief, "", {}).brief
    except BriefgenError:
        return ""
    return brief.title if brief else ""
