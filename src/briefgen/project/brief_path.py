"""Where a brief lies, what it is called, and where its lock is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

_NAME = re.compile(r"brief(\.[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)?\Z")


@dataclass(frozen=True, slots=True)
class BriefPath:
    """A brief's file, its slug (the name of its outputs), its lock, and its folder, which file names in it are read from.

    `root` is the folder that those names must not leave: the project's, or the brief's own where it lies outside of one.
    All paths are absolute.
    """

    path: Path
    slug: str
    lock_path: Path
    folder: Path
    root: Path


def brief_path(path: Path, project: Path) -> BriefPath:
    """The brief in a file.

    `x/brief.yaml` is called `x`, its translation `x/brief.ru.yaml` is `x.ru`, any other file is called by its own name.
    """
    path = path.absolute()
    folder = path.parent
    named = _NAME.match(path.stem)
    slug = (folder.name or "brief") + (named[1] or "") if named else path.stem
    root = project if path.is_relative_to(project) else folder
    return BriefPath(path, slug, path.with_name(f"{path.stem}.lock"), folder, root)


def briefs_in(folder: Path) -> tuple[Path, ...]:
    """`brief.yaml` and its translations in a folder."""
    return tuple(sorted(path for path in folder.glob("brief*.yaml") if _NAME.match(path.stem) and path.is_file()))
