"""The Word file by its XML: styles, lists, tables, sections, links, furniture, properties."""

from __future__ import annotations

import pytest

from briefgen.document import document_words
from tests.random_documents import with_notes
from tests.sample_documents import sample_document
from tests.unit.render_docx.samples import find, full, full_document, names, part, written


def test_says_the_words_of_the_tree_in_order() -> None:
    """The body holds every word of the document and nothing else."""
    paragraphs = find(full(), "//w:p")

    said = [
        word for paragraph in paragraphs for word in "".join(paragraph.itertext("{*}t")).replace("\u00a0", " ").split()
    ]

    expected = [part for word in document_words(full_document()) for part in word.replace("\u00a0", " ").split()]
    assert said == expected


def test_every_paragraph_has_a_style_that_is_defined() -> None:
    """Named styles only."""
    used = set(find(full(), "//w:pStyle/@w:val")) | set(find(full(), "//w:rStyle/@w:val"))
    defined = set(find(full(), "//w:style/@w:styleId", "word/styles.xml"))

    assert len(find(full(), "//w:p")) == len(find(full(), "//w:p[w:pPr/w:pStyle]"))
    assert used <= defined


def test_runs_carry_no_look_of_their_own() -> None:
    """Bold, italic, superscript and links are all that a run may say of its look."""
    looks = {element.tag.split("}")[1] for element in find(full(), "//w:r/w:rPr/*")}

    assert looks <= {"b", "i", "vertAlign", "rStyle"}


def test_headings_are_headings() -> None:
    """The title is Word's Title, section headings its Heading 1, with the words of the tree."""
    title = find(full(), '//w:p[w:pPr/w:pStyle/@w:val="Title"]')
    headings = ["".join(p.itertext("{*}t")) for p in find(full(), '//w:p[w:pPr/w:pStyle/@w:val="Heading1"]')]

    assert len(title) == 1
    assert {"Counterpoints", "Implications", "What to watch"} <= set(headings)


def test_lists_are_lists() -> None:
    """Bullets come from their style, numbers from an instance of their own, and both are defined."""
    bullet = find(full(), '//w:style[@w:styleId="ListBullet"]//w:numId/@w:val', "word/styles.xml")
    sources = set(find(full(), '//w:p[w:pPr/w:pStyle/@w:val="BriefSource"]/w:pPr/w:numPr/w:numId/@w:val'))
    formats = dict(
        zip(
            find(full(), "//w:num/@w:numId", "word/numbering.xml"),
            [
                find(full(), f'//w:abstractNum[@w:abstractNumId="{n}"]//w:numFmt/@w:val', "word/numbering.xml")[0]
                for n in find(full(), "//w:num/w:abstractNumId/@w:val", "word/numbering.xml")
            ],
            strict=True,
        )
    )

    assert formats[bullet[0]] == "bullet"
    assert [formats[number] for number in sources] == ["decimal"]


def test_table_repeats_its_head_and_rows_stay_whole() -> None:
    """The first row is marked; every row of every table stays on its page."""
    assert len(find(full(), "//w:trPr/w:tblHeader")) == 1
    assert "".join(find(full(), "//w:tr[w:trPr/w:tblHeader]")[0].itertext("{*}t")) == "ServiceGaugesRead"
    assert len(find(full(), "//w:tr")) == len(find(full(), "//w:tr[w:trPr/w:cantSplit]"))
    assert find(full(), "//w:tblCaption/@w:val") == ["Who runs how many gauges"]


def test_page_has_the_size_of_the_paper() -> None:
    """A4 and Letter, in every section."""
    sizes = {page: set(find(written(page=page), "//w:pgSz/@w:w")) for page in ("A4", "Letter")}

    assert sizes == {"A4": {"11906"}, "Letter": {"12240"}}


def test_text_stands_in_two_columns() -> None:
    """Sections alternate; all but the first are continuous; one paragraph begins page two."""
    columns = find(full(), "//w:cols/@w:num")

    assert set(columns) == {"1", "2"}
    assert set(find(full(), "//w:type/@w:val")[1:]) == {"continuous"}
    assert len(find(written(), "//w:pageBreakBefore")) == 1


def test_links_lead_outside() -> None:
    """A link of the text is a hyperlink with its address as a relation."""
    relation = find(full(), "//w:hyperlink/@r:id")[0]
    target = find(full(), f'//rel:Relationship[@Id="{relation}"]', "word/_rels/document.xml.rels")[0]

    assert target.get("Target") == "https://sharedwaters.example/protocol"
    assert target.get("TargetMode") == "External"


def test_mark_of_a_note_is_a_field_that_numbers_it() -> None:
    """It refers to the bookmark in the note's own words, so that Word counts anew where a note comes or goes."""
    data = written(with_notes(sample_document(), seed=1))

    codes = find(data, "//w:instrText/text()")
    shown = find(
        data, '//w:r[w:rPr/w:vertAlign][preceding-sibling::w:r[1]/w:fldChar/@w:fldCharType="separate"]/w:t/text()'
    )
    bookmarks = find(data, "//w:bookmarkStart/@w:name")
    assert shown == [str(n) for n in range(1, len(codes) + 1)]
    assert shown
    assert [bookmarks.index(code.split()[1]) for code in codes] == sorted(bookmarks.index(c.split()[1]) for c in codes)
    assert {tuple(code.split()[2:]) for code in codes} == {("\\r", "\\h")}


def test_superscripts_are_runs() -> None:
    """The numbers of sources stand raised."""
    raised = find(full(), '//w:r[w:rPr/w:vertAlign/@w:val="superscript"]/w:t/text()')

    assert raised == ["1", "2", "3", "4"]


def test_page_number_is_a_field() -> None:
    """The foot of the first and of later pages counts pages, with the words of the label."""
    for name in ("word/footer1.xml", "word/footer2.xml"):
        codes = [code.strip() for code in find(full(), "//w:instrText/text()", name)]
        text = "".join(find(full(), "//w:t/text()", name))
        assert codes == ["PAGE", "NUMPAGES"]
        assert text == "Institute for Shared Waters · sharedwaters.examplePage 1 of 2"


def test_first_page_has_another_header() -> None:
    """The running head begins on page two."""
    assert len(find(full(), "//w:titlePg")) == 1
    assert find(full(), "//w:t/text()", "word/header1.xml") == []
    assert find(full(), "//w:t/text()", "word/header2.xml") == ["Sarven Basin Papers · No. 7", "One lake, two gauges"]


def test_stamp_stands_on_every_page() -> None:
    """A draft says so in both headers and in its properties."""
    data = written(sample_document(stamp="UNVERIFIED DRAFT"))

    for name in ("word/header1.xml", "word/header2.xml"):
        assert find(data, "//w:t/text()", name)[0] == "UNVERIFIED DRAFT"
    assert find(data, "//cp:contentStatus/text()", "docProps/core.xml") == ["UNVERIFIED DRAFT"]


def test_language_is_set() -> None:
    """Proofing tools know the language of the brief."""
    assert find(full(), "//w:docDefaults//w:lang/@w:val", "word/styles.xml") == ["en-GB"]


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("//dc:title", "One lake, two gauges: why Lake Sarven needs a single water account"),
        ("//dc:creator", "Institute for Shared Waters"),
        ("//dc:language", "en-GB"),
        ("//dcterms:created", "2031-03-12T00:00:00Z"),
        ("//dcterms:modified", "2031-03-12T00:00:00Z"),
        ("//cp:keywords", "water, Lake Sarven"),
    ],
)
def test_core_properties_come_from_the_brief(path: str, value: str) -> None:
    """Title, author, language and the brief's own date."""
    assert find(full(), f"{path}/text()", "docProps/core.xml") == [value]


def test_settings_hold_the_layout_still() -> None:
    """Word 2013's layout, no hyphens, our faces; none of the settings that cost a page."""
    settings = {element.tag.split("}")[1] for element in part(full(), "word/settings.xml").iter()}

    assert "embedTrueTypeFonts" in settings
    assert find(full(), "//w:autoHyphenation/@w:val", "word/settings.xml") == ["0"]
    assert find(full(), '//w:compatSetting[@w:name="compatibilityMode"]/@w:val', "word/settings.xml") == ["15"]
    assert not {"noColumnBalance", "usePrinterMetrics"} & settings


def test_faces_are_embedded() -> None:
    """Regular, bold and italic of both families lie in the file."""
    fonts = [name for name in names(full()) if name.endswith(".odttf")]

    assert len(fonts) >= 6
    assert len(find(full(), "//w:embedRegular", "word/fontTable.xml")) == 2


def test_base_is_lean() -> None:
    """Nothing of a template: no thumbnail, no second styles part."""
    assert not [name for name in names(full()) if "thumbnail" in name or "stylesWithEffects" in name]
