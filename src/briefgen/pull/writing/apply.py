"""Operations written one after another, each proven and each leaving a brief that its model takes."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from briefgen import address as addresses
from briefgen.address import Path
from briefgen.findings import Finding
from briefgen.model import Loaded, load
from briefgen.model.schema import LINKS
from briefgen.model.yaml_reader import Reading
from briefgen.pull.operations import Kind, Operation, Spot
from briefgen.pull.writing.emit import flow
from briefgen.pull.writing.items import inserted, moved, removed, without_key
from briefgen.pull.writing.proof import CannotWrite, value_at
from briefgen.pull.writing.text import number_replaced, replaced

_ROW = re.compile(r"(?P<list>tables\[[^\]]+\]\.rows)\[(?P<name>[^\]]+)\]\Z")


@dataclass(eq=False, slots=True)
class Written:
    """The text after all operations that could be done, those, and what could not."""

    reading: Reading
    done: list[Operation] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def apply(loaded: Loaded, operations: Sequence[Operation], tables: Mapping[str, tuple[str, ...]]) -> Written:
    """The file with the operations in it. `tables` as in `model.load`."""
    quick = _applied(loaded, operations, None)
    if not quick.done or load(quick.reading.text.encode(), loaded.file, tables).brief:
        return quick
    return _applied(loaded, operations, tables)  # one of them at least is refused by the model: which


def _applied(loaded: Loaded, operations: Sequence[Operation], tables: Mapping[str, tuple[str, ...]] | None) -> Written:
    """The same; with `tables` each operation is held against the model before the next."""
    out = Written(loaded.reading)
    rows = _Rows()
    for operation in operations:
        try:
            reading = _done(out.reading, operation, rows)
        except (CannotWrite, KeyError, IndexError) as error:
            why = str(error) if isinstance(error, CannotWrite) else "its place is not in the file"
            out.findings.append(_not_written(operation, why, ()))
            continue
        if tables is not None and (again := load(reading.text.encode(), loaded.file, tables)).brief is None:
            found = again.findings[0]
            details = (f"{found.address}: {found.message}",)
            out.findings.append(_not_written(operation, "the brief would not be valid with it", details))
            continue
        rows.keep(operation)
        out.reading = reading
        out.done.append(operation)
    return out


class _Rows:
    """Rows of tables have numbers, which shift: which row stands where by now."""

    def __init__(self) -> None:
        self._now: dict[str, list[str]] = {}

    def path(self, data: Any, address: str) -> Path:
        """The path of an address of the file as it was."""
        match = re.match(r"(tables\[[^\]]+\]\.rows)\[([^\]]+)\](.*)", address)
        if not match:
            return addresses.path(data, address)
        number = self.number(data, match[1], match[2])
        return addresses.path(data, f"{match[1]}[{number}]{match[3]}")

    def number(self, data: Any, name: str, row: str) -> int:
        """Where a row now stands."""
        if name not in self._now:
            self._now[name] = [str(n) for n in range(len(value_at(data, addresses.path(data, name))))]
        try:
            return self._now[name].index(row)
        except ValueError:
            raise CannotWrite("its row is not there") from None

    def keep(self, operation: Operation) -> None:
        """Keep in mind what an operation did to rows."""
        match = _ROW.match(operation.address)
        if not match or match["list"] not in self._now:
            return
        now = self._now[match["list"]]
        if operation.kind in (Kind.REMOVE, Kind.MOVE):
            now.remove(match["name"])
        if operation.kind in (Kind.ADD, Kind.MOVE) and (spot := operation.spot):
            beside = _ROW.match(spot.item)
            at = now.index(beside["name"]) + (not spot.before) if beside else len(now)
            now.insert(at, match["name"])


def _done(reading: Reading, operation: Operation, rows: _Rows) -> Reading:
    data = reading.data
    match operation.kind:
        case Kind.TEXT:
            return replaced(reading, rows.path(data, operation.address), operation.new)
        case Kind.NUMBER:
            return number_replaced(reading, rows.path(data, operation.address), flow(operation.value))
        case Kind.CLEAR:
            return _cleared(reading, addresses.path(data, operation.address))
        case Kind.REMOVE:
            return _without_links(removed(reading, rows.path(data, operation.address)), operation.address)
        case Kind.ADD:
            owner, at = _spot(data, operation.spot, rows)
            return inserted(reading, owner, at, operation.value)
        case Kind.MOVE:
            path = rows.path(data, operation.address)
            owner, at = _spot(data, operation.spot, rows)
            return moved(reading, owner, int(path[-1]), at - (at > int(path[-1])))
        case Kind.TRANSFER:
            owner, at = _spot(data, operation.spot, rows)
            return removed(inserted(reading, owner, at, operation.value), addresses.path(data, operation.address))


def _spot(data: Any, spot: Spot | None, rows: _Rows) -> tuple[Path, int]:
    assert spot is not None, "what moves or comes goes somewhere"
    owner = addresses.path(data, spot.list)
    if not spot.item:
        return owner, len(value_at(data, owner))
    at = int(rows.path(data, spot.item)[-1])
    return owner, at if spot.before else at + 1


def _cleared(reading: Reading, path: Path) -> Reading:
    try:
        return without_key(reading, path)
    except CannotWrite:
        return replaced(reading, path, None)


def _without_links(reading: Reading, address: str) -> Reading:
    """The file without the names of an item that is gone, in lists and keys that named it."""
    name, _, rest = address.partition("[")
    gone = rest.removesuffix("]")
    for (list_, key), target in LINKS.items():
        for n, each in enumerate(reading.data.get(list_) or () if target == name else ()):
            value = each.get(key)
            if isinstance(value, list) and gone in value:
                reading = removed(reading, (list_, n, key, value.index(gone)))
            elif value == gone:
                reading = _cleared(reading, (list_, n, key))
    return reading


def _not_written(operation: Operation, why: str, details: tuple[str, ...]) -> Finding:
    said = (operation.told(), *filter(None, (operation.difference(),)), *details)
    return Finding(
        "not-written",
        f"an edit cannot be written into the file: {why}",
        address=operation.address,
        details=said,
        hints=("write it into brief.yaml yourself",),
    )
