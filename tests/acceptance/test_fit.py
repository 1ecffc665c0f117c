"""`briefgen fit` of a brief that fits and of one that does not."""

from __future__ import annotations

from tests.conftest import Cli, Project

LONG = "The commission met in spring and again in autumn, and parted without a number that both sides could sign. " * 30


def test_a_brief_that_fits_shows_its_ladder(project: Project, cli: Cli) -> None:
    """On standard output, with the plan that a render takes."""
    shown = cli("fit")
    document = cli("fit", "--json").document
    rendered = cli("render", "--format", "pdf", "--format", "docx", "--json").document

    assert shown.code == 0
    assert shown.out.startswith(f"briefs/{project.slug}/brief.yaml: ")
    assert shown.out.count("\nchosen ") == 2
    (result,) = document["results"]
    assert result["plan"] == rendered["results"][0]["plan"]
    assert [step["size"] for step in result["ladder"]["pdf"] if step["chosen"]] == [
        project.manifest["plan"]["pdf"]["size"]
    ]
    assert not project.out.with_name("fit").exists()


def test_a_brief_that_does_not_fit_shows_it_too(project: Project, cli: Cli) -> None:
    """Then why, with exit code 3."""
    excerpt = "the repeated use of such claims wears out the trust"
    item = f'  - id: long\n    claim: "{LONG.strip()}"\n    excerpt: "{excerpt}"\n'
    project.edit("\nevidence:\n", f"\nevidence:\n{item}")
    assert cli("lock").code == 0
    shown = cli("fit", "--profile", "accessible")
    document = cli("fit", "--json").document

    assert shown.code == 3, shown.err
    assert "\nchosen " not in shown.out
    assert "\nover " in shown.out
    assert "error[does-not-fit]" in shown.err
    assert document["exit_code"] == 3
    assert document["results"][0]["ladder"]["pdf"]


def test_looks_are_asked_for_as_of_a_render(project: Project, cli: Cli) -> None:
    """Another paper holds another height; a profile has another floor."""
    letter = cli("fit", "--page-size", "Letter", "--json").document["results"][0]["ladder"]
    large = cli("fit", "--profile", "accessible", "--json").document["results"][0]["ladder"]

    assert letter["pdf"][0]["pages"][0]["holds"] == 668
    assert min(step["size"] for step in large["pdf"]) == 11


def test_what_cannot_be_composed_has_no_ladder(project: Project, cli: Cli) -> None:
    """Its findings are told as `check` tells them."""
    project.edit("language: en", "language: english-of-sorts")
    shown = cli("fit")

    assert (shown.code, shown.out) == (1, "")
    assert "error[" in shown.err
