"""What a theme's forms make of the boxes in Word."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefgen import resources
from briefgen.layout import Plan
from briefgen.layout.word import set_for_word
from briefgen.layout.word.arrangement import Cell, Table
from briefgen.theme import Forms, Logo, load_theme
from tests.sample_documents import sample_manuscript

SLATE = load_theme("slate", [resources.assets() / "themes"])
LOGO = Logo(b"", (100, 100), "A square", 32.0)


def cells(forms: Forms, role: str, logo: Logo | None = None) -> list[Cell]:
    """The cells of the sample's tables that hold a paragraph of a style, each row whole."""
    theme = replace(SLATE, forms=forms, logo=logo)
    manuscript = replace(sample_manuscript(), theme=theme, page=theme.pages["A4"])
    sections = set_for_word(manuscript, Plan(10.0, 1.3, 0.6)).arrangement.sections
    rows = [row for section in sections for each in section.blocks if isinstance(each, Table) for row in each.rows]
    return [cell for row in rows if any(p.style.key == role for c in row for p in c.paras) for cell in row]


@pytest.mark.parametrize("logo", [None, LOGO])
def test_a_masthead_that_is_a_line_has_a_strip_above_and_a_rule_below(logo: Logo | None) -> None:
    """Over all its cells, the logo's too, and no ground."""
    row = cells(Forms("line"), "series", logo)

    assert row
    assert {(cell.fill, cell.lid and cell.lid.colour, cell.rule and cell.rule.colour) for cell in row} == {
        (None, SLATE.palette["accent"], SLATE.palette["rule"])
    }


def test_a_panel_lies_between_rules_or_has_a_bar() -> None:
    """Never both."""
    [ruled], [barred] = cells(Forms(panel="rules"), "panel-heading"), cells(Forms(), "panel-heading")

    assert (bool(ruled.lid and ruled.rule), ruled.edge) == (True, None)
    assert (bool(barred.edge), barred.lid, barred.rule) == (True, None, None)


def test_plain_cards_have_no_lid() -> None:
    """Only their ground."""
    plain, lidded = cells(Forms(card="plain"), "card-name"), cells(Forms(), "card-name")

    assert {cell.lid for cell in plain} == {None}
    assert {cell.lid.colour for cell in lidded if cell.lid} == {SLATE.palette["accent"]}
