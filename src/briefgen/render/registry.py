"""The table of output formats, the only file that names all renderers; each is imported when it is used."""

from __future__ import annotations

from importlib import import_module
from typing import NamedTuple, cast

from briefgen.render.base import Renderer


class Format(NamedTuple):
    """One row: where its renderer stands, the file's ending, and whether it is written by `--format all`."""

    module: str
    suffix: str
    in_all: bool = True


FORMATS = {
    "pdf": Format("briefgen.render.pdf", ".pdf"),
    "docx": Format("briefgen.render.docx", ".docx"),
    "html": Format("briefgen.render.html", ".html"),
    "tree": Format("briefgen.render.tree", ".tree.txt", in_all=False),
}


def renderer(name: str) -> Renderer:
    """The renderer of a format in FORMATS: the function `render` of its module."""
    return cast("Renderer", import_module(FORMATS[name].module).render)
