"""From the tag of a control and the name of a bookmark back to the address that they stand for."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import NamedTuple

from briefgen.address import item
from briefgen.ooxml.controls import BOOKMARK_PREFIX, LOCKED_TAG, TAG_PREFIX, bookmark_name, control_tag, reference_key


class Anchor(NamedTuple):
    """A field (`reference` -1), a reference in it by its number, or a list."""

    address: str
    reference: int = -1
    is_list: bool = False


class Anchors:
    """The anchors of a file, by the digits that its tags and bookmarks share."""

    def __init__(self, references: Mapping[str, int], lists: Collection[str]) -> None:
        """`references` has each field with the number of its references to statistics."""
        self._known: dict[str, Anchor] = {}
        notes = (address for address in references if address.endswith(".note") and address.partition("[")[0] in lists)
        self._marks = {item(address): str(n) for n, address in enumerate(notes, 1)}
        for address, count in references.items():
            self._add(address, Anchor(address))
            for n in range(count):
                self._add(reference_key(address, n), Anchor(address, n))
        for name in lists:
            self._add(name, Anchor(name, is_list=True))

    def tagged(self, tag: str) -> Anchor | None:
        """What a control is, by its tag."""
        return self._known.get(tag.removeprefix(TAG_PREFIX)) if tag.startswith(TAG_PREFIX) else None

    def bookmarked(self, name: str) -> Anchor | None:
        """What a bookmark holds, by its name."""
        return self._known.get(name.removeprefix(BOOKMARK_PREFIX)) if name.startswith(BOOKMARK_PREFIX) else None

    def mark(self, address: str) -> str:
        """The number of the note of a field's item, "" where it has none."""
        return self._marks.get(item(address), "") if address else ""

    def _add(self, key: str, anchor: Anchor) -> None:
        self._known[control_tag(key).removeprefix(TAG_PREFIX)] = anchor
        assert control_tag(key).removeprefix(TAG_PREFIX) == bookmark_name(key).removeprefix(BOOKMARK_PREFIX)


def is_locked(tag: str) -> bool:
    """Whether a control holds words of the template."""
    return tag == LOCKED_TAG


def is_note(anchor: str) -> bool:
    """Whether a link leads to a note of ours: then its words are the note's number."""
    return anchor.startswith(BOOKMARK_PREFIX)
