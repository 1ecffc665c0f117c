"""The texts of a brief: every field that is written for readers, with its path, in the order of the model."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from briefgen.address import Path
from briefgen.model.fields import Prose


class Field(NamedTuple):
    """One text as typed; with `markdown` its inline marks mean something. The path uses the keys of the file."""

    path: Path
    text: str
    markdown: bool


def texts(part: BaseModel, path: Path = ()) -> Iterator[Field]:
    """Every text below a part. Words such as ids, units and file names are no texts."""
    for name, key, prose in _marked(type(part)):
        yield from _texts(getattr(part, name), (*path, key), prose)


def mark(info: FieldInfo) -> Prose | None:
    """The mark of a field. Pydantic moves it to the metadata of a bare field and leaves it deep inside `Text | None`."""
    own = next((m for m in info.metadata if isinstance(m, Prose)), None)
    return own or _inner(info.annotation)


@cache  # walking the annotations takes longer than reading the brief
def _marked(part: type[BaseModel]) -> tuple[tuple[str, str, Prose | None], ...]:
    """Name, key in the file, and mark of each field."""
    return tuple((name, info.alias or name, mark(info)) for name, info in part.model_fields.items())


def _inner(annotation: Any) -> Prose | None:
    if isinstance(annotation, Prose):
        return annotation
    arguments = (*get_args(annotation), *getattr(annotation, "__metadata__", ()))
    return next((found for a in arguments if (found := _inner(a))), None)


def _texts(value: Any, path: Path, prose: Prose | None) -> Iterator[Field]:
    if isinstance(value, BaseModel):
        yield from texts(value, path)
    elif isinstance(value, tuple | dict):
        steps = value.items() if isinstance(value, dict) else enumerate(value)
        for step, item in steps:
            yield from _texts(item, (*path, step), prose)
    elif prose and isinstance(value, str):
        yield Field(path, value, prose.markdown)
