"""The profile `accessible`: asked for on the command line, in the project's file or through the API, in every format."""

from __future__ import annotations

import re

import briefgen
from tests.conftest import Cli, Project
from tests.verbs import docx_xpath


def test_every_format_has_the_larger_type(project: Project, cli: Cli) -> None:
    """PDF and Word at 11 points or more on 15, still two pages; the HTML page in proportion."""
    assert cli("render", "--format", "all").code == 0
    plain = project.output(".html").read_text(encoding="utf-8")

    assert cli("render", "--format", "all", "--profile", "accessible").code == 0

    plan, inputs = project.manifest["plan"], project.manifest["inputs"]
    assert "theme brief, profile accessible" in inputs
    for name in ("pdf", "docx"):
        assert plan[name]["size"] >= 11
        assert plan[name]["size"] * plan[name]["leading"] >= 15
    (half_points,) = docx_xpath(
        project.output(".docx").read_bytes(), "//w:style[@w:styleId='Normal']//w:sz/@w:val", "word/styles.xml"
    )
    assert int(half_points) / 2 == plan["docx"]["size"]
    assert root_size(project.output(".html").read_text(encoding="utf-8")) / root_size(plain) == 1.1


def root_size(html: str) -> float:
    """The size of the page's letters in percent of the reader's own."""
    found = re.search(r"html \{ font-size: ([0-9.]+)%; \}", html)
    assert found
    return float(found[1])


def test_the_projects_file_may_choose_it(project: Project, cli: Cli) -> None:
    """And the command line overrides the file."""
    (project.root / "briefgen.toml").write_text('[project]\nprofile = "accessible"\n', encoding="utf-8")

    assert cli("render", "--format", "pdf").code == 0
    assert project.manifest["plan"]["pdf"]["size"] >= 11
    assert cli("render", "--format", "pdf", "--profile", "").code == 0
    assert "theme brief" in project.manifest["inputs"]


def test_the_api_takes_it(project: Project) -> None:
    """As a keyword."""
    result = briefgen.render_brief(project.slug, profile="accessible")

    assert result.ok
    assert re.search(r" at 1[12]\S* pt, leading 1[5-9]", result.plan)


def test_an_unknown_profile_is_told_where_it_was_named(project: Project, cli: Cli) -> None:
    """In the file with its line; on the command line without one."""
    asked = cli("check", "--profile", "acessible", "--json")
    (project.root / "briefgen.toml").write_text('[project]\ntheme = "brief"\nprofile = "large"\n', encoding="utf-8")
    named = cli("check", "--json")

    assert asked.code == 1
    assert "file" not in asked.finding("unknown-profile")
    assert "it has accessible" in asked.finding("unknown-profile")["hints"]
    found = named.finding("unknown-profile")
    assert (found["file"], found["line"]) == ("briefgen.toml", 3)
