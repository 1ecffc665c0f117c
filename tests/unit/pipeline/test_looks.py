"""What the manifest says of a template: a digest of all that it is made of."""

from __future__ import annotations

from pathlib import Path

from briefgen.pipeline.locate import locate
from briefgen.pipeline.looks import read_looks
from briefgen.pipeline.request import Request
from briefgen.world import World
from tests.conftest import Project


def digest(project: Project, name: str) -> str:
    """The digest of a template of the project."""
    digests: dict[str, str] = {}
    world = World(project.root)
    (located,) = locate((), world)
    read_looks(world, located, Request(template=name), digests)
    return digests[f"template {name}"]


def written(project: Project, file: str, text: str) -> Path:
    """A file of a template of the project."""
    path = project.root / "templates" / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_a_templates_digest_covers_those_that_it_extends(project: Project) -> None:
    """A part that a parent's parent has changes it, and back again."""
    written(project, "own/template.toml", 'extends = "between"\n')
    written(project, "between/template.toml", 'extends = "policy-brief"\n')
    before = digest(project, "own")

    part = written(project, "between/experts.html.j2", "<p>other</p>\n")
    changed = digest(project, "own")
    part.unlink()

    assert changed != before
    assert digest(project, "own") == before != digest(project, "policy-brief")
