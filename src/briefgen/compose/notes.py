"""Notes: taken out of the text where a template prints them, a number left in their place, and listed where it says."""

from __future__ import annotations

from briefgen.compose.node import Node
from briefgen.compose.vocabulary import NOTES
from briefgen.document import Kind, Run


class Notes:
    """The notes of a document in the order in which they are printed."""

    def __init__(self) -> None:
        self.items: list[Node] = []
        self.home: Node | None = None  # the element that they are to stand in
        self.opened = False

    def open(self, place: str) -> Node:
        """A new note, to be filled with words."""
        self.opened = True
        return Node(Kind.ITEM, {}, place)

    def close(self, note: Node) -> Run | None:
        """The number that stands for a note in the text; None where the note says nothing."""
        self.opened = False
        if not note.runs:
            return None
        note.id = next((run.address for run in note.runs if run.address), None) or f"notes[{len(self.items)}]"
        self.items.append(note)
        return Run(str(len(self.items)), sup=True, note=note.id)

    def settle(self, root: Node) -> None:
        """Make a section of the element that they are to stand in, or take it out where there are none."""
        for node in _below(root):
            node.children = [child for child in node.children if child.tag != NOTES or self.items]
        if self.home and self.items:
            self.home.tag = Kind.SECTION
            self.home.attributes["data-role"] = NOTES
            self.home.children.append(Node(Kind.NUMBERS, {}, self.home.place, self.items))


def _below(node: Node) -> list[Node]:
    return [node, *(below for child in node.children for below in _below(child))]
