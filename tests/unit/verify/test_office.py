"""Pages of a Word file counted by LibreOffice."""

from __future__ import annotations

import os
from dataclasses import replace

import pytest

from briefgen.findings import Severity
from briefgen.fit import fit
from briefgen.layout import Manuscript, WordLook
from briefgen.render.docx import render
from briefgen.verify.office import check_pages
from tests.sample_documents import sample_manuscript
from tests.tools import require_tool


def written(manuscript: Manuscript) -> bytes:
    """Its DOCX."""
    return render(manuscript, fit(manuscript, word=True)).data


def test_without_libreoffice_nothing_is_counted() -> None:
    """And that is said."""
    assert check_pages(b"", 2, {"PATH": ""}).code == "no-libreoffice"


@pytest.mark.parametrize(("budget", "code"), [(2, "word-pages"), (1, "word-pages-differ")])
def test_a_count_in_our_faces_is_told(budget: int, code: str) -> None:
    """With the faces that were used; a note where it is right."""
    require_tool("soffice")

    found = check_pages(written(sample_manuscript()), budget, os.environ)

    assert (found.code, found.severity is Severity.NOTE) == (code, budget == 2)
    assert "2 pages" in found.message
    assert "SourceSerif4-Regular" in found.details[0]


def test_a_count_in_other_faces_is_worth_nothing() -> None:
    """Our faces are neither in the file nor on the machine."""
    require_tool("soffice")
    bare = replace(sample_manuscript(), word=WordLook(embed=False))

    found = check_pages(written(bare), 2, os.environ)

    assert found.code == "word-fonts-missing"
    assert "Source" not in found.details[0]


def test_a_file_that_breaks_libreoffice_is_told() -> None:
    """It makes no PDF."""
    require_tool("soffice")

    assert check_pages(b"PK\x03\x04", 2, os.environ).code == "no-libreoffice"
