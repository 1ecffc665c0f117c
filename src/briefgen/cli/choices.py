"""Choices of the command line, taken from the tables of the rooms below."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.render.registry import FORMATS


def formats_of(chosen: Sequence[str]) -> tuple[str, ...]:
    """Formats by name, in the table's order, "all" being every one that is written to a file; () where none is chosen."""
    return tuple(name for name, row in FORMATS.items() if name in chosen or ("all" in chosen and not row.printed))
