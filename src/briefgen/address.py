"""Addresses: how people and files name one value of a brief, as in `evidence[labour-migration].claim`."""

from __future__ import annotations

import re
from typing import Any

ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*\Z")
_NAME = re.compile(r"[^\W\d][\w-]*\Z")
_PART = re.compile(
    r"(?:^|\.)(?P<name>[^\W\d][\w-]*)|\[(?P<index>\d+)\]|\[(?P<id>[a-z][a-z0-9-]*)\]|\[\"(?P<key>(?:[^\"\\]|\\.)*)\"\]"
)
_ITEM = re.compile(r"[^.\[]+\[[^\]]+\]")
_NOTHING = object()

Path = tuple[str | int, ...]


def address(data: Any, path: Path) -> str:
    """The address of a path. A list item is named by its id where that is valid and the first of its list, else by number."""
    out = ""
    for step in path:
        if isinstance(step, int):
            out += f"[{_item_name(data, step)}]"
        elif _NAME.match(step):
            out += f".{step}" if out else step
        else:
            out += '["' + step.replace("\\", "\\\\").replace('"', '\\"') + '"]'
        data = _step(data, step)
    return out


def path(data: Any, text: str) -> Path:
    """The path of an address. Raises KeyError with the part that leads nowhere."""
    found, rest = _walk(data, text)
    if rest:
        raise KeyError(rest)
    return found


def nearest(data: Any, text: str) -> Path:
    """The path of as much of an address as leads somewhere: of `thesis.excerpt.text` the excerpt, where that is a text."""
    return _walk(data, text)[0]


def item(text: str) -> str:
    """The address of the list item that holds a value: `evidence[x].claim` gives `evidence[x]`; else its first name."""
    match = _ITEM.match(text)
    return match[0] if match else re.split(r"[.\[]", text, maxsplit=1)[0]


def _walk(data: Any, text: str) -> tuple[Path, str]:
    """The path as far as it leads, and the part that leads nowhere, or \"\"."""
    out: list[str | int] = []
    at = 0
    while at < len(text):
        if not (match := _PART.match(text, at)):
            return tuple(out), text[at:]
        step = _step_of(data, match)
        if step is None or (found := _step(data, step, _NOTHING)) is _NOTHING:
            return tuple(out), match[0]
        out.append(step)
        data, at = found, match.end()
    return tuple(out), ""


def _item_name(data: Any, step: int) -> str:
    name = _id(data[step]) if isinstance(data, (list, tuple)) and step < len(data) else None
    if isinstance(name, str) and ID.match(name) and next(i for i, x in enumerate(data) if _id(x) == name) == step:
        return name
    return str(step)


def _step_of(data: Any, match: re.Match[str]) -> str | int | None:
    if name := match["id"]:
        if not isinstance(data, (list, tuple)):
            return None
        return next((i for i, x in enumerate(data) if _id(x) == name), None)
    if match["index"]:
        return int(match["index"])
    return match["name"] if match["key"] is None else re.sub(r"\\(.)", r"\1", match["key"])


def _id(value: Any) -> Any:
    return value.get("id") if isinstance(value, dict) else getattr(value, "id", None)


def _step(data: Any, step: str | int, default: Any = None) -> Any:
    if isinstance(data, (list, tuple)):
        return data[step] if isinstance(step, int) and 0 <= step < len(data) else default
    return data.get(step, default) if isinstance(data, dict) else default
