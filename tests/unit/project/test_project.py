"""The project: found upwards, its briefs listed, an argument resolved."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen.errors import BriefgenError, BriefInvalid, UsageWrong
from briefgen.project import Project, find_project, resolve_brief
from briefgen.world import World

FORMATS = ("pdf", "docx", "html", "tree")


def made(root: Path, *names: str, settings: str | None = None) -> Project:
    """A project with these files."""
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).touch()
    if settings is not None:
        (root / "briefgen.toml").write_text(settings)
    return find_project(root, World(root), FORMATS)


def only(error: pytest.ExceptionInfo[BriefgenError]) -> tuple[str, str]:
    """Code and message of the one finding of an exception."""
    (finding,) = error.value.findings
    assert finding.hints
    return finding.code, finding.message


def test_the_project_is_found_upwards(tmp_path: Path) -> None:
    """From a brief's folder the file above is found; arguments are read from where the search began."""
    made(tmp_path, "briefs/a/brief.yaml", settings='[project]\npage_size = "Letter"\nout = "site"\n')

    project = find_project(tmp_path / "briefs" / "a", World(tmp_path), FORMATS)

    assert project.folder == tmp_path.resolve()
    assert project.settings.page_size == "Letter"
    assert project.out == tmp_path.resolve() / "site"
    assert resolve_brief(project, "brief.yaml").slug == "a"
    assert resolve_brief(project, ".").slug == "a"
    assert resolve_brief(project, "../a").slug == "a"


def test_without_a_project_file_there_are_defaults(tmp_path: Path) -> None:
    """The folder is where one stands, and briefs lie in `briefs`."""
    project = made(tmp_path, "briefs/a/brief.yaml")

    assert project.file is None
    assert project.folder == tmp_path.resolve()
    assert [brief.slug for brief in project.brief_paths()] == ["a"]
    assert (project.settings.template, project.settings.theme, project.settings.formats) == (
        "policy-brief",
        "brief",
        (),
    )


def test_slugs_and_locks(tmp_path: Path) -> None:
    """A brief is called by its folder, a translation has its language behind, another file its own name."""
    project = made(
        tmp_path, "briefs/b/brief.yaml", "briefs/b/brief.ru.yaml", "briefs/b/note.yaml", "briefs/b/briefing.yaml"
    )

    found = [resolve_brief(project, f"briefs/b/{name}.yaml") for name in ("brief", "brief.ru", "note", "briefing")]

    assert [brief.slug for brief in found] == ["b", "b.ru", "note", "briefing"]
    assert [brief.lock_path.name for brief in found] == ["brief.lock", "brief.ru.lock", "note.lock", "briefing.lock"]
    assert all(brief.folder == tmp_path.resolve() / "briefs" / "b" for brief in found)


def test_listed_briefs(tmp_path: Path) -> None:
    """Files, folders with a brief and folders of such folders, each once, in the order given."""
    names = (
        "x/brief.yaml",
        "all/d/brief.yaml",
        "all/c/brief.yaml",
        "all/c/brief.ru.yaml",
        "all/empty/note.txt",
        "one.yaml",
    )
    project = made(tmp_path, *names, settings='[project]\nbriefs = ["one.yaml", "x", "all", "all/c"]\n')

    assert [brief.slug for brief in project.brief_paths()] == ["one", "x", "c.ru", "c", "d"]


def test_a_brief_outside_is_rooted_in_its_folder(tmp_path: Path) -> None:
    """Files that a brief names must not leave the project, or the brief's own folder outside of one."""
    project = made(tmp_path / "p", "briefs/a/brief.yaml", settings="")
    made(tmp_path / "q", "brief.yaml")

    assert resolve_brief(project, "a").root == project.folder
    assert resolve_brief(project, "../q").root == tmp_path.resolve() / "q"


def test_an_unknown_brief_is_a_usage_error(tmp_path: Path) -> None:
    """With the brief that was meant."""
    project = made(tmp_path, "briefs/labour/brief.yaml", "empty/note.txt")

    with pytest.raises(UsageWrong) as error:
        resolve_brief(project, "labor")
    assert only(error) == ("no-such-brief", "there is no brief 'labor'")
    assert error.value.findings[0].hints == ("did you mean labour?",)

    with pytest.raises(UsageWrong) as error:
        resolve_brief(project, "empty")
    assert only(error) == ("no-such-brief", "no brief.yaml lies in 'empty'")


def test_no_briefs_at_all(tmp_path: Path) -> None:
    """An empty folder says how to begin."""
    with pytest.raises(UsageWrong) as error:
        made(tmp_path).brief_paths()

    assert only(error)[0] == "no-briefs"


def test_a_listed_brief_that_is_absent(tmp_path: Path) -> None:
    """The finding points into the project file."""
    project = made(tmp_path, settings='[project]\nbriefs = ["briefs/gone"]\n')

    with pytest.raises(BriefInvalid) as error:
        project.brief_paths()

    assert only(error) == ("no-such-brief", "no brief lies in 'briefs/gone'")
    assert (error.value.findings[0].line, error.value.findings[0].address) == (2, "project.briefs")


def test_two_briefs_of_one_name(tmp_path: Path) -> None:
    """Their outputs would overwrite each other."""
    project = made(tmp_path, "x/a/brief.yaml", "y/a/brief.yaml", settings='[project]\nbriefs = ["x", "y"]\n')

    with pytest.raises(BriefInvalid) as error:
        project.brief_paths()

    assert only(error)[0] == "same-slug"
