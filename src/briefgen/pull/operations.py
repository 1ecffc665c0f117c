"""What a pull would do to a brief: operations, each with its address, and what could not become one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Any, NamedTuple

_WORDS = re.compile(r"\S+")


class Kind(StrEnum):
    """What an operation does."""

    TEXT = "text"  # another text
    CLEAR = "clear"  # no text: the key goes
    NUMBER = "number"  # another number, in a cell or a chart
    ADD = "add"  # a new item
    REMOVE = "remove"
    MOVE = "move"  # within its list
    TRANSFER = "transfer"  # to another list


class Spot(NamedTuple):
    """A place in a list: behind an item, or before one where `before` is said; the end where neither is there."""

    list: str
    item: str = ""
    before: bool = False

    def __str__(self) -> str:
        if not self.item:
            return f"in {self.list}"
        return f"{'before' if self.before else 'after'} {self.item}"


@dataclass(frozen=True, slots=True)
class Operation:
    """One change to a brief: at `address`, from the text that was written to the one in Word; `spot` is where to, `value` a
    new item or number. `item` of a spot is an address."""

    kind: Kind
    address: str
    old: str = ""
    new: str = ""
    spot: Spot | None = None
    value: Any = None
    details: tuple[str, ...] = field(default=())

    def told(self) -> str:
        """The operation in one line."""
        where = f" {self.spot}" if self.spot else ""
        return f"{self.address}: {_VERBS[self.kind]}{where}"

    def difference(self) -> str:
        """What changed, in words."""
        if self.kind in (Kind.MOVE, Kind.TRANSFER):
            return ""
        return word_difference(self.old, self.new)

    def as_dict(self) -> dict[str, Any]:
        """Plain values for `--json`."""
        said = {"operation": self.kind.value, "address": self.address, "old": self.old, "new": self.new}
        return said | ({"spot": str(self.spot)} if self.spot else {})


_VERBS = {
    Kind.TEXT: "reworded",
    Kind.CLEAR: "taken out",
    Kind.NUMBER: "another number",
    Kind.ADD: "added",
    Kind.REMOVE: "removed",
    Kind.MOVE: "moved",
    Kind.TRANSFER: "moved",
}


class Clash(NamedTuple):
    """A text that the file and today's brief changed differently."""

    address: str
    written: str
    yaml: str
    word: str


def word_difference(old: str, new: str) -> str:
    """The words of the new text with each change as `[-old-]{+new+}`; words around them are left out where they are many."""
    a, b = _WORDS.findall(old), _WORDS.findall(new)
    out: list[str] = []
    matched = SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
    for n, (kind, i, j, k, m) in enumerate(matched):
        if kind == "equal":
            out.append(_shortened(a[i:j], first=n == 0, last=n == len(matched) - 1))
            continue
        gone, come = " ".join(a[i:j]), " ".join(b[k:m])
        out.append((f"[-{gone}-]" if gone else "") + (f"{{+{come}+}}" if come else ""))
    return " ".join(out)


_AROUND = 6


def _shortened(words: Sequence[str], *, first: bool, last: bool) -> str:
    if len(words) <= 2 * _AROUND or (first and last):
        return " ".join(words)
    head = [] if first else list(words[:_AROUND])
    tail = [] if last else list(words[-_AROUND:])
    return " ".join([*head, "…", *tail])
