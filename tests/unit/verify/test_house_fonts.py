"""The fonts of a house in every format: measured, embedded and named, and the same words as ever."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from briefgen import charts, resources
from briefgen.fit import fit
from briefgen.fit.fitted import Fitted
from briefgen.layout import Manuscript, Plan
from briefgen.layout.glyphs import missing_glyph_findings
from briefgen.layout.word import set_for_word
from briefgen.render.registry import renderer
from briefgen.theme import load_theme
from briefgen.theme.families import family
from briefgen.verify import verify
from briefgen.verify.docx import read_parts
from tests.sample_documents import sample_manuscript

# The house sets in sans what we set in serif, and has no face of its own but these.
FONTS = """\
extends = "brief"
[fonts]
serif = { regular = "400Regular.ttf", bold = "700Bold.ttf", italic = "400Regular_Italic.ttf" }
"""


@pytest.fixture(scope="module")
def manuscript(tmp_path_factory: pytest.TempPathFactory) -> Manuscript:
    """The sample in the fonts of the house."""
    folder = tmp_path_factory.mktemp("themes")
    for cut in ("400Regular", "700Bold", "400Regular_Italic"):
        (folder / f"{cut}.ttf").write_bytes(resources.font(f"SourceSans3_{cut}.ttf").read_bytes())
    (folder / "house.toml").write_text(FONTS, encoding="utf-8")
    sample = sample_manuscript()
    return replace(sample, theme=load_theme("house", [folder, resources.assets() / "themes"]))


@pytest.fixture(scope="module")
def fitted(manuscript: Manuscript) -> Fitted:
    """Its pages, and Word's."""
    return fit(manuscript, word=True)


def test_every_format_says_the_words(manuscript: Manuscript, fitted: Fitted) -> None:
    """In their order, with all fonts embedded."""
    assert missing_glyph_findings(manuscript) == ()
    for name in ("pdf", "docx", "html"):
        assert verify(name, renderer(name)(manuscript, fitted).data, manuscript, fitted) == ()


def test_the_pdf_has_no_face_of_ours_left(manuscript: Manuscript, fitted: Fitted) -> None:
    """What was serif is set in the house's font, subset like ours."""
    pdf = pikepdf.open(io.BytesIO(renderer("pdf")(manuscript, fitted).data))
    names = {str(font.BaseFont) for page in pdf.pages for font in page.Resources.Font.values()}

    assert all(re.fullmatch(r"/[A-Z]{6}\+SourceSans3[A-Za-z-]*", name) for name in names), names


def test_word_gets_the_fonts_embedded(manuscript: Manuscript, fitted: Fitted) -> None:
    """A family that serves as serif and as sans stands in the table once, and no style names another."""
    parts = read_parts(renderer("docx")(manuscript, fitted).data)
    table = parts["word/fontTable.xml"].decode()

    assert re.findall(r'<w:font w:name="([^"]+)"', table) == ["Source Sans 3"]
    assert (
        b"Source Serif" not in parts["word/styles.xml"] + parts["word/numbering.xml"] + parts["word/theme/theme1.xml"]
    )
    key = manuscript.theme.families["serif"]
    assert f"word/fonts/{key.replace('~', '-')}.odttf" in parts


def test_the_estimate_of_word_is_made_with_them(manuscript: Manuscript) -> None:
    """The sans runs narrower, so the same plan needs less room."""
    tight = Plan(10.0, 1.3, 0.6)

    assert sum(set_for_word(manuscript, tight).fill) < sum(set_for_word(sample_manuscript(), tight).fill)


def test_html_and_its_charts_name_them_first(manuscript: Manuscript, fitted: Fitted) -> None:
    """A reader without them sees a common face of the same kind; nothing is loaded."""
    data = renderer("html")(manuscript, fitted).data.decode()

    assert 'font-family: "Source Sans 3", Georgia, "Times New Roman", serif' in data
    assert "Source Serif" not in data
    assert "@font-face" not in data


def test_a_plate_from_the_store_is_drawn_in_them(manuscript: Manuscript, tmp_path: Path) -> None:
    """Another process may have kept it: the face is found by its content."""
    theme = replace(manuscript.theme.chart, family=manuscript.theme.families["serif"])
    store = charts.PlateStore(tmp_path / "plates")
    spec = manuscript.charts["gap"]
    height = charts.natural_height(spec, 240, theme)
    first = charts.plate(spec, 240, height, theme, store)

    assert charts.plate(spec, 240, height, theme, store) == first
    assert {family(label.face.partition("-")[0]).name for label in first.labels} == {"Source Sans 3"}
