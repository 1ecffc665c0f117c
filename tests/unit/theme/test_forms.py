"""The theme `slate`, which differs in look and not in rules, and the forms of boxes that a theme may choose."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen import resources
from briefgen.errors import BriefInvalid
from briefgen.theme import Forms, Theme, load_theme

SHIPPED = resources.assets() / "themes"
PROFILES = ["", "accessible"]


def shipped(name: str, profile: str = "") -> Theme:
    """A theme that comes with briefgen."""
    return load_theme(name, [SHIPPED], profile=profile)


def house(folder: Path, text: str) -> Theme:
    """A house theme."""
    (folder / "house.toml").write_text(f'extends = "brief"\n{text}', encoding="utf-8")
    return load_theme("house", [folder, SHIPPED])


@pytest.mark.parametrize("profile", PROFILES)
def test_slate_is_set_in_sans_throughout(profile: str) -> None:
    """Charts too."""
    theme = shipped("slate", profile)

    assert {role.family.partition("-")[0] for role in theme.roles.values()} == {"sans"}
    assert {theme.chart.family, theme.chart.strong} == {"sans", "sans-s"}


def test_slate_has_one_accent() -> None:
    """Every other colour of the palette is a grey, hardly saturated; links have the accent."""
    palette = shipped("slate").palette
    saturated = {name for name, colour in palette.items() if max(colour.rgb) - min(colour.rgb) > 0.15}

    assert saturated == {"accent", "link"}
    assert palette["link"] == palette["accent"]


@pytest.mark.parametrize("profile", PROFILES)
def test_slate_has_the_rules_of_brief(profile: str) -> None:
    """Floor, ceiling and rungs of fitting, papers, and no text smaller than there."""
    ours, theirs = shipped("slate", profile), shipped("brief", profile)

    assert ours.fitting == theirs.fitting
    assert {name: (page.width, page.height) for name, page in ours.pages.items()} == {
        name: (page.width, page.height) for name, page in theirs.pages.items()
    }
    assert [name for name, role in ours.roles.items() if role.size < theirs.roles[name].size] == []


def test_fills_of_slate_go_lighter_so_that_grey_tells_them_apart() -> None:
    """Each lighter than the one before."""
    light = [fill.luminance for fill in shipped("slate").chart.fills]

    assert light == sorted(light)
    assert len(set(light)) == len(light)


def test_a_theme_without_forms_has_the_usual_ones(tmp_path: Path) -> None:
    """And one that names some keeps the others."""
    assert house(tmp_path, "").forms == Forms("band", "side", "lid")
    assert house(tmp_path, '[forms]\ncard = "plain"\n').forms == Forms("band", "side", "plain")
    assert shipped("slate").forms == Forms("line", "rules", "plain")


@pytest.mark.parametrize(
    ("text", "code", "address"),
    [
        ('[forms]\ncard = "round"\n', "theme-invalid", "forms.card"),
        ('[forms]\npanle = "side"\n', "unknown-key", "forms.panle"),
        ("forms = 3\n", "theme-invalid", "forms"),
        ('[forms]\nmasthead = "line"\n', "low-contrast", "roles.series"),
    ],
)
def test_a_form_that_there_is_not_is_told(tmp_path: Path, text: str, code: str, address: str) -> None:
    """White words of a masthead without its band would stand on white paper."""
    with pytest.raises(BriefInvalid) as caught:
        house(tmp_path, text)

    assert (code, address) in [(finding.code, finding.address) for finding in caught.value.findings]
    assert all(finding.file.endswith(".toml") for finding in caught.value.findings)
