"""Bad input: a finding with file, line, address and remedy, its exit code, and an older output left as it was."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

import pytest

from tests.conftest import Cli, Project
from tests.verbs import pdf_text

BRIEF = "briefs/sample-lake-sarven/brief.yaml"
TITLE = "Lake Sarven: two gauges, one fading chance to count together"
BOMB = "".join(
    f"{name}: &{name} [{', '.join([each] * 9)}]\n"
    for name, each in zip("abcdefghi", ("x", *(f"*{n}" for n in "abcdefgh")), strict=True)
)


class Bad(NamedTuple):
    """What is done to the project, and the finding that says so; `line` is part of the source line, "" where none is."""

    spoil: Callable[[Project], None]
    code: str
    address: str = ""
    line: str = ""
    file: str = BRIEF
    exit_code: int = 1
    command: tuple[str, ...] = ("render", "--format", "html")


def edit(old: str, new: str) -> Callable[[Project], None]:
    """The brief with a text replaced."""
    return lambda project: project.edit(old, new)


def whole(data: bytes) -> Callable[[Project], None]:
    """Another brief altogether."""

    def spoil(project: Project) -> None:
        project.brief.write_bytes(data)

    return spoil


def settings(text: str) -> Callable[[Project], None]:
    """Another project file."""

    def spoil(project: Project) -> None:
        (project.root / "briefgen.toml").write_text(text, encoding="utf-8")

    return spoil


def without_thesis(project: Project) -> None:
    """A part that the template needs is gone."""
    text = project.brief.read_text(encoding="utf-8")
    project.brief.write_text(text[: text.index("thesis:")] + text[text.index("context:") :], encoding="utf-8")


def empty(key: str) -> Callable[[Project], None]:
    """A part of the brief without items."""

    def spoil(project: Project) -> None:
        text = project.brief.read_text(encoding="utf-8")
        project.brief.write_text(re.sub(rf"(?m)^{key}:\n(?: .*\n)+", f"{key}: []\n", text), encoding="utf-8")

    return spoil


PDF = ("render", "--format", "pdf")
CASES = {
    "unknown key": Bad(edit("standfirst:", "standfrist:"), "unknown-key", "standfrist", "standfrist: >-"),
    "missing key": Bad(edit("language: en\n", ""), "missing-key", "language", "briefgen: 1"),
    "missing part": Bad(without_thesis, "part-missing", "thesis", "briefgen: 1"),
    "wrong type": Bad(edit("version: 1", "version: [1]"), "wrong-type", "version", "version: [1]"),
    "broken YAML": Bad(edit("status: final", "status: [final"), "syntax", "", "title:"),
    "a tab": Bad(edit("  organisation", "\torganisation"), "tab", "", "\torganisation"),
    "an empty file": Bad(whole(b""), "empty"),
    "a duplicate key": Bad(
        edit("status: final", "status: final\nstatus: draft"), "duplicate-key", "status", "status: draft"
    ),
    "an alias bomb": Bad(whole(BOMB.encode()), "too-many", "", "&"),
    "a file of 50 MB": Bad(whole(b"# x\n" * 12_500_000), "too-large"),
    "not UTF-8": Bad(whole(b"title: \xff\n"), "not-utf-8", "", "title:"),
    "unknown chart kind": Bad(edit("kind: bar", "kind: pie"), "unknown-choice", "charts[licences].kind", "kind: pie"),
    "a chart of the wrong data": Bad(
        edit("kind: timeline", "kind: bar"), "chart-kind-data", "charts[hints].kind", "kind: bar"
    ),
    "text for a number": Bad(
        edit("value: -35", "value: lots"), "wrong-type", "statistics[lesny-licences].value", "value: lots"
    ),
    "unknown statistic": Bad(
        edit("[lesny-licences, dorrin-licences]", "[lesny, dorrin-licences]"),
        "no-such-id",
        "evidence[fishing].statistics[0]",
        "[lesny,",
    ),
    "unknown statistic in a text": Bad(
        edit("Fewer crews", "Fewer [[statistic:crews]]"), "no-such-id", "evidence[fishing].claim", "[[statistic:crews]]"
    ),
    "a value its excerpt does not have": Bad(
        edit("value: -35", "value: -36"), "value-not-in-excerpt", "statistics[lesny-licences].value", "value: -36"
    ),
    "a glyph that no font has": Bad(
        edit("Fewer crews", "Fewer \u2603 crews"), "missing-glyph", "evidence[fishing].claim", "\u2603"
    ),
    "a run of Hebrew in the title": Bad(
        edit("one fading chance", "one \u05e9\u05dc\u05d5\u05dd chance"), "script-not-supported", "title", "title:"
    ),
    "a run of Chinese": Bad(
        edit("Whether anybody", "Whether \u6c34\u4f4d anybody"),
        "script-not-supported",
        "watch[levelling].text",
        "\u6c34",
    ),
    "an override of the direction": Bad(edit(TITLE, "Lake \\u202e Sarven"), "script-not-supported", "title", "title:"),
    "letters from right to left": Bad(
        edit("Fewer crews", "Fewer \u0645\u0644 crews"), "script-not-supported", "evidence[fishing].claim", "\u0645"
    ),
    "a language from right to left": Bad(
        edit("\nlanguage: en", "\nlanguage: ar"), "language-not-supported", "language", "language: ar"
    ),
    "a link to a script": Bad(
        edit("Fewer crews", "Fewer [crews](javascript:alert)"), "not-a-link", "evidence[fishing].claim", "(javascript:"
    ),
    "a link with a space": Bad(
        edit("Fewer crews", "Fewer [crews](https://a.example/b c)"), "not-a-link", "evidence[fishing].claim", "b c)"
    ),
    "a title of 300 characters": Bad(edit(TITLE, "x" * 300), "too-long", "title", "title:"),
    "a bell in the title": Bad(edit(TITLE, "Lake \a Sarven"), "unprintable", "", "title:"),
    "a bell in the title, as an escape": Bad(edit(TITLE, "Lake \\a Sarven"), "unprintable", "", "title:"),
    "a null in the title": Bad(edit(TITLE, "Lake \\0 Sarven"), "unprintable", "", "title:"),
    "5,000 words in one paragraph": Bad(
        edit("Whether anybody", "word " * 5000 + "Whether anybody"), "does-not-fit", exit_code=3, command=PDF
    ),
    "an empty section": Bad(empty("counterpoints"), "part-missing", "counterpoints", "counterpoints: []"),
    "an empty text": Bad(
        edit("text: Whether anybody levels the pier again.", 'text: ""'),
        "empty-text",
        "watch[levelling].text",
        'text: ""',
    ),
    "an article outside": Bad(
        edit("file: article.txt", "file: ../../../x"), "outside-project", "articles[notes].file", "../../../x"
    ),
    "a missing template": Bad(
        settings('[project]\ntemplate = "nope"\n'), "template", "", 'template = "nope"', "briefgen.toml"
    ),
    "a broken briefgen.toml": Bad(settings("[project\n"), "toml-syntax", "", "[project", "briefgen.toml"),
    "a wrong briefgen.toml": Bad(
        settings("[project]\nthem = 'x'\n"), "unknown-key", "project.them", "them =", "briefgen.toml"
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_bad_input_is_told(cli: Cli, project: Project, name: str) -> None:
    """Each has its finding at its place with a remedy; nothing is written, and the output of before stays."""
    case = CASES[name]
    older = project.output(".html")
    older.parent.mkdir(parents=True)
    older.write_text("an older output")
    before = sorted(project.root.rglob("*"))
    case.spoil(project)

    done = cli(*case.command, "--json")
    said = done.finding(case.code)

    assert done.code == case.exit_code
    assert said["file"].endswith(case.file)
    assert said.get("address", "") == case.address
    assert said["hints"]
    assert case.line in said.get("excerpt", "")
    assert ("line" in said) == bool(case.line or case.code == "empty")
    assert older.read_text() == "an older output"
    assert [path for path in sorted(project.root.rglob("*")) if ".briefgen" not in path.parts] == before


def test_a_paragraph_that_is_far_too_long_is_named_with_its_words(cli: Cli, project: Project) -> None:
    """Where to cut, and about how much; no page is written."""
    project.edit("Whether anybody", "word " * 5000 + "Whether anybody")

    said = cli(*PDF, "--json").finding("does-not-fit")

    assert said["details"][0] == "watch[levelling].text: 5006 words"
    assert re.match(r"cut about 4[5-9]\d\d words, best from the longest passages: watch\[levelling\]", said["hints"][0])
    assert not project.out.exists()


def test_a_word_of_300_letters_is_divided_and_told(cli: Cli, project: Project) -> None:
    """A warning at its place: no column is wide enough, and no letter is lost."""
    project.edit("Whether anybody", f"Whether {'x' * 300} anybody")

    done = cli(*PDF, "--json")
    said = done.finding("word-divided")

    assert done.code == 0
    assert (said["severity"], said["address"]) == ("warning", "watch[levelling].text")
    assert "300 characters" in said["message"]
    assert said["hints"]
    assert "x" * 300 in "".join(pdf_text(project.output(".pdf").read_bytes()).split())


def test_several_mistakes_are_told_at_once(cli: Cli, project: Project) -> None:
    """Nobody has to run a command for each of them."""
    project.edit("version: 1", "version: [1]")
    project.edit("kind: bar", "kind: pie")
    project.edit("standfirst:", "standfrist:")

    done = cli("render", "--template", "nope", "--theme", "nix", "--json")

    codes = {finding["code"] for finding in done.document["findings"]}
    assert codes >= {"wrong-type", "unknown-choice", "unknown-key", "template", "unknown-theme"}


def test_mistakes_of_different_stages_are_told_at_once(cli: Cli, project: Project) -> None:
    """An altered quotation, a missing part, a chart of the wrong data and a missing glyph."""
    without_thesis(project)
    project.edit("is not a measurement but a claim", "is not a measurement but a dream")
    project.edit("kind: timeline", "kind: bar")
    project.edit("Fewer crews", "Fewer \u2603 crews")

    done = cli("check", "--json")

    codes = {finding["code"] for finding in done.document["findings"]}
    assert codes >= {"quote-not-in-source", "part-missing", "chart-kind-data", "missing-glyph"}


def test_an_unwritable_folder_is_told(cli: Cli, project: Project) -> None:
    """A file stands where the outputs should go: exit code 5, and the file stays."""
    (project.root / "out").write_text("a file")

    done = cli("render", "--format", "html", "--json")

    assert done.code == 5
    assert done.finding("unwritable")["hints"]
    assert (project.root / "out").read_text() == "a file"


def test_people_see_the_place_and_the_remedy(cli: Cli, project: Project) -> None:
    """The same on a line for each, with a caret below the source line."""
    project.edit("standfirst:", "standfrist:")

    done = cli("render", "--format", "html")

    place = "  --> briefs/sample-lake-sarven/brief.yaml:7  standfrist\n   |  standfrist: >-\n   |  ^\n"
    assert f"{place}  hint: did you mean standfirst?\n" in done.err
    assert done.out == ""
