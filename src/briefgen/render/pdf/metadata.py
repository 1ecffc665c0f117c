"""What the file says of itself: the Info dictionary and the XMP packet, from the document's own date, never the clock's."""

from __future__ import annotations

from html import escape  # that of xml.sax would load the network

from briefgen.document import Metadata
from briefgen.render.pdf.syntax import string

_PROGRAM = "briefgen"
# ISO 19005-3, 6.6.4 and ISO 14289-1, 5: what the file claims; the second claim is foreign to PDF/A, so its one property is
# described in an extension schema (ISO 19005-3, 6.6.2.3.3).
_CLAIMS = """<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>PDF/UA part</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>"""
_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq>{authors}</rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{summary}</rdf:li></rdf:Alt></dc:description>
<dc:publisher><rdf:Bag><rdf:li>{publisher}</rdf:li></rdf:Bag></dc:publisher>
<dc:subject><rdf:Bag>{keywords}</rdf:Bag></dc:subject>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<dc:identifier>{edition}</dc:identifier>
<xmp:CreatorTool>{program}</xmp:CreatorTool><xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate>
<pdf:Producer>{program}</pdf:Producer><pdf:Keywords>{keyword_line}</pdf:Keywords>
</rdf:Description>
{claims}
</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>
"""


def title(metadata: Metadata) -> str:
    """The title that a viewer shows; a draft or unverified brief says so first."""
    return f"{metadata.stamp}: {metadata.title}" if metadata.stamp else metadata.title


def info(metadata: Metadata) -> bytes:
    """The document information dictionary (ISO 32000-1, 14.3.3)."""
    date = string(f"D:{metadata.date:%Y%m%d%H%M%S}+00'00'")
    values = {
        "Title": title(metadata),
        "Author": _authors(metadata),
        "Subject": metadata.summary,
        "Keywords": ", ".join(metadata.keywords),
        "Creator": _PROGRAM,
        "Producer": _PROGRAM,
    }
    said = b"".join(b"/%s%s" % (name.encode(), string(value)) for name, value in values.items() if value)
    return b"<<%s/CreationDate%s/ModDate%s>>" % (said, date, date)


def xmp(metadata: Metadata) -> bytes:
    """The XMP packet (ISO 16684-1), with the same values as `info`."""
    packet = _XMP.format(
        title=_xml(title(metadata)),
        authors="".join(f"<rdf:li>{_xml(name)}</rdf:li>" for name in metadata.authors or (metadata.publisher,)),
        summary=_xml(metadata.summary),
        publisher=_xml(metadata.publisher),
        keywords="".join(f"<rdf:li>{_xml(word)}</rdf:li>" for word in metadata.keywords),
        keyword_line=_xml(", ".join(metadata.keywords)),
        language=_xml(metadata.language),
        edition=_xml(metadata.edition),
        date=f"{metadata.date:%Y-%m-%dT%H:%M:%S}+00:00",
        program=_PROGRAM,
        claims=_CLAIMS,
    )
    return packet.encode()


def _authors(metadata: Metadata) -> str:
    return ", ".join(metadata.authors) or metadata.publisher


def _xml(text: str) -> str:
    return escape("".join(char for char in text if char >= " " or char in "\t\n"), quote=False)
