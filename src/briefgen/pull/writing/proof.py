"""What a file must say after a change, and whether it does."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from briefgen.address import Path
from briefgen.model import yaml_reader
from briefgen.model.yaml_reader import Reading


class CannotWrite(Exception):
    """A change that has no way into the file; the message says why."""


def proven(text: str, wanted: Any) -> Reading:
    """The reading of a changed text. Raises CannotWrite where it does not say what is wanted."""
    again = yaml_reader.read(text.encode("utf-8", "surrogatepass"))
    if again.problems or not same(again.data, wanted):
        raise CannotWrite("the file would not read as it should")
    return again


def same(a: Any, b: Any) -> bool:
    """Equal in value and type, in the order of the file; a text on several lines and the same on one are one."""
    if isinstance(a, dict) and isinstance(b, dict):
        return list(a) == list(b) and all(same(a[key], b[key]) for key in a)
    if isinstance(a, list) and isinstance(b, list):
        return len(a) == len(b) and all(map(same, a, b))
    if isinstance(a, str) and isinstance(b, str):
        return a.strip() == b.strip()
    return isinstance(a, bool) == isinstance(b, bool) and type(a) is type(b) and a == b and _typed(a) == _typed(b)


def changed(data: Any, path: Path, change: Callable[[Any], Any]) -> Any:
    """A copy of the data in which one value is another."""
    if not path:
        return change(data)
    if isinstance(data, list):
        return [changed(x, path[1:], change) if n == path[0] else x for n, x in enumerate(data)]
    return {key: changed(x, path[1:], change) if key == path[0] else x for key, x in data.items()}


def value_at(data: Any, path: Path) -> Any:
    """The value at a path that is there."""
    for step in path:
        data = data[step]
    return data


def _typed(value: Any) -> Any:
    return getattr(value, "source", value)
