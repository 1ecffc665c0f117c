"""How many characters a full line of text in columns has: type that is too large for its column makes lines hard to read."""

from __future__ import annotations

import statistics
from collections.abc import Iterator
from itertools import pairwise

from briefgen.layout.breaks import Break
from briefgen.layout.pages import TextLine

FEWEST = 40  # characters, by median (editorial spec, point 34)
_SAMPLE = 10  # full lines, of fewer there is no median


def is_readable(measured: Break, size: float) -> bool:
    """Whether full lines of body text of a size have at least 40 characters by median, or are too few to tell."""
    median = median_characters(measured, size)
    return median is None or median >= FEWEST


def median_characters(measured: Break, size: float) -> float | None:
    """Characters of full lines of body text of a size, by median; None where there are too few lines."""
    full = [len(line.line.text.rstrip()) for line in _full_lines(measured, size)]
    return statistics.median(full) if len(full) >= _SAMPLE else None


def _full_lines(measured: Break, size: float) -> Iterator[TextLine]:
    """Lines of body text in columns that another line of their block follows."""
    for band in measured.bands:
        if band.columns == 2 and not band.foot:
            lines = [i for atom in band.atoms for i in atom.items if isinstance(i, TextLine) and i.size == size]
            yield from (line for line, following in pairwise(lines) if line.block == following.block)
