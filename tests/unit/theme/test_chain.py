"""Themes that extend others: what is merged, what is refused, and where a mistake is shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen import resources
from briefgen.errors import BriefInvalid
from briefgen.findings import Finding
from briefgen.theme import Theme, load_theme

SHIPPED = resources.assets() / "themes"
HOUSE = """\
extends = "brief"

[palette]
navy = "#0b4f3c"
accent = "@brand"
brand = "#8a4b00"
"""


def load(folder: Path, text: str, name: str = "house") -> Theme:
    """The theme of a text in a project, beside the shipped ones."""
    (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    return load_theme(name, [folder, SHIPPED])


def refused(folder: Path, text: str) -> tuple[Finding, ...]:
    """What is wrong with a text."""
    with pytest.raises(BriefInvalid) as caught:
        load(folder, text)
    return caught.value.findings


def test_a_theme_says_only_what_differs(tmp_path: Path) -> None:
    """Everything else is the parent's, and what refers to a colour follows the new one."""
    parent, theme = load_theme("brief", [SHIPPED]), load(tmp_path, HOUSE)

    assert theme.name == "house"
    assert theme.roles["title"].colour == theme.chart.axis == "#0b4f3c"
    assert theme.roles["body"] == parent.roles["body"]
    assert (theme.pages, theme.fitting) == (parent.pages, parent.fitting)


def test_a_reference_may_stand_above_its_colour(tmp_path: Path) -> None:
    """References are resolved when both files are merged."""
    assert load(tmp_path, HOUSE).roles["quote"].colour == "#8a4b00"


def test_tables_are_overridden_key_by_key(tmp_path: Path) -> None:
    """One margin, one size, one limit of fitting, one colour of charts: their neighbours stay."""
    parent = load_theme("brief", [SHIPPED])
    theme = load(
        tmp_path,
        'extends = "brief"\n[pages.A4]\nmargin = 60.0\n[roles]\ntitle = { size = 28.0 }\n'
        '[fitting]\nfloor = 10.5\n[chart]\nfills = ["@accent"]\n',
    )

    assert (theme.pages["A4"].margin, theme.pages["A4"].gutter) == (60.0, parent.pages["A4"].gutter)
    assert (theme.roles["title"].size, theme.roles["title"].family) == (28.0, "serif-b")
    assert (theme.fitting.floor, theme.fitting.rungs) == (10.5, parent.fitting.rungs)
    assert (theme.chart.fills, theme.chart.strokes) == ((theme.palette["accent"],), parent.chart.strokes)


def test_a_theme_of_a_theme_of_a_theme(tmp_path: Path) -> None:
    """The nearest word counts; the digest knows every file."""
    load(tmp_path, HOUSE)
    first = load(tmp_path, 'extends = "house"\n[palette]\naccent = "#7a2020"\n', "unit")
    load(tmp_path, HOUSE.replace("#0b4f3c", "#0b3f3c"))
    second = load_theme("unit", [tmp_path, SHIPPED])

    assert (first.palette["accent"], first.palette["navy"]) == ("#7a2020", "#0b4f3c")
    assert first.digest != second.digest


def test_a_project_may_change_the_theme_of_its_name(tmp_path: Path) -> None:
    """`brief` extends the shipped `brief`: no name has to be changed anywhere."""
    theme = load(tmp_path, 'extends = "brief"\n[palette]\nnavy = "#0b4f3c"\n', "brief")

    assert theme.palette["navy"] == "#0b4f3c"


def test_a_circle_is_told_with_its_line(tmp_path: Path) -> None:
    """Two themes that extend each other, and one that extends itself."""
    (tmp_path / "other.toml").write_text('extends = "house"\n', encoding="utf-8")
    [two] = refused(tmp_path, '# ours\nextends = "other"\n')
    [one] = refused(tmp_path, 'extends = "house"\n')

    assert (two.code, two.line, Path(two.file).name) == ("theme-circular", 1, "other.toml")
    assert "house > other > house" in two.message
    assert (one.code, Path(one.file).name) == ("theme-circular", "house.toml")


def test_a_very_long_chain_is_refused(tmp_path: Path) -> None:
    """Nobody writes it, so a generated one does not cost."""
    for n in range(20):
        (tmp_path / f"t{n}.toml").write_text(f'extends = "t{n + 1}"\n', encoding="utf-8")

    assert refused(tmp_path, 'extends = "t0"\n')[0].code == "theme-circular"


@pytest.mark.parametrize(
    ("text", "code", "address", "line"),
    [
        ('\nextends = "breif"\n', "unknown-theme", "extends", 2),
        ("extends = 3\n", "theme-invalid", "extends", 1),
        ('extends = "../brief"\n', "unknown-theme", "extends", 1),
        ('extends = "brief"\n[palete]\nnavy = "#000000"\n', "unknown-key", "palete", 2),
        ('extends = "brief"\n[palette]\nnavy = "@nawy"\n', "unknown-token", "palette.navy", 3),
        ('extends = "brief"\n[palette]\nnavy = "@accent"\naccent = "@navy"\n', "theme-invalid", "palette.accent", 4),
        ('extends = "brief"\n[roles]\ntitle = { sise = 3 }\n', "unknown-key", "roles.title.sise", 3),
        ('extends = "brief"\nroles = 3\n', "theme-invalid", "roles", 2),
        ('extends = "brief"\n[pages.A5]\nwidth = 420\n', "missing-key", "pages.A5.height", 2),
        ('extends = "brief"\n[palette]\nnavy = "#8fb4e0"\n', "low-contrast", "roles.series", 3),
        ('extends = "brief"\nnavy =\n', "toml-syntax", "", 2),
    ],
)
def test_a_mistake_has_its_line_in_the_file_that_makes_it(
    tmp_path: Path, text: str, code: str, address: str, line: int
) -> None:
    """Never a line of the shipped theme, which the author did not write."""
    found = refused(tmp_path, text)

    assert (code, address, line) in {(f.code, f.address, f.line) for f in found}
    assert all(Path(f.file).name == "house.toml" for f in found)


def test_a_weak_pair_is_told_once_with_both_names_and_ratios(tmp_path: Path) -> None:
    """However many texts use it; a ratio is never rounded up to the one that is needed."""
    found = refused(tmp_path, 'extends = "brief"\n[palette]\nquiet = "#777777"\n')

    assert found[0].message == "quiet (#777777) on paper (#ffffff) has a contrast of 4.47:1, and needs 4.5:1"
    assert found[0].details == (
        "used by roles.standfirst, roles.notice, roles.quote-by, roles.chart-subtitle and 6 more",
    )
    assert len(found) == len({f.message for f in found}) == 2


def test_a_theme_without_its_tables_is_told_of_extends(tmp_path: Path) -> None:
    """Who writes only colours hears what is missing on top."""
    found = refused(tmp_path, '[palette]\nnavy = "#14304f"\n')

    assert any('write extends = "brief"' in hint for f in found for hint in f.hints)


def test_a_theme_of_a_project_is_no_link_out_of_it(tmp_path: Path) -> None:
    """A project from elsewhere shows no line of other files."""
    project = tmp_path / "project"
    project.mkdir()
    (tmp_path / "secret").write_text("not yours", encoding="utf-8")
    (project / "house.toml").symlink_to(tmp_path / "secret")

    with pytest.raises(BriefInvalid) as caught:
        load_theme("house", [project, SHIPPED], root=project)

    assert [(f.code, f.excerpt) for f in caught.value.findings] == [("outside-project", "")]
