"""A Word file that somebody else wrote, read within bounds: its parts, their types and relationships.

Everything that hands in a file reads it here (`pull`, a reference document, `check --docx`), so that a hostile one is refused
in one place, and before anything of it is parsed.
"""

from __future__ import annotations

import io
import posixpath
import re
import stat
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree

from briefgen.errors import BriefInvalid
from briefgen.findings import Finding
from briefgen.ooxml.namespaces import Relationship
from briefgen.ooxml.xml import NODES_MOST, XmlRefused, nodes, parse

TYPES = "[Content_Types].xml"
FILE_MOST = 30_000_000  # bytes of a file that is handed in
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_TEMPLATE = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
_STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"
_UNSAFE = re.compile(r"^/|^[A-Za-z]:|\\|(^|/)\.\.?(/|$)|//|[\x00-\x1f]")
_DEFLATED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_OTHERS = (
    (
        b"\xd0\xcf\x11\xe0",
        "it is an old Word file, or one with a password",
        "in Word, save it as .docx without a password",
    ),
    (b"%PDF", "it is a PDF", "name the Word file instead"),
    (b"{\\rtf", "it is an RTF file", "in Word, save it as .docx"),
    (b"", "it is no zip package", "name a .docx file, as Word or LibreOffice saves it"),
)


class Limits(NamedTuple):
    """How much is read: entries of a package, bytes of one part and of all, bytes that a byte of the file may unfold to, and
    elements and attributes of all parts that are parsed."""

    entries: int = 1_000
    part: int = 20_000_000
    total: int = 60_000_000
    ratio: int = 200
    nodes: int = NODES_MOST


class Relation(NamedTuple):
    """A relationship: its id, its kind (the last word of its type: `image`, `chart`), and its target.

    The target is the name of a part, or a URL where it is `external`.
    """

    id: str
    kind: str
    target: str
    external: bool


@dataclass(frozen=True, eq=False)
class Package:
    """The parts of a file by name (`word/document.xml`), each within its limits.

    `main` is the main part, `template` says whether the file is a .dotx; `file` is its name, for findings.
    """

    parts: Mapping[str, bytes]
    file: str
    main: str = ""
    template: bool = False
    _types: tuple[Mapping[str, str], Mapping[str, str]] = ({}, {})
    _most: int = NODES_MOST
    _roots: dict[str, etree._Element] = field(default_factory=dict, repr=False)
    _nodes: dict[str, int] = field(default_factory=dict, repr=False)

    def xml(self, name: str) -> etree._Element:
        """The root of a part, parsed once; change only a copy of it.

        Raises BriefInvalid: `docx-part-missing` where there is no such part, `docx-xml` where it is none we take,
        `docx-too-large` where the parts that are read are too many together.
        """
        if name not in self._roots:
            if name not in self.parts:
                raise _refused("docx-part-missing", f"the file lacks its part '{name}'", self.file)
            self._nodes[name] = nodes(self.parts[name])
            if sum(self._nodes.values()) > self._most:
                message = f"its parts have more than {self._most:,} elements and attributes"
                raise _refused("docx-too-large", message, self.file)
            try:
                self._roots[name] = parse(self.parts[name])
            except XmlRefused as error:
                raise _refused("docx-xml", f"its part '{name}' is not read: {error}", self.file) from None
        return self._roots[name]

    def relations(self, name: str = "") -> dict[str, Relation]:
        """The relationships of a part by their ids, of the package itself for "".

        Raises BriefInvalid: `docx-xml`; `docx-names` where a target leaves the package.
        """
        folder, file = posixpath.split(name)
        path = posixpath.join(folder, "_rels", f"{file}.rels")
        if path not in self.parts:
            return {}
        rows = self.xml(path).iterchildren(f"{{{_PACKAGE}/relationships}}Relationship")
        found = (self._relation(folder, row) for row in rows)
        return {relation.id: relation for relation in found}

    def related(self, name: str, kind: str) -> str:
        """The name of the first part of a kind that a part refers to; "" where there is none, or it is not in the file."""
        found = (r.target for r in self.relations(name).values() if r.kind == kind and not r.external)
        return next((target for target in found if target in self.parts), "")

    def content_type(self, name: str) -> str:
        """The media type of a part; "" where none is given (ECMA-376 part 2, 7.2.3)."""
        exact, by_ending = self._types
        return exact.get(name.lower()) or by_ending.get(name.rpartition(".")[2].lower(), "")

    def _relation(self, folder: str, row: etree._Element) -> Relation:
        target, external = row.get("Target", ""), row.get("TargetMode") == "External"
        if not external:
            target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            if _UNSAFE.search(target):
                raise _refused("docx-names", "a relationship leads out of the package", self.file)
        return Relation(row.get("Id", ""), row.get("Type", "").rpartition("/")[2], target, external)


def read_word_file(data: bytes, file: str, limits: Limits = Limits()) -> Package:  # noqa: B008 - immutable
    """A .docx or .dotx. Raises BriefInvalid as `read_package`, and `not-a-word-file`, `docx-macros`."""
    package = read_package(data, file, limits)
    relations = package.relations().values()
    if any(row.get("Type") == _STRICT for row in package.xml("_rels/.rels")):
        hints = ("in Word, save it as 'Word Document (*.docx)', not as 'Strict Open XML Document'",)
        raise _refused("not-a-word-file", "it is a Strict Open XML document", file, *hints)
    main = next((r.target for r in relations if r.kind == Relationship.DOCUMENT.rpartition("/")[2]), "")
    kind = package.content_type(main)
    if "macroenabled" in kind.lower() or any("vbaproject" in name.lower() for name in package.parts):
        raise _refused("docx-macros", "it holds macros", file, "in Word, save it as .docx or .dotx")
    if kind not in (_MAIN, _TEMPLATE) or main not in package.parts:
        what = next((app for word, app in _APPS.items() if word in kind), "it is no Word file")
        raise _refused("not-a-word-file", what, file, "name a .docx file, as Word or LibreOffice saves it")
    return Package(package.parts, file, main, kind == _TEMPLATE, package._types, limits.nodes)


_APPS = {
    "spreadsheetml": "it is an Excel workbook",
    "presentationml": "it is a PowerPoint presentation",
    "opendocument": "it is an OpenDocument file",
}


def read_package(data: bytes, file: str, limits: Limits = Limits()) -> Package:  # noqa: B008 - immutable
    """Any Open Packaging Conventions package, such as the workbook of a chart.

    Raises BriefInvalid: `not-a-word-file` (no package), `docx-damaged`, `docx-encrypted`, `docx-names` (twice, absolute, out of
    the package, a link), `docx-too-large` (in bytes, parts or ratio), `docx-xml`.
    """
    if not data.startswith(b"PK\x03\x04"):
        _, what, hint = next(row for row in _OTHERS if data.startswith(row[0]))
        raise _refused("not-a-word-file", what, file, hint)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = [member for member in archive.infolist() if not member.is_dir()]
            _inspect(members, file, limits)
            parts = {member.filename: archive.read(member) for member in members}
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError) as error:
        hints = ("it was cut off, or changed on its way: get it again",)
        raise _refused("docx-damaged", f"the package is damaged: {error}", file, *hints) from None
    if TYPES not in parts:
        odt = b"opendocument" in parts.get("mimetype", b"")
        what = _APPS["opendocument"] if odt else "it is a zip archive, but no Word file"
        raise _refused("not-a-word-file", what, file, "save it as .docx")
    package = Package(parts, file)
    return Package(parts, file, _types=_types(package.xml(TYPES)), _most=limits.nodes)


def _inspect(members: list[zipfile.ZipInfo], file: str, limits: Limits) -> None:
    """Refuse by the directory of the archive alone, before anything is unpacked."""
    if len(members) > limits.entries:
        raise _refused("docx-too-large", f"it has {len(members):,} parts; at most {limits.entries:,} are read", file)
    names = [member.filename.lower() for member in members]
    if len(set(names)) != len(names):
        raise _refused("docx-names", "two of its parts have one name", file)
    for member in members:
        if member.flag_bits & 0x1:
            raise _refused("docx-encrypted", "it is protected by a password", file, "save it without a password")
        if _UNSAFE.search(member.orig_filename) or stat.S_ISLNK(member.external_attr >> 16):
            raise _refused("docx-names", f"the name of a part leads out of the package: {member.filename!r}", file)
        if member.compress_type not in _DEFLATED:
            raise _refused("docx-damaged", "it is packed in a way that Word does not know", file)
        if member.file_size > limits.part:
            raise _refused("docx-too-large", _large(member.filename, member.file_size, limits.part), file)
        if member.file_size > 100_000 and member.file_size > limits.ratio * max(1, member.compress_size):
            message = f"its part '{member.filename}' unfolds to more than {limits.ratio} times its size"
            raise _refused("docx-too-large", message, file)
    if (total := sum(member.file_size for member in members)) > limits.total:
        raise _refused("docx-too-large", f"it unfolds to {total:,} bytes; at most {limits.total:,} are read", file)


def _large(name: str, size: int, limit: int) -> str:
    return f"its part '{name}' has {size:,} bytes; at most {limit:,} are read"


def _types(root: etree._Element) -> tuple[dict[str, str], dict[str, str]]:
    exact, by_ending = {}, {}
    for row in root:
        if row.tag == f"{{{_PACKAGE}/content-types}}Override":
            exact[row.get("PartName", "").lstrip("/").lower()] = row.get("ContentType", "")
        elif row.tag == f"{{{_PACKAGE}/content-types}}Default":
            by_ending[row.get("Extension", "").lower()] = row.get("ContentType", "")
    return exact, by_ending


def _refused(code: str, message: str, file: str, *hints: str) -> BriefInvalid:
    return BriefInvalid(Finding(code, message, file=file, hints=hints or ("see that this is the file you mean",)))
