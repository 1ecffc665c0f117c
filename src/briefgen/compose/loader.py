"""Where Jinja finds the parts of a template: in its own folder, then in its parent's."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from jinja2 import Environment, FileSystemLoader


class PartLoader(FileSystemLoader):
    """Parts from the first folder that has them.

    A compiled part is fresh while it is still the first of its name: one that its author puts before it takes its place.
    """

    def __init__(self, folders: tuple[Path, ...]) -> None:
        super().__init__(folders)
        self._folders = folders

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """A part's text, its file, and whether both still hold. Raises TemplateNotFound."""
        text, file, unchanged = super().get_source(environment, template)

        def fresh() -> bool:
            first = next((folder / template for folder in self._folders if (folder / template).is_file()), None)
            return first == Path(file) and unchanged()

        return text, file, fresh
