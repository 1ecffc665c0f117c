"""The manifest inside a Word file."""

from __future__ import annotations

from lxml import etree

from briefgen.ooxml.manifest import ChartPart, Field, manifest_xml, properties_xml

M = "{urn:briefgen:manifest:1}"


def test_texts_survive_as_they_were_written() -> None:
    """Markup, quotation marks and spaces of a field's text come back unchanged."""
    text = ' R&D <b>"so"</b>  {{ x }} '

    root = etree.fromstring(manifest_xml("e1", [Field('rows["a b"].text', text)], []))

    control = root[0]
    assert root.get("edition") == "e1"
    assert (control.tag, control.text, control.get("address")) == (f"{M}control", text, 'rows["a b"].text')


def test_charts_are_named_with_their_parts() -> None:
    """Whoever reads the file back finds the numbers of a chart."""
    root = etree.fromstring(manifest_xml("", [], [ChartPart("gap", "/word/charts/chart1.xml")]))

    assert dict(root[0].attrib) == {"id": "gap", "part": "/word/charts/chart1.xml"}


def test_properties_name_the_schema() -> None:
    """Word wants a properties part with an id of its own."""
    assert b"urn:briefgen:manifest:1" in properties_xml()
