"""A template of one's own: it begins as the shipped one, and what is changed in it is changed."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from briefgen import resources
from tests.conftest import Cli, Project
from tests.verbs import pages_are, pdf_text, text_above

SHIPPED = resources.templates() / "policy-brief"
STARTER = resources.starter("template")


@pytest.fixture
def own(cli: Cli, project: Project) -> Path:
    """The folder of a template that was just begun."""
    done = cli("template", "new", "ours")
    assert (done.code, done.err) == (0, "")
    assert done.out.split() == [
        f"templates/ours/{name}" for name in ("labels/en.toml", "brief.html.j2", "template.toml")
    ]
    return project.root / "templates" / "ours"


def edit(file: Path, old: str, new: str) -> None:
    """Replace a text that stands in a file."""
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def tree(cli: Cli, *more: str) -> str:
    """What a brief is with these options."""
    done = cli("render", "--format", "tree", *more)
    assert done.code == 0, done.err
    return done.out


def test_it_begins_as_the_shipped_one(cli: Cli, own: Path) -> None:
    """The same tree, to the letter."""
    assert tree(cli, "--template", "ours") == tree(cli)


def test_its_starter_follows_the_shipped_one() -> None:
    """The same order but for notes; the headings that one may change are those that there are."""
    files = [folder / "brief.html.j2" for folder in (STARTER, SHIPPED)]
    begun, shipped = (re.sub(r"\{#.*?#\}|\n+", "", file.read_text(encoding="utf-8"), flags=re.DOTALL) for file in files)
    labels = (STARTER / "labels/en.toml").read_text(encoding="utf-8")
    headings = tomllib.loads(re.sub(r"^#(?=[a-z])", "", labels, flags=re.MULTILINE))

    assert begun == shipped
    assert headings
    assert headings.items() <= tomllib.loads((SHIPPED / "labels/en.toml").read_text(encoding="utf-8")).items()
    settings = tomllib.loads((STARTER / "template.toml").read_text(encoding="utf-8"))
    assert settings["pages"] == tomllib.loads((SHIPPED / "template.toml").read_text(encoding="utf-8"))["pages"]


def test_it_is_listed_and_a_broken_one_hides_no_other(cli: Cli, own: Path) -> None:
    """With title and pages; what is wrong with another is told, and ends with 1."""
    listed = cli("templates")
    edit(own / "template.toml", 'title = "Our own template"', 'titel = "x"')
    broken = cli("templates", "--json")

    assert (listed.code, listed.err) == (0, "")
    assert re.search(r"^ours +Our own template \(2 pages; .*en.*\)$", listed.out, re.MULTILINE)
    assert re.search(r"^policy-brief ", listed.out, re.MULTILINE)
    assert broken.code == 1
    found = broken.finding("template")
    assert (found["message"], found["line"], found["hints"]) == (
        "'titel' is not a key here",
        8,
        ["did you mean title?"],
    )
    assert [row["name"] for row in broken.document["results"]] == ["policy-brief", "policy-note", "policy-paper"]


def test_order_and_headings_are_what_it_says(cli: Cli, project: Project, own: Path) -> None:
    """The experts go before the evidence, and a heading has other words; named in the project's file, it is used."""
    page = own / "brief.html.j2"
    edit(page, '{% include "experts.html.j2" %}\n', "")
    edit(
        page, '{% include "opening.html.j2" %}\n', '{% include "opening.html.j2" %}\n{% include "experts.html.j2" %}\n'
    )
    edit(own / "labels/en.toml", '#evidence = "What the evidence shows"', 'evidence = "Our findings"')
    edit(project.root / "briefgen.toml", "[project]\n", '[project]\ntemplate = "ours"\n')

    done = cli("render", "--format", "pdf")

    assert done.code == 0, done.err
    pdf = project.output(".pdf").read_bytes()
    pages_are(pdf, 2)
    assert "What the evidence shows" not in pdf_text(pdf)
    text_above(pdf, "What the experts say", "Our findings")
    assert "template ours" in project.manifest["inputs"]


def test_a_template_that_is_there_is_left_alone(cli: Cli, project: Project, own: Path) -> None:
    """Exit code 6, and every file as it was."""
    edit(own / "template.toml", "Our own template", "Changed")
    before = {p: p.read_bytes() for p in project.root.rglob("*") if p.is_file()}

    done = cli("template", "new", "ours", "--json")

    assert done.code == 6
    assert done.finding("exists")["hints"]
    assert {p: p.read_bytes() for p in project.root.rglob("*") if p.is_file()} == before


def test_one_of_the_shipped_name_is_used_for_every_brief(cli: Cli, project: Project) -> None:
    """It extends the one whose place it takes."""
    before = tree(cli)
    assert cli("template", "new", "policy-brief").code == 0
    labels = project.root / "templates/policy-brief/labels/en.toml"

    assert tree(cli) == before
    edit(labels, '#evidence = "What the evidence shows"', 'evidence = "Our findings"')
    assert tree(cli) == before.replace("What the evidence shows", "Our findings") != before
