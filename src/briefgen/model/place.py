"""Places: where a key or a value stands in the text of a YAML file."""

from __future__ import annotations

from typing import NamedTuple


class Mark(NamedTuple):
    """A point in a text: `line` and `column` count from 1, in characters; `offset` is the place in the text, from 0."""

    line: int
    column: int
    offset: int

    @classmethod
    def at(cls, text: str, offset: int) -> Mark:
        """The mark of an offset."""
        return cls(text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset), offset)


class Span(NamedTuple):
    """Where a value stands, and its key, if it has one.

    `style` is how a scalar was written: "" plain, `'`, `"`, `|` or `>`; None for lists, mappings and aliases. An `alias` stands
    where the value is used; the spans inside it are those of the anchor.
    """

    start: Mark
    end: Mark
    key: Mark | None = None
    style: str | None = None
    alias: bool = False


class Place(NamedTuple):
    """A point in a file as people are shown it, with the whole source line."""

    line: int
    column: int
    excerpt: str
