"""XML that somebody else wrote, parsed within bounds: no DTD, no entities, no network, no more of it than memory bears."""

from __future__ import annotations

import codecs

from lxml import etree

NODES_MOST = 400_000  # elements and attributes; two pages have some five thousand, two hundred a quarter of a million
_DECLARATIONS = ("<!DOCTYPE", "<!ENTITY")
_WIDE = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}


class XmlRefused(ValueError):
    """XML that is broken, or that a reader of untrusted files does not take; the message says why."""


def parse(data: bytes) -> etree._Element:
    """The root of an XML text in UTF-8 or UTF-16, the encodings of ECMA-376 part 2, 8.1.4.

    Raises XmlRefused for a DTD, for too many elements, for nesting over 256 levels and for what is not well-formed.
    """
    encoding = _encoding(data)
    if any(word.encode(encoding) in data for word in _DECLARATIONS):
        raise XmlRefused("it declares a document type, which no Office file does")
    if nodes(data) > NODES_MOST:
        raise XmlRefused(f"it has more than {NODES_MOST:,} elements and attributes")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise XmlRefused(f"it is no well-formed XML: {error}") from None
    found = root.getroottree().docinfo
    if found.internalDTD is not None or (found.encoding or "utf-8").lower() not in (
        "utf-8",
        "utf-16",
        "us-ascii",
        "ascii",
    ):
        raise XmlRefused("its encoding is none of an Office file")
    return root


def nodes(data: bytes) -> int:
    """How many elements and attributes an XML text has at most, counted without parsing it."""
    opening, closing, equals = (data.count(mark.encode(_encoding(data))) for mark in ("<", "</", "="))
    return opening - closing + equals


def _encoding(data: bytes) -> str:
    return _WIDE.get(data[:2], "utf-8")
