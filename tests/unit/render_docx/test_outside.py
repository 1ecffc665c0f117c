"""The Word file held against a schema checker, python-docx and LibreOffice."""

from __future__ import annotations

import io
import subprocess
from pathlib import Path

import docx
import pypdfium2
import pytest
from openxml_audit import OpenXmlValidator

from briefgen.fit import fit
from briefgen.render.docx import render
from tests.random_documents import random_document
from tests.sample_documents import sample_document, sample_manuscript
from tests.tools import require_tool
from tests.unit.render_docx.samples import full, written


@pytest.mark.parametrize("kind", ["full", "stamped", "random"])
def test_schema_has_no_objection(kind: str, tmp_path: Path) -> None:
    """openxml-audit finds no error and no warning."""
    made = {
        "full": full,
        "stamped": lambda: written(sample_document(stamp="Draft"), page="Letter"),
        "random": lambda: written(random_document(7)),
    }
    file = tmp_path / "brief.docx"
    file.write_bytes(made[kind]())

    result = OpenXmlValidator().validate(file)

    assert [error.description for error in result.errors] == []


def test_python_docx_reads_it() -> None:
    """Another reader finds title, headings and tables."""
    document = docx.Document(io.BytesIO(full()))

    styles = [paragraph.style.name for paragraph in document.paragraphs if paragraph.style]
    assert styles.count("Title") == 1
    assert "Heading 1" in styles
    assert document.core_properties.language == "en-GB"


def test_libreoffice_counts_two_pages(tmp_path: Path) -> None:
    """The fitted sample, A4 and Letter, has two pages, in our faces."""
    soffice = require_tool("soffice")
    files = []
    for page in ("A4", "Letter"):
        manuscript = sample_manuscript(page=page)
        files.append(tmp_path / f"{page}.docx")
        files[-1].write_bytes(render(manuscript, fit(manuscript, word=True)).data)

    profile = f"-env:UserInstallation=file://{tmp_path / 'profile'}"
    command = [soffice, profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), *map(str, files)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)

    for file in files:
        data = file.with_suffix(".pdf").read_bytes()
        with pypdfium2.PdfDocument(data) as pdf:
            assert len(pdf) == 2
        assert b"SourceSerif4" in data
