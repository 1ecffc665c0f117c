"""Rules on pages and looks: points 2, 34, 35 and 36."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from briefgen.rules import Subject
from briefgen.units import Colour, mm
from tests.unit.rules.subjects import breaches, brief, subject, template, theme

PARTS = '{% import "parts.html.j2" as parts with context %}'
LATE = PARTS + (
    '<h1>{{ brief.title }}</h1>{% include "evidence.html.j2" %}{% include "experts.html.j2" %}'
    '{% include "discussion.html.j2" %}<p>{{ brief.standfirst }}</p><ul>{% for m in brief.key_messages %}'
    "<li>{{ m.text }}</li>{% endfor %}</ul>"
)


def test_page_one_tells_the_story() -> None:
    assert breaches("page-one", subject(fitted=True)) == []


def test_what_stands_on_page_two_alone_does_not_tell_it(tmp_path: Path) -> None:
    found = breaches("page-one", subject(of=template(tmp_path, brief_html_j2=LATE), fitted=True))

    assert [each.address for each in found] == ["standfirst", "key_messages"]


def test_a_brief_without_key_messages_has_none_on_page_one() -> None:
    found = breaches("page-one", subject(brief(key_messages=[]), fitted=True))

    assert [each.address for each in found] == ["key_messages"]


@pytest.mark.parametrize(("size", "kept"), [(9.5, False), (10.0, True)])
def test_text_is_set_in_ten_points(size: float, kept: bool) -> None:
    look = replace(theme(), fitting=replace(theme().fitting, floor=size, ceiling=size))

    assert len(breaches("body-type", subject(look=look, fitted=True))) == 1 - kept


def in_columns(folder: Path, columns: int, size: float) -> Subject:
    """The sample in columns and in a size of type."""
    page = (
        PARTS
        + f'<h1>{{{{ brief.title }}}}</h1><section data-columns="{columns}">{{% include "evidence.html.j2" %}}</section>'
    )
    look = replace(theme(), fitting=replace(theme().fitting, floor=size, ceiling=size))
    return subject(look=look, of=template(folder, brief_html_j2=page), fitted=True)


@pytest.mark.parametrize(
    ("columns", "size", "hint"),
    [(1, 10.0, "larger type"), (2, 14.0, "smaller type"), (2, 10.5, None), (1, 14.0, None)],
)
def test_lines_have_40_to_75_characters(tmp_path: Path, columns: int, size: float, hint: str | None) -> None:
    found = breaches("line-length", in_columns(tmp_path, columns, size))

    assert len(found) == (hint is not None)
    assert all((hint or "") in each.hint for each in found)


def test_two_accent_colours_are_enough() -> None:
    """A shade of an accent is no colour more, another hue is."""

    def coloured(colour: str) -> Subject:
        roles = {**theme().roles, "quote": theme().roles["quote"]._replace(colour=Colour(colour))}
        return subject(look=replace(theme(), roles=roles))

    assert breaches("accents", coloured("#8a3323")) == []
    [found] = breaches("accents", coloured("#1a7a2b"))
    assert "3 colours" in found.message


@pytest.mark.parametrize(("margin", "kept"), [(9.0, False), (10.0, True)])
def test_nothing_of_the_text_stands_at_the_edge(margin: float, kept: bool) -> None:
    found = breaches("margins", subject(fitted=True, paper={"margin": mm(margin)}))

    assert [each.message.partition(" mm")[0] for each in found] == (
        [] if kept else ["on page 1 something stands 9.0", "on page 2 something stands 9.0"]
    )


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("<h1>{{ brief.title }}</h1><h2>Next</h2>", True),
        ("<h2>First</h2><h1>{{ brief.title }}</h1>", False),
        ("<h2>{{ brief.title }}</h2>", False),
        ("<h1>{{ brief.title }}</h1><h1>Again</h1>", False),
        ("<h1>{{ brief.title }}</h1><table><tr><td>a</td></tr><tr><td>1</td></tr></table>", False),
        ("<h1>{{ brief.title }}</h1><table><tr><th>a</th></tr><tr><td>1</td></tr></table>", True),
    ],
)
def test_one_title_stands_first_and_tables_have_heads(tmp_path: Path, line: str, kept: bool) -> None:
    own = template(tmp_path, brief_html_j2=line)

    assert len(breaches("heading-order", subject(of=own))) == 1 - kept


def test_rules_on_pages_say_nothing_of_a_brief_without_pages() -> None:
    pages = ("page-one", "body-type", "line-length", "margins")

    assert [breaches(code, subject()) for code in pages] == [[]] * len(pages)
