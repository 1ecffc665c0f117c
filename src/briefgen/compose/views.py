"""The model as templates see it: texts are FieldText, lists are tuples, everything else is as it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from pydantic import BaseModel

from briefgen.address import address
from briefgen.compose.field_text import FieldText
from briefgen.model.fields import Prose


class View:
    """A part of the model; its attributes are the part's."""

    def __init__(self, values: Mapping[str, Any]) -> None:
        self.__dict__.update(values)


def view(part: BaseModel, numbers: Mapping[str, str], at: str = "") -> View:
    """The view of a part that stands at an address."""
    values = {}
    for name, key, prose in _fields(type(part)):
        values[name] = _value(getattr(part, name), f"{at}.{key}".lstrip("."), prose, numbers)
    return View(values)


class _Field(NamedTuple):
    name: str
    key: str
    prose: Prose | None


@lru_cache(maxsize=64)
def _fields(part: type[BaseModel]) -> tuple[_Field, ...]:
    return tuple(
        _Field(name, info.alias or name, next(_marks((info.annotation, *info.metadata)), None))
        for name, info in part.model_fields.items()
    )


def _marks(parts: tuple[Any, ...]) -> Iterator[Prose]:
    """The mark of a printed field. Pydantic keeps it in `metadata` for `Text`, deep inside for `Text | None`, `tuple[Line]`."""
    for part in parts:
        if isinstance(part, Prose):
            yield part
        elif not isinstance(part, type) or hasattr(part, "__args__"):
            yield from _marks((*getattr(part, "__args__", ()), *getattr(part, "__metadata__", ())))


def _value(value: Any, at: str, prose: Prose | None, numbers: Mapping[str, str]) -> Any:
    if isinstance(value, BaseModel):
        return view(value, numbers, at)
    if isinstance(value, tuple) and not hasattr(value, "_fields"):
        return tuple(_value(x, f"{at}[{getattr(x, 'id', i)}]", prose, numbers) for i, x in enumerate(value))
    if isinstance(value, dict):
        return {key: _value(x, _member(at, key), prose, numbers) for key, x in value.items()}
    return FieldText(at, value, prose.markdown, numbers) if prose and isinstance(value, str) else value


def _member(at: str, key: str) -> str:
    name = address({}, (key,))
    return f"{at}{name}" if name.startswith("[") else f"{at}.{name}"
