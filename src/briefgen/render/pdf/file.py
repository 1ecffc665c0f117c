"""The file: ReportLab's Canvas with our catalog, and its objects written as bytes.

ReportLab's own writer puts no line end before `endstream` (refused by PDF/A, 6.1.7.1), knows no object streams, which make a
brief a quarter smaller, and derives the file's identifier from the clock; so the objects are collected here.
"""

from __future__ import annotations

import hashlib
import struct
import zlib
from collections.abc import Mapping, Sequence
from functools import partial
from io import BytesIO
from typing import Any

from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from briefgen.document import Metadata
from briefgen.render.pdf.attachments import associated, name_tree
from briefgen.render.pdf.colour import output_intent
from briefgen.render.pdf.fonts import font
from briefgen.render.pdf.image import NAME as IMAGE
from briefgen.render.pdf.image import image
from briefgen.render.pdf.metadata import info, xmp
from briefgen.render.pdf.syntax import Verbatim, stream, string
from briefgen.render.pdf.tagging import annotation_name
from briefgen.theme import Logo, PageGeometry

_VERSION = (1, 7)
_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_PACKED = 500  # objects in one object stream


class PageCanvas(Canvas):
    """A canvas whose pages know their place in the parent tree. Its `first` font is a face: Helvetica would not be embedded."""

    _code: list[str]
    _doc: Any
    _formsinuse: list[str]

    def __init__(self, geometry: PageGeometry, language: str, first: str) -> None:
        super().__init__(
            BytesIO(),
            pagesize=(geometry.width, geometry.height),
            invariant=1,
            pageCompression=1,
            initialFontName=font(first).fontName,  # type: ignore[arg-type] # the stub says float
            pdfVersion=_VERSION,
            lang=language,
        )
        self.annotations: Sequence[int] = ()
        self._finished = 0

    def image(self, logo: Logo) -> str:
        """The name of a logo's image in this page's resources; the file holds it once."""
        name = str(self._doc.getXObjectName(IMAGE))
        if name not in self._doc.idToObject:
            self._doc.Reference(Verbatim(lambda _: image(logo)), name)
        self._formsinuse.append(IMAGE)
        return name

    def _setAnnotations(self, page: Any) -> None:  # noqa: N802 (ReportLab's name)
        """Gives a finished page what ReportLab does not: its key in the parent tree, tab order, a deflated stream."""
        if self.annotations:
            page.Annots = pdfdoc.PDFArray([pdfdoc.PDFObjectReference(annotation_name(n)) for n in self.annotations])
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents, page.Tabs = self._finished, pdfdoc.PDFName("S")
        content = page.stream.encode("ascii")
        page.Contents = Verbatim(lambda _: stream(content))
        self._finished += 1
        self.annotations = ()


def assemble(canvas: PageCanvas, metadata: Metadata, tree: Verbatim, files: Mapping[str, str]) -> bytes:
    """The bytes of the file, when all pages are drawn; `files` are the registered attachments by name."""
    document = canvas._doc
    for used in document.delayedFonts:
        used.addObjects(document)
    catalog = document.Catalog
    catalog.StructTreeRoot = tree
    catalog.MarkInfo = pdfdoc.PDFDictionary({"Marked": "true"})
    catalog.ViewerPreferences = pdfdoc.PDFDictionary({"DisplayDocTitle": "true"})
    catalog.Lang = string(metadata.language)
    catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents", "AF"]
    catalog.OutputIntents = pdfdoc.PDFArray([output_intent(document)])
    catalog.PageLabels = Verbatim(lambda _: b"<</Nums[0<</S/D>>]>>")  # 1, 2, ... (ISO 32000-1, 12.4.2)
    if files:
        catalog.AF = Verbatim(partial(associated, files.values()))
        catalog.Names = Verbatim(partial(name_tree, files))
    packet = xmp(metadata)
    # Metadata stays readable for programs that look for it without reading PDF, so it is not deflated.
    catalog.Metadata = Verbatim(lambda _: _plain(packet))
    document.Reference(catalog)
    document.Outlines.prepare(document, canvas)
    if document.Outlines.ready < 0:
        catalog.Outlines = None
    about = document.Reference(Verbatim(lambda _: info(metadata)))
    return _File(document).write(document.Reference(catalog).name, about.name)


def _plain(packet: bytes) -> bytes:
    return b"<</Type/Metadata/Subtype/XML/Length %d>>\nstream\n%sendstream\n" % (len(packet), packet)


class _File:
    """Objects as bytes with their offsets: streams for themselves, the rest packed in object streams."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._chunks = [_HEADER]
        self._size = len(_HEADER)
        self._rows: dict[int, tuple[int, int, int]] = {}  # of the cross-reference stream (ISO 32000-1, 7.5.8)

    def write(self, catalog: str, about: str) -> bytes:
        document = self._document
        packed: list[tuple[int, bytes]] = []
        n = 0
        while n + 1 in document.numberToId:  # formatting one object may register more
            n += 1
            body: bytes = pdfdoc.format(document.idToObject[document.numberToId[n]], document, toplevel=1)
            if body.endswith(b"endstream\n"):
                head, _, content = body[: -len(b"endstream\n")].partition(b"stream\n")
                self._stream(n, head, content)
            else:
                packed.append((n, body))
        for start in range(0, len(packed), _PACKED):
            n += 1
            self._object_stream(n, packed[start : start + _PACKED])
        root, about_number = (document.idToObjectNumberAndVersion[name][0] for name in (catalog, about))
        return self._finish(n + 1, root, about_number)

    def _stream(self, number: int, head: bytes, content: bytes) -> None:
        self._rows[number] = 1, self._size, 0
        chunk = b"%d 0 obj\n%sstream\n%s\nendstream\nendobj\n" % (number, head, content)
        self._chunks.append(chunk)
        self._size += len(chunk)

    def _object_stream(self, number: int, objects: Sequence[tuple[int, bytes]]) -> None:
        at, index = 0, []
        for place, (inner, body) in enumerate(objects):
            index.append(b"%d %d" % (inner, at))
            at += len(body) + 1
            self._rows[inner] = 2, number, place
        first = b" ".join(index) + b"\n"
        data = zlib.compress(first + b"\n".join(body for _, body in objects) + b"\n", 9)
        head = b"<</Type/ObjStm/N %d/First %d/Filter/FlateDecode/Length %d>>\n" % (len(objects), len(first), len(data))
        self._stream(number, head, data)

    def _finish(self, number: int, root: int, about: int) -> bytes:
        start = self._size
        self._rows[number] = 1, start, 0
        rows = b"\0\0\0\0\0\xff\xff" + b"".join(struct.pack(">BIH", *self._rows[n]) for n in range(1, number + 1))
        data = zlib.compress(rows, 9)
        mark = hashlib.sha256(b"".join(self._chunks)).hexdigest()[:32].encode()
        entries = b"/Size %d/W[1 4 2]/Root %d 0 R/Info %d 0 R/ID[<%s><%s>]" % (number + 1, root, about, mark, mark)
        head = b"<</Type/XRef%s/Filter/FlateDecode/Length %d>>\n" % (entries, len(data))
        self._stream(number, head, data)
        self._chunks.append(b"startxref\n%d\n%%%%EOF\n" % start)
        return b"".join(self._chunks)
