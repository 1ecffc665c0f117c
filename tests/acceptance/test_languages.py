"""Nine languages through the whole pipeline, in every format; and the languages and letters that are refused."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pikepdf
import pytest

import briefgen
from briefgen import resources
from briefgen.compose import load_template
from briefgen.pipeline.request import RenderResult
from tests.conftest import Cli, Project
from tests.nine_languages import WORDS, brief
from tests.verbs import docx_text, docx_xpath, html_text, pdf_pages, pdf_text, plain

TEMPLATE = load_template("policy-brief", [resources.templates()])
OFFICE = {
    "en": "en-GB",
    "ru": "ru-RU",
    "kk": "kk-KZ",
    "uz": "uz-Latn-UZ",
    "uz-Cyrl": "uz-Cyrl-UZ",
    "tg": "tg-Cyrl-TJ",
} | {
    "de": "de-DE",
    "fr": "fr-FR",
    "tr": "tr-TR",
}
HEADINGS = ("key_messages", "context", "evidence", "experts", "counterpoints", "implications", "watch", "sources")
READERS: dict[str, Callable[[bytes], str]] = {"pdf": pdf_text, "docx": docx_text, "html": html_text}


@pytest.fixture(params=WORDS)
def rendered(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> tuple[str, RenderResult]:
    """A language, and its brief in all formats; the stamp says that nothing was verified."""
    language = str(request.param)
    folder = tmp_path / "briefs" / "lake"
    folder.mkdir(parents=True)
    (folder / "brief.yaml").write_text(json.dumps(brief(language), ensure_ascii=False), encoding="utf-8")
    (tmp_path / "briefgen.toml").write_text('[project]\nbriefs = ["briefs/lake"]\n', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return language, briefgen.render_brief(folder, ("pdf", "docx", "html", "tree"), allow_unverified=True)


def pieces(language: str) -> set[str]:
    """What the labels of a language say beside their places: words that can be looked for."""
    forms = [form for own in TEMPLATE.labels[language].forms.values() for form in own.values()]
    return {plain(piece).strip(" .:;,“”") for form in forms for piece in re.split(r"\{[a-z_]+\}", form)}


def label(language: str, name: str) -> str:
    return TEMPLATE.labels[language].forms[name]["other"]


def test_a_brief_is_set_in_its_language_in_every_format(rendered: tuple[str, RenderResult]) -> None:
    """Labels, stamp, page numbers, chart words and language tags; nothing English is left, no glyph is missing."""
    language, result = rendered
    assert result.ok, result.findings
    said = {finding.code for finding in result.findings}
    assert not said & {"label-missing", "labels-missing", "missing-glyph", "script-not-supported", "words-differ"}
    data = {output.format: output.data for output in result.outputs}
    foreign = {piece for piece in pieces("en") - pieces(language) if len(piece) > 4} if language != "en" else set()

    for name, read in READERS.items():
        text = read(data[name])
        assert [h for h in HEADINGS if plain(label(language, h)) not in text] == [], name
        assert [piece for piece in foreign if re.search(rf"\b{re.escape(piece)}\b", text)] == [], name

    one, two = pdf_pages(data["pdf"])
    for number, page in enumerate((one, two), 1):
        assert plain(label(language, "page").format(page=number, pages=2)) in plain(page)
        assert label(language, "unverified") in plain(page)
    assert label(language, "data_table") in html_text(data["html"])
    tells_programs(language, data)


def tells_programs(language: str, data: dict[str, bytes]) -> None:
    """Screen readers choose a voice by the language of a file, and Word its spelling check."""
    assert f'<html lang="{language}">'.encode() in data["html"]
    with pikepdf.open(io.BytesIO(data["pdf"])) as file:
        assert str(file.Root.Lang) == language
    assert docx_xpath(data["docx"], "//w:docDefaults//w:lang/@w:val", "word/styles.xml") == [OFFICE[language]]


def test_a_language_from_right_to_left_is_one_finding_in_every_command(cli: Cli, project: Project) -> None:
    """At its line, before anything else is said; also where a lock is asked for."""
    project.edit("\nlanguage: en", "\nlanguage: fa")

    for command in (("check",), ("render", "--format", "all"), ("lock",)):
        done = cli(*command, "--json")
        found = done.document["findings"]
        assert [f["code"] for f in found] == ["language-not-supported"], command
        assert (found[0]["address"], found[0]["line"]) == ("language", 4)
        assert done.code == 1


def unset(project: Project) -> Iterator[tuple[str, str]]:
    """Places where a brief names somebody in letters that cannot be set, with their addresses."""
    yield "name: Mirel Tovan", "people[tovan].name"
    yield "label: Lesny", "charts[licences]"
    yield "label: The level table goes out with one signature", "charts[hints]"
    yield "title: Two gauges on Lake Sarven may keep", "articles[notes].title"


@pytest.mark.parametrize("words", ["محمد قلی", "塔什干市"])
def test_names_in_letters_that_cannot_be_set_are_told_by_their_fields(cli: Cli, project: Project, words: str) -> None:
    """All of them at once, and nothing falls over; the lock, which sets nothing, is written."""
    places = dict(unset(project))
    for old in places:
        project.edit(old, f"{old.split(':')[0]}: {words} {old.split(': ')[1]}")

    assert "texts locked" in cli("lock").out
    done = cli("check", "--json")

    found = [f for f in done.document["findings"] if f["code"] == "script-not-supported"]
    assert {f["address"] for f in found} >= set(places.values())
    assert len(found) == len({f["address"] for f in found})
    assert all(words in f["message"] for f in found)
    assert done.code == 1
