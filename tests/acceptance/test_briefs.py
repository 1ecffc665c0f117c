"""Every brief of the checkout, in each of its languages: whole in all formats, on both papers, in each theme and template."""

from __future__ import annotations

import io
import re
import subprocess
import zipfile
from pathlib import Path

import pypdfium2
import pytest
from openxml_audit import OpenXmlValidator

import briefgen
from briefgen import Brief, RenderResult, resources
from briefgen.model.printed import plain_words, printed_numbers
from briefgen.model.prose import texts
from briefgen.rules import CODES
from briefgen.verify.pdf import inspect_pdf
from briefgen.verify.wording import bare
from tests import checkout
from tests.conftest import Cli
from tests.pdf_tags import TaggedPdf
from tests.tools import require_tool
from tests.verbs import docx_text, docx_xpath, html_text, pages_are

BRIEFS = [str(path) for path in checkout.BRIEFS]
BUDGETS = {"policy-note": 1, "policy-brief": 2, "policy-paper": 4}
READERS = {"pdf": lambda data: TaggedPdf(data).root.text, "docx": docx_text, "html": html_text}
CASES = [
    pytest.param(brief, template, paper, theme, id=f"{brief}-{template}-{paper}-{theme}")
    for brief in BRIEFS
    for template, paper, theme in (
        ("policy-brief", "A4", "brief"),
        ("policy-brief", "Letter", "brief"),
        ("policy-brief", "A4", "slate"),
        ("policy-brief", "Letter", "slate"),
        ("policy-note", "A4", "brief"),
        ("policy-paper", "A4", "brief"),
    )
]
# Drawn by charts, printed in pieces, or never printed.
_APART = {"summary", "statistics", "events", "articles", "acronyms", "people", "series", "imprint"}
_UNSEEN = {"alt", "data", "excerpt", "highlight", "original", "response_excerpt"}
_SHORT = 12  # letters: a cell such as "2.2" stands in any text


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """All briefs in a project; only the samples may ship with their articles."""
    checkout.all_briefs(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def render(project: Path, brief: str, template: str, paper: str, theme: str = "brief") -> RenderResult:
    formats = ("pdf", "docx", "html")
    return briefgen.render_brief(project / "briefs" / brief, formats, template=template, page_size=paper, theme=theme)


def sentences(brief: Brief) -> dict[str, str]:
    """The letters of the texts that are long enough to be looked for, by their paths."""
    numbers = printed_numbers(brief)
    found = {
        ".".join(map(str, field.path)): bare(plain_words(field.text, numbers) if field.markdown else field.text)
        for field in texts(brief)
        if field.path[0] not in _APART and not _UNSEEN & set(field.path) and not _is_drawn(field.path)
    }
    return {path: text for path, text in found.items() if len(text) > _SHORT}


def _is_drawn(path: tuple[str | int, ...]) -> bool:
    """Whether a text is the note of a chart, which is a part of its drawing."""
    return path[0] == "charts" and "note" in path


@pytest.mark.parametrize(("brief", "template", "paper", "theme"), CASES)
def test_a_brief_is_whole_in_every_format(project: Path, brief: str, template: str, paper: str, theme: str) -> None:
    """No finding; the pages of its template; a sentence that one format prints stands in all; Word's file is valid."""
    result = render(project, brief, template, paper, theme)

    said = {finding.code for finding in result.findings}
    assert result.ok, result.findings
    assert said <= ({"underfull", "columns-uneven"} if template == "policy-paper" else set())
    data = {output.format: output.data for output in result.outputs}
    pages_are(data["pdf"], BUDGETS[template])
    facts = inspect_pdf(data["pdf"])
    assert (facts.images, facts.loose_fonts) == (0, ())
    model = briefgen.load_brief(project / "briefs" / brief)
    read = {format_: READERS[format_](content) for format_, content in data.items()}
    printed = {
        format_: {path for path, text in sentences(model).items() if text in bare(words)}
        for format_, words in read.items()
    }
    assert printed["pdf"] == printed["docx"] == printed["html"]
    assert {"title", "thesis.text"} <= printed["pdf"]
    assert [text for text in read.values() if re.search(r"(?<!\.)\.\.(?!\.)", text)] == []
    assert OpenXmlValidator().validate(next(o.path for o in result.outputs if o.format == "docx")).errors == []


@pytest.mark.parametrize("theme", ["brief", "slate"])
@pytest.mark.parametrize("brief", BRIEFS)
def test_a_brief_of_two_pages_leaves_nothing_out(project: Path, brief: str, theme: str) -> None:
    """On A4 every sentence is printed but a quotation that no expert's card shows, and every chart is native in Word,
    with its workbook."""
    result = render(project, brief, "policy-brief", "A4", theme)

    assert "left out" not in result.plan
    data = {output.format: output.data for output in result.outputs}
    model = briefgen.load_brief(project / "briefs" / brief)
    said = bare(html_text(data["html"]))
    assert [path for path, text in sentences(model).items() if text not in said and "quotes" not in path] == []
    assert len(docx_xpath(data["docx"], "//c:chart")) == len(model.charts)
    with zipfile.ZipFile(io.BytesIO(data["docx"])) as package:
        assert sum(name.endswith(".xlsx") for name in package.namelist()) == len(model.charts)


@pytest.mark.parametrize("brief", BRIEFS)
def test_a_lock_answers_for_an_article_that_is_not_at_hand(cli: Cli, project: Path, brief: str) -> None:
    """Checked without its article, a brief has nothing to say either but what rules warn of."""
    for article in (project / "briefs" / brief).parent.glob("article*"):
        article.unlink()

    done = cli("check", str(project / "briefs" / brief), "--json")

    assert (done.code, [f for f in done.document["findings"] if f["code"] not in CODES]) == (0, [])


@pytest.mark.parametrize("theme", ["brief", "slate"])
@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_word_files_have_two_pages_in_libreoffice(project: Path, paper: str, theme: str) -> None:
    """LibreOffice, with our faces, lays out every Word file on two pages."""
    soffice = require_tool("soffice")
    files = [
        str(output.path)
        for brief in BRIEFS
        for output in render(project, brief, "policy-brief", paper, theme).outputs
        if output.format == "docx"
    ]
    profile = f"-env:UserInstallation=file://{project / 'profile'}"
    command = [soffice, profile, "--headless", "--convert-to", "pdf", "--outdir", str(project / "office"), *files]

    subprocess.run(command, check=True, capture_output=True, timeout=240)

    pages = {}
    for file in sorted((project / "office").glob("*.pdf")):
        with pypdfium2.PdfDocument(file) as document:
            pages[file.stem] = len(document)
    assert len(pages) == len(BRIEFS)
    assert {slug: number for slug, number in pages.items() if number != 2} == {}


@pytest.mark.parametrize("name", resources.sample_names())
def test_a_sample_says_that_it_is_invented(name: str) -> None:
    """Each of its articles says so near its head, and the brief in its series and disclaimer."""
    folder = resources.samples() / f"{resources.SAMPLE}{name}"
    articles = [path.read_text(encoding="utf-8") for path in folder.glob("article*.txt")]

    assert articles
    assert [text[:60] for text in articles if not re.search("invented|[Вв]ымышленн", text[:400])] == []
    for file in folder.glob("brief*.yaml"):
        brief = briefgen.load_brief(file)
        assert brief.series is not None
        assert re.search("Sample|Muster|Образец", brief.series.name)
        assert re.search("invented|erfunden|вымышлен", brief.imprint.disclaimer or "")
