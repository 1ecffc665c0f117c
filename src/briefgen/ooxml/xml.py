"""XML that somebody else wrote, parsed within bounds: no DTD, no entities, no network, no more tags than a brief could need."""

from __future__ import annotations

import codecs

from lxml import etree

_TAGS_MOST = 400_000  # of one part; a brief of two pages has some five thousand
_DECLARATIONS = ("<!DOCTYPE", "<!ENTITY")
_WIDE = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}


class XmlRefused(ValueError):
    """XML that is broken, or that a reader of untrusted files does not take; the message says why."""


def parse(data: bytes) -> etree._Element:
    """The root of an XML text in UTF-8 or UTF-16, the encodings of ECMA-376 part 2, 8.1.4.

    Raises XmlRefused for a DTD, for too many tags, for nesting over 256 levels and for what is not well-formed.
    """
    encoding = _WIDE.get(data[:2], "utf-8")
    if any(word.encode(encoding) in data for word in _DECLARATIONS):
        raise XmlRefused("it declares a document type, which no Office file does")
    if data.count("<".encode(encoding)) > _TAGS_MOST:
        raise XmlRefused(f"it has more than {_TAGS_MOST:,} tags")
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
