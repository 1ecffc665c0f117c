"""Choices of the command line, taken from the tables of the rooms below."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.render.registry import FORMATS


def formats_of(chosen: Sequence[str]) -> tuple[str, ...]:
    """Formats by name, in the table's order; "all", or none chosen, is every one that is written to a file."""
    names = set(chosen) or {"all"}
    return tuple(name for name, row in FORMATS.items() if name in names or ("all" in names and not row.printed))
