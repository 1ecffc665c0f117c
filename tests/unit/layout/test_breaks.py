"""Where pages begin."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.layout.bands import Atom, Band
from briefgen.layout.breaks import choose


def column(*heights: int, gap: float = 0.0, foot: bool = False) -> Band:
    """One column of atoms in units of ten points."""
    made = Band(1, 10.0, gap=gap, foot=foot)
    made.atoms += [Atom(height, (), f"b{n}") for n, height in enumerate(heights)]
    return made.close()


def test_page_one_is_filled() -> None:
    """The last break that leaves page one within its room."""
    best = choose([column(*[5] * 16)], (500.0, 500.0))

    assert best.at == ((0, 10),)
    assert best.fill == ((500.0, 500.0), (300.0, 500.0))
    assert best.over == 0


def test_the_gap_over_a_band_is_lost_on_top_of_a_page() -> None:
    """A band that begins a page needs only its own height."""
    best = choose([column(50), column(50, gap=40.0)], (500.0, 500.0))

    assert best.at == ((1, 0),)
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

    assert best.at == ((1, 1),)


def test_a_first_atom_higher_than_the_page_is_over() -> None:
    """There is no legal break, and the overflow says so."""
    assert choose([column(80)], (500.0, 500.0)).over == pytest.approx(300.0)


def test_little_text_still_begins_page_two() -> None:
    """A page two that is almost empty costs more than white on page one."""
    best = choose([column(*[5] * 10)], (500.0, 500.0))

    assert best.fill[1][0] > 0


def test_one_page_holds_everything_or_says_what_is_over() -> None:
    """There is nothing to choose."""
    best = choose([column(20, 20), column(15, gap=20.0)], (500.0,))

    assert best.at == ()
    assert best.fill == ((570.0, 500.0),)
    assert best.over == pytest.approx(70.0)


def test_four_pages_are_filled_one_after_another() -> None:
    """White stays for the last."""
    best = choose([column(*[5] * 36)], (500.0,) * 4)

    assert best.at == ((0, 10), (0, 20), (0, 30))
    assert [used for used, _ in best.fill] == [500.0, 500.0, 500.0, 300.0]


def test_breaks_are_found_together_not_one_after_another() -> None:
    """The white that a solid block leaves before it is shared by two pages; one after another, page two had it all."""
    solid = Band(1, 10.0)
    solid.atoms += [Atom(5, (), f"a{n}") for n in range(10)]
    solid.atoms += [Atom(5, (), f"b{n}", stick=n == 1) for n in range(4)]
    solid.atoms += [Atom(38, (), "block"), Atom(5, (), "end")]
    best = choose([solid.close()], (500.0,) * 3)

    assert best.over == 0
    assert best.at == ((0, 7), (0, 14))
    assert best.fill[0] == best.fill[1]


def test_sources_stand_on_the_last_page_together() -> None:
    """Though page one had room for all of them, or for the first."""
    text, sources, imprint = column(*[5] * 4), column(3, 3, 3, foot=True), column(3, foot=True)

    assert choose([text, sources, imprint], (500.0, 500.0)).at == ((1, 0),)
    assert choose([column(*[5] * 8), sources, imprint], (500.0, 500.0)).at == ((1, 0),)


def test_sources_longer_than_a_page_are_divided() -> None:
    """Where nothing else can be done."""
    best = choose([column(*[5] * 4), column(*[5] * 14, foot=True)], (500.0, 500.0))

    assert best.at == ((1, 6),)
    assert best.over == 0


def test_text_that_ends_early_leaves_the_last_pages_empty() -> None:
    """It is told by how full they are."""
    best = choose([column(*[5] * 3)], (500.0,) * 3)

    assert sum(used for used, _ in best.fill) == 150.0
    assert best.over == 0


@settings(deadline=None, derandomize=True)
@given(st.lists(st.tuples(st.integers(1, 30), st.booleans()), min_size=1, max_size=24), st.integers(1, 4))
def test_pages_that_can_be_kept_are_kept(pieces: list[tuple[int, bool]], pages: int) -> None:
    """Filling each page as far as it goes finds whether the text fits; then the best breaks fit as well."""
    band = Band(1, 10.0)
    band.atoms += [Atom(height, (), f"b{n}", stick=stick and n > 0) for n, (height, stick) in enumerate(pieces)]
    band.close()
    at, needed = 0, 0
    while at < len(band.atoms):
        ends = [end for end in band.legal if end > at and band.height(at, end) * 10.0 <= 500.0]
        if not ends:
            break
        at, needed = ends[-1], needed + 1
    fits = at == len(band.atoms) and needed <= pages

    best = choose([band], (500.0,) * pages)

    assert (best.over == 0) is fits
    assert len(best.fill) == pages
