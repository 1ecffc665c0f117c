"""The table of output formats, the only file that names all renderers; each is imported when it is used."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple, cast

if TYPE_CHECKING:
    from briefgen.render.base import Renderer


class Format(NamedTuple):
    """One row: where its renderer stands, the file's ending, and whether it is printed: not written, and not in "all"."""

    module: str
    suffix: str
    printed: bool = False


FORMATS = {
    "pdf": Format("briefgen.render.pdf", ".pdf"),
    "docx": Format("briefgen.render.docx", ".docx"),
    "html": Format("briefgen.render.html", ".html"),
    "tree": Format("briefgen.render.tree", ".tree.txt", printed=True),
}


def renderer(name: str) -> Renderer:
    """The renderer of a format in FORMATS: the function `render` of its module."""
    return cast("Renderer", import_module(FORMATS[name].module).render)
