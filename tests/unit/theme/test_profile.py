"""Profiles of a theme: what stands over its tables, what is inherited, what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen import resources
from briefgen.errors import BriefInvalid
from briefgen.findings import Finding
from briefgen.theme import Theme, load_theme

SHIPPED = resources.assets() / "themes"


def load(folder: Path, text: str, profile: str, name: str = "house") -> Theme:
    """The theme of a text in a project, with a profile."""
    (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    return load_theme(name, [folder, SHIPPED], profile=profile)


def refused(folder: Path, text: str, profile: str) -> Finding:
    """The one thing that is wrong with a text."""
    with pytest.raises(BriefInvalid) as caught:
        load(folder, text, profile)
    (finding,) = caught.value.findings
    return finding


def test_accessible_is_never_under_11_points_on_15() -> None:
    """From the floor up, at every rung; heads are larger, and nothing is printed under 9 points."""
    plain, theme = load_theme("brief", [SHIPPED]), load_theme("brief", [SHIPPED], profile="accessible")
    fitting = theme.fitting

    assert (fitting.floor, fitting.ceiling) == (11.0, 12.5)
    assert min(rung.leading for rung in fitting.rungs) >= 15 / 11
    sizes = {name: role.size * (fitting.floor if role.relative else 1) for name, role in theme.roles.items()}
    assert min(sizes.values()) >= 9.0
    assert theme.chart.size >= 9.0
    for head in ("title", "heading", "panel-heading", "sources-heading"):
        assert theme.roles[head].size > plain.roles[head].size


def test_what_a_profile_does_not_say_is_the_themes() -> None:
    """Colours, pages, faces and the step of sizes stay; digest and name tell the two apart."""
    plain, theme = load_theme("brief", [SHIPPED]), load_theme("brief", [SHIPPED], profile="accessible")

    assert (theme.name, theme.profile, plain.profile) == ("brief", "accessible", "")
    assert (theme.pages, theme.fitting.step) == (plain.pages, plain.fitting.step)
    assert theme.roles["title"].colour == plain.roles["title"].colour
    assert theme.digest != plain.digest


def test_a_theme_inherits_profiles_and_may_change_them(tmp_path: Path) -> None:
    """A profile counts more than a theme's own tables, its own profile more than an inherited one."""
    text = 'extends = "brief"\n[roles]\ntitle = { size = 40.0 }\n[palette]\nnavy = "#0b4f3c"\n'
    inherited = load(tmp_path, text, "accessible")
    changed = load(tmp_path, text + "[profiles.accessible.fitting]\nfloor = 12.0\n", "accessible")

    assert (inherited.name, inherited.fitting.floor, inherited.roles["title"].size) == ("house", 11.0, 26.5)
    assert inherited.roles["title"].colour == "#0b4f3c"
    assert (changed.fitting.floor, changed.fitting.ceiling) == (12.0, 12.5)


def test_an_unknown_profile_is_answered_with_those_there_are(tmp_path: Path) -> None:
    """And with the one that was probably meant."""
    finding = refused(tmp_path, 'extends = "brief"\n', "acessible")

    assert finding.code == "unknown-profile"
    assert finding.message == 'the theme "house" has no profile "acessible"'
    assert finding.hints == ("did you mean accessible?", "it has accessible")


@pytest.mark.parametrize(
    ("text", "profile", "code", "line", "address"),
    [
        ("[profiles.big.fitting]\nfloor = 'x'\n", "big", "theme-invalid", 3, "profiles.big.fitting.floor"),
        (
            "[profiles.big.fitting]\nfloor = 20.0\nceiling = 9.0\n",
            "big",
            "theme-invalid",
            4,
            "profiles.big.fitting.ceiling",
        ),
        ("[profiles.big.palette]\nnavy = '#000000'\n", "", "unknown-key", 2, "profiles.big.palette"),
        ("[profiles]\nbig = 3\n", "", "theme-invalid", 3, "profiles.big"),
        ("profiles = 3\n", "", "theme-invalid", 2, "profiles"),
    ],
)
def test_a_mistake_in_a_profile_has_its_place(
    tmp_path: Path, text: str, profile: str, code: str, line: int, address: str
) -> None:
    """Whether or not the profile is chosen, as far as it can be told."""
    finding = refused(tmp_path, 'extends = "brief"\n' + text, profile)

    assert (finding.code, finding.line, finding.address) == (code, line, address)
