"""Subjects for rules: the small sample, which keeps every rule, changed in one thing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from briefgen import charts, resources
from briefgen.compose import Template, compose, load_template
from briefgen.fit import fit
from briefgen.layout import Manuscript
from briefgen.model import load
from briefgen.model.schema import Brief
from briefgen.pipeline.schema import tables
from briefgen.rules import Breach, Subject, rules
from briefgen.theme import Theme, load_theme

SAMPLE = "sample-lake-sarven"
Edit = Callable[[Any], object]


@cache
def plain() -> Any:
    """The plain data of the sample, not to be changed."""
    return load((resources.samples() / SAMPLE / "brief.yaml").read_bytes(), "brief.yaml", tables()).data


@cache
def theme() -> Theme:
    return load_theme("brief", [resources.assets() / "themes"])


def brief(edit: Edit = lambda data: None, **changes: Any) -> Brief:
    """The sample's model: some of its parts changed, then edited in place."""
    data = _copy(plain()) | changes
    edit(data)
    return Brief.model_validate(data, context=tables())


def template(folder: Path | None = None, **files: str) -> Template:
    """The shipped template, or one that extends it with files of its own: `brief_html_j2`, `labels_en_toml`."""
    if folder is None:
        return load_template("policy-brief", [resources.templates()])
    own = folder / "own"
    (own / "labels").mkdir(parents=True)
    (own / "template.toml").write_text('extends = "policy-brief"\n', encoding="utf-8")
    for name, text in files.items():
        path = "labels/en.toml" if name == "labels_en_toml" else name.replace("_html_j2", ".html.j2")
        (own / path).write_text(text, encoding="utf-8")
    return load_template("own", [folder, resources.templates()])


def subject(
    made: Brief | None = None,
    look: Theme | None = None,
    of: Template | None = None,
    fitted: bool = False,
    paper: Mapping[str, float] | None = None,
) -> Subject:
    """What rules read of a brief; `paper` changes the geometry of A4."""
    made, look = made or brief(), look or theme()
    page = replace(look.pages["A4"], **(paper or {}))  # type: ignore[arg-type]
    specs, wrong = charts.specs(made)
    assert not wrong
    document = compose(made, of or template())
    pages = fit(Manuscript(document, look, page, specs), word=False).pages if fitted else None
    return Subject(made, document, specs, look, page, pages)


def breaches(code: str, of: Subject) -> list[Breach]:
    """What a rule finds."""
    return list(next(rule for rule in rules() if rule.code == code).check(of))


def part(data: Any, name: str, id_: str) -> Any:
    """The item of a list, to be changed."""
    return next(item for item in data[name] if item["id"] == id_)


def _copy(data: Any) -> Any:
    """Lists and mappings anew, with the scalars that they hold."""
    if isinstance(data, dict):
        return {key: _copy(value) for key, value in data.items()}
    return [_copy(value) for value in data] if isinstance(data, list) else data
