"""What a theme's forms make of masthead, panel and cards: the same words at the same widths, other boxes and rules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from statistics import median

import pytest

from briefgen import resources
from briefgen.fit import fit
from briefgen.layout import Manuscript, Plan, layout
from briefgen.layout.pages import Box, Item, Picture, Rule, TextLine
from briefgen.theme import Forms, Logo, load_theme
from briefgen.units import Colour
from tests.page_laws import problems
from tests.sample_documents import sample_manuscript

SLATE = load_theme("slate", [resources.assets() / "themes"])
LOGO = Logo(b"", (100, 100), "A square", 32.0)


def first_page(forms: Forms, logo: Logo | None = None) -> tuple[Manuscript, Sequence[Item]]:
    """The first page of the sample in slate with other forms."""
    sample = sample_manuscript()
    theme = replace(SLATE, forms=forms, logo=logo)
    manuscript = replace(sample, theme=theme, page=theme.pages["A4"])
    return manuscript, layout(manuscript, Plan()).pages[0]


def boxes(items: Sequence[Item], colour: Colour) -> list[Box]:
    """The boxes of a colour."""
    return [item for item in items if isinstance(item, Box) and item.fill == colour]


@pytest.mark.parametrize("logo", [None, LOGO])
def test_a_masthead_is_a_line_below_a_strip_of_colour(logo: Logo | None) -> None:
    """From edge to edge of the page, and of the text; words and logo stand between the two."""
    manuscript, items = first_page(Forms("line"), logo)
    page = manuscript.page
    strip = boxes(items, SLATE.palette["accent"])[0]
    rule = next(item for item in items if isinstance(item, Rule) and not item.block)
    words = [item for item in items if isinstance(item, TextLine) and item.y < rule.y]

    assert (strip.x, strip.y, strip.width) == (0, 0, page.width)
    assert (rule.x, rule.width) == (page.margin, page.measure)
    assert words
    assert all(item.y - item.size > strip.height for item in words)
    for picture in (item for item in items if isinstance(item, Picture)):
        assert picture.y - strip.height == pytest.approx(rule.y - picture.y - picture.height)


def test_a_panel_lies_between_rules() -> None:
    """As wide as the text; the bar at its side is gone."""
    manuscript, items = first_page(Forms(panel="rules"))
    [ground] = boxes(items, SLATE.palette["tint"])
    rules = [box for box in boxes(items, SLATE.palette["navy"]) if box.block == ground.block]

    assert [(rule.x, rule.width) for rule in rules] == [(ground.x, manuscript.page.measure)] * 2
    assert [rule.y for rule in rules] == [ground.y, pytest.approx(ground.y + ground.height - rules[1].height)]


def test_plain_cards_have_no_lid() -> None:
    """Only their ground."""

    def lids(forms: Forms) -> int:
        manuscript, _ = first_page(forms)
        pages = layout(manuscript, Plan()).pages
        cards = {box.block for page in pages for box in boxes(page, SLATE.palette["warm"])}
        return sum(box.block in cards for page in pages for box in boxes(page, SLATE.palette["accent"]))

    assert (lids(Forms(card="plain")), lids(Forms()) > 0) == (0, True)


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_slate_keeps_the_laws_of_pages(paper: str) -> None:
    """And its sans lines are as long as is good to read: 40 to 75 characters by median."""
    sample = sample_manuscript()
    manuscript = replace(sample, theme=SLATE, page=SLATE.pages[paper])
    fitted = fit(manuscript, word=True)
    lines = [item for page in fitted.pages.pages for item in page if isinstance(item, TextLine)]
    column = manuscript.page.column * 1000
    full = [
        len("".join(fragment.text for fragment in line.line.fragments))
        for line in lines
        if line.size == fitted.pages.plan.size and 0.9 * column < line.line.width * line.size <= column
    ]

    assert problems(manuscript, fitted.pages) == []
    assert 40 <= median(full) <= 75
