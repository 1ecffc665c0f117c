"""A template that extends another: what it does not say is its parent's."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from briefgen import resources
from briefgen.compose import Template, compose, load_template
from briefgen.errors import BriefInvalid
from tests.unit.compose.ferry import ferry
from tests.unit.compose.test_template import findings_of, written

PARENT = {
    "template_toml": 'title = "Parent"\npages = 3\nneeds = ["summary"]\n',
    "brief_html_j2": '{% import "macros.html.j2" as macros with context %}<h1>{{ brief.title }}</h1>\n'
    '{% include "body.html.j2" %}\n{{ macros.end() }}\n',
    "body_html_j2": "<p>{{ labels.source }}</p>\n",
    "macros_html_j2": "{% macro end() %}<p>{{ labels.page }}</p>{% endmacro %}\n",
    "labels__en_toml": 'page = "of the parent"\nsource = "Source"\n',
    "labels__ru_toml": 'page = "родителя"\nsource = "Источник"\n',
}
NOTHING = {"brief_html_j2": None, "labels__en_toml": None}


def child(folder: Path, name: str = "child", toml: str = 'extends = "parent"\n', **files: str | None) -> Template:
    """A template over PARENT, loaded."""
    written(folder, "parent", **PARENT)
    written(folder, name, **(NOTHING | {"template_toml": toml} | files))
    return load_template(name, [folder])


def words(template: Template, language: str = "en") -> list[str]:
    """The words of its paragraphs, over a brief with that language."""
    document = compose(ferry(language=language), template)
    return ["".join(run.text for run in block.runs) for block in document.blocks if block.kind == "p"]


def test_a_template_that_says_nothing_is_its_parent(tmp_path: Path) -> None:
    """Settings, parts and labels are the parent's, in every language; the name is its own."""
    template = child(tmp_path)

    assert (template.name, template.settings.title, template.settings.pages) == ("child", "Parent", 3)
    assert template.settings.needs == ("summary",)
    assert template.languages == ("en", "ru")
    assert words(template) == ["Source", "of the parent"]
    assert words(template, "ru") == ["Источник", "родителя"]


def test_what_a_template_says_goes_before(tmp_path: Path) -> None:
    """Its title, an empty list of needs, a part that the parent includes, one that it imports, one label."""
    template = child(
        tmp_path,
        toml='extends = "parent"\ntitle = "Child"\nneeds = []\n',
        body_html_j2="<p>own {{ labels.source }}</p>\n",
        macros_html_j2="{% macro end() %}<p>own end</p>{% endmacro %}\n",
        labels__en_toml='source = "Origin"\n',
    )

    assert (template.settings.title, template.settings.pages, template.settings.needs) == ("Child", 3, ())
    assert words(template) == ["own Origin", "own end"]
    assert words(template, "ru") == ["own Источник", "own end"]


def test_a_parent_may_have_a_parent(tmp_path: Path) -> None:
    """Each gives what those before it lack."""
    child(tmp_path, body_html_j2="<p>of the child</p>\n")
    template = child(tmp_path, "grandchild", 'extends = "child"\npages = 1\n')

    assert [folder.name for folder in template.folders] == ["grandchild", "child", "parent"]
    assert (template.settings.title, template.settings.pages) == ("Parent", 1)
    assert words(template) == ["of the child", "of the parent"]


def test_the_shipped_template_can_be_extended(tmp_path: Path) -> None:
    """From a project's folder, with one word changed."""
    own = written(
        tmp_path, "own", **(NOTHING | {"template_toml": 'extends = "policy-brief"\n', "labels__en_toml": 'and = "&"\n'})
    )
    shipped = load_template("policy-brief", [resources.templates()])

    template = load_template("own", [own, resources.templates()])

    assert (template.settings.needs, template.languages) == (shipped.settings.needs, shipped.languages)
    assert compose(ferry(), template).labels == compose(ferry(), shipped).labels | {"and": "&"}


def test_a_template_may_extend_the_one_whose_place_it_takes(tmp_path: Path) -> None:
    """A project's own `policy-brief` goes before the shipped one, and has of it what it does not say."""
    own = written(tmp_path, "policy-brief", **(NOTHING | {"template_toml": 'extends = "policy-brief"\npages = 3\n'}))
    shipped = load_template("policy-brief", [resources.templates()])

    template = load_template("policy-brief", [own, resources.templates()])

    assert template.folders == (own / "policy-brief", *shipped.folders)
    assert (template.settings.pages, template.settings.title) == (3, shipped.settings.title)


def test_a_part_laid_before_the_parents_takes_its_place_at_once(tmp_path: Path) -> None:
    """Compiled parts are kept between runs of one process; taken away again, the parent's is back."""
    template = child(tmp_path)
    assert words(template)[0] == "Source"

    own = tmp_path / "child" / "body.html.j2"
    own.write_text("<p>own</p>\n", encoding="utf-8")
    assert words(template)[0] == "own"

    own.unlink()
    assert words(template)[0] == "Source"


@pytest.mark.parametrize(
    ("files", "message", "hint"),
    [
        ({"a": "a"}, "a circle: 'a' extends 'a'", "extend a template that does not extend this one"),
        ({"a": "b", "b": "a"}, "a circle: 'a' extends 'b' extends 'a'", "extend a template"),
        ({"a": "b", "b": "c", "c": "b"}, "a circle: 'a' extends 'b' extends 'c' extends 'b'", "extend a template"),
        ({"a": "policy-breif"}, "there is no template 'policy-breif'", "did you mean policy-brief?"),
        ({"a": "../a"}, "there is no template '../a'", "found: a"),
    ],
)
def test_a_parent_that_leads_nowhere_is_told(tmp_path: Path, files: dict[str, str], message: str, hint: str) -> None:
    """A circle is named whole; a name has the nearest one; both with the file that says it."""
    for name, parent in files.items():
        written(tmp_path, name, template_toml=f'extends = "{parent}"\n')

    with pytest.raises(BriefInvalid) as raised:
        load_template("a", [tmp_path, resources.templates()])

    (found,) = raised.value.findings
    assert (found.message, Path(found.file).name) == (message, "template.toml")
    assert found.hints[0].startswith(hint)


def test_an_extends_that_is_no_name_is_told(tmp_path: Path) -> None:
    """As every other wrong value."""
    written(tmp_path, "small", template_toml='title = "x"\nextends = 7\n')

    assert findings_of(tmp_path) == [("extends: input should be a valid string", "template.toml", 2)]


def test_a_mistake_of_the_parent_is_told_once_and_in_its_file(tmp_path: Path) -> None:
    """What the child then lacks is not a mistake of the child."""
    written(tmp_path, "parent", template_toml="pages = 2\n")
    written(tmp_path, "small", **(NOTHING | {"template_toml": 'extends = "parent"\n'}))

    with pytest.raises(BriefInvalid) as raised:
        load_template("small", [tmp_path])
    assert [(x.message, x.file) for x in raised.value.findings] == [
        ("title: field required", str(tmp_path / "parent" / "template.toml"))
    ]


@pytest.mark.parametrize(("where", "parts"), [("parent", {}), ("child", {"body_html_j2": "<div>x</div>\n"})])
def test_a_mistake_in_a_part_names_the_folder_that_it_stands_in(
    tmp_path: Path, where: str, parts: dict[str, str]
) -> None:
    """The parent's where the part is the parent's."""
    template = child(tmp_path, **parts)
    if where == "parent":
        (tmp_path / "parent" / "body.html.j2").write_text("<div>x</div>\n", encoding="utf-8")

    with pytest.raises(BriefInvalid) as raised:
        compose(ferry(), template)
    assert os.fspath(tmp_path / where / "body.html.j2") == raised.value.findings[0].file


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ('sorce = "Origin"\n', [("there is no label 'sorce'", "en.toml", 1)]),
        ('entirely_new = "Own"\n', []),
        ('sources = "Printed by a part of its own"\n', []),
    ],
)
def test_a_label_that_is_nearly_one_of_the_parent_is_told(
    tmp_path: Path, label: str, expected: list[tuple[str, str, int]]
) -> None:
    """Unless a part of the template prints it: else its author would look for the words in vain."""
    written(tmp_path, "parent", **PARENT)
    written(
        tmp_path,
        "small",
        **(
            NOTHING
            | {
                "template_toml": 'extends = "parent"\n',
                "labels__en_toml": label,
                "body_html_j2": "<p>{{ labels.sources }}</p>\n",
            }
        ),
    )

    assert (findings_of(tmp_path) if expected else []) == expected
    assert expected or load_template("small", [tmp_path])


def test_a_part_as_large_as_a_book_is_refused(tmp_path: Path) -> None:
    """Before it is read."""
    template = child(tmp_path, body_html_j2="<p>x</p>\n" * 40_000)

    with pytest.raises(BriefInvalid, match="at most"):
        compose(ferry(), template)
