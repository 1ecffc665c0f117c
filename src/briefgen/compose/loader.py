"""Where Jinja finds the parts of a template: in its own folder, then in its parent's."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, TemplateSyntaxError

LARGEST = 200_000  # bytes of a part, which is a page or two of markup


def part_text(file: Path) -> str:
    """As much of a part as it may have, to look for a word in it; "" where it cannot be read."""
    try:
        with file.open(encoding="utf-8", errors="replace") as stream:
            return stream.read(LARGEST)
    except OSError:
        return ""


class PartLoader(FileSystemLoader):
    """Parts from the first folder that has them.

    A compiled part is fresh while it is still the first of its name: one that its author puts before it takes its place.
    """

    def __init__(self, folders: tuple[Path, ...]) -> None:
        super().__init__(folders)
        self._folders = folders

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """A part's text, its file, and whether both still hold. Raises TemplateNotFound, and TemplateSyntaxError for a part
        that is too large to be one."""
        found = self._first(template)
        if found and found.stat().st_size > LARGEST:
            raise TemplateSyntaxError(f"a part has at most {LARGEST:,} bytes", 1, template, str(found))
        text, file, unchanged = super().get_source(environment, template)

        def fresh() -> bool:
            return self._first(template) == Path(file) and unchanged()

        return text, file, fresh

    def _first(self, template: str) -> Path | None:
        """The file of a part in the first folder that has it."""
        return next((folder / template for folder in self._folders if (folder / template).is_file()), None)
