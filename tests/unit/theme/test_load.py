"""Themes: what is read, what is refused."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from briefgen import resources
from briefgen.errors import BriefInvalid
from briefgen.theme import Theme, load_theme, theme_names
from briefgen.theme.roles import GROUNDS

FOLDER = resources.assets() / "themes"
SOURCE = (FOLDER / "brief.toml").read_text(encoding="utf-8")


def load(tmp_path: Path, text: str) -> Theme:
    """The theme of a text."""
    (tmp_path / "mine.toml").write_text(text, encoding="utf-8")
    return load_theme("mine", [tmp_path])


def refused(tmp_path: Path, text: str) -> list[tuple[str, str]]:
    """Code and address of what is wrong with a text."""
    with pytest.raises(BriefInvalid) as caught:
        load(tmp_path, text)
    assert all(f.file.endswith("mine.toml") for f in caught.value.findings)
    return [(f.code, f.address) for f in caught.value.findings]


def test_the_shipped_theme_has_every_role_and_both_papers() -> None:
    """What layout asks for is there, with colours resolved and the digest of the file."""
    theme = load_theme("brief", [FOLDER])

    assert set(theme.roles) == set(GROUNDS)
    assert set(theme.pages) == {"A4", "Letter"}
    assert theme.roles["title"].colour == theme.palette["navy"]
    assert theme.digest == hashlib.sha256((FOLDER / "brief.toml").read_bytes()).hexdigest()
    assert (theme.fitting.floor, theme.fitting.ceiling, theme.fitting.step) == (10.0, 11.5, 0.25)


def test_both_ways_to_name_a_colour_resolve(tmp_path: Path) -> None:
    """`palette.navy` means the same as `@navy`."""
    theme = load(tmp_path, SOURCE.replace('axis = "@navy"', 'axis = "palette.navy"'))

    assert theme.chart.axis == theme.palette["navy"]


def test_a_colour_of_the_palette_may_refer_to_one_above(tmp_path: Path) -> None:
    """A palette can be short of repeats."""
    theme = load(tmp_path, SOURCE.replace('reverse = "#ffffff"', 'reverse = "@paper"'))

    assert theme.palette["reverse"] == "#ffffff"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ('axis = "@navy"', 'axis = "@nawy"', ("unknown-token", "chart.axis")),
        ("gutter = 20.0\ntop = [74", "guter = 20.0\ntop = [74", ("unknown-key", "pages.A4.guter")),
        ("gutter = 20.0\ntop = [74", "top = [74", ("missing-key", "pages.A4.gutter")),
        ('ink = "#1e1f22"', 'ink = "black"', ("theme-invalid", "palette.ink")),
        ("floor = 10.0", 'floor = "ten"', ("theme-invalid", "fitting.floor")),
        ("floor = 10.0", "floor = nan", ("theme-invalid", "fitting.floor")),
        ("ceiling = 11.5", "ceiling = 9.0", ("theme-invalid", "fitting.ceiling")),
        ("margin = 51.0", "margin = 280.0", ("theme-invalid", "pages.A4")),
        ('family = "serif-b"', 'family = "comic"', ("theme-invalid", "roles.title.family")),
        ('quiet = "#5a6470"', 'quiet = "#9aa4b0"', ("low-contrast", "roles.standfirst")),
        ('muted = "#7f95aa"', 'muted = "#c9d5e0"', ("low-contrast", "chart.muted")),
        ('tint = "#eef2f6"', 'tint = "#14304f"', ("low-contrast", "roles.panel")),
    ],
)
def test_a_mistake_is_found_with_its_address(tmp_path: Path, old: str, new: str, expected: tuple[str, str]) -> None:
    """Each kind of mistake has a code and the token that holds it."""
    assert old in SOURCE

    assert expected in refused(tmp_path, SOURCE.replace(old, new, 1))


def test_several_mistakes_are_reported_at_once(tmp_path: Path) -> None:
    """One run shows all of them."""
    wrong = SOURCE.replace('axis = "@navy"', 'axis = "@nawy"').replace("step = 0.25", "step = []")

    assert {code for code, _ in refused(tmp_path, wrong)} == {"unknown-token", "theme-invalid"}


def test_an_unknown_token_gets_a_suggestion(tmp_path: Path) -> None:
    """A slip of the finger is answered with the name that was meant."""
    with pytest.raises(BriefInvalid) as caught:
        load(tmp_path, SOURCE.replace('axis = "@navy"', 'axis = "@nawy"'))

    assert caught.value.findings[0].hints == ("did you mean navy?",)


def test_a_missing_theme_lists_those_there_are() -> None:
    """The hint names what could be taken."""
    with pytest.raises(BriefInvalid) as caught:
        load_theme("breif", [FOLDER])

    finding = caught.value.findings[0]
    assert finding.code == "unknown-theme"
    assert finding.hints == ("did you mean brief?", "there are: brief, slate")


@pytest.mark.parametrize("name", ["../themes/brief", "/etc/passwd", ""])
def test_a_theme_name_never_leaves_its_folder(name: str) -> None:
    """A name with a path in it is no theme."""
    with pytest.raises(BriefInvalid, match="unknown-theme"):
        load_theme(name, [FOLDER])


def test_a_theme_can_be_named_by_its_file() -> None:
    """A path that ends in .toml needs no folder."""
    assert load_theme(str(FOLDER / "brief.toml"), []).name == "brief"


@pytest.mark.parametrize("text", ["a = [", "\x00", "roles = 3"])
def test_broken_toml_is_a_finding(tmp_path: Path, text: str) -> None:
    """What cannot be read raises no other exception."""
    assert refused(tmp_path, text)


def test_names_of_themes_are_sorted() -> None:
    """The list that help texts show."""
    assert theme_names([FOLDER]) == ("brief", "slate")


def test_an_empty_theme_is_told_what_it_lacks_and_no_more(tmp_path: Path) -> None:
    """Five tables, and the line that brings them all: not each of their keys."""
    wrong = refused(tmp_path, "")

    assert [address for _, address in wrong] == ["palette", "pages", "fitting", "roles", "chart"]
