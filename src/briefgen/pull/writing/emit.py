"""Values as YAML: texts in double quotes, words and numbers bare, a mapping on lines of its own or in braces."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from briefgen.model.yaml_scalar import resolve

_BARE = re.compile(r"[a-z][a-z0-9-]*\Z")


def flow(value: Any) -> str:
    """A value on one line."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {flow(x)}" for key, x in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(flow, value)) + "]"
    if isinstance(value, str):
        bare = _BARE.match(value) and resolve(value) == value
        return value if bare else json.dumps(value, ensure_ascii=False)
    if value is None or isinstance(value, bool):
        return json.dumps(value)
    return str(getattr(value, "source", value))


def block(value: Any, indent: int) -> str:
    """An item of a list with its hyphen, its keys below one another; every line ends."""
    space = " " * indent
    if not isinstance(value, Mapping):
        return f"{space}- {flow(value)}\n"
    lines = [f"{key}: {flow(x)}" for key, x in value.items()]
    return f"{space}- " + f"\n{space}  ".join(lines) + "\n"
