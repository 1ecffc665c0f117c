"""The manifest inside a Word file."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from briefgen.inline import Run
from briefgen.ooxml.manifest import (
    ChartPart,
    Field,
    Manifest,
    Paragraph,
    Piece,
    manifest_xml,
    properties_xml,
    read_manifest,
)

TEXT = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs"), exclude_characters="\ufffe\uffff"))
RUN = st.builds(Run, TEXT, st.booleans(), st.booleans(), st.none() | st.just("https://x.example/?a=1&b"), st.none())
PIECE = st.builds(Piece, st.sampled_from(["", "title", 'acronyms["a <&b"]']), st.lists(RUN).map(tuple))
NUMBER = st.none() | st.floats(allow_nan=False, allow_infinity=False)
VALUES = st.lists(st.lists(NUMBER).map(tuple)).map(tuple)
MANIFESTS = st.builds(
    Manifest,
    edition=TEXT,
    title=TEXT,
    language=st.just("en"),
    fields=st.lists(st.builds(Field, TEXT, TEXT, st.booleans(), st.booleans())).map(tuple),
    paragraphs=st.lists(st.builds(Paragraph, st.just("document"), st.lists(PIECE).map(tuple))).map(tuple),
    charts=st.lists(st.builds(ChartPart, TEXT, TEXT, VALUES, st.lists(TEXT).map(tuple))).map(tuple),
)


@given(MANIFESTS)
def test_manifest_comes_back_as_it_was_written(manifest: Manifest) -> None:
    """Every text, look, space and name survives the XML, and the digest says so."""
    assert read_manifest(etree.fromstring(manifest_xml(manifest))) == manifest


def test_changed_manifest_is_not_sound() -> None:
    """A text that somebody changed in the part is noticed."""
    data = manifest_xml(Manifest(fields=(Field("title", "Two gauges"),)))

    read = read_manifest(etree.fromstring(data.replace(b"Two gauges", b"Ten gauges")))

    assert read
    assert not read.sound
    assert read.fields == (Field("title", "Ten gauges"),)


def test_another_part_is_no_manifest() -> None:
    """A part of somebody else's, or of a later version of the manifest, is not taken for one."""
    assert read_manifest(etree.fromstring(b'<manifest xmlns="urn:briefgen:manifest:2"/>')) is None


def test_properties_name_the_schema() -> None:
    """Word wants a properties part with an id of its own."""
    assert b"urn:briefgen:manifest:1" in properties_xml()
