"""The logo as an external object of a PDF: its outlines, or the deflated rows of its PNG as they are."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from briefgen.render.pdf.syntax import stream
from briefgen.theme import Logo
from briefgen.theme.outlines import operators

NAME = "logo"
_SIGNATURE, _CHUNK = 8, 12  # bytes: of a PNG, and around the data of each of its chunks


def image(logo: Logo) -> bytes:
    """The XObject of a logo, which fills the unit square."""
    return _form(logo) if logo.outlines else _image(logo)


def _form(logo: Logo) -> bytes:
    """A form XObject, whose box cuts off what leaves it (ISO 32000-1, 8.10)."""
    entries = b"/Type/XObject/Subtype/Form/BBox[0 0 %.3f %.3f]/Matrix[%.8f 0 0 %.8f 0 0]/Resources<<>>" % (
        *(logo.width, logo.height),
        *(1 / logo.width, 1 / logo.height),
    )
    return stream(operators(logo.outlines, logo.height), entries)


def _image(logo: Logo) -> bytes:
    """The image XObject of an opaque PNG of 8 bits RGB that is not interlaced, whose predictors PDF has as well (ISO 32000-1,
    8.9.5 and 7.4.4.4)."""
    wide, high = logo.pixels
    rows = b"".join(data for kind, data in _chunks(logo.png) if kind == b"IDAT")
    return (
        b"<</Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/FlateDecode"
        b"/DecodeParms<</Predictor 15/Colors 3/BitsPerComponent 8/Columns %d>>/Length %d>>\nstream\n%sendstream\n"
        % (wide, high, wide, len(rows), rows)
    )


def _chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = _SIGNATURE
    while at < len(png):
        length, kind = struct.unpack_from(">I4s", png, at)
        yield kind, png[at + 8 : at + 8 + length]
        at += _CHUNK + length
