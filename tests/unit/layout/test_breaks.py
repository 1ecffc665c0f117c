"""Where page two begins."""

from __future__ import annotations

import pytest

from briefgen.layout.bands import Atom, Band
from briefgen.layout.breaks import choose


def column(*heights: int, gap: float = 0.0) -> Band:
    """One column of atoms in units of ten points."""
    made = Band(1, 10.0, gap=gap)
    made.atoms += [Atom(height, (), f"b{n}") for n, height in enumerate(heights)]
    return made.close()


def test_page_one_is_filled() -> None:
    """The last break that leaves page one within its room."""
    best = choose([column(*[5] * 16)], (500.0, 500.0))

    assert (best.band, best.atom) == (0, 10)
    assert best.fill == ((500.0, 500.0), (300.0, 500.0))
    assert best.over == 0


def test_the_gap_over_a_band_is_lost_on_top_of_a_page() -> None:
    """A band that begins a page needs only its own height."""
    best = choose([column(50), column(50, gap=40.0)], (500.0, 500.0))

    assert (best.band, best.atom) == (1, 0)
    assert best.fill == ((500.0, 500.0), (500.0, 500.0))


def test_what_does_not_fit_is_told_in_points() -> None:
    """Both pages full, and 120 points more."""
    best = choose([column(*[2] * 56)], (500.0, 500.0))

    assert best.over == pytest.approx(120.0)


def test_a_band_is_not_begun_where_its_first_atom_sticks() -> None:
    """What stays with a heading before it moves with it."""
    first, second = column(20, 2), column(28, 10)
    second.atoms[0].stick = True
    second.close()

    best = choose([first, second], (500.0, 500.0))

    assert (best.band, best.atom) == (1, 1)


def test_a_first_atom_higher_than_the_page_is_over() -> None:
    """There is no legal break, and the overflow says so."""
    assert choose([column(80)], (500.0, 500.0)).over == pytest.approx(300.0)


def test_little_text_still_begins_page_two() -> None:
    """A page two that is almost empty costs more than white on page one."""
    best = choose([column(*[5] * 10)], (500.0, 500.0))

    assert best.fill[1][0] > 0
