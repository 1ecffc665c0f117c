"""Bands: how atoms are divided between two columns, and what the shorter one gains."""

from __future__ import annotations

import pytest

from briefgen.layout.balance import share
from briefgen.layout.bands import LEVEL, Atom, Band

LINE = 2.0  # units in a line


def lines(count: int, block: str = "p", *, above: int = 1) -> list[Atom]:
    """The lines of a paragraph with no orphan and no widow."""
    return [
        Atom(2, (), block, above=0 if n else above, stick=n in (1, count - 1) and n > 0, stretch=int(n == 0))
        for n in range(count)
    ]


def band(*atoms: Atom, columns: int = 2) -> Band:
    """A closed band of a unit of seven points."""
    made = Band(columns, 7.0)
    made.atoms += atoms
    return made.close()


def test_one_column_keeps_all_atoms() -> None:
    """Nothing is divided."""
    made = band(*lines(4), columns=1)

    assert made.split(0, 4) == (4, 8, 0.0, 0.0)


def test_equal_paragraphs_stand_side_by_side() -> None:
    """The gap over the second is not counted on top of its column."""
    made = band(*lines(6, "a"), *lines(6, "b"))

    assert made.split(0, 12) == (6, 12, 0.0, 0.0)


def test_the_left_column_is_not_the_shorter_one() -> None:
    """An odd line stands at the left."""
    made = band(*lines(7, "a"))

    assert made.split(0, 7).at == 4


def test_no_orphan_and_no_widow() -> None:
    """A paragraph of three lines is not divided."""
    made = band(*lines(3, "a"))

    assert made.split(0, 3).at == 3


def test_a_sticking_atom_never_begins_a_column() -> None:
    """A heading's text stays with it, however uneven the columns."""
    heading = Atom(2, (), "h", stretch=2)
    text = lines(2, "a")
    text[0].stick = True
    made = band(heading, *text)

    split = made.split(0, 3)

    assert split.at == 3
    assert split.excess > LEVEL


def test_capacity_levels_columns_that_differ() -> None:
    """A chart that can grow makes up for a difference."""
    chart = Atom(4, (), "chart", elastic=6)
    rigid = Atom(4, (), "chart")
    tall = Atom(10, (), "tall")

    assert band(tall, chart).split(0, 2).excess == 0
    assert band(tall, rigid).split(0, 2).excess == pytest.approx(3.0)


def test_charts_gain_before_gaps() -> None:
    """Spare units go to the chart, then to the gaps of headings, then of paragraphs, but not the last two lines of them."""
    atoms = [
        Atom(4, (), "chart", elastic=3),
        Atom(2, (), "h", above=2, stretch=2),
        Atom(2, (), "p", above=1, stretch=1),
    ]

    assert share(atoms, 2, LINE) == ([0, 0, 0], [2, 0, 0])
    assert share(atoms, 6, LINE) == ([0, 1, 0], [3, 0, 0])
    assert share(atoms, 12, LINE) == ([0, 2, 1], [3, 0, 0])


def test_gaps_of_one_kind_gain_alike() -> None:
    """Of three counterpoints none is further apart than the others, even if the column ends up to two lines earlier."""
    atoms = [Atom(2, (), "a"), *(Atom(2, (), name, above=2, stretch=2) for name in "bcd")]

    assert share(atoms, 3, LINE) == ([0, 1, 1, 1], [0] * 4)
    assert share(atoms, 4, LINE) == ([0, 1, 1, 1], [0] * 4)
    assert share(atoms[:3], 1, LINE) == ([0, 0, 0], [0] * 3)


def test_columns_are_levelled_even_if_gaps_then_differ() -> None:
    """More than two lines apart is worse than a gap that is wider than its like."""
    paragraphs = [Atom(2, (), f"{n}", above=1, stretch=1) for n in range(9)]

    assert sum(share(paragraphs, 7, LINE)[0]) == 3


def test_a_little_white_is_left_at_the_end() -> None:
    """A line of difference is no reason to pull paragraphs apart."""
    atoms = [Atom(2, (), "a"), Atom(2, (), "p", above=1, stretch=1)]

    assert share(atoms, 2, LINE) == ([0, 0], [0, 0])


def test_the_gap_on_top_of_a_column_gains_nothing() -> None:
    """A column begins where its band begins."""
    atoms = [Atom(2, (), "h", above=2, stretch=2), Atom(2, (), "p", above=1)]

    assert share(atoms, 5, LINE) == ([0, 0], [0, 0])
