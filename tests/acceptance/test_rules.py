"""Rules of a professional brief: listed, warned of, switched off with a reason, never in the way of a render."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from briefgen import resources
from briefgen.rules import CHECKLIST, CODES, HELD
from tests.conftest import SAMPLE, Cli, Project

TOKAYEV = "tokayev-security-architecture"
BRIEFS = resources.data() / "briefs"
# What each brief of the checkout breaks: the invented articles have no link, and the samples nobody who wrote them.
BROKEN = {
    f"{TOKAYEV}/brief.yaml": {"references", "imprint"},
    f"{SAMPLE}/brief.yaml": set(),
    "sample-interview/brief.yaml": {"references", "imprint"},
    "sample-interview/brief.de.yaml": {"references", "imprint"},
    "sample-research-paper/brief.yaml": {"references", "imprint"},
    "sample-two-reports-ru/brief.yaml": {"references", "imprint"},
}
LONG = "word " * 13


def lengthen_title(project: Project) -> None:
    project.edit('title: "Lake Sarven: two gauges, one fading chance to count together"', f'title: "{LONG.strip()}"')


def switch_off(project: Project, line: str) -> None:
    (project.root / "briefgen.toml").write_text(f'[project]\nbriefs = ["briefs"]\n[check]\n{line}\n', encoding="utf-8")


def test_every_brief_of_the_checkout_is_told_of() -> None:
    assert {path.relative_to(BRIEFS).as_posix() for path in BRIEFS.glob("*/brief*.yaml")} == BROKEN.keys()


@pytest.mark.parametrize("brief", BROKEN)
def test_a_brief_of_the_checkout_breaks_these_rules_and_no_other(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, brief: str
) -> None:
    folder = Path(brief).parent
    shutil.copytree(BRIEFS / folder, tmp_path / "briefs" / folder, ignore=shutil.ignore_patterns("article*"))
    (tmp_path / "briefgen.toml").write_text("[project]\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    done = cli("check", f"briefs/{brief}", "--json")

    assert (done.code, {f["code"] for f in done.document["findings"]}) == (0, BROKEN[brief])


def test_the_project_of_the_checkout_switches_them_off_with_a_reason(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The brief that the checkout is about has nothing to say, and the check tells what it was not asked."""
    ignore = shutil.ignore_patterns("article*")
    shutil.copytree(BRIEFS / TOKAYEV, tmp_path / "briefs" / TOKAYEV, ignore=ignore)
    shutil.copy(resources.data() / "briefgen.toml", tmp_path)
    monkeypatch.chdir(tmp_path)

    done, read = cli("check", "--json"), cli("check")

    assert (done.code, done.document["findings"]) == (0, [])
    assert done.document["results"][0]["off"].keys() == {"references", "imprint"}
    assert read.out.endswith("no errors (2 rules switched off)\n")


def test_a_broken_rule_is_a_warning_with_its_line_and_stops_nothing(cli: Cli, project: Project) -> None:
    lengthen_title(project)

    found = cli("check", "--json").finding("title-length")
    rendered = cli("render", "--format", "pdf", "--json")

    assert (found["severity"], found["address"], found["line"]) == ("warning", "title", 6)
    assert cli("check").code == 0
    assert (rendered.code, rendered.document["findings"]) == (0, [])
    assert project.output(".pdf").exists()


def test_rules_are_told_after_what_the_lock_finds(cli: Cli, project: Project) -> None:
    lengthen_title(project)
    project.edit("A gauge that only one side", "A gauge that just one side")

    done = cli("check", "--json")

    codes = [f["code"] for f in done.document["findings"]]
    assert (done.code, codes[0], codes[-1]) == (1, "quote-not-in-source", "title-length")


def test_rules_are_told_of_a_brief_that_does_not_fit(cli: Cli, project: Project) -> None:
    lengthen_title(project)
    project.edit("summary: >-", f'correction: "{"a word too many " * 400}"\nsummary: >-')

    done = cli("check", "--json")

    assert done.code == 3
    assert [f["code"] for f in done.document["findings"]] == ["does-not-fit", "title-length"]


def test_a_rule_is_switched_off_with_a_reason(cli: Cli, project: Project) -> None:
    lengthen_title(project)
    switch_off(project, 'title-length = "our titles name the lake"')

    done = cli("check", "--json")

    assert (done.code, done.document["findings"]) == (0, [])
    assert "[off: our titles name the lake]" in cli("rules").out


def test_what_the_lock_finds_cannot_be_switched_off(cli: Cli, project: Project) -> None:
    switch_off(project, 'quote-not-in-source = "we are sure"')

    done = cli("check", "--json")

    found = done.finding("unknown-rule")
    assert (done.code, found["line"], found["address"]) == (1, 4, "check.quote-not-in-source")
    assert "cannot be switched off" in found["hints"][-1]


def test_a_misspelt_rule_is_told_with_the_one_that_was_meant(cli: Cli, project: Project) -> None:
    switch_off(project, 'title-lenght = "our titles name the lake"')

    assert cli("check", "--json").finding("unknown-rule")["hints"][0] == "did you mean title-length?"


def test_the_checklist_is_printed_after_the_check(cli: Cli, project: Project) -> None:
    done, document = cli("check", "--checklist"), cli("check", "--checklist", "--json").document

    assert done.code == 0
    assert [line[:3] for line in done.out.splitlines()[1:]] == ["[ ]"] * len(CHECKLIST)
    assert [each["point"] for each in document["results"][1:]] == [look.point for look in CHECKLIST]


def test_rules_lists_every_rule_and_what_holds_the_other_points(cli: Cli, project: Project) -> None:
    done, document = cli("rules"), cli("rules", "--json").document

    lines = done.out.splitlines()
    assert [line.split()[0] for line in lines[: len(CODES)]] == list(CODES)
    assert len(lines) == len(CODES) + len(HELD) + len(CHECKLIST)
    assert all(
        {"code", "point", "sentence", "source", "off"} <= each.keys() for each in document["results"][: len(CODES)]
    )
