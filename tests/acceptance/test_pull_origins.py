"""`briefgen pull` of a file of another brief, of another version of the model, or without what it says of itself.

That is told, what is safe comes home, and what has no place is listed with its words.
"""

from __future__ import annotations

import shutil
from dataclasses import replace
from typing import Any

import pytest
from lxml import etree

from briefgen.ooxml.manifest import MODEL, Manifest, manifest_xml, read_manifest
from tests.conftest import SAMPLE, Cli, Done, Project
from tests.word_edits import WordFile, run

MANIFEST = "customXml/item1.xml"
EDITED = "watch[levelling].text"


@pytest.fixture
def word(project: Project, cli: Cli) -> WordFile:
    """The sample in Word."""
    assert cli("render", "--format", "docx").code == 0
    return WordFile(project.output(".docx").read_bytes())


def pulled(project: Project, cli: Cli, word: WordFile, *options: str) -> Done:
    """A file as a colleague sent it back."""
    path = project.root / f"{SAMPLE} edited.docx"
    path.write_bytes(word.data)
    return cli("pull", str(path), "--json", *options)


def manifest_of(word: WordFile) -> Manifest:
    """What the file says of itself."""
    found = read_manifest(etree.fromstring(word.parts[MANIFEST]))
    assert found
    return found


def remade(word: WordFile, **changes: Any) -> None:
    """Another manifest, that is sound: as another version of briefgen would have written it."""
    word.parts[MANIFEST] = manifest_xml(replace(manifest_of(word), **changes))


def renamed(word: WordFile, old: str, new: str) -> None:
    """A field that had another address in another version of the model."""
    made = manifest_of(word)
    fields = tuple(f._replace(address=new) if f.address == old else f for f in made.fields)
    paragraphs = tuple(
        p._replace(pieces=tuple(x._replace(address=new) if x.address == old else x for x in p.pieces))
        for p in made.paragraphs
    )
    remade(word, fields=fields, paragraphs=paragraphs)


def addresses(done: Done) -> list[str]:
    """Where something is written."""
    return [result["address"] for result in done.document["results"] if "address" in result]


def codes(done: Done) -> set[str]:
    """What is told."""
    return {finding["code"] for finding in done.document["findings"]}


@pytest.mark.parametrize("version", ["0", "2", ""])
def test_another_version_of_the_model_is_told(version: str, project: Project, word: WordFile, cli: Cli) -> None:
    """With both versions and what to do; edits of fields that this version knows come home."""
    remade(word, model=version)
    word.replace(EDITED, "anybody", "somebody")

    done = pulled(project, cli, word)

    told = done.finding("other-model")
    assert (told["severity"], f"version {version or '?'} of the model; this is {MODEL}" in told["message"]) == (
        "warning",
        True,
    )
    assert told["hints"]
    assert (done.code, addresses(done)) == (0, [EDITED])
    assert "Whether somebody levels" in project.brief.read_text(encoding="utf-8")


def test_another_version_without_an_edit_changes_nothing(project: Project, word: WordFile, cli: Cli) -> None:
    """It is told, and that is all."""
    before = project.brief.read_bytes()
    remade(word, model="0")

    done = pulled(project, cli, word)

    assert (done.code, codes(done), addresses(done)) == (0, {"other-model"}, [])
    assert project.brief.read_bytes() == before


def test_a_field_that_this_version_does_not_know_is_listed(project: Project, word: WordFile, cli: Cli) -> None:
    """Its words are told, since there is no place for them; other edits come home."""
    word.replace(EDITED, "anybody", "somebody")
    word.replace("watch[account].text", "would contain", "might contain")
    renamed(word, "watch[account].text", "outlook[account].words")
    remade(word, model="0")

    done = pulled(project, cli, word)

    assert done.code == 1
    assert {"other-model", "not-placed"} <= codes(done)
    assert "might contain" in str([f for f in done.document["findings"] if f["code"] == "not-placed"])
    assert addresses(done) == [EDITED]


def test_this_version_is_not_told(project: Project, word: WordFile, cli: Cli) -> None:
    """A file of today says nothing of versions."""
    assert codes(pulled(project, cli, word)) == set()


def _as_it_is(word: WordFile) -> None:
    """With tags and bookmarks."""


def _without_tags(word: WordFile) -> None:
    """As LibreOffice leaves it: bookmarks alone."""
    for tag in list(word.main.iter("{*}tag")):
        tag.getparent().remove(tag)


def _without_either(word: WordFile) -> None:
    """As a text that was pasted into another file: words alone."""
    word.drop_anchors()
    word.drop_bookmarks()


LEFT = {"tags and bookmarks": _as_it_is, "bookmarks": _without_tags, "words": _without_either}


@pytest.mark.parametrize("left", LEFT)
def test_without_its_manifest_a_file_is_read_by_what_is_left(
    left: str, project: Project, word: WordFile, cli: Cli
) -> None:
    """Each difference is shown at its address, and waits for a word; then only that is written, and the second time nothing."""
    before = project.brief.read_text(encoding="utf-8")
    word.replace(EDITED, "anybody", "somebody")
    word.replace("thesis.text", "Words", "Phrases")
    word.parts[MANIFEST] = b"<x/>"
    LEFT[left](word)

    asked = pulled(project, cli, word)
    kept = pulled(project, cli, word, "--ours")

    assert (asked.code, kept.code) == (6, 0)
    assert asked.finding("no-manifest")["severity"] == "warning"
    shown = {f["address"]: str(f["details"]) for f in asked.document["findings"] if f["code"] == "conflict"}
    assert set(shown) == {EDITED, "thesis.text"}
    assert "[-anybody-]{+somebody+}" in shown[EDITED]
    assert project.brief.read_text(encoding="utf-8") == before

    taken = pulled(project, cli, word, "--theirs")
    again = pulled(project, cli, word, "--theirs")

    assert sorted(addresses(taken)) == ["thesis.text", EDITED]
    assert "Whether somebody levels" in project.brief.read_text(encoding="utf-8")
    assert addresses(again) == []


@pytest.mark.parametrize("left", LEFT)
def test_without_its_manifest_an_untouched_file_changes_nothing(
    left: str, project: Project, word: WordFile, cli: Cli
) -> None:
    """It is told, and nothing is in conflict."""
    before = project.brief.read_bytes()
    word.parts[MANIFEST] = b"<x/>"
    LEFT[left](word)

    done = pulled(project, cli, word, "--theirs")

    assert (done.code, codes(done), addresses(done)) == (0, {"no-manifest"}, [])
    assert project.brief.read_bytes() == before


@pytest.mark.parametrize("left", LEFT)
def test_without_its_manifest_a_new_paragraph_is_not_lost(
    left: str, project: Project, word: WordFile, cli: Cli
) -> None:
    """It is added, or listed with its words; and nothing is taken out that nobody took out."""
    word.new_paragraph(EDITED, run("Whether it rains in Lesny."))
    word.parts[MANIFEST] = b"<x/>"
    LEFT[left](word)

    done = pulled(project, cli, word, "--theirs")

    said = project.brief.read_text(encoding="utf-8") + str(done.document)
    assert "Whether it rains in Lesny." in said
    assert all(r["kind"] != "removed" for r in done.document["results"] if "kind" in r)


def test_a_translation_is_another_brief(project: Project, cli: Cli) -> None:
    """The German file of a brief is not pulled into the English one: what was edited is listed."""
    cli("new", "other", "--sample", "interview")
    folder = project.root / "briefs/other"
    assert cli("render", str(folder / "brief.de.yaml"), "--format", "docx").code == 0
    word = WordFile(next((project.root / "out").rglob("*.docx")).read_bytes())
    address = next(f.address for f in manifest_of(word).fields if f.address.startswith("key_messages"))
    word.append(address, run(" Zugefügt."))
    before = (folder / "brief.yaml").read_bytes()

    for side in ((), ("--theirs",)):
        done = pulled(project, cli, word, "--brief", str(folder / "brief.yaml"), *side)
        assert done.code in (1, 6)
        assert done.finding("other-brief")
        assert "Zugefügt." in str(done.document)
        assert (folder / "brief.yaml").read_bytes() == before


def test_a_copy_of_the_brief_takes_the_edit(project: Project, word: WordFile, cli: Cli) -> None:
    """Whoever copied the folder to go on has the same fields and texts: nothing is told of another brief."""
    copy = project.root / "briefs/second-edition"
    shutil.copytree(project.folder, copy)
    word.replace(EDITED, "anybody", "somebody")

    done = pulled(project, cli, word, "--brief", "second-edition")

    assert (done.code, codes(done), addresses(done)) == (0, set(), [EDITED])
    assert "Whether somebody levels" in (copy / "brief.yaml").read_text(encoding="utf-8")
    assert "Whether anybody levels" in project.brief.read_text(encoding="utf-8")
