"""How a column gains height: charts grow, then gaps over headings and solids, then over paragraphs, none more than its like."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.layout.bands import LEVEL, Atom

# (stretch of the gaps that all gain a unit, lines that may be spare all the same)
_ROUNDS = ((2, 1.0), (2, LEVEL), (1, LEVEL))


Shares = tuple[list[int], list[int]]


def share(atoms: Sequence[Atom], spare: int, line: float) -> Shares:
    """Units that the gap above each atom of a column gains, and units that each atom grows, out of the spare ones.

    `line` is the units in a line. Gaps of one kind gain alike, and what is too little for all of them is left at the end;
    only where columns would not be level do some gain more than others.
    """
    gaps, grown = [0] * len(atoms), [0] * len(atoms)
    if spare <= 0:
        return gaps, grown
    for n, atom in enumerate(atoms):
        grown[n] = min(atom.elastic, spare)
        spare -= grown[n]
    for stretch, enough in _ROUNDS:
        alike = [n for n, atom in enumerate(atoms) if n and atom.stretch == stretch]
        if spare > enough * line and len(alike) <= spare:
            spare -= len(alike)
            for n in alike:
                gaps[n] += 1
    for stretch in (2, 2, 1):
        for n, atom in enumerate(atoms):
            if n and spare > LEVEL * line and atom.stretch == stretch and gaps[n] < stretch:
                gaps[n] += 1
                spare -= 1
    return gaps, grown
