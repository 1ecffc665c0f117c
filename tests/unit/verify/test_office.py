"""Pages of a Word file counted by LibreOffice."""

from __future__ import annotations

import os
import time
from dataclasses import replace
from pathlib import Path

import pytest

from briefgen.findings import Severity
from briefgen.fit import fit
from briefgen.layout import Manuscript, WordLook
from briefgen.render.docx import render
from briefgen.verify import office
from briefgen.verify.office import check_pages
from tests.random_documents import random_manuscript
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


def test_a_list_that_begins_with_an_endless_word_is_counted() -> None:
    """A control behind the number of its item, with a first word wider than the column, kept LibreOffice busy for ever."""
    require_tool("soffice")

    assert check_pages(written(random_manuscript(9037, "Letter")), 2, os.environ).code == "word-pages"


def test_a_program_that_does_not_end_is_ended_with_all_that_it_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """LibreOffice's command is a wrapper: ending it alone leaves the program, which may grow without bounds."""
    program, started = tmp_path / "soffice", tmp_path / "pid"
    program.write_text(f"#!/bin/sh\nsleep 600 &\necho $! > {started}\nwait\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setattr(office, "_TIMEOUT", 1)

    found = check_pages(b"PK", 2, {"PATH": f"{tmp_path}:{os.environ['PATH']}"})

    assert found.code == "no-libreoffice"
    pid = int(started.read_text())
    for _ in range(50):  # a process that was killed is gone when its parent has looked
        if _is_gone(pid):
            break
        time.sleep(0.1)
    assert _is_gone(pid)


def _is_gone(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except FileNotFoundError:
        return True
