"""Spans of time and sizes in the project file: "36h", "2d", "10 MB"."""

from __future__ import annotations

import datetime as dt
import re
from typing import Annotated, Any

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError as Wrong

_SPAN = re.compile(r"\s*(\d{1,6})\s*(s|m|min|h|d|w)\s*\Z")
_SECONDS = {"s": 1, "m": 60, "min": 60, "h": 3600, "d": 86400, "w": 604800}
_SIZE = re.compile(r"\s*(\d{1,9}(?:\.\d+)?)\s*([KMG]?)i?B\s*\Z", re.IGNORECASE)
_BYTES = {"": 1, "K": 1000, "M": 1000**2, "G": 1000**3}


def _span(value: Any) -> Any:
    if isinstance(value, dt.timedelta):
        return value
    match = _SPAN.match(value) if isinstance(value, str) else None
    if not match:
        raise Wrong("not-a-span", "not a span of time", {"hint": 'write "90m", "36h" or "2d"'})
    return dt.timedelta(seconds=int(match[1]) * _SECONDS[match[2]])


def _size(value: Any) -> Any:
    if isinstance(value, int) and not isinstance(value, bool) and value > 0:
        return value
    match = _SIZE.match(value) if isinstance(value, str) else None
    if not match:
        raise Wrong("not-a-size", "not a size", {"hint": 'write "10 MB", or a number of bytes'})
    return int(float(match[1]) * _BYTES[match[2].upper()])


Span = Annotated[dt.timedelta, BeforeValidator(_span)]
Size = Annotated[int, BeforeValidator(_size)]
