"""A DOCX read back."""

from __future__ import annotations

import io
import zipfile

import pytest

from briefgen.fit import fit
from briefgen.fit.fitted import Fitted
from briefgen.layout.manuscript import Manuscript
from briefgen.render.docx import render
from briefgen.verify import verify
from briefgen.verify.docx import check, docx_words, read_parts
from tests.random_documents import with_notes
from tests.sample_documents import sample_document, sample_manuscript

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


@pytest.fixture(scope="module")
def manuscript() -> Manuscript:
    """The sample."""
    return sample_manuscript()


@pytest.fixture(scope="module")
def pages(manuscript: Manuscript) -> Fitted:
    """Its pages, with Word's arrangement."""
    return fit(manuscript, word=True)


@pytest.fixture(scope="module")
def data(manuscript: Manuscript, pages: Fitted) -> bytes:
    """Its DOCX."""
    return render(manuscript, pages).data


def packed(parts: dict[str, bytes]) -> bytes:
    """A package of these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def codes(data: bytes, manuscript: Manuscript, pages: Fitted) -> list[str]:
    """The codes of what is found."""
    return [finding.code for finding in verify("docx", data, manuscript, pages)]


def test_notes_are_words_of_the_brief() -> None:
    """A mark says its number, and the notes stand before the sources."""
    manuscript = sample_manuscript(with_notes(sample_document(), seed=1))
    fitted = fit(manuscript, word=True)

    assert check(render(manuscript, fitted).data, manuscript, fitted) == ()


def test_a_right_docx_passes(data: bytes, manuscript: Manuscript, pages: Fitted) -> None:
    """All parts, both charts with their workbooks, all words in order."""
    assert codes(data, manuscript, pages) == []


def test_a_changed_word_is_found(data: bytes, manuscript: Manuscript, pages: Fitted) -> None:
    """The main part must say what the brief says."""
    parts = read_parts(data)
    main = parts["word/document.xml"].replace(b"shrinking", b"growing", 1)

    assert codes(packed(parts | {"word/document.xml": main}), manuscript, pages) == ["words-differ"]


@pytest.mark.parametrize("lost", ["word/embeddings", "word/charts/chart"])
def test_a_chart_without_its_workbook_is_found(data: bytes, manuscript: Manuscript, pages: Fitted, lost: str) -> None:
    """A chart whose numbers cannot be edited is not a native chart."""
    parts = {name: content for name, content in read_parts(data).items() if not name.startswith(lost)}

    assert codes(packed(parts), manuscript, pages) == ["chart-missing"]


@pytest.mark.parametrize("broken", [b"", b"no zip", packed({"word/document.xml": b"<x/>"})])
def test_what_is_no_docx_is_an_error_not_a_traceback(broken: bytes, manuscript: Manuscript, pages: Fitted) -> None:
    """Empty, foreign or lacking parts."""
    assert codes(broken, manuscript, pages) == ["broken-package"]


def test_a_package_beyond_any_brief_is_not_unpacked(manuscript: Manuscript, pages: Fitted) -> None:
    """A bomb of zeros is refused by its declared size."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for n in range(3):
            archive.writestr(f"{n}.bin", bytes(40_000_000))

    assert codes(out.getvalue(), manuscript, pages) == ["broken-package"]


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("<w:p><w:r><w:t>one t</w:t></w:r><w:r><w:t>wo</w:t></w:r></w:p><w:p><w:r><w:t>x</w:t></w:r></w:p>", "one two x"),
        ("<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>", "a b c"),
        ("<w:p><w:r><w:t>well</w:t><w:noBreakHyphen/><w:t>known</w:t></w:r></w:p>", "well\u2011known"),
        ("<w:p><w:r><w:t>soft</w:t><w:softHyphen/><w:t>ly</w:t></w:r></w:p>", "softly"),
        ("<w:p><w:sdt><w:sdtContent><w:r><w:t>held</w:t></w:r></w:sdtContent></w:sdt></w:p>", "held"),
        ("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl>", "cell"),
        (
            "<w:p><mc:AlternateContent><mc:Choice/><mc:Fallback><w:r><w:t>twice</w:t></w:r></mc:Fallback>"
            "</mc:AlternateContent><w:r><w:t>once</w:t></w:r></w:p>",
            "once",
        ),
    ],
)  # fmt: skip
def test_words_are_those_of_the_paragraphs(body: str, words: str) -> None:
    """Runs join, paragraphs part, controls and tables are walked through."""
    assert " ".join(docx_words(f"<w:document {W} {MC}><w:body>{body}</w:body></w:document>".encode())) == words


def test_an_entity_is_not_resolved() -> None:
    """A part that declares entities cannot read files or grow."""
    main = f'<!DOCTYPE x [<!ENTITY e "boom">]><w:document {W}><w:p><w:r><w:t>a&e;</w:t></w:r></w:p></w:document>'

    assert docx_words(main.encode()) == ("a",)
