"""Content controls: one for each field that may be edited, and nothing else changes with a field."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefgen.document import Block, Document, Kind, Run
from briefgen.ooxml.controls import LOCKED_TAG, bookmark_name, control_tag, reference_key
from briefgen.ooxml.manifest import read_manifest
from briefgen.ooxml.namespaces import W
from tests.sample_documents import field, node, sample_blocks, sample_document, with_blocks
from tests.unit.render_docx.samples import find, full, full_document, names, part, written

MANIFEST = "customXml/item1.xml"


def editable(document: Document) -> list[str]:
    """Addresses of all fields that may be edited, in reading order, each once."""
    runs = (run for block in document.walk() for run in block.runs)
    return list(dict.fromkeys(run.address for run in runs if run.address and not run.locked))


FIELDS = '//w:p//w:sdt[w:sdtPr/w:tag[starts-with(@w:val, "bg:")]]'
LOCKED = f'//w:sdt[w:sdtPr/w:tag/@w:val="{LOCKED_TAG}"]'


def texts(data: bytes) -> dict[str, str]:
    """The text in the control of each field, by tag."""
    return {
        control.xpath("string(w:sdtPr/w:tag/@w:val)", namespaces=control.nsmap): "".join(control.itertext("{*}t"))
        for control in find(data, FIELDS)
    }


def changed(block: Block, address: str, text: str) -> Block:
    """A block in which the field of an address has other words."""
    if any(run.address == address for run in block.runs):
        return replace(block, runs=(Run(text, address=address, locked=False),))
    return replace(block, children=tuple(changed(child, address, text) for child in block.children))


def grid(rows: list[list[str]]) -> Block:
    """A table of the model, whose cells are numbers."""
    head = [field(Kind.HEAD_CELL, f"tables[levels].columns[{n}]", cell) for n, cell in enumerate(rows[0])]
    body = [
        node(Kind.ROW, f"row-{r}", [Block(Kind.CELL, f"cell-{r}-{c}", runs=(Run(x),)) for c, x in enumerate(row)])
        for r, row in enumerate(rows[1:])
    ]
    table = node(Kind.TABLE, "tables[levels].grid", [node(Kind.ROW, "head", head), *body])
    return node(
        Kind.SECTION, "tables[levels]", [field(Kind.CAPTION, "tables[levels].title", "Levels"), table], role="table"
    )


def test_every_field_has_one_control() -> None:
    """Controls, tags, bookmarks and the manifest name the same fields in the same order."""
    addresses = editable(full_document())

    assert find(full(), f"{FIELDS}/w:sdtPr/w:tag/@w:val") == [control_tag(address) for address in addresses]
    assert find(full(), "//w:sdt//w:bookmarkStart/@w:name") == [bookmark_name(address) for address in addresses]
    assert find(full(), "//m:control/@address", MANIFEST) == addresses
    ids = find(full(), "//w:sdtPr/w:id/@w:val")
    assert len(set(ids)) == len(ids)


def test_base_text_keeps_its_inline_marks() -> None:
    """The manifest holds a field as its author would write it."""
    text = find(full(), '//m:control[@address="implications[money].text"]/text()', MANIFEST)[0]

    assert text.startswith("**Tie the money to openness.** Donors")
    assert "[draft protocol](https://sharedwaters.example/protocol)" in text


def test_runs_of_one_field_share_a_control() -> None:
    """Bold and links inside a field do not divide it."""
    control = find(full(), f'//w:sdt[w:sdtPr/w:tag/@w:val="{control_tag("implications[money].text")}"]')[0]

    assert len(control.findall(".//{*}r")) == 4
    assert len(control.findall(".//{*}hyperlink")) == 1


def test_words_of_the_template_are_locked() -> None:
    """A heading cannot be changed by mistake; the paragraph in which it stands may be taken out."""
    heading = find(full(), '//w:p[w:pPr/w:pStyle/@w:val="Heading1"]')[0]

    assert [x.get(f"{{{W}}}val") for x in heading.iterfind(".//{*}lock")] == ["contentLocked"]
    assert "".join(heading.find(".//{*}sdt").itertext("{*}t")) == "".join(heading.itertext("{*}t"))


def test_what_stands_between_fields_is_not_locked() -> None:
    """A full stop or a space that the template puts between two fields needs no control."""
    locked = ["".join(control.itertext("{*}t")) for control in find(full(), LOCKED)]

    assert locked
    assert all(any(char.isalnum() for char in text) for text in locked)


def test_each_list_is_a_control() -> None:
    """The items of a list stand in a control of the list; a single one does not, since LibreOffice would drop its marks."""
    tagged = find(full(), "//w:sdt[w:sdtContent/w:p]/w:sdtPr/w:tag/@w:val")
    sizes = [len(control.findall("{*}sdtContent/{*}p")) for control in find(full(), "//w:sdt[w:sdtContent/w:p]")]

    assert control_tag("key_messages") in tagged
    assert min(sizes) > 1


def test_statistic_in_a_field_is_locked() -> None:
    """A printed number of the model stands in a control of its own inside that of the field, with a bookmark of its own."""
    runs = (Run("It fell by "), Run("35%", statistic="fall"), Run(", then by "), Run("20%", statistic="more"), Run("."))
    own = tuple(run._replace(address="thesis.text", locked=False) for run in runs)

    data = written(with_blocks(sample_document(), [Block(Kind.PARAGRAPH, "thesis.text", runs=own)]))

    keys = [reference_key("thesis.text", n) for n in (0, 1)]
    assert texts(data) == {control_tag("thesis.text"): "It fell by 35%, then by 20%."} | dict(
        zip(map(control_tag, keys), ("35%", "20%"), strict=True)
    )
    assert find(data, "//w:sdt//w:sdt/w:sdtPr/w:alias/@w:val") == ["fall", "more"]
    assert find(data, "//w:sdt//w:sdt//w:bookmarkStart/@w:name") == [bookmark_name(key) for key in keys]
    assert len(find(data, "//w:sdt//w:sdt/w:sdtPr/w:lock")) == 2


def test_manifest_holds_what_was_printed() -> None:
    """Every paragraph with its pieces, so that whoever reads an edited file back knows what stood between the fields."""
    manifest = read_manifest(part(full(), MANIFEST))

    assert manifest
    assert manifest.sound
    shown = [" ".join("".join(piece.text for piece in p.pieces).split()) for p in manifest.paragraphs]
    body = [" ".join("".join(p.itertext("{*}t")).split()) for p in find(full(), "//w:p")]
    assert [text for text in body if text] == [
        text for text, p in zip(shown, manifest.paragraphs, strict=True) if p.part == "document"
    ]


def test_cell_of_a_number_can_be_edited() -> None:
    """The template prints numbers without an address; theirs follows from the head of the table."""
    table = grid([["Year", "Gauge"], ["2028", "4.2"]])
    data = written(with_blocks(sample_document(), [table]))

    assert texts(data)[control_tag("tables[levels].rows[0][1]")] == "4.2"


@pytest.mark.parametrize("address", ["title", "evidence[datum].claim", "people[oster].name", "references[pier].text"])
def test_changed_field_changes_exactly_its_control(address: str) -> None:
    """A word more in one field leaves every other control as it was."""
    before = sample_document()
    after = with_blocks(before, [changed(block, address, "Quite other words.") for block in before.blocks])

    old, new = texts(written(before)), texts(written(after))

    assert {tag for tag in old if old[tag] != new[tag]} == {control_tag(address)}
    assert new[control_tag(address)] == "Quite other words."


def test_changed_field_changes_no_other_part() -> None:
    """Of the whole package, the main part and the manifest alone differ where a word is exchanged for one as long."""
    before = sample_document()
    after = with_blocks(before, [changed(b, "references[pier].text", "Short.") for b in before.blocks])
    again = with_blocks(before, [changed(b, "references[pier].text", "Other.") for b in before.blocks])

    old, new = written(after), written(again)

    xml = [name for name in names(old) if name.endswith((".xml", ".rels"))]
    differing = {name for name in xml if list(part(old, name).itertext()) != list(part(new, name).itertext())}
    assert differing == {"word/document.xml", MANIFEST}


def test_field_printed_twice_is_editable_once() -> None:
    """A second printing of a field is locked."""
    twice = [field(Kind.PARAGRAPH, "thesis.text", "One thesis."), field(Kind.PARAGRAPH, "thesis.text", "One thesis.")]
    document = with_blocks(sample_document(), [node(Kind.SECTION, "text", twice, columns=2)])

    assert find(written(document), "//w:sdtPr/w:tag/@w:val") == [control_tag("thesis.text"), LOCKED_TAG]


def test_markup_prints_as_typed() -> None:
    """Angle brackets, ampersands, braces and quotation marks are text."""
    typed = '<b>bold</b> & {{ x }} {% y %} R&D \\ "quoted" ]]>'
    blocks = [*sample_blocks(), Block(Kind.PARAGRAPH, "typed", runs=(Run(typed, address='a["<&"].b', locked=False),))]

    data = written(with_blocks(sample_document(), blocks))

    assert texts(data)[control_tag('a["<&"].b')] == typed
    assert find(data, "//m:control", MANIFEST)[-1].get("address") == 'a["<&"].b'


def test_hyphen_that_does_not_break_is_words_own() -> None:
    """U+2011 is written as Word writes it: our serif has no glyph for it."""
    document = with_blocks(sample_document(), [Block(Kind.PARAGRAPH, "p", runs=(Run("E\u20113 group"),))])

    data = written(document)

    assert len(find(data, "//w:r/w:noBreakHyphen")) == 1
    assert "".join(find(data, "//w:t/text()")).strip("\u00a0") == "E3 group"
