"""Content controls: one for each field that may be edited, and nothing else changes with a field."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefgen.document import Block, Document, Kind, Run
from briefgen.ooxml.controls import bookmark_name, control_tag
from tests.sample_documents import field, node, sample_blocks, sample_document, with_blocks
from tests.unit.render_docx.samples import find, full, full_document, names, part, written

MANIFEST = "customXml/item1.xml"


def editable(document: Document) -> list[str]:
    """Addresses of all fields that may be edited, in reading order, each once."""
    runs = (run for block in document.walk() for run in block.runs)
    return list(dict.fromkeys(run.address for run in runs if run.address and not run.locked))


def texts(data: bytes) -> dict[str, str]:
    """The text in each control, by tag."""
    return {
        control.xpath("string(w:sdtPr/w:tag/@w:val)", namespaces=control.nsmap): "".join(control.itertext("{*}t"))
        for control in find(data, "//w:sdt")
    }


def changed(block: Block, address: str, text: str) -> Block:
    """A block in which the field of an address has other words."""
    if any(run.address == address for run in block.runs):
        return replace(block, runs=(Run(text, address=address, locked=False),))
    return replace(block, children=tuple(changed(child, address, text) for child in block.children))


def test_every_field_has_one_control() -> None:
    """Controls, tags, bookmarks and the manifest name the same fields in the same order."""
    addresses = editable(full_document())

    assert find(full(), "//w:sdtPr/w:tag/@w:val") == [control_tag(address) for address in addresses]
    assert find(full(), "//w:sdt//w:bookmarkStart/@w:name") == [bookmark_name(address) for address in addresses]
    assert find(full(), "//m:control/@address", MANIFEST) == addresses
    assert len(set(find(full(), "//w:sdtPr/w:id/@w:val"))) == len(addresses)


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


def test_words_of_the_template_have_no_control() -> None:
    """Locked runs stand outside."""
    heading = find(full(), '//w:p[w:pPr/w:pStyle/@w:val="Heading1"]')[0]

    assert heading.findall(".//{*}sdt") == []


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
    """A second printing of a field is plain text."""
    twice = [field(Kind.PARAGRAPH, "thesis.text", "One thesis."), field(Kind.PARAGRAPH, "thesis.text", "One thesis.")]
    document = with_blocks(sample_document(), [node(Kind.SECTION, "text", twice, columns=2)])

    assert find(written(document), "//w:sdtPr/w:tag/@w:val") == [control_tag("thesis.text")]


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
