"""Sets of rules for what is not sure of a word processor; a setting is taken only where all of them agree."""

from __future__ import annotations

from typing import NamedTuple


class Rules(NamedTuple):
    """How a word processor fills pages. The defaults are what LibreOffice 7.4 does.

    `narrow` is the part of the measure counted on; `long` adds a line to a paragraph with a word longer than 60 % of the
    line; `column_before` keeps space on top of column two; `balance_lines` is what balancing loses; `late` leaves an
    undivided group that should open column two in column one; `twice` counts a top border twice right after columns.
    """

    narrow: float = 1.0
    long: bool = False
    column_before: bool = False
    balance_lines: int = 0
    late: bool = False
    twice: bool = True


PLAIN = Rules()
RULE_SETS = (
    PLAIN,
    Rules(narrow=0.995, long=True),
    Rules(column_before=True, balance_lines=1),
    Rules(late=True),
)
