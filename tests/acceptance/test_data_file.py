"""A chart from a CSV file, from the brief to the outputs: its digest is locked, and nothing of it can change unseen."""

from __future__ import annotations

from pathlib import Path

import pytest

import briefgen
from tests.conftest import Cli, Project
from tests.verbs import html_text

CHART = """\
  - id: readings
    kind: bar
    title: Fewer readings were published
    subtitle: Readings, Sarven, 2029 and 2030
    data: {file: FILE, columns: [Year, Readings]}
    source: Basin office
references:
"""
WHERE = "charts[readings].data.file"
SHEET = "Year,Readings,Rest\n2029,1204.5,1\n2030,987,2\n"


@pytest.fixture
def data(cli: Cli, project: Project) -> Path:
    """The sample with a chart of a file, locked."""
    return drawn(cli, project, "readings.csv")


def drawn(cli: Cli, project: Project, name: str) -> Path:
    """Add a chart of a file that is named from the folder of the brief, and lock it."""
    project.edit("references:\n", CHART.replace("FILE", name))
    file = project.folder / name
    file.parent.mkdir(exist_ok=True)
    file.write_text(SHEET, encoding="utf-8")
    assert cli("lock").code == 0
    return file.resolve()


def test_a_file_elsewhere_in_the_project_is_drawn(cli: Cli, project: Project) -> None:
    """Its path and digest stand among the inputs."""
    drawn(cli, project, "../../data/readings.csv")
    assert cli("render", "--format", "html").code == 0
    assert "2029 1,205 2030 987" in html_text(project.output(".html").read_bytes())
    assert "data/readings.csv" in project.manifest["inputs"]


def test_a_changed_file_is_refused_until_it_is_locked_again(cli: Cli, project: Project, data: Path) -> None:
    """Both `check` and `render` say so, and the edition is another."""
    assert cli("render", "--format", "html").code == 0
    before = project.manifest["edition"]
    data.write_text(SHEET.replace("987", "978"), encoding="utf-8")

    checked, rendered = cli("check", "--json"), cli("render", "--format", "html", "--json")
    locked, done = cli("lock"), cli("render", "--format", "html")

    assert (checked.code, rendered.code, locked.code, done.code) == (1, 1, 0, 0)
    assert checked.finding("source-changed")["address"] == rendered.finding("source-changed")["address"] == WHERE
    assert project.manifest["edition"] != before


@pytest.mark.parametrize("command", [("check",), ("render", "--format", "html"), ("lock",)])
def test_an_absent_file_is_told_at_its_place(cli: Cli, project: Project, data: Path, command: tuple[str, ...]) -> None:
    """The lock answers for articles, never for data."""
    data.unlink()
    done = cli(*command, "--json")
    found = done.finding("no-such-file")
    assert done.code == 1
    assert (found["address"], found["file"]) == (WHERE, f"briefs/{project.slug}/brief.yaml")


def test_a_file_outside_the_project_is_not_read(cli: Cli, project: Project, tmp_path: Path) -> None:
    """Neither by dots nor by an absolute path."""
    for name in ("../../../secret.csv", str(tmp_path.parent / "secret.csv")):
        project.edit("references:\n", CHART.replace("FILE", name))
        assert cli("check", "--json").finding("outside-project")["address"] == WHERE
        project.edit(CHART.replace("FILE", name), "references:\n")


def test_a_wrong_cell_is_told_in_the_file(cli: Cli, project: Project, data: Path) -> None:
    """With the line of the file and its caret."""
    data.write_text(SHEET.replace("987", "98 7"), encoding="utf-8")
    found = cli("check", "--json").finding("csv-number")
    assert (found["file"], found["line"], found["column"]) == (f"briefs/{project.slug}/readings.csv", 3, 6)
    assert found["excerpt"] == "2030,98 7,2"


def test_a_chart_of_a_file_names_its_source(cli: Cli, project: Project, data: Path) -> None:
    """Without it no cell counts."""
    project.edit("    source: Basin office\n", "")
    assert cli("check", "--json").finding("no-source")["address"] == "charts[readings]"


def test_a_brief_in_memory_is_checked_with_its_file(project: Project, data: Path) -> None:
    """From the folder that is handed over."""
    brief = briefgen.load_brief(project.folder)
    assert briefgen.check_brief(brief, folder=project.folder) == ()
    data.write_text(SHEET.replace("987", "x"), encoding="utf-8")
    assert {f.code for f in briefgen.check_brief(brief, folder=project.folder)} == {"source-changed", "csv-number"}
