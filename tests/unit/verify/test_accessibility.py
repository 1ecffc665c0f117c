"""Accessibility of Word files: each fault found at its place, and none where there is none."""

from __future__ import annotations

import io
from collections.abc import Callable

import docx
import pytest
from docx.document import Document
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from PIL import Image

from briefgen.findings import Finding
from briefgen.fit import fit
from briefgen.render.docx import render
from briefgen.verify.accessibility import check_word_file
from tests.random_documents import random_manuscript
from tests.sample_documents import sample_manuscript
from tests.unit.render_docx.samples import full


def sound() -> Document:
    """A file without a fault: title, language, headings in order, a list, a table with its head, a link."""
    made = docx.Document()
    made.core_properties.title = "Two gauges"
    for level in range(1, 5):
        made.styles[f"Heading {level}"].font.color.rgb = RGBColor(0, 0, 0x66)
    made.add_heading("Findings", 1)
    made.add_heading("Numbers", 2)
    made.add_paragraph("The lake is measured twice.")
    made.add_paragraph("One gauge", style="List Bullet")
    table = made.add_table(2, 2)
    for n, cell in enumerate(table._cells):
        cell.text = f"Cell {n}"
    mark(table.rows[0]._tr, "w:tblHeader")
    return made


def mark(row: object, name: str) -> None:
    """Adds a property to a row."""
    row.get_or_add_trPr().append(OxmlElement(name))  # type: ignore[attr-defined]


def link(made: Document, text: str) -> None:
    """A paragraph with a link."""
    element = OxmlElement("w:hyperlink")
    run = OxmlElement("w:r")
    words = OxmlElement("w:t")
    words.text = text
    run.append(words)
    element.append(run)
    made.add_paragraph("Read ")._p.append(element)


def picture(made: Document, *, floats: bool = False) -> None:
    """A picture without alternative text."""
    out = io.BytesIO()
    Image.new("RGB", (4, 4)).save(out, "PNG")
    out.seek(0)
    inline = made.add_paragraph().add_run().add_picture(out)._inline
    if floats:
        inline.docPr.set("descr", "A gauge")
        inline.tag = qn("wp:anchor")


def unmarked(made: Document) -> None:
    """A table without a head."""
    made.add_table(3, 2).cell(0, 0).text = "Port"


def coloured(made: Document) -> None:
    """A style in light grey."""
    made.styles["Quote"].font.color.rgb = RGBColor(0xBB, 0xBB, 0xBB)
    made.add_paragraph("Hardly to be read", style="Quote")


def fake(made: Document) -> None:
    """A line in bold and large type."""
    run = made.add_paragraph().add_run("What follows")
    run.bold, run.font.size = True, Pt(16)


def typed(made: Document) -> None:
    """Two lines with typed marks."""
    made.add_paragraph("- one")
    made.add_paragraph("- two")


def speechless(made: Document) -> None:
    """No language."""
    for tag in list(made.styles.element.iter(qn("w:lang"))):
        tag.getparent().remove(tag)


def untitled(made: Document) -> None:
    """No title."""
    made.core_properties.title = ""


def shouting(made: Document) -> None:
    """A long text without a heading."""
    for p in list(made.paragraphs):
        p.style = made.styles["Normal"]
    made.add_paragraph("word " * 400)


FAULTS: dict[str, tuple[str, str, Callable[[Document], object]]] = {
    "title": ("docx-no-title", "", untitled),
    "language": ("docx-no-language", "", speechless),
    "no headings": ("docx-no-headings", "", shouting),
    "skipped": ("docx-heading-skipped", "paragraph 9", lambda made: made.add_heading("Deep", 4)),
    "empty heading": ("docx-empty-heading", "paragraph 9", lambda made: made.add_heading("", 2)),
    "fake heading": ("docx-fake-heading", "paragraph 9", fake),
    "list": ("docx-typed-list", "paragraph 9", typed),
    "here": ("docx-link-text", "paragraph 9", lambda made: link(made, "here")),
    "url": ("docx-link-text", "paragraph 9", lambda made: link(made, "https://x.example/a")),
    "empty link": ("docx-link-text", "paragraph 9", lambda made: link(made, "")),
    "picture": ("docx-no-alt-text", "paragraph 9", picture),
    "floating": ("docx-floating", "paragraph 9", lambda made: picture(made, floats=True)),
    "head": ("docx-no-header-row", "table 2", unmarked),
    "contrast": ("docx-low-contrast", "paragraph 9", coloured),
    "empty": (
        "docx-empty-paragraph",
        "paragraph 10",
        lambda made: [made.add_paragraph(text) for text in ("a", "", "b")],
    ),
}


def found(made: Document) -> tuple[Finding, ...]:
    """What is wrong with a file."""
    out = io.BytesIO()
    made.save(out)
    return check_word_file(out.getvalue(), "a.docx")


def test_a_sound_file_has_no_fault() -> None:
    """Nothing is said of it."""
    assert found(sound()) == ()


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_found_at_its_place(name: str) -> None:
    """It alone, with a hint."""
    code, place, spoil = FAULTS[name]
    made = sound()
    spoil(made)

    findings = found(made)

    assert [(f.code, f.address, f.file) for f in findings] == [(code, place, "a.docx")]
    assert all(f.hints for f in findings)


def test_a_break_is_no_empty_paragraph() -> None:
    """A page break stands in a paragraph of its own."""
    made = sound()
    made.add_paragraph("text")
    made.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
    made.add_paragraph("text")

    assert found(made) == ()


def test_many_faults_of_a_kind_are_counted() -> None:
    """Ten are told."""
    made = sound()
    for _ in range(30):
        link(made, "here")

    findings = found(made)

    assert len(findings) == 10
    assert findings[-1].details[-1] == "and 20 more of this kind"


def test_our_own_files_have_no_fault() -> None:
    """The sample, and random briefs, whose links and headings are random too."""
    assert check_word_file(full(), "full.docx") == ()
    for seed in (7, 11, 13):
        manuscript = random_manuscript(seed, part=0.5)
        data = render(manuscript, fit(manuscript, word=True)).data
        assert {f.code for f in check_word_file(data, "random.docx")} <= {"docx-link-text"}
    assert sample_manuscript().document.metadata.title
