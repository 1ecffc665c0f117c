"""The logo as an image object: the deflated rows of its PNG as they are, which PDF reads with the same predictors."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from briefgen.theme import Logo

NAME = "logo"
_SIGNATURE, _CHUNK = 8, 12  # bytes: of a PNG, and around the data of each of its chunks


def image(logo: Logo) -> bytes:
    """The image XObject of an opaque PNG of 8 bits RGB that is not interlaced (ISO 32000-1, 8.9.5 and 7.4.4.4)."""
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
