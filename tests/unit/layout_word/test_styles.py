"""Word's named styles from a theme and a plan."""

from __future__ import annotations

import pytest

from briefgen.layout.plan import Plan
from briefgen.layout.word.styles import paper, styles
from briefgen.ooxml.names import STYLES
from tests.sample_documents import sample_manuscript

MANUSCRIPT = sample_manuscript()
SHEET = paper(MANUSCRIPT.page)


@pytest.mark.parametrize("size", [10.0, 10.25, 11.5])
def test_sizes_are_whole_half_points_and_lengths_whole_twips(size: float) -> None:
    """Word has nothing finer; a size between is rounded before anything is measured."""
    for style in styles(MANUSCRIPT.theme, Plan(size), SHEET).values():
        lengths = (style.size, style.line, style.before, style.after, style.left, style.hang, style.right)
        assert all(isinstance(length, int) and length >= 0 for length in lengths), style.key


def test_every_named_style_is_made() -> None:
    """The table of names and the styles agree, and no two share a name."""
    made = styles(MANUSCRIPT.theme, Plan(), SHEET)

    assert set(made) == set(STYLES)
    assert len({style.name for style in made.values()}) == len(made)


def test_body_follows_the_plan() -> None:
    """Body size and leading are the plan's."""
    body = styles(MANUSCRIPT.theme, Plan(size=10.5, leading=1.4), SHEET)["body"]

    assert (body.size, body.line) == (21, 294)


def test_semibold_becomes_bold() -> None:
    """Word has regular and bold only."""
    made = styles(MANUSCRIPT.theme, Plan(), SHEET)

    assert made["heading"].bold
    assert not made["body"].bold
    assert made["card-quote"].italic
