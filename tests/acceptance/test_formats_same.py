"""PDF, Word file and web page of every brief say the model's words in one order, under the same numbers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefgen.document import document_words
from briefgen.model.printed import plain_words, printed_numbers
from briefgen.model.prose import texts as model_texts
from briefgen.pipeline.locate import locate
from briefgen.pipeline.request import Request
from briefgen.pipeline.run import Product, produce
from briefgen.verify.docx import docx_words, read_parts
from briefgen.verify.html import html_words
from briefgen.verify.wording import bare
from briefgen.world import World
from tests import reference_files
from tests.checkout import BRIEFS, all_briefs
from tests.pdf_tags import Tag, TaggedPdf
from tests.unit.render_pdf.samples import texts
from tests.verbs import docx_text, plain
from tests.word_lists import numbered

LOOKS = [("policy-brief", "brief"), ("policy-brief", "slate"), ("policy-note", "brief"), ("policy-paper", "brief")]
# Lists that templates print as lists; quotations stand where the people stand who said them.
_LISTS = ("key_messages", "context", "evidence", "counterpoints", "implications", "watch", "references", "notes")
_SHORT = 20  # letters: a shorter text may stand somewhere else as well


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """All briefs in a project; only the samples may ship with their articles."""
    all_briefs(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def produced(brief: Path, *, template: str = "policy-brief", theme: str = "brief", reference: str = "") -> Product:
    """A brief in all formats, with what it was made of."""
    world = World()
    request = Request(
        ("pdf", "docx", "html"), template=template, theme=theme, reference_doc=reference or None, force=True
    )
    made = produce(locate([f"briefs/{brief}"], world)[0], request, world)
    assert made.result.ok, made.result.findings
    return made


def outputs(made: Product) -> dict[str, bytes]:
    """The bytes by format."""
    return {output.format: output.data for output in made.result.outputs}


@pytest.mark.parametrize(("template", "theme"), LOOKS)
@pytest.mark.parametrize("brief", BRIEFS, ids=str)
def test_all_formats_say_the_words_of_the_model_in_its_order(
    project: Path, brief: Path, template: str, theme: str
) -> None:
    """Word for word what was composed; and within each part of the model one text stands behind the other."""
    made = produced(brief, template=template, theme=theme)
    data = outputs(made)
    assert made.manuscript
    assert made.fitted

    words = document_words(made.manuscript.document, frozenset(made.fitted.dropped))

    assert docx_words(read_parts(data["docx"])["word/document.xml"]) == words
    assert html_words(data["html"]) == words
    stamp = made.manuscript.document.metadata.stamp.split()
    assert tuple(" ".join(texts(TaggedPdf(data["pdf"]))).replace("\u00ad", "").split()) == (*stamp, *words)
    for part, places in _places(made, bare(docx_text(data["docx"]))).items():
        assert places == sorted(places), part
        assert part != "key_messages" or len(places) > 1


def _places(made: Product, said: str) -> dict[str, list[int]]:
    """Where the texts of the items of each list stand, in the order of the model."""
    assert made.brief
    numbers = printed_numbers(made.brief)
    found: dict[str, list[int]] = defaultdict(list)
    for each in model_texts(made.brief):
        part, text = each.path[0], bare(plain_words(each.text, numbers) if each.markdown else each.text)
        if (
            part in _LISTS
            and len(each.path) == 3
            and each.path[-1] in ("text", "claim")
            and len(text) > _SHORT
            and said.count(text) == 1
        ):
            found[str(part)].append(said.index(text))
    return found


def _numbered(tag: Tag) -> Iterator[tuple[str, str]]:
    """Number and words of each numbered item and note of a PDF."""
    for each in tag.walk():
        label = next((kid for kid in each.kids if isinstance(kid, Tag) and kid.type == "Lbl"), None)
        if each.type in ("LI", "Note") and label:
            yield label.text, plain("".join(k.text for k in each.kids if isinstance(k, Tag) and k is not label))


@pytest.mark.parametrize("reference", ["", "default", "lean"])
@pytest.mark.parametrize("brief", BRIEFS, ids=str)
def test_sources_and_notes_have_one_number_in_every_format(project: Path, brief: Path, reference: str) -> None:
    """As Word counts them, on a house's styles too, and as the PDF prints them: from one, without a gap."""
    if reference:
        (project / "house.docx").write_bytes(getattr(reference_files, reference)())
    data = outputs(produced(brief, reference="house.docx" if reference else ""))

    in_pdf = [(re.sub(r"\D", "", label), words) for label, words in _numbered(TaggedPdf(data["pdf"]).root)]
    in_word = [(re.sub(r"\D", "", label), words) for label, words in numbered(data["docx"])]

    assert in_word == [(label, words.replace("\u00ad", "")) for label, words in in_pdf]
    assert in_word
    runs = [int(label) for label, _ in in_word]
    assert all(now in (before + 1, 1) for before, now in zip([0, *runs], runs, strict=False))
