"""Notes and the marks that refer to them, kept in step where something is left out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import replace

from briefgen.document.tree import Block, Kind

ROLE = "notes"


def note_numbers(blocks: Iterable[Block]) -> dict[str, str]:
    """The ids of notes with their numbers, by the marks that refer to them, in the order of print."""
    return {run.note: run.text for top in blocks for block in top.walk() for run in block.runs if run.note}


def unmarked(blocks: Iterable[Block], marks: Set[str]) -> frozenset[str]:
    """The ids of notes to which no mark refers."""
    notes = (block for top in blocks if top.role == ROLE for block in top.walk() if block.kind is Kind.ITEM)
    return frozenset(note.id for note in notes if note.id not in marks)


def renumbered(blocks: tuple[Block, ...], numbers: Mapping[str, str]) -> tuple[Block, ...]:
    """The same blocks with these numbers in their marks."""
    return tuple(
        replace(
            block,
            runs=tuple(run._replace(text=numbers[run.note]) if run.note else run for run in block.runs),
            children=renumbered(block.children, numbers),
        )
        for block in blocks
    )
