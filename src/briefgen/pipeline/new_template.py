"""A template of a project's own, which begins as the shipped one."""

from __future__ import annotations

from pathlib import Path

from briefgen import resources
from briefgen.pipeline.new_folder import check_name, project_here, write_new
from briefgen.world import World

_NAME = "NAME"  # what the starter says for the name
_FILES = ("labels/en.toml", "brief.html.j2", "template.toml")  # the last one makes a folder a template
_MOST = 100_000  # bytes of a file


def new_template(world: World, name: str) -> tuple[Path, ...]:
    """Write `templates/<name>/` in the project here; returns its files.

    Raises UsageWrong (`no-project`, `not-a-name`), Conflict (`exists`), EnvironmentFailed.
    """
    project = project_here(world)
    check_name(name)
    begun = {file: world.read_bytes(resources.starter("template") / file, _MOST).decode() for file in _FILES}
    files = {file: text.replace(_NAME, name).encode() for file, text in begun.items()}
    return write_new(world, project, f"templates/{name}", files)
