"""The part of stage 1 that is about looks: template, theme and paper, by name or from the project."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from briefgen.compose import Template, load_template
from briefgen.errors import BriefInvalid
from briefgen.findings import Finding
from briefgen.pipeline.edition import digest
from briefgen.pipeline.gather import Gather
from briefgen.pipeline.locate import Located, template_folders, theme_folders
from briefgen.pipeline.request import Request
from briefgen.project import Project
from briefgen.theme import PageGeometry, Theme, load_theme
from briefgen.world import World

if TYPE_CHECKING:
    from briefgen.ooxml.reference import Reference

_UNKNOWN_PROFILE = "unknown-profile"
_FILE_MOST = 5_000_000  # bytes of a template's file
T = TypeVar("T")


@dataclass(frozen=True, eq=False, slots=True)
class Looks:
    """How it is to look."""

    template: Template
    theme: Theme
    page: PageGeometry
    reference: Reference | None = None


def read_looks(world: World, located: Located, request: Request, digests: dict[str, str]) -> Looks:
    """Template, theme and paper; their digests are added to `digests`. Raises BriefInvalid with all that is wrong."""
    project, gather = located.project, Gather()

    def template_of(name: str) -> Template:
        return load_template(name, template_folders(project))

    template = gather.attempt(lambda: _chosen(request.template, project, "template", template_of))
    theme = gather.attempt(lambda: _theme(world, project, request))
    size = request.page_size or project.settings.page_size
    page = gather.attempt(lambda: _page(theme, size)) if theme else None
    reference = gather.attempt(lambda: _reference(world, project, request, digests))
    gather.stop_if_wrong()
    assert template is not None, "what is missing was told"
    assert theme is not None
    assert page is not None
    digests[f"theme {theme.name}" + f", profile {theme.profile}" * bool(theme.profile)] = theme.digest
    digests[f"template {template.name}"] = _digest_of(world, template.folders)
    return Looks(template, theme, page, reference)


def _chosen(asked: str | None, project: Project, key: str, load: Callable[[str], T]) -> T:
    """What was asked for, else what the project's file names: then a mistake has its place there."""
    if asked is not None:
        return load(asked)
    try:
        return load(getattr(project.settings, key))
    except BriefInvalid as error:
        raise _at_key(project, key, error) from None


def _at_key(project: Project, key: str, error: BriefInvalid) -> BriefInvalid:
    """The mistakes, of which those that are a key's of the project's file and have no file of their own stand there."""
    file = str(project.file) if project.file else ""
    others = (f.file or (f.code == _UNKNOWN_PROFILE) != (key == "profile") for f in error.findings)
    found = zip(error.findings, others, strict=True)
    return BriefInvalid(f if other else project.settings.located(f, key, file) for f, other in found)


def _theme(world: World, project: Project, request: Request) -> Theme:
    """A theme by name; or by its path, which a project must not use to read beside itself."""
    profile = request.profile if request.profile is not None else project.settings.profile

    def theme_of(name: str) -> Theme:
        own = request.theme is None and name.endswith(".toml")
        path = str(world.inside(project.folder, name)) if own else name
        try:
            return load_theme(path, theme_folders(project), world, project.folder, profile)
        except BriefInvalid as error:
            raise _at_key(project, "profile", error) if request.profile is None else error from None

    return _chosen(request.theme, project, "theme", theme_of)


def _reference(world: World, project: Project, request: Request, digests: dict[str, str]) -> Reference | None:
    """The reference document, of the command line or below the project's folder."""
    asked, name = request.reference_doc, project.settings.reference_doc
    if not (asked if asked is not None else name):
        return None
    from briefgen.ooxml.reading import FILE_MOST
    from briefgen.ooxml.reference import read_reference

    path = world.folder / asked if asked else world.inside(project.folder, name)
    data = world.read_bytes(path, FILE_MOST)
    digests[f"reference document {path.name}"] = digest(data)
    return read_reference(data, str(path))


def _page(theme: Theme, name: str) -> PageGeometry:
    if page := theme.pages.get(name):
        return page
    hints = (f"it has {', '.join(theme.pages)}",)
    raise BriefInvalid(Finding("page-size", f"the theme '{theme.name}' has no paper '{name}'", hints=hints))


def _digest_of(world: World, folders: tuple[Path, ...]) -> str:
    """The digest of all files of a template and of those that it extends."""
    files = [(folder, path) for folder in folders for path in sorted(folder.rglob("*")) if path.is_file()]
    said = [
        f"{folder.name}/{path.relative_to(folder).as_posix()} {digest(world.read_bytes(path, _FILE_MOST))}"
        for folder, path in files
    ]
    return digest("\n".join(said).encode())
