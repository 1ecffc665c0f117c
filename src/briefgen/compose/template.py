"""A template: a folder with `template.toml`, `brief.html.j2` and its parts, and labels by language."""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from briefgen.address import ID
from briefgen.compose.labels import Labels, load_labels
from briefgen.compose.toml import read_toml
from briefgen.errors import BriefInvalid
from briefgen.findings import Finding
from briefgen.model.schema import Brief

SETTINGS = "template.toml"
PAGE = "brief.html.j2"


class Settings(BaseModel):
    """What `template.toml` says: `needs` names parts of the brief without which the template makes no sense."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: str = Field(min_length=1)
    pages: int = Field(2, ge=1, le=8)
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False, slots=True)
class Template:
    """A loaded template."""

    name: str
    folder: Path
    settings: Settings
    labels: Mapping[str, Labels]

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that it has labels for."""
        return tuple(self.labels)


def load_template(name: str, folders: Sequence[Path]) -> Template:
    """The template of a name in the first folder that has it. Raises BriefInvalid with all that is wrong."""
    found = templates_found(folders)
    if name not in found:
        raise BriefInvalid(_missing(name, found, folders))
    folder = found[name]
    wrong: list[Finding] = []
    settings = _settings(folder / SETTINGS, wrong)
    labels = load_labels(folder / "labels", wrong)
    if not (folder / PAGE).is_file():
        wrong.append(Finding("template", f"the template '{name}' has no {PAGE}", file=str(folder)))
    if wrong or settings is None:
        raise BriefInvalid(wrong)
    return Template(name, folder, settings, labels)


def templates_found(folders: Sequence[Path]) -> dict[str, Path]:
    """The folders of all templates by name; a project's own stand before the shipped ones of the same name."""
    found: dict[str, Path] = {}
    for folder in folders:
        for settings in sorted(folder.glob(f"*/{SETTINGS}")):
            if ID.match(settings.parent.name):
                found.setdefault(settings.parent.name, settings.parent)
    return dict(sorted(found.items()))


def _missing(name: str, found: Mapping[str, Path], folders: Sequence[Path]) -> Finding:
    near = difflib.get_close_matches(name, found, 1, 0.6)
    hints = [f"did you mean '{near[0]}'?"] if near else []
    hints.append("found: " + (", ".join(found) or "none"))
    hints.append("searched: " + ", ".join(str(folder) for folder in folders))
    return Finding("template", f"there is no template '{name}'", hints=tuple(hints))


def _settings(file: Path, wrong: list[Finding]) -> Settings | None:
    values = read_toml(file, wrong)
    if values is None:
        return None
    try:
        settings = Settings.model_validate(values)
    except ValidationError as error:
        for problem in error.errors():
            where = ".".join(str(step) for step in problem["loc"])
            wrong.append(Finding("template", f"{where}: {problem['msg'].lower()}", file=str(file)))
        return None
    for part in settings.needs:
        if part not in Brief.model_fields:
            near = difflib.get_close_matches(part, Brief.model_fields, 1, 0.6)
            hints = tuple(f"did you mean '{x}'?" for x in near)
            wrong.append(Finding("template", f"needs: a brief has no part '{part}'", file=str(file), hints=hints))
    return settings
