"""The logo of a theme in every format: seen once, told to whoever cannot see it, and no word."""

from __future__ import annotations

import base64
import io
import re
from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from lxml import etree
from openxml_audit import OpenXmlValidator
from PIL import Image, ImageChops, ImageStat

from briefgen import resources
from briefgen.fit import fit
from briefgen.fit.fitted import Fitted
from briefgen.layout import Manuscript, Plan, layout
from briefgen.layout.pages import Picture, TextLine
from briefgen.layout.word import set_for_word
from briefgen.render.registry import renderer
from briefgen.theme import Logo, load_theme
from briefgen.verify import verify
from briefgen.verify.docx import read_parts
from tests.page_laws import problems
from tests.pdf_tags import TaggedPdf
from tests.sample_documents import sample_document, sample_manuscript

ALT = "Institute for “Shared” Waters & <Lakes>"


@pytest.fixture(scope="module")
def logo(tmp_path_factory: pytest.TempPathFactory) -> Logo:
    """A logo three times as wide as high, with colours that differ from left to right."""
    folder = tmp_path_factory.mktemp("themes")
    image = Image.new("RGB", (300, 100), "#0b4f3c")
    image.paste("#8a4b00", (200, 0, 300, 100))
    image.save(folder / "logo.png")
    line = f"logo = {{ file = 'logo.png', alt = '{ALT}', height = 30 }}"
    (folder / "house.toml").write_text(f'extends = "brief"\n{line}\n', encoding="utf-8")
    found = load_theme("house", [folder, resources.assets() / "themes"]).logo
    assert found
    return found


@pytest.fixture(scope="module")
def manuscript(logo: Logo) -> Manuscript:
    """The sample, marked as a draft, in a theme with the logo."""
    sample = sample_manuscript(sample_document(stamp="Draft"))
    return replace(sample, theme=replace(sample.theme, logo=logo))


@pytest.fixture(scope="module")
def fitted(manuscript: Manuscript) -> Fitted:
    """Its pages, and Word's."""
    return fit(manuscript, word=True)


def test_it_stands_on_page_one_at_the_end_of_the_band(manuscript: Manuscript, logo: Logo) -> None:
    """Inside the margin, beside all words, and the text below begins where it always does."""
    pages = layout(manuscript, Plan())
    first, second = pages.pages
    [picture] = [item for item in first if isinstance(item, Picture)]

    assert not any(isinstance(item, Picture) for item in second)
    assert picture.x + picture.width == pytest.approx(manuscript.page.width - manuscript.page.margin)
    assert picture.y + picture.height < manuscript.page.top[0]
    for line in (item for item in first if isinstance(item, TextLine) and item.y < picture.y + picture.height):
        assert line.x + line.line.width * line.size / 1000 < picture.x
    assert problems(manuscript, pages) == []
    bare = layout(replace(manuscript, theme=replace(manuscript.theme, logo=None)), Plan())
    assert pages.fill == bare.fill


def test_the_pdf_holds_it_once_as_a_figure(manuscript: Manuscript, fitted: Fitted, logo: Logo) -> None:
    """With its alternative text and its place, and the pixels that the theme has."""
    data = renderer("pdf")(manuscript, fitted).data
    figures = [tag for tag in TaggedPdf(data).root.walk() if tag.type == "Figure" and tag.alt == ALT]
    pdf = pikepdf.open(io.BytesIO(data))
    [(_, image)] = pdf.pages[0].Resources.XObject.items()

    assert [figure.text for figure in figures] == [""]
    assert "/BBox" in figures[0].attributes
    assert "/XObject" not in pdf.pages[1].Resources
    shown = pikepdf.PdfImage(image).as_pil_image()
    assert shown.tobytes() == Image.open(io.BytesIO(logo.png)).tobytes()
    assert verify("pdf", data, manuscript, fitted) == ()


DRAWN = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 40">
<path d="M0 0H40V20H0Z" fill="#0b4f3c"/><circle cx="50" cy="10" r="10" fill="#8a4b00"/>
<rect x="2" y="2" width="56" height="16" fill="none" stroke="#1e1f22" stroke-width="1"/>
</svg>
"""


@pytest.fixture(scope="module")
def drawn(manuscript: Manuscript, tmp_path_factory: pytest.TempPathFactory) -> Manuscript:
    """The sample with a logo that is an SVG."""
    folder = tmp_path_factory.mktemp("drawn")
    (folder / "logo.svg").write_text(DRAWN, encoding="utf-8")
    line = f"logo = {{ file = 'logo.svg', alt = '{ALT}', height = 30 }}"
    (folder / "house.toml").write_text(f'extends = "brief"\n{line}\n', encoding="utf-8")
    logo = load_theme("house", [folder, resources.assets() / "themes"]).logo
    return replace(manuscript, theme=replace(manuscript.theme, logo=logo))


def test_a_drawn_logo_is_outlines_in_the_pdf(drawn: Manuscript) -> None:
    """A form of paths in its own box and no picture, tagged with its text; on the page it looks as Word's picture does."""
    made = fit(drawn, word=True)
    logo = drawn.theme.logo
    assert logo
    data = renderer("pdf")(drawn, made).data
    figures = [tag for tag in TaggedPdf(data).root.walk() if tag.type == "Figure" and tag.alt == ALT]
    pdf = pikepdf.open(io.BytesIO(data))
    [(_, form)] = pdf.pages[0].Resources.XObject.items()
    operators = [str(instruction.operator) for instruction in pikepdf.parse_content_stream(form)]

    assert len(figures) == 1
    assert form.Subtype == "/Form"
    assert {"m", "l", "c", "h", "f", "S"} <= set(operators)
    assert [float(side) for side in form.BBox] == pytest.approx([0, 0, logo.width, logo.height], abs=0.001)
    assert verify("pdf", data, drawn, made) == ()
    assert difference(data, logo, made) < 3


def difference(pdf: bytes, logo: Logo, made: Fitted) -> float:
    """How far the logo on page one is from its picture, in levels of 255 by pixel."""
    [place] = [item for item in made.pages.pages[0] if isinstance(item, Picture)]
    scale = logo.pixels[1] / logo.height
    with pypdfium2.PdfDocument(pdf) as document:
        page = document[0].render(scale=scale).to_pil().convert("RGB")
    left, top = round(place.x * scale), round(place.y * scale)
    shown = page.crop((left, top, left + logo.pixels[0], top + logo.pixels[1]))
    levels = ImageStat.Stat(ImageChops.difference(shown, Image.open(io.BytesIO(logo.png)))).mean
    return sum(levels) / len(levels)


def test_a_drawn_logo_is_outlines_in_html_and_a_picture_in_word(drawn: Manuscript) -> None:
    """The HTML page holds our own few paths, none of the file's words."""
    made = fit(drawn, word=True)
    page, package = (renderer(name)(drawn, made).data for name in ("html", "docx"))
    [source] = re.findall(rb'src="data:image/svg\+xml;base64,([^"]+)"', page)
    tree = etree.fromstring(base64.b64decode(source))

    assert {etree.QName(each).localname for each in tree.iter()} == {"svg", "path"}
    assert [each.get("fill") for each in tree] == ["#0b4f3c", "#8a4b00", "none"]
    assert tree[2].get("stroke") == "#1e1f22"
    assert drawn.theme.logo
    assert read_parts(package)["word/media/logo.png"] == drawn.theme.logo.png
    for name, data in (("html", page), ("docx", package)):
        assert verify(name, data, drawn, made) == ()


def test_a_logo_that_is_missing_from_the_pdf_is_found(manuscript: Manuscript, fitted: Fitted) -> None:
    """As many pictures as the pages have logos, no more and no fewer."""
    bare = replace(manuscript, theme=replace(manuscript.theme, logo=None))
    data = renderer("pdf")(bare, fit(bare, word=False)).data

    assert [finding.code for finding in verify("pdf", data, manuscript, fitted)] == ["raster-image"]


def test_word_has_it_in_the_masthead(manuscript: Manuscript, fitted: Fitted, logo: Logo, tmp_path: Path) -> None:
    """A picture of exact size with its alternative text; the schema has no objection."""
    data = renderer("docx")(manuscript, fitted).data
    parts = read_parts(data)
    file = tmp_path / "brief.docx"
    file.write_bytes(data)
    main = etree.fromstring(parts["word/document.xml"])
    said = [each for each in main.iter("{*}docPr") if each.get("name") == "bg:logo"]
    [size] = [each.getprevious().getprevious() for each in said]

    assert [each.get("descr") for each in said] == [ALT]
    assert (int(size.get("cx")), int(size.get("cy"))) == (round(logo.width * 12700), round(logo.height * 12700))
    assert parts["word/media/logo.png"] == logo.png
    assert [error.description for error in OpenXmlValidator().validate(file).errors] == []
    assert verify("docx", data, manuscript, fitted) == ()


def test_the_estimate_of_word_counts_its_height(manuscript: Manuscript) -> None:
    """The masthead is higher than its words by what the logo needs."""
    bare = replace(manuscript, theme=replace(manuscript.theme, logo=None))
    with_logo, without = (set_for_word(each, Plan(10.0, 1.3, 0.6)).fill[0] for each in (manuscript, bare))
    room = manuscript.page.room(1)

    assert 15 < (with_logo - without) / 100 * room < 25


def test_html_holds_it_in_itself(manuscript: Manuscript, fitted: Fitted, logo: Logo) -> None:
    """Nothing is loaded; the policy of the page allows just this."""
    data = renderer("html")(manuscript, fitted).data
    bare = renderer("html")(replace(manuscript, theme=replace(manuscript.theme, logo=None)), fitted).data
    [image] = re.findall(r"<img [^>]*>", data.decode())

    assert 'src="data:image/png;base64,' in image
    assert 'alt="Institute for “Shared” Waters &amp; &lt;Lakes&gt;"' in image
    assert 'width="135" height="45"' in image
    assert b"img-src data:" in data
    assert b"<img" not in bare
    assert verify("html", data, manuscript, fitted) == ()


def test_a_masthead_without_words_still_bears_it(manuscript: Manuscript, logo: Logo) -> None:
    """A brief without series and date."""
    first, *rest = manuscript.document.blocks
    document = replace(manuscript.document, blocks=(replace(first, children=()), *rest))
    silent = replace(manuscript, document=document)
    made = fit(silent, word=True)

    for name in ("pdf", "docx", "html"):
        assert verify(name, renderer(name)(silent, made).data, silent, made) == ()
    assert sum(isinstance(item, Picture) for item in made.pages.pages[0]) == 1
