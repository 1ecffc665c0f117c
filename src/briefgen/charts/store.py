"""Drawn charts on disk by content: a file is written whole and renamed; what does not match its digest is not there."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from contextlib import suppress
from functools import cache
from pathlib import Path

from briefgen.charts.plate import Label, Plate, Shape
from briefgen.charts.spec import ChartSpec
from briefgen.theme import ChartLook

_MOST = 500  # files


class PlateStore:
    """A folder of plates, and of charts for Word, that several processes may use at once; one that cannot be written is an
    empty store."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def key(self, spec: ChartSpec, width: float, height: float, look: ChartLook, *more: str) -> str:
        """The name of a plate: the digest of all that decides how it looks; `more` tells another face of the chart apart."""
        return hashlib.sha256(repr((_code(), spec, width, height, look, *more)).encode()).hexdigest()

    def get(self, key: str) -> Plate | None:
        """The plate of that name; None where there is none, or only a torn one."""
        body = self.read(key)
        return None if body is None else _load(body)

    def put(self, key: str, plate: Plate) -> None:
        """Keep a plate; the oldest give way."""
        self.write(key, json.dumps(plate, ensure_ascii=False, separators=(",", ":")).encode())

    def read(self, key: str) -> bytes | None:
        """What was written under that name; None where there is nothing, or only a torn file."""
        try:
            data = (self._folder / key).read_bytes()
        except OSError:
            return None
        digest, _, body = data.partition(b"\n")
        return body if digest == _digest(body) else None

    def write(self, key: str, body: bytes) -> None:
        """Keep bytes; the oldest give way."""
        with suppress(OSError):  # a cache that cannot be written must not stop a render
            self._folder.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self._folder, prefix=".")
            with os.fdopen(handle, "wb") as file:
                file.write(_digest(body) + b"\n" + body)
            Path(name).replace(self._folder / key)
            self._prune()

    def _prune(self) -> None:
        names = [entry.name for entry in os.scandir(self._folder)]
        if len(names) <= _MOST:
            return
        ages = []
        for name in names:
            with suppress(OSError):  # another process was faster
                ages.append(((self._folder / name).stat().st_mtime_ns, name))
        for _, name in sorted(ages)[: len(ages) - _MOST]:
            (self._folder / name).unlink(missing_ok=True)


@cache
def _code() -> str:
    """The digest of this package: plates that older code has drawn are not taken for ours."""
    sources = sorted(Path(__file__).parent.rglob("*.py"))
    return hashlib.sha256(b"\0".join(source.read_bytes() for source in sources)).hexdigest()


def _digest(body: bytes) -> bytes:
    return hashlib.sha256(body).hexdigest().encode()


def _load(body: bytes) -> Plate:
    width, height, alt, shapes, labels = json.loads(body)
    return Plate(
        width,
        height,
        alt,
        tuple(Shape(d, fill, stroke, line, tuple(dash), ends, of) for d, fill, stroke, line, dash, ends, of in shapes),
        tuple(Label(*values) for values in labels),
    )
