"""An element of what a template printed, while it is being read."""

from __future__ import annotations

from dataclasses import dataclass, field

from briefgen.document import Run


@dataclass(slots=True)
class Node:
    """An element with its children; `items` are the list items that its words belong to, `id` is set for a note alone."""

    tag: str
    attributes: dict[str, str]
    place: str
    children: list[Node] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    items: set[str] = field(default_factory=set)
    id: str = ""
