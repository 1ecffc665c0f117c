"""The manifest inside a Word file: what was printed where, from which text of the model; an unbound customXml part.

Unbound, since LibreOffice drops the attributes of elements that a control is bound to. Whoever reads an edited file back holds
it against this: each paragraph as it was written, piece by piece, and each field's text as its author had typed it.
"""

from __future__ import annotations

import hashlib
import json
import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from typing import NamedTuple

from lxml import etree

from briefgen.inline import Run
from briefgen.ooxml.controls import bookmark_name, control_tag
from briefgen.ooxml.namespaces import DECLARATION, MANIFEST

MODEL = "1"  # the version of the model, as `briefgen: 1` in a brief says it
_M = f"{{{MANIFEST}}}"
_LOOKS = {"b": "bold", "i": "italic"}
_VALUES = {"h": "href", "s": "statistic"}
_WHITE = str.maketrans({"\n": "&#10;", "\t": "&#9;", "\r": "&#13;"})


class Field(NamedTuple):
    """A field with a content control; `text` is the text of the model, `markdown` whether its inline marks mean something.

    A `number` is a cell that the model holds as one; its text is as it was printed.
    """

    address: str
    text: str
    markdown: bool = True
    number: bool = False


class Piece(NamedTuple):
    """A stretch of a paragraph: an editable field's words, or what can not be edited (`address` ""). A run that stands for a
    statistic has its printed words."""

    address: str
    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        """The printed words."""
        return "".join(run.text for run in self.runs)


class Paragraph(NamedTuple):
    """A paragraph as it was written; `part` is the kind of part in which it stands, "document" for the text."""

    part: str
    pieces: tuple[Piece, ...]


class ChartPart(NamedTuple):
    """A native chart: the id of its spec, the name of its part, the values of each series, row by row, and its texts.

    In its workbook rows begin in the second line, and series in the second column. A timeline has no values.
    """

    chart: str
    part: str
    values: tuple[tuple[float | None, ...], ...] = ()
    texts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Manifest:
    """All that a file says of its making. `sound` is false where the manifest was changed since it was written."""

    edition: str = ""
    title: str = ""
    language: str = ""
    model: str = MODEL
    fields: tuple[Field, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
    charts: tuple[ChartPart, ...] = ()
    sound: bool = True


def manifest_xml(manifest: Manifest) -> bytes:
    """The manifest part."""
    rows = [_field(field) for field in manifest.fields]
    rows += [
        f"<chart id={_attribute(c.chart)} part={_attribute(c.part)}>{json.dumps(c.values)}{_texts(c)}</chart>"
        for c in manifest.charts
    ]
    rows += [
        f"<paragraph part={_attribute(p.part)}>{''.join(map(_piece, p.pieces))}</paragraph>"
        for p in manifest.paragraphs
    ]
    about = {"edition": manifest.edition, "title": manifest.title, "language": manifest.language}
    said = "".join(f" {name}={_attribute(value)}" for name, value in about.items())
    root = f'<manifest xmlns="{MANIFEST}" model="{manifest.model}" digest="{_digest(manifest)}"{said}>{"".join(rows)}'
    return f"{DECLARATION}{root}</manifest>".encode()


def read_manifest(root: etree._Element) -> Manifest | None:
    """The manifest of a part's root; None where the part is something else, or cannot be one."""
    if root.tag != f"{_M}manifest":
        return None
    found = Manifest(
        root.get("edition", ""),
        root.get("title", ""),
        root.get("language", ""),
        root.get("model", ""),
        tuple(
            Field(x.get("address", ""), x.text or "", x.get("markdown") != "0", x.get("number") == "1")
            for x in root.iterchildren(f"{_M}control")
        ),
        tuple(Paragraph(x.get("part", ""), tuple(_pieces(x))) for x in root.iterchildren(f"{_M}paragraph")),
        tuple(
            ChartPart(
                x.get("id", ""),
                x.get("part", ""),
                _values(x.text or ""),
                tuple(t.text or "" for t in x.iterchildren(f"{_M}t")),
            )
            for x in root.iterchildren(f"{_M}chart")
        ),
    )
    return found if root.get("digest") == _digest(found) else _doubtful(found)


def properties_xml() -> bytes:
    """The properties part that Word wants beside every customXml part."""
    identity = "{" + str(uuid.uuid5(uuid.NAMESPACE_URL, MANIFEST)).upper() + "}"
    return (
        f'{DECLARATION}<ds:datastoreItem ds:itemID="{identity}"'
        ' xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">'
        f'<ds:schemaRefs><ds:schemaRef ds:uri="{MANIFEST}"/></ds:schemaRefs></ds:datastoreItem>'
    ).encode()


def _field(field: Field) -> str:
    marks = ' markdown="0"' * (not field.markdown) + ' number="1"' * field.number
    return (
        f'<control tag="{control_tag(field.address)}" bookmark="{bookmark_name(field.address)}"'
        f' address={_attribute(field.address)}{marks} xml:space="preserve">{escape(field.text, quote=False)}</control>'
    )


def _texts(chart: ChartPart) -> str:
    return "".join(f"<t>{escape(text, quote=False)}</t>" for text in chart.texts)


def _piece(piece: Piece) -> str:
    runs = "".join(map(_run, piece.runs))
    return f"<field address={_attribute(piece.address)}>{runs}</field>" if piece.address else f"<fixed>{runs}</fixed>"


def _run(run: Run) -> str:
    looks = "".join(f' {short}="1"' for short, name in _LOOKS.items() if getattr(run, name))
    values = "".join(f" {short}={_attribute(v)}" for short, name in _VALUES.items() if (v := getattr(run, name)))
    return f'<r{looks}{values} xml:space="preserve">{escape(run.text, quote=False)}</r>'


def _pieces(paragraph: etree._Element) -> Iterator[Piece]:
    for x in paragraph.iterchildren(f"{_M}field", f"{_M}fixed"):
        runs = tuple(
            Run(r.text or "", r.get("b") == "1", r.get("i") == "1", r.get("h"), r.get("s"))
            for r in x.iterchildren(f"{_M}r")
        )
        yield Piece(x.get("address", ""), runs)


def _values(text: str) -> tuple[tuple[float | None, ...], ...]:
    try:
        return tuple(tuple(None if x is None else float(x) for x in series) for series in json.loads(text))
    except (ValueError, TypeError, RecursionError):
        return ()


def _doubtful(manifest: Manifest) -> Manifest:
    return Manifest(
        **{name: getattr(manifest, name) for name in manifest.__dataclass_fields__ if name != "sound"}, sound=False
    )


def _digest(manifest: Manifest) -> str:
    """A digest of what is said, against changes made by mistake or by a hand that does not know of it."""
    return hashlib.sha256("\x1f".join(_said(manifest)).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _said(manifest: Manifest) -> Iterable[str]:
    yield from (manifest.edition, manifest.title, manifest.language, manifest.model)
    for field in manifest.fields:
        yield repr(tuple(field))
    for chart in manifest.charts:
        yield repr(tuple(chart))
    for paragraph in manifest.paragraphs:
        yield paragraph.part
        for piece in paragraph.pieces:
            yield f"{piece.address}{[tuple(run) for run in piece.runs]}"


def _attribute(text: str) -> str:
    """A quoted attribute; white space in it is kept by reading only where it is written as numbers."""
    return f'"{escape(text).translate(_WHITE)}"'
