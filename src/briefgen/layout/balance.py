"""How the shorter of two columns gains height: charts grow, then gaps over headings and solids, then over paragraphs."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.layout.bands import Atom

# (stretch of the gaps that gain a unit in this round, spare units below which the round ends)
_ROUNDS = ((2, 0), (2, 0), (1, 2))


def share(atoms: Sequence[Atom], spare: int) -> tuple[list[int], list[int]]:
    """Units that the gap above each atom of a column gains, and units that each atom grows, out of the spare ones."""
    gaps, grown = [0] * len(atoms), [0] * len(atoms)
    for n, atom in enumerate(atoms):
        grown[n] = min(atom.elastic, spare)
        spare -= grown[n]
    for stretch, enough in _ROUNDS:
        for n, atom in enumerate(atoms):
            if n and spare > enough and atom.stretch == stretch and gaps[n] < stretch:
                gaps[n] += 1
                spare -= 1
    return gaps, grown
