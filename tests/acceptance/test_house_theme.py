"""A theme of one's own: begun by a command, used by another, and what is said when something in it is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from briefgen import resources
from briefgen.theme import load_theme
from briefgen.verify.pdf import inspect_pdf
from tests.conftest import Cli, Project

STARTER = resources.starter("theme.toml").read_text(encoding="utf-8")
FORMATS = (".pdf", ".docx", ".html")


def begun(cli: Cli, project: Project) -> Path:
    """A new theme."""
    assert cli("theme", "new", "ours").code == 0
    return project.root / "assets" / "themes" / "ours.toml"


def examples(text: str) -> str:
    """The starter with its examples in use."""
    return text.replace("# logo", "logo").replace("# [fonts]", "[fonts]").replace("# s", "s")


def test_a_new_theme_renders_at_once(cli: Cli, project: Project) -> None:
    """In all formats, without a word of complaint, and named in the manifest."""
    made = cli("theme", "new", "ours")
    done = cli("render", "--theme", "ours")

    assert (made.code, made.out.split()) == (0, ["assets/themes/ours.toml"])
    assert done.code == 0, done.err
    assert "theme ours" in project.manifest["inputs"]
    assert [suffix for suffix in FORMATS if not project.output(suffix).exists()] == []
    assert b"#12474f" in project.output(".html").read_bytes()


def test_the_project_may_name_it(cli: Cli, project: Project) -> None:
    """As its first lines say."""
    theme = begun(cli, project)
    settings = project.root / "briefgen.toml"
    [line] = [part for part in theme.read_text(encoding="utf-8").split("`") if part.startswith("briefgen render")]
    settings.write_text(settings.read_text(encoding="utf-8") + 'theme = "ours"\n', encoding="utf-8")

    assert cli(*line.split()[1:], "--format", "pdf").code == 0
    assert cli("render", "--format", "pdf").code == 0


def test_its_examples_work_when_the_files_are_there(cli: Cli, project: Project) -> None:
    """Logo and fonts, uncommented: the logo is the one picture of the PDF, and every font is embedded."""
    theme = begun(cli, project)
    theme.write_text(examples(STARTER), encoding="utf-8")
    (theme.parent / "fonts").mkdir()
    for file, ours in (
        ("House-Regular", "SourceSerif4_400Regular"),
        ("House-Italic", "SourceSerif4_400Regular_Italic"),
        ("House-Bold", "SourceSerif4_700Bold"),
        ("HouseSans-Regular", "SourceSans3_400Regular"),
        ("HouseSans-Bold", "SourceSans3_700Bold"),
    ):
        (theme.parent / "fonts" / f"{file}.ttf").write_bytes(resources.font(f"{ours}.ttf").read_bytes())
    Image.new("RGB", (300, 100), "#12474f").save(theme.parent / "logo.png")

    done = cli("render", "--theme", "ours")

    assert done.code == 0, done.err
    facts = inspect_pdf(project.output(".pdf").read_bytes())
    assert (facts.images, facts.loose_fonts) == (1, ())
    first = {suffix: project.output(suffix).read_bytes() for suffix in FORMATS}
    assert cli("render", "--theme", "ours").code == 0
    assert {suffix: project.output(suffix).read_bytes() for suffix in FORMATS} == first


def test_the_starter_begins_in_about_ten_lines() -> None:
    """One sees at a glance what there is to change; every colour in it is one that layout asks for."""
    lines = [line for line in STARTER.splitlines() if line]
    theme = load_theme("brief", [resources.assets() / "themes"])

    assert len(lines) <= 14
    assert [key for key in ("navy", "accent", "tint") if f"{key} = " in STARTER and key in theme.palette] == [
        "navy",
        "accent",
        "tint",
    ]


def test_what_is_there_is_never_overwritten(cli: Cli, project: Project) -> None:
    """A second theme of the name is a conflict."""
    theme = begun(cli, project)
    theme.write_text("mine", encoding="utf-8")

    done = cli("theme", "new", "ours", "--json")

    assert (done.code, done.finding("exists")["file"]) == (6, str(theme))
    assert theme.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("name", ["Ours", "our theme", "../ours", "", "-x", "a" * 80])
def test_a_name_is_one_of_a_file_everywhere(cli: Cli, project: Project, name: str) -> None:
    """Nothing is written for another."""
    done = cli("theme", "new", "--json", "--", name)

    assert (done.code, done.finding("not-a-name")["code"]) == (2, "not-a-name")
    assert not (project.root / "assets").exists()


def test_outside_of_a_project_it_says_where_to_go(cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A theme belongs to a project."""
    monkeypatch.chdir(tmp_path)

    done = cli("theme", "new", "ours", "--json")

    assert (done.code, done.finding("no-project")["code"]) == (2, "no-project")


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ('navy = "#12474f"', 'navy = "#9fc7cf"', "low-contrast", 8),
        ('navy = "#12474f"', 'navy = "@nawy"', "unknown-token", 8),
        ('extends = "brief"', 'extends = "breif"', "unknown-theme", 3),
        ("# logo", "logo", "no-such-file", 5),
        ("[palette]", "[pallete]", "unknown-key", 7),
        ("[palette]", "[palette", "toml-syntax", 7),
    ],
)
def test_a_mistake_is_shown_in_its_line_and_nothing_is_written(
    cli: Cli, project: Project, old: str, new: str, code: str, line: int
) -> None:
    """With the file as the author names it."""
    theme = begun(cli, project)
    theme.write_text(STARTER.replace(old, new, 1), encoding="utf-8")

    done = cli("render", "--theme", "ours", "--json")
    finding = done.finding(code)

    assert (done.code, finding["file"], finding["line"]) == (1, "assets/themes/ours.toml", line)
    assert not project.out.exists()
