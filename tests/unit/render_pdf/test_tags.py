"""Tags: the structure tree of a PDF, and the text that is read through it."""

from __future__ import annotations

from dataclasses import replace

from briefgen.document import FURNITURE, Block, Kind, Run, document_words
from briefgen.layout.plan import Plan
from briefgen.typeset import face
from tests.pdf_tags import TaggedPdf
from tests.sample_documents import (
    chart,
    field,
    leaf,
    node,
    pull_quotation,
    sample_blocks,
    sample_document,
    sample_table,
    with_blocks,
)
from tests.unit.render_pdf.samples import drawn, drawn_document, paragraph, plain, tags, texts

K = Kind

GOLDEN = """\
Document
  Sect
    P
      'A series · No. 1'
    P
      '12 March 2031'
  H1
    'A title'
  Sect
    H2
      'Key messages'
    L
      LI
        LBody
          'The first message.'
      LI
        LBody
          'The second one.'
  Sect
    H2
      'A heading'
    P
      'A paragraph with a '
      Link URI=https://example.org/a annotations=1
        'link'
      ' and '
      Span lang=ru
        'слово'
      '.'
    Sect
      Caption
        P
          'What it shows'
        P
          'Measure and place'
      Figure /Placement=/Block alt='The data in words.'
        CHART
      P
        'Source: a station.'
    BlockQuote
      P
        '“We have been forbidden to try.”'
      P
        'Ines Halvar, hydrologist'
  Sect
    Table
      Caption
        P
          'Who runs how many gauges'
      TR
        TH /Scope=/Column
          'Service'
        TH /Scope=/Column
          'Gauges'
        TH /Scope=/Column
          'Read'
      TR
        TD
          'Orlany Hydrological Service'
        TD
          '10'
        TD
          'hourly'
      TR
        TD
          'Ministry of Irrigation of Vesk'
        TD
          '9'
        TD
          'once a day, at noon'
    P
      'Source: yearbooks of both services.'
  Sect
    H2
      'Sources'
    L /ListNumbering=/Decimal
      LI
        Lbl
          '1'
        LBody
          'The first source.'"""


def golden_blocks() -> list[Block]:
    """One block of every kind."""
    first = [
        leaf(K.PARAGRAPH, "series", "A series · No. 1", role="series"),
        leaf(K.PARAGRAPH, "date", "12 March 2031", role="date"),
    ]
    messages = [leaf(K.ITEM, "m1", "The first message."), leaf(K.ITEM, "m2", "The second one.")]
    panel = [leaf(K.HEADING, "h0", "Key messages"), node(K.BULLETS, "ul", messages)]
    text = [
        leaf(K.HEADING, "h1", "A heading"),
        paragraph(
            "A paragraph with a ",
            Run("link", href="https://example.org/a"),
            " and ",
            Run("слово", language="ru"),
            ".",
        ),
        chart("gap", "What it shows", "Measure and place", "Source: a station."),
        pull_quotation(),
    ]
    sources = [
        leaf(K.HEADING, "h2", "Sources"),
        node(K.NUMBERS, "ol", [leaf(K.ITEM, "s1", "The first source.")]),
    ]
    return [
        node(K.SECTION, "masthead", first, role="masthead"),
        field(K.TITLE, "title", "A title"),
        node(K.PANEL, "panel", panel, role="key-messages"),
        node(K.SECTION, "text", text, role="text"),
        sample_table(),
        node(K.SECTION, "sources", sources, role="sources"),
    ]


def test_every_kind_of_block_has_its_tag() -> None:
    """The tree follows the document, in PDF 1.7's types, with scope, numbering, alternative text and links."""
    read = TaggedPdf(drawn(golden_blocks()))
    for tag in read.root.walk():
        if tag.type == "Figure":
            assert "17" in tag.alt
            tag.alt, tag.kids = "The data in words.", ["CHART"]

    assert read.root.dump().replace("'CHART'", "CHART") == GOLDEN
    assert read.unmarked == 0
    assert read.parents_agree()


def test_text_read_through_the_tags_is_the_text_of_the_document() -> None:
    """Every block of the sample reads as it was written, soft hyphens of the layout aside, in the document's order."""
    document = sample_document()
    read = TaggedPdf(drawn_document(document))

    said = [text.replace("\u00ad", "") for text in texts(read)]

    assert said == [
        plain(block) for top in document.blocks if top.role not in FURNITURE for block in top.walk() if block.runs
    ]
    assert tuple(word for text in said for word in text.split()) == document_words(document)
    assert read.unmarked == 0
    assert read.parents_agree()


def test_a_paragraph_over_two_columns_or_pages_is_one_element() -> None:
    """However often a page or column ends inside it, a paragraph is read in one go."""
    long = " ".join(f"word{n}" for n in range(900))
    blocks = (field(K.TITLE, "title", "A title"), node(K.SECTION, "t", [paragraph(long)], role="text", columns=2))
    read = TaggedPdf(drawn(blocks))

    (element,) = [tag for tag in read.root.walk() if tag.type == "P"]
    assert element.text.replace("\u00ad", "") == long
    assert set(element.pages) == {0, 1}


def test_a_hyphen_of_the_layout_is_a_soft_hyphen_in_the_text() -> None:
    """A reader joins what the layout divided; a hyphen of the author's stays what it is."""
    words = "responsibility notwithstanding extraordinarily water-management documentation " * 12
    read = tags(node(K.SECTION, "two", [paragraph(words.strip())], role="text", columns=2))

    text = read.root.walk()
    said = next(tag.text for tag in text if tag.type == "P")
    assert "\u00ad" in said
    assert said.replace("\u00ad", "") == words.strip()


def test_special_spaces_and_hyphens_survive() -> None:
    """No-break spaces and hyphens, quotation marks and letters of our languages read as typed."""
    said = "60\u00a0% a non\u2011breaking “Ўзбек”, «Қазақстан» Тоҷикистон – naïve"
    read = tags(paragraph(said))

    assert [tag.text for tag in read.root.walk() if tag.type == "P"] == [said]


def test_more_characters_than_a_font_has_codes() -> None:
    """A face of more than 255 different characters is embedded as two fonts, and nothing is lost."""
    letters = [char for char in map(chr, range(0x41, 0x530)) if face("serif").has(char) and char.isalpha()]
    assert len(letters) > 255

    read = tags(paragraph(" ".join(letters)))

    assert [tag.text for tag in read.root.walk() if tag.type == "P"] == [" ".join(letters)]


def test_a_link_over_lines_is_one_element_with_an_annotation_for_each_line() -> None:
    """Each line can be clicked, and a screen reader hears of one link."""
    words = "a link whose words are so many that they cannot stand in a single line of the page, however wide it is set"
    read = tags(paragraph("See ", Run(words, href="https://example.org/ä?b=(c)"), "."))

    (link,) = [tag for tag in read.root.walk() if tag.type == "Link"]
    assert link.text == words
    assert link.attributes == {"URI": "https://example.org/%C3%A4?b=(c)", "annotations": "2"}


def test_two_links_side_by_side_are_two_elements() -> None:
    """Different addresses are different links."""
    read = tags(paragraph(Run("one", href="https://a.example"), " ", Run("two", href="https://b.example")))

    assert [tag.text for tag in read.root.walk() if tag.type == "Link"] == ["one", "two"]


def test_dropped_blocks_leave_no_tags() -> None:
    """What fitting left out is neither drawn nor tagged, its heading and list neither."""
    document = sample_document()
    dropped = frozenset({"watch[engineers].text", "evidence[withdrawals].claim"})
    read = TaggedPdf(drawn_document(document, Plan(dropped=dropped)))

    said = tuple(word for text in texts(read) for word in text.replace("\u00ad", "").split())
    assert said == document_words(document, dropped)
    assert len(said) < len(document_words(document))


def test_furniture_is_an_artifact_and_a_stamp_is_read_once() -> None:
    """Running head, foot and page number are painted, not read; a stamp is the first thing that is read, and not again."""
    read = TaggedPdf(drawn_document(sample_document(stamp="UNVERIFIED DRAFT")))

    painted = " ".join(read.artifacts)
    assert painted.count("UNVERIFIED DRAFT") == 1
    assert "Page 1 of 2" in painted
    assert "Page 2 of 2" in painted
    assert texts(read)[0] == "UNVERIFIED DRAFT"
    assert read.root.text.count("UNVERIFIED") == 1


def test_a_changed_field_changes_only_its_lines() -> None:
    """One field rewritten: every other element reads as before."""
    document = sample_document()
    address = "context[treaty].text"
    changed = with_blocks(document, [_rewritten(block, address) for block in sample_blocks()])

    before, after = (TaggedPdf(drawn_document(each)).leaves() for each in (document, changed))
    differing = {path for path in before if before[path].replace("\u00ad", "") != after[path].replace("\u00ad", "")}

    assert before.keys() == after.keys()
    assert [after[path] for path in differing] == ["Rewritten words."]


def _rewritten(block: Block, address: str) -> Block:
    if block.id == address:
        return replace(block, runs=(Run("Rewritten words.", address=address),))
    return replace(block, children=tuple(_rewritten(child, address) for child in block.children))
