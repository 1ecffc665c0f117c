"""What is wrong with a CSV file: a code, a message, a place in its text, what to do."""

from __future__ import annotations

from typing import NamedTuple


class Spot(NamedTuple):
    """A place in a text; both count from 1, the column in characters."""

    line: int
    column: int

    @classmethod
    def at(cls, text: str, offset: int) -> Spot:
        """The spot of an offset."""
        return cls(text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))


_SHOWN = 40


def shown(text: str) -> str:
    """A text from the file as a message quotes it."""
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


class CsvWrong(Exception):
    """A mistake in the file, or in what is asked of it; `spot` is None where it concerns the whole."""

    def __init__(self, code: str, message: str, spot: Spot | None, hint: str) -> None:
        super().__init__(message)
        self.code, self.message, self.spot, self.hint = code, message, spot, hint
