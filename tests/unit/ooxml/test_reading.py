"""Packages that somebody else wrote: what is refused, by which code, and what is read."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Callable

import pytest

from briefgen.errors import BriefInvalid
from briefgen.ooxml.reading import Limits, read_word_file
from briefgen.ooxml.xml import XmlRefused, parse

_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.{kind}+xml"/></Types>'
)
_RELS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1"'
    ' Type="{type}" Target="{target}"/></Relationships>'
)
_DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
_WORD = "openxmlformats-officedocument.wordprocessingml.document.main"
_MAIN = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body/></w:document>'


def parts(
    kind: str = _WORD, type_: str = _DOCUMENT, target: str = "word/document.xml", main: str = _MAIN
) -> dict[str, bytes]:
    """The smallest Word file, by parts."""
    made = {
        "[Content_Types].xml": _TYPES.format(kind=kind),
        "_rels/.rels": _RELS.format(type=type_, target=target),
        "word/document.xml": main,
    }
    return {name: text.encode() for name, text in made.items()}


def packed(members: dict[str, bytes], *more: tuple[str | zipfile.ZipInfo, bytes]) -> bytes:
    """A zip of parts, and of more that may have a name twice."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in (*members.items(), *more):
            archive.writestr(name, data)
    return out.getvalue()


def link(name: str) -> zipfile.ZipInfo:
    """A symbolic link as an entry."""
    info = zipfile.ZipInfo(name)
    info.create_system, info.external_attr = 3, 0o120777 << 16
    return info


def encrypted() -> bytes:
    """A package whose entries are marked as encrypted, in both of its directories."""
    data = bytearray(packed(parts()))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = -1
        while (at := data.find(mark, at + 1)) >= 0:
            struct.pack_into("<H", data, at + offset, 1)
    return bytes(data)


@pytest.mark.filterwarnings("ignore:Duplicate name")
def twice() -> bytes:
    """Two parts of one name but for its case."""
    return packed(parts(), ("word/Document.xml", b"<a/>"))


HOSTILE: dict[str, tuple[str, Callable[[], bytes]]] = {
    "empty": ("not-a-word-file", lambda: b""),
    "text": ("not-a-word-file", lambda: b"Dear colleague"),
    "ole": ("not-a-word-file", lambda: b"\xd0\xcf\x11\xe0" + bytes(600)),
    "pdf": ("not-a-word-file", lambda: b"%PDF-1.7\n"),
    "rtf": ("not-a-word-file", lambda: b"{\\rtf1}"),
    "zip": ("not-a-word-file", lambda: packed({"readme.txt": b"hello"})),
    "odt": ("not-a-word-file", lambda: packed({"mimetype": b"application/vnd.oasis.opendocument.text"})),
    "xlsx": ("not-a-word-file", lambda: packed(parts("openxmlformats-officedocument.spreadsheetml.sheet.main"))),
    "docm": ("docx-macros", lambda: packed(parts("ms-word.document.macroEnabled.main"))),
    "vba": ("docx-macros", lambda: packed(parts(), ("word/vbaProject.bin", b"x"))),
    "strict": (
        "not-a-word-file",
        lambda: packed(parts(type_="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument")),
    ),
    "cut short": ("docx-damaged", lambda: packed(parts())[:-60]),
    "damaged": ("docx-damaged", lambda: packed(parts()).replace(b"[Content_Types].xml", b"[Content_Typos].xml", 1)),
    "two names": ("docx-names", twice),
    "absolute": ("docx-names", lambda: packed(parts(), ("/etc/passwd", b"x"))),
    "drive": ("docx-names", lambda: packed(parts(), ("C:/x.xml", b"x"))),
    "above": ("docx-names", lambda: packed(parts(), ("word/../../x.xml", b"x"))),
    "backslash": ("docx-names", lambda: packed(parts(), ("word\\x.xml", b"x"))),
    "link": ("docx-names", lambda: packed(parts(), (link("word/media/a.png"), b"/etc/passwd"))),
    "encrypted": ("docx-encrypted", encrypted),
    "ratio": ("docx-too-large", lambda: packed(parts(), ("word/media/a.png", bytes(2_000_000)))),
    "entries": ("docx-too-large", lambda: packed(parts(), *((f"word/{n}.xml", b"") for n in range(1_001)))),
    "main elsewhere": ("not-a-word-file", lambda: packed(parts(target="word/other.xml"))),
    "main outside": ("not-a-word-file", lambda: packed(parts(target="../../../etc/passwd"))),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_no_word_file_is_refused(name: str) -> None:
    """Each with its code, the name of the file and a hint."""
    code, make = HOSTILE[name]

    with pytest.raises(BriefInvalid) as error:
        read_word_file(make(), "a.docx")

    (finding,) = error.value.findings
    assert (finding.code, finding.file, bool(finding.hints)) == (code, "a.docx", True)


def test_size_is_refused_by_the_directory_alone() -> None:
    """A part and all parts together."""
    data = packed(parts(), ("word/media/a.bin", bytes(range(256)) * 40))

    for limits in (Limits(part=10_000), Limits(total=10_300)):
        with pytest.raises(BriefInvalid, match="docx-too-large"):
            read_word_file(data, "a.docx", limits)


HOSTILE_XML = {
    "doctype": '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>',
    "entity": '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
    "laughs": '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;&b;">]><a>&c;</a>',
    "nested": "<a>" * 50_000 + "</a>" * 50_000,
    "many": f"<a>{'<b/>' * 500_000}</a>",
    "broken": "<a><b></a>",
    "empty": "",
    "unknown entity": "<a>&nbsp;</a>",
}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("name", HOSTILE_XML)
def test_hostile_xml_is_refused(name: str, encoding: str) -> None:
    """In both encodings that Office files may have."""
    with pytest.raises(XmlRefused):
        parse(HOSTILE_XML[name].encode(encoding))


@pytest.mark.parametrize("encoding", ["utf-7", "utf-32", "cp037", "utf-16-le"])
def test_a_document_type_in_another_encoding_is_refused(encoding: str) -> None:
    """The parser knows more encodings than Office files have."""
    text = f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'

    with pytest.raises(XmlRefused):
        parse(text.encode(encoding))


def test_parts_types_and_relations_are_read() -> None:
    """By the names that other code asks for."""
    relations = _RELS.format(type="http://x/relationships/styles", target="styles.xml")
    package = read_word_file(
        packed(parts() | {"word/_rels/document.xml.rels": relations.encode(), "word/styles.xml": b"<s/>"}), "a"
    )

    assert (package.main, package.template) == ("word/document.xml", False)
    assert package.related(package.main, "styles") == "word/styles.xml"
    assert package.related(package.main, "numbering") == ""
    assert package.content_type(package.main).endswith("document.main+xml")
    assert package.xml("word/styles.xml").tag == "s"


def test_a_template_of_word_is_read() -> None:
    """A .dotx says of itself that it is one."""
    made = parts("openxmlformats-officedocument.wordprocessingml.template.main")

    assert read_word_file(packed(made), "a.dotx").template
