"""The output intent: what the device colours of the file mean, an sRGB profile made from the numbers of IEC 61966-2-1.

A profile of a colour library carries the hour in which it was made; this one is the same bytes always.
"""

from __future__ import annotations

import struct
from functools import cache
from typing import Any

from briefgen.render.pdf.syntax import Verbatim, number, stream, string

_CONDITION = "sRGB IEC61966-2.1"
_STEPS = 256  # of the tone curve
# Chromaticities of IEC 61966-2-1 adapted to D50, the white of the profile connection space (ICC.1:2001-04, annex E).
_D50, _D65 = (0.9642, 1.0, 0.8249), (0.9505, 1.0, 1.0891)
_RED, _GREEN, _BLUE = (0.43607, 0.22249, 0.01392), (0.38515, 0.71687, 0.09708), (0.14307, 0.06061, 0.71410)
_HEADER, _TAG_COUNT, _TAG_ROW = 128, 4, 12  # bytes (ICC.1:2001-04, 6.1 and 6.2)


def output_intent(document: Any) -> Any:
    """Registers the profile and the intent; a reference to the intent for the catalog (ISO 19005-3, 6.2.3)."""
    document.Reference(Verbatim(lambda _: _profile_stream()), "sRGB")

    def intent(doc: Any) -> bytes:
        said = string(_CONDITION)
        return b"<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier%s/Info%s/DestOutputProfile %s>>" % (
            said,
            said,
            number(doc, "sRGB"),
        )

    return document.Reference(Verbatim(intent), "OutputIntent")


@cache
def srgb_profile() -> bytes:
    """A display profile of version 2.1 (ICC.1:2001-04) of three colours with one tone curve."""
    curve = struct.pack(f">4s4xI{_STEPS}H", b"curv", _STEPS, *(round(65535 * _linear(n)) for n in range(_STEPS)))
    values = {
        "desc": _description(b"sRGB\0"),
        "cprt": b"text\0\0\0\0No copyright, use freely\0",
        "wtpt": _xyz(_D65),
        "rXYZ": _xyz(_RED),
        "gXYZ": _xyz(_GREEN),
        "bXYZ": _xyz(_BLUE),
        **dict.fromkeys(("rTRC", "gTRC", "bTRC"), curve),
    }
    at = _HEADER + _TAG_COUNT + _TAG_ROW * len(values)
    places: dict[bytes, int] = {}
    table, body = struct.pack(">I", len(values)), b""
    for name, value in values.items():
        if value not in places:
            places[value] = at + len(body)
            body += value + bytes(-len(value) % 4)
        table += struct.pack(">4sII", name.encode(), places[value], len(value))
    return _head(at + len(body)) + table + body


@cache
def _profile_stream() -> bytes:
    return stream(srgb_profile(), b"/N 3")


def _head(size: int) -> bytes:
    date = (2026, 1, 1, 0, 0, 0)  # of this profile's numbers, so the same always
    head = struct.pack(">I4xI4s4s4s6H4s", size, 0x02100000, b"mntr", b"RGB ", b"XYZ ", *date, b"acsp")
    return head.ljust(68, b"\0") + _fixed(_D50).ljust(_HEADER - 68, b"\0")


def _linear(step: int) -> float:
    """The light of a value, as IEC 61966-2-1 has it; both from 0 to 1."""
    value = step / (_STEPS - 1)
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)


def _fixed(numbers: tuple[float, ...]) -> bytes:
    return b"".join(struct.pack(">i", round(value * 65536)) for value in numbers)


def _xyz(numbers: tuple[float, ...]) -> bytes:
    return b"XYZ \0\0\0\0" + _fixed(numbers)


def _description(text: bytes) -> bytes:
    """A name in ASCII, with the empty Unicode and Macintosh names that the type has as well."""
    return b"desc\0\0\0\0" + struct.pack(">I", len(text)) + text + bytes(4 + 4 + 2 + 1 + 67)
