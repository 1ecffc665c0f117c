"""A template: a folder with `template.toml`, `brief.html.j2` and its parts, and labels by language; or what is other in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic_core import ErrorDetails

from briefgen.address import ID
from briefgen.compose.labels import ENGLISH, Labels, load_labels, misspelt, over
from briefgen.compose.toml import at_key, read_toml
from briefgen.errors import BriefInvalid
from briefgen.findings import Finding
from briefgen.model.near import did_you_mean, meant
from briefgen.model.schema import Brief

SETTINGS = "template.toml"
PAGE = "brief.html.j2"


class Settings(BaseModel):
    """What `template.toml` says: `needs` names parts of the brief without which the template makes no sense.

    What a template that `extends` another does not say is what that one says.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    extends: str | None = None
    title: str = Field(min_length=1)
    pages: int = Field(2, ge=1, le=8)
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False, slots=True)
class Template:
    """A loaded template: a file that its own folder lacks is its parent's, so `folders` begins with its own."""

    name: str
    folders: tuple[Path, ...]
    settings: Settings
    labels: Mapping[str, Labels]

    @property
    def folder(self) -> Path:
        """Its own folder."""
        return self.folders[0]

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that it has labels for."""
        return tuple(sorted(self.labels))

    def file(self, name: str) -> Path:
        """The file of a part, in the first folder that has it."""
        return next((folder / name for folder in self.folders if (folder / name).is_file()), self.folder / name)


def load_template(name: str, folders: Sequence[Path]) -> Template:
    """The template of a name in the first folder that has it. Raises BriefInvalid with all that is wrong."""
    found = templates_found(folders)
    if name not in found:
        raise BriefInvalid(_missing(name, found, folders))
    wrong: list[Finding] = []
    line = _line(name, folders, wrong)
    if wrong:
        raise BriefInvalid(wrong)
    settings: Settings | None = None
    labels: dict[str, Labels] = {}
    for folder in reversed(line):
        if not wrong:  # else what this one lacks may stand in the broken one
            settings = _settings(folder / SETTINGS, settings, wrong)
        own = load_labels(folder / "labels", wrong)
        wrong += misspelt(own, labels, folder)
        labels = over(labels, own)
    if ENGLISH not in labels and not wrong:
        wrong.append(Finding("template", f"the labels {ENGLISH}.toml are missing", file=str(line[0] / "labels")))
    if not any((folder / PAGE).is_file() for folder in line):
        wrong.append(Finding("template", f"the template '{name}' has no {PAGE}", file=str(line[0])))
    if wrong or settings is None:
        raise BriefInvalid(wrong)
    return Template(name, line, settings, labels)


def templates_found(folders: Sequence[Path]) -> dict[str, Path]:
    """The folders of all templates by name; a project's own stand before the shipped ones of the same name."""
    found: dict[str, Path] = {}
    for folder in folders:
        for settings in sorted(folder.glob(f"*/{SETTINGS}")):
            if ID.match(settings.parent.name):
                found.setdefault(settings.parent.name, settings.parent)
    return dict(sorted(found.items()))


def _missing(name: str, found: Mapping[str, Path], folders: Sequence[Path]) -> Finding:
    hints = ("found: " + (", ".join(found) or "none"), "searched: " + ", ".join(str(folder) for folder in folders))
    return Finding("template", f"there is no template '{name}'", hints=(*meant(name, found), *hints))


def _line(name: str, folders: Sequence[Path], wrong: list[Finding]) -> tuple[Path, ...]:
    """The folder of a template, then that of the one it extends, and so on; it ends where something is wrong.

    A folder of the line is passed over, so that a project's `policy-brief` may extend the shipped one.
    """
    line: list[Path] = []
    parent: object = name
    while isinstance(parent, str):
        named = [folder / parent for folder in folders if _is_template(folder / parent, parent)]
        fresh = [folder for folder in named if folder not in line]
        if not fresh:
            found = _circle(line, parent) if named else _missing(parent, templates_found(folders), folders)
            wrong.append(found.at(file=str(line[-1] / SETTINGS)))
            break
        line.append(fresh[0])
        parent = (read_toml(line[-1] / SETTINGS, []) or {}).get("extends")  # what is wrong in it is told later
    return tuple(line)


def _is_template(folder: Path, name: str) -> bool:
    return bool(ID.match(name)) and (folder / SETTINGS).is_file()


def _circle(line: Sequence[Path], name: str) -> Finding:
    circle = " extends ".join(f"'{each}'" for each in (*(folder.name for folder in line), name))
    return Finding("template", f"a circle: {circle}", hints=("extend a template that does not extend this one",))


def _settings(file: Path, parent: Settings | None, wrong: list[Finding]) -> Settings | None:
    values = read_toml(file, wrong)
    if values is None:
        return None
    try:
        settings = Settings.model_validate((parent.model_dump() if parent else {}) | {"extends": None} | values)
    except ValidationError as error:
        wrong.extend(_problem(problem, file) for problem in error.errors())
        return None
    for part in values.get("needs", ()):
        if part not in Brief.model_fields:
            hints = did_you_mean(part, Brief.model_fields, "parts")
            wrong.append(
                at_key(Finding("template", f"needs: a brief has no part '{part}'", hints=hints), file, "needs")
            )
    return settings


def _problem(problem: ErrorDetails, file: Path) -> Finding:
    """What pydantic found, with its place; a key that is none with the nearest one that is."""
    key = str(problem["loc"][0])
    if problem["type"] == "extra_forbidden":
        hints = did_you_mean(key, Settings.model_fields, "keys")
        return at_key(Finding("template", f"'{key}' is not a key here", hints=hints), file, key)
    where = ".".join(str(step) for step in problem["loc"])
    return at_key(Finding("template", f"{where}: {problem['msg'].lower()}"), file, key)
