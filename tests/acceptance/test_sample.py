"""The sample brief of the checkout, as a newcomer gets it from `make render`."""

from __future__ import annotations

import os
import shutil
import subprocess
import zipfile
from pathlib import Path

import pypdfium2
import pytest
from openxml_audit import OpenXmlValidator

from briefgen import resources
from briefgen.verify.pdf import inspect_pdf
from tests.conftest import Cli
from tests.tools import require_tool

SLUG = "tokayev-security-architecture"


@pytest.fixture
def sample(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The sample in a project of its own, without its article."""
    folder = tmp_path / "briefs" / SLUG
    shutil.copytree(resources.data() / "briefs" / SLUG, folder, ignore=shutil.ignore_patterns("article.txt"))
    (tmp_path / "briefgen.toml").write_text(f'[project]\nbriefs = ["briefs/{SLUG}"]\n', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_the_sample_has_two_pages_in_pdf_and_word(cli: Cli, sample: Path, paper: str) -> None:
    """Its lock answers for the article; PDFium and LibreOffice count two pages on either paper."""
    soffice = require_tool("soffice")

    done = cli("render", "--format", "all", "--page-size", paper)
    assert done.code == 0, done.err

    out = sample / "out" / SLUG
    profile = f"-env:UserInstallation=file://{sample / 'profile'}"
    command = [
        soffice,
        profile,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(sample),
        str(out / f"{SLUG}.docx"),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    for file in (out / f"{SLUG}.pdf", sample / f"{SLUG}.pdf"):
        document = pypdfium2.PdfDocument(file)
        assert len(document) == 2, file
        document.close()


def test_the_samples_charts_are_vectors_and_native(cli: Cli, sample: Path) -> None:
    """No raster image and every font embedded in the PDF; two charts with workbooks in a Word file without errors."""
    assert cli("render", "--format", "all").code == 0

    out = sample / "out" / SLUG
    facts = inspect_pdf((out / f"{SLUG}.pdf").read_bytes())
    assert facts.images == 0
    assert facts.loose_fonts == ()
    with zipfile.ZipFile(out / f"{SLUG}.docx") as package:
        names = package.namelist()
    assert sum(name.startswith("word/charts/chart") for name in names) == 2
    assert sum(name.endswith(".xlsx") for name in names) == 2
    assert OpenXmlValidator().validate(out / f"{SLUG}.docx").errors == []


def test_the_sample_stands_in_its_article(cli: Cli, sample: Path) -> None:
    """With the article at hand everything is verified anew, without an error."""
    article = os.environ.get("BRIEFGEN_ARTICLE_DIR")
    if not article:
        pytest.skip("BRIEFGEN_ARTICLE_DIR names no folder with the article")
    shutil.copy(Path(article) / "article.txt", sample / "briefs" / SLUG / "article.txt")

    assert cli("check").code == 0
