"""How a hostile file is made of a good one, and what is expected of it."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from briefgen.ooxml.namespaces import W
from tests.word_edits import WordFile

MAIN = "word/document.xml"
COMMANDS = ("pull", "check", "reference")
Make = Callable[[bytes], bytes]
_BODY = f'<w:document xmlns:w="{W}"><w:body>%s</w:body></w:document>'


class Fate(NamedTuple):
    """What a command makes of a file: its exit code, and codes that it must bring."""

    code: int
    codes: frozenset[str]


@dataclass(frozen=True)
class Hostile:
    """A file made of a good one, the Word file of the sample, and its fate by command."""

    name: str
    make: Make
    fates: Mapping[str, Fate]


def refused(code: str) -> dict[str, Fate]:
    """Every command refuses it, by the same code."""
    return dict.fromkeys(COMMANDS, fate(1, code))


def fate(code: int, *codes: str) -> Fate:
    """An exit code and findings."""
    return Fate(code, frozenset(codes))


def raw(data: bytes) -> Make:
    """A file of these bytes."""
    return lambda good: data


def zipped(entries: Mapping[str, bytes], kind: int = zipfile.ZIP_DEFLATED) -> bytes:
    """An archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", kind) as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return out.getvalue()


def part(name: str, data: bytes | Callable[[bytes], bytes]) -> Make:
    """The good file with a part that is another."""

    def make(good: bytes) -> bytes:
        parts = dict(WordFile(good).parts)
        parts[name] = data(parts[name]) if callable(data) else data
        return zipped(parts)

    return make


def more(name: str, data: bytes) -> Make:
    """The good file with a part more."""
    return lambda good: zipped(WordFile(good).parts | {name: data})


def text(body: str, head: str = "") -> Make:
    """The good file with another text."""
    return part(MAIN, (head + _BODY % body).encode())


def types(old: bytes, new: bytes) -> Make:
    """The good file with another type of a part."""
    return part("[Content_Types].xml", lambda data: data.replace(old, new))


def ids(count: int) -> list[str]:
    """Words that no packing makes small, 200,000 at most: a file that is full of them is refused for what it holds."""
    return _ids()[:count]


@cache
def _ids() -> list[str]:
    return [hashlib.sha256(str(n).encode()).hexdigest() for n in range(200_000)]
