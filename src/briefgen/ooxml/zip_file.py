"""A zip file written the same way everywhere, of entries that may be packed already: fonts are the same in every brief."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

_VERSION, _DEFLATED = 20, 8
_DATE = (1980 - 1980) << 9 | 1 << 5 | 1  # 1 January 1980, at midnight
_UTF_8 = 0x800  # of a name
_MODE = 0o600 << 16  # for whoever unpacks it on Unix
_LOCAL, _CENTRAL, _END = struct.Struct("<4s5H3L2H"), struct.Struct("<4s6H3L5H2L"), struct.Struct("<4s4H2LH")


class Packed(NamedTuple):
    """Bytes in raw deflate, with their checksum and length before."""

    data: bytes
    crc: int
    size: int


def packed(data: bytes) -> Packed:
    """Bytes, packed."""
    packer = zlib.compressobj(6, zlib.DEFLATED, -zlib.MAX_WBITS)
    return Packed(packer.compress(data) + packer.flush(), zlib.crc32(data), len(data))


packed_once = lru_cache(64)(packed)


def zip_file(entries: Iterable[tuple[str, Packed]]) -> bytes:
    """A zip file (PKWARE APPNOTE 4.3). All entries are deflated: of a file cut off, a stored workbook would open instead."""
    out, directory = bytearray(), bytearray()
    rows = list(entries)
    for name, entry in rows:
        encoded = name.encode()
        flags = 0 if name.isascii() else _UTF_8
        shared = (_VERSION, flags, _DEFLATED, 0, _DATE, entry.crc, len(entry.data), entry.size, len(encoded), 0)
        directory += _CENTRAL.pack(b"PK\x01\x02", _VERSION, *shared, 0, 0, 0, _MODE, len(out)) + encoded
        out += _LOCAL.pack(b"PK\x03\x04", *shared) + encoded + entry.data
    end = _END.pack(b"PK\x05\x06", 0, 0, len(rows), len(rows), len(directory), len(out), 0)
    return bytes(out + directory + end)
