"""Templates of one and of four pages: the same brief shorter, and a long one with room."""

from __future__ import annotations

import json

import pytest

from tests.conftest import Cli, Project
from tests.verbs import docx_text, html_text, pages_are, pdf_text

_PLACES = ("Lesny", "Dorrin", "Marn", "Vesk", "Orlany", "Halvar", "Sarven", "Tovan", "Edda", "Quill", "Ferry", "Canal")
_SENTENCE = (
    "The harbour office of {place} counted its boats in the {nth} week of the drought and found that most crews had moved to"
    " the deeper northern basin"
)
_DETAIL = (
    "The office keeps one book for both shores. It lists each crew, the net it carries and the pier it leaves from, and the"
    " clerk signs every page. Crews that move away are struck out, and the reason is written beside the name, so that the"
    " ministry can ask why the southern piers lie empty."
)
_NTH = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "last", "next")


def lengthened(project: Project, cli: Cli) -> None:
    """The sample with twelve more findings, each with its passage in the article."""
    article = project.folder / "article.txt"
    sentences = [_SENTENCE.format(place=place, nth=nth) for place, nth in zip(_PLACES, _NTH, strict=True)]
    article.write_text(article.read_text(encoding="utf-8") + "\n\n" + ".\n\n".join(sentences) + ".\n", encoding="utf-8")
    items = [
        {"id": f"count-{n}", "claim": f"{sentence}.", "detail": _DETAIL, "excerpt": sentence, "priority": 0}
        for n, sentence in enumerate(sentences)
    ]
    more = "".join(f"  - {json.dumps(item)}\n" for item in items)
    project.edit("evidence:\n", f"evidence:\n{more}")
    assert cli("lock").code == 0


def test_a_note_has_one_page_with_the_same_words_in_every_format(cli: Cli, project: Project) -> None:
    """Findings without what stands around them; counterpoints and sources stay."""
    done = cli("render", "--template", "policy-note", "--format", "all")

    assert done.code == 0, done.err
    pages_are(project.output(".pdf").read_bytes(), 1)
    for read, suffix in ((pdf_text, ".pdf"), (docx_text, ".docx"), (html_text, ".html")):
        text = read(project.output(suffix).read_bytes())
        assert "Vesk has gone its own way before." in text
        assert "In 2028 the minister openly declined" not in text
        assert "Repairs of Vesk’s gauge seem slight so far" in text
        assert "Two gauges on Lake Sarven may keep the canal ministry awake" in text


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_a_long_brief_fills_four_pages(cli: Cli, project: Project, paper: str) -> None:
    """It does not fit two, and leaves nothing out of four."""
    lengthened(project, cli)
    assert cli("render", "--page-size", paper, "--format", "pdf").code == 3
    done = cli("render", "--template", "policy-paper", "--page-size", paper, "--format", "pdf", "--format", "docx")

    assert done.code == 0, done.err
    assert "left out" not in done.err
    assert "underfull" not in done.err
    data = project.output(".pdf").read_bytes()
    pages_are(data, 4)
    assert text_of_every_place(pdf_text(data))


def text_of_every_place(text: str) -> bool:
    """Whether each finding is printed."""
    return all(f"The harbour office of {place} counted" in text for place in _PLACES)
