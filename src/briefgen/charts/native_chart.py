"""A chart for Word: its part and its workbook, as they are kept from one run to the next."""

from __future__ import annotations

from typing import NamedTuple

_DIGITS = 8


class NativeChart(NamedTuple):
    """The chart part, whose workbook is its relation rId1, and that workbook."""

    xml: bytes
    workbook: bytes

    def kept(self) -> bytes:
        """Both in one."""
        return f"{len(self.xml):0{_DIGITS}}".encode() + self.xml + self.workbook

    @classmethod
    def found(cls, body: bytes) -> NativeChart:
        """Both, out of what `kept` gave."""
        end = _DIGITS + int(body[:_DIGITS])
        return cls(body[_DIGITS:end], body[end:])
