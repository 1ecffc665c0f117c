"""What is found in an edited file: paragraphs of characters, each with its look and the anchors in which it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

_SPACE = re.compile(r"[ \t\r\n]+")  # not \s: a no-break space is a letter


def collapsed(text: str) -> str:
    """A text with one space where white space is, and none at its ends."""
    return _SPACE.sub(" ", text).strip(" ")


class Char(NamedTuple):
    """One character. `owner` is the address of the field whose control or bookmark it stands in, "" outside of all;
    `reference` the number of the reference in that field which it prints, -1 for none. What is
    `locked` stands in a control of the template's words. Characters of one `run` were typed or written in one go."""

    text: str
    bold: bool = False
    italic: bool = False
    href: str | None = None
    owner: str = ""
    reference: int = -1
    locked: bool = False
    run: int = 0


class Cell(NamedTuple):
    """Where in a table a paragraph stands, from 0: the number of the table in its part, row and column."""

    table: int
    row: int
    column: int


@dataclass(eq=False, slots=True)
class Found:
    """A paragraph as it now stands. `group` is the name of the list whose control is around it, "" outside of all."""

    part: str
    style: str = ""
    group: str = ""
    cell: Cell | None = None
    chars: list[Char] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Its words, with one space where white space is."""
        return collapsed("".join(char.text for char in self.chars))

    @property
    def owners(self) -> dict[str, int]:
        """The fields whose words stand in it, in order, with the number of their characters."""
        out: dict[str, int] = {}
        for char in self.chars:
            if char.owner:
                out[char.owner] = out.get(char.owner, 0) + 1
        return out


class Comment(NamedTuple):
    """A comment and the field at which it stands, "" where it is at none."""

    author: str
    text: str
    address: str


class Lost(NamedTuple):
    """Something that no text can say: what it is, its words if it has some, and the field in or behind which it stands."""

    what: str
    text: str
    address: str


@dataclass(eq=False, slots=True)
class Text:
    """All that is read of a file's texts: paragraphs, comments, what no text can say, and how many tracked changes were
    accepted or rejected. `noted` has the fields behind which the mark of a note stands, "" for one behind none."""

    paragraphs: list[Found] = field(default_factory=list)
    comments: list[Comment] = field(default_factory=list)
    lost: list[Lost] = field(default_factory=list)
    revisions: int = 0
    noted: set[str] = field(default_factory=set)
