"""Templates as folders: found by name, read with findings, never left."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen import resources
from briefgen.compose import check, compose, load_template, templates_found
from briefgen.errors import BriefInvalid
from briefgen.findings import Severity
from tests.unit.compose.ferry import ferry

GOOD = {
    "template.toml": 'title = "Small"\npages = 1\nneeds = ["summary"]\n',
    "brief.html.j2": "<h1>{{ brief.title }}</h1>\n",
    "labels/en.toml": 'page = "Page {page} of {pages}"\nsource = "Source"\n',
}


def written(folder: Path, name: str = "small", **changes: str | None) -> Path:
    """A folder of templates with one in it; a change of None leaves a file out."""
    for file, text in (
        GOOD | {key.replace("__", "/").replace("_", "."): text for key, text in changes.items()}
    ).items():
        if text is not None:
            where = folder / name / file
            where.parent.mkdir(parents=True, exist_ok=True)
            where.write_text(text, encoding="utf-8")
    return folder


def findings_of(folder: Path, name: str = "small") -> list[tuple[str, str, int | None]]:
    with pytest.raises(BriefInvalid) as raised:
        load_template(name, [folder])
    return [(x.message, Path(x.file).name, x.line) for x in raised.value.findings]


def test_a_template_of_the_project_stands_before_a_shipped_one(tmp_path: Path) -> None:
    """A folder of the same name takes its place."""
    own = written(tmp_path, "policy-brief")

    template = load_template("policy-brief", [own, resources.templates()])

    assert (template.settings.title, template.settings.pages) == ("Small", 1)


def test_shipped_templates_are_found() -> None:
    """The table of templates is the folder."""
    assert list(templates_found([resources.templates()])) == ["policy-brief", "policy-note", "policy-paper"]


def test_a_missing_template_names_those_found_and_the_folders() -> None:
    """With the nearest name first."""
    with pytest.raises(BriefInvalid) as raised:
        load_template("policy-breif", [Path("nowhere"), resources.templates()])

    hints = raised.value.findings[0].hints
    assert hints[:2] == ("did you mean policy-brief?", "found: policy-brief, policy-note, policy-paper")
    assert hints[2].startswith("searched: nowhere, ")


@pytest.mark.parametrize(
    "name", ["../policy-brief", "policy-brief/labels", "/", "", ".", "policy-brief/../policy-brief"]
)
def test_a_name_cannot_leave_the_folder(name: str) -> None:
    """A name is an id, never a path."""
    with pytest.raises(BriefInvalid, match="there is no template"):
        load_template(name, [resources.templates()])


def test_a_broken_toml_is_told_with_its_place(tmp_path: Path) -> None:
    """Line and column of the parser."""
    folder = written(tmp_path, template_toml='title = "x"\npages = = 2\n')

    assert findings_of(folder) == [("invalid value", "template.toml", 2)]


def test_a_file_that_is_no_toml_of_a_page_or_two_is_refused(tmp_path: Path) -> None:
    """By its size before it is read whole, and where it is not UTF-8."""
    folder = written(tmp_path)
    file = folder / "small" / "labels" / "en.toml"

    file.write_bytes(b"# " + b"x" * 200_000)
    assert findings_of(folder)[0][:2] == ("a template's file has at most 200,000 bytes", "en.toml")

    file.write_bytes('page = "Страница"'.encode("cp1251"))
    assert findings_of(folder)[0] == ("this file is not UTF-8", "en.toml", 1)


def test_all_that_is_wrong_is_told_at_once(tmp_path: Path) -> None:
    """Settings, labels and the missing page."""
    folder = written(
        tmp_path,
        template_toml='title = ""\npages = 0\nextra = 1\n',
        labels__en_toml='page = 7\n[n]\none = "x"\n',
        brief_html_j2=None,
    )

    assert [(message.split(":")[0], file) for message, file, _ in findings_of(folder)] == [
        ("title", "template.toml"),
        ("pages", "template.toml"),
        ("'extra' is not a key here", "template.toml"),
        ("the label 'page' is neither a text nor plural forms with 'other'", "en.toml"),
        ("the label 'n' is neither a text nor plural forms with 'other'", "en.toml"),
        ("the template 'small' has no brief.html.j2", "small"),
    ]


def test_an_unknown_part_that_is_needed_is_told(tmp_path: Path) -> None:
    """With the nearest part of a brief."""
    folder = written(tmp_path, template_toml='title = "x"\nneeds = ["summery"]\n')

    assert findings_of(folder) == [("needs: a brief has no part 'summery'", "template.toml", 2)]


def test_labels_in_english_must_be_there(tmp_path: Path) -> None:
    """They are what other languages fall back to."""
    folder = written(tmp_path, labels__en_toml=None, labels__ru_toml='page = "x"\n')

    assert findings_of(folder) == [("the labels en.toml are missing", "labels", None)]


def test_a_missing_label_is_english_with_a_warning(tmp_path: Path) -> None:
    """The brief is rendered all the same."""
    template = load_template("small", [written(tmp_path, labels__ru_toml='page = "Страница {page}"\n')])

    (found,) = check(ferry(language="ru"), template)
    document = compose(ferry(language="ru"), template)

    assert (found.code, found.severity, Path(found.file).name) == ("label-missing", Severity.WARNING, "ru.toml")
    assert document.labels == {"page": "Страница {page}", "source": "Source"}


def test_a_language_without_labels_is_one_warning(tmp_path: Path) -> None:
    """It says which languages there are."""
    template = load_template("small", [written(tmp_path)])

    (found,) = check(ferry(language="kk"), template)
    assert (found.code, found.hints[0]) == ("labels-missing", "found: en")


@pytest.mark.parametrize(("status", "severity"), [("final", Severity.ERROR), ("draft", Severity.NOTE)])
def test_a_needed_part_may_be_missing_in_a_draft_only(tmp_path: Path, status: str, severity: Severity) -> None:
    """The finding names the part."""
    template = load_template("small", [written(tmp_path)])

    (found,) = check(ferry(status=status, summary=None), template)
    assert (found.code, found.address, found.severity) == ("part-missing", "summary", severity)
    assert found.hints[0].startswith("add summary:")


@pytest.mark.parametrize(("part", "empty"), [("imprint", {}), ("evidence", []), ("key_messages", []), ("series", None)])
def test_a_part_that_is_there_and_empty_is_missing(tmp_path: Path, part: str, empty: object) -> None:
    """Lists, parts of fields, and `null`; the same brief with its part lacks nothing."""
    template = load_template("small", [written(tmp_path, template_toml=f'title = "x"\nneeds = ["{part}"]\n')])

    assert [x.address for x in check(ferry(**{part: empty}), template)] == [part]
    assert check(ferry(), template) == ()


def test_a_mistake_in_a_template_names_its_file(tmp_path: Path) -> None:
    """The path of the file, and the line in it."""
    template = load_template("small", [written(tmp_path, brief_html_j2="<h1>x</h1>\n\n<div>y</div>\n")])

    with pytest.raises(BriefInvalid) as raised:
        compose(ferry(), template)
    assert (raised.value.findings[0].file, raised.value.findings[0].line) == (str(tmp_path / "small/brief.html.j2"), 3)


def test_an_unknown_chart_is_told_where_it_stands(tmp_path: Path) -> None:
    """A template can draw charts of the brief only."""
    template = load_template("small", [written(tmp_path, brief_html_j2='\n<chart ref="none"/>\n')])

    with pytest.raises(BriefInvalid, match="no chart 'none'") as raised:
        compose(ferry(), template)
    assert raised.value.findings[0].line == 2
