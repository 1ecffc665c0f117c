"""The project: the folder that briefs, templates and outputs lie in, and what its `briefgen.toml` says."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from briefgen.errors import BriefInvalid, UsageWrong
from briefgen.findings import Finding
from briefgen.project.brief_path import BriefPath, brief_path, briefs_in
from briefgen.project.settings import FILE, FILE_BYTES_MAX, Settings, read_settings
from briefgen.world import World


@dataclass(frozen=True, slots=True)
class Project:
    """A project's folder and settings. `start` is the folder that the search began in and that arguments are read from.

    `file` is None where there is no `briefgen.toml`; then all settings are the defaults, and the folder is `start`.
    """

    folder: Path
    start: Path
    settings: Settings
    file: Path | None = None

    @property
    def out(self) -> Path:
        """The folder that outputs go to."""
        return self.folder / self.settings.out

    def brief_paths(self) -> tuple[BriefPath, ...]:
        """All briefs that the project names: files, folders with a brief, and folders of such folders, in this order.

        Raises BriefInvalid (`no-such-brief`, `same-slug`) and UsageWrong (`no-briefs`).
        """
        found: dict[Path, BriefPath] = {}
        for name in self.settings.briefs:
            paths = _below(self.folder / name)
            if not paths and self.file:
                raise BriefInvalid(self._no_brief(name))
            found |= {path: brief_path(path, self.folder) for path in paths}
        if not found:
            hints = (
                "name a brief: briefgen render BRIEF",
                "or make a folder with one to begin with: briefgen init DIR",
            )
            raise UsageWrong(Finding("no-briefs", f"there are no briefs in {self.folder}", hints=hints))
        _refuse_same_slug(found.values())
        return tuple(found.values())

    def _no_brief(self, name: str) -> Finding:
        hints = ("a brief is a folder with a brief.yaml, or such a file",)
        finding = Finding("no-such-brief", f"no brief lies in '{name}'", address="project.briefs", hints=hints)
        return self.settings.located(finding, "briefs", str(self.file))


def find_project(start: Path, world: World, formats: Iterable[str], rules: tuple[str, ...] | None = None) -> Project:
    """The project of the nearest `briefgen.toml` in `start` or above it, else one of defaults.

    `formats` are the names of output formats that there are, `rules` the codes of rules, None where none is asked. Raises
    BriefInvalid with all mistakes of the file.
    """
    start = start.resolve()
    for folder in (start, *start.parents):
        if (folder / FILE).is_file():
            file = folder / FILE
            settings = read_settings(world.read_bytes(file, FILE_BYTES_MAX), str(file), tuple(formats), rules)
            _refuse_outside(folder, settings, world, str(file))
            return Project(folder, start, settings, file)
    return Project(start, start, Settings())


def _refuse_outside(folder: Path, settings: Settings, world: World, file: str) -> None:
    """A project that came from elsewhere must not make us read or write beside it."""
    found: list[Finding] = []
    for key, names in (
        ("briefs", settings.briefs),
        ("out", (settings.out,)),
        ("reference_doc", (settings.reference_doc,)),
    ):
        for name in names:
            try:
                world.inside(folder, name)
            except BriefInvalid as error:
                found += [settings.located(replace(f, address=f"project.{key}"), key, file) for f in error.findings]
    if found:
        raise BriefInvalid(found)


def _below(path: Path) -> tuple[Path, ...]:
    if path.is_file():
        return (path,)
    if not path.is_dir():
        return ()
    own = briefs_in(path)
    return own or tuple(brief for folder in sorted(path.iterdir()) if folder.is_dir() for brief in briefs_in(folder))


def _refuse_same_slug(briefs: Iterable[BriefPath]) -> None:
    seen: dict[str, BriefPath] = {}
    for brief in briefs:
        if first := seen.get(brief.slug):
            message = f"'{brief.slug}' is the name of two briefs, and their outputs would overwrite each other"
            hints = (f"rename {first.path} or {brief.path}",)
            raise BriefInvalid(Finding("same-slug", message, file=str(brief.path), hints=hints))
        seen[brief.slug] = brief
