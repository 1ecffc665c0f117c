"""Nodes made into blocks of a document: ids by address, and nothing that says nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from briefgen.compose.node import Node
from briefgen.document import Block, Kind, Origin

_MAY_BE_EMPTY = {Kind.CELL, Kind.HEAD_CELL, Kind.CHART}


def blocks(root: Node) -> tuple[Block, ...]:
    """The blocks of a document. A paragraph without words is left out, and so is a section in which nothing is left."""
    _prune(root)
    names = _Names(_notes(root))
    return tuple(_block(child, "", names) for child in root.children)


def _prune(node: Node) -> None:
    for child in node.children:
        _prune(child)
    node.children = [x for x in node.children if x.children or x.runs or Kind(x.tag) in _MAY_BE_EMPTY]


class _Names:
    """Ids that were given; the second of one name gets `#2`. Those of notes are theirs from the first: marks refer to them."""

    def __init__(self, notes: Iterable[str]) -> None:
        self.given = Counter(notes)

    def unique(self, name: str) -> str:
        self.given[name] += 1
        return name if self.given[name] == 1 else f"{name}#{self.given[name]}"


def _block(node: Node, parent: str, names: _Names) -> Block:
    kind, role = Kind(node.tag), node.attributes.get("data-role", "")
    id_ = node.id or names.unique(_owner(node) or "/".join(filter(None, (parent, role or kind.value))))
    template, _, line = node.place.rpartition(":")
    return Block(
        kind=kind,
        id=id_,
        role=role,
        runs=tuple(node.runs),
        children=tuple(_block(child, id_, names) for child in node.children),
        priority=int(node.attributes.get("data-priority", 0)),
        columns=int(node.attributes.get("data-columns", 0)),
        chart=node.attributes.get("ref"),
        origin=Origin(template, int(line)),
    )


def _notes(node: Node) -> list[str]:
    return [node.id] * bool(node.id) + [name for child in node.children for name in _notes(child)]


def _owner(node: Node) -> str:
    """The address that names a block: that of its first field, or the item that all of a section's words belong to."""
    if node.tag != Kind.SECTION:
        return next((run.address for run in node.runs if run.address), "")
    # The innermost section is the item's; one around it is more than the item.
    inner = {x for child in node.children if child.tag == Kind.SECTION for x in child.items}
    return next((x for x in node.items if len(node.items) == 1 and "[" in x and x not in inner), "")
