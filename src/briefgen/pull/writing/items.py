"""Items of lists added, removed and moved in the text of a file; comments and all other lines stay where they are.

By cutting and pasting lines: a library that writes the file anew changes up to a hundred other lines of it.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any, NamedTuple

from briefgen.address import Path
from briefgen.model.yaml_reader import Reading
from briefgen.pull.writing.emit import block, flow
from briefgen.pull.writing.proof import CannotWrite, changed, proven, value_at

_END = "\n"


class _Lines(NamedTuple):
    """Whole lines of an item, half-open, and the column of its hyphen, from 0."""

    start: int
    end: int
    indent: int


def removed(reading: Reading, path: Path) -> Reading:
    """The file without an item. Raises CannotWrite."""
    *owner, number = path
    items = value_at(reading.data, tuple(owner))
    wanted = changed(reading.data, tuple(owner), lambda old: [x for n, x in enumerate(old) if n != number])
    text = reading.text
    if _is_flow(reading, tuple(owner)):
        start, end = _flow_cut(reading, tuple(owner), int(number), len(items))
        return proven(text[:start] + text[end:], wanted)
    lines = _lines(reading, path)
    if len(items) > 1:
        return proven(text[: lines.start] + text[lines.end :], wanted)
    span = reading.spans[tuple(owner)]
    before = text[: lines.start].rstrip()  # behind the colon of the key
    if span.key is None or not before.endswith(":"):
        raise CannotWrite("it is the only item of its list")
    return proven(f"{before} []\n{text[lines.end :]}", wanted)


def inserted(reading: Reading, owner: Path, number: int, value: Any) -> Reading:
    """The file with a value as item of that number, written like the item beside it. Raises CannotWrite."""
    items = value_at(reading.data, owner)
    wanted = changed(reading.data, owner, lambda old: [*old[:number], _read(value), *old[number:]])
    if not items:
        raise CannotWrite("the list is empty")
    text = reading.text
    if _is_flow(reading, owner):
        beside = reading.spans[(*owner, max(0, number - 1))]
        at = beside.end.offset if number else beside.start.offset
        said = f", {flow(value)}" if number else f"{flow(value)}, "
        return proven(text[:at] + said + text[at:], wanted)
    beside_path = (*owner, max(0, number - 1))
    lines = _lines(reading, beside_path)
    braces = text[reading.spans[beside_path].start.offset] in "{["
    said = f"{' ' * lines.indent}- {flow(value)}\n" if braces else block(value, lines.indent)
    return proven(_pasted(text, lines.end if number else lines.start, said), wanted)


def moved(reading: Reading, owner: Path, number: int, to: int) -> Reading:
    """The file with an item at another number of its list, as it was written. Raises CannotWrite."""

    def reordered(old: list[Any]) -> list[Any]:
        rest = [x for n, x in enumerate(old) if n != number]
        return [*rest[:to], old[number], *rest[to:]]

    wanted = changed(reading.data, owner, reordered)
    text = reading.text
    if _is_flow(reading, owner):
        span = reading.spans[(*owner, number)]
        return _inserted_text(
            removed(reading, (*owner, number)), owner, to, text[span.start.offset : span.end.offset], wanted
        )
    lines = _lines(reading, (*owner, number))
    said = text[lines.start : lines.end]
    rest = proven(
        text[: lines.start] + text[lines.end :],
        changed(reading.data, owner, lambda old: [x for n, x in enumerate(old) if n != number]),
    )
    beside = _lines(rest, (*owner, max(0, to - 1)))
    return proven(_pasted(rest.text, beside.end if to else beside.start, said), wanted)


def _inserted_text(reading: Reading, owner: Path, number: int, said: str, wanted: Any) -> Reading:
    """The same for a list in brackets, with the text of the item as it stood."""
    beside = reading.spans[(*owner, max(0, number - 1))]
    at = beside.end.offset if number else beside.start.offset
    said = f", {said}" if number else f"{said}, "
    return proven(reading.text[:at] + said + reading.text[at:], wanted)


def without_key(reading: Reading, path: Path) -> Reading:
    """The file without a key and its value, where both stand on lines of their own. Raises CannotWrite."""
    *owner, key = path
    span = reading.spans[path]
    if span.key is None or span.alias:
        raise CannotWrite("it has no line of its own")
    start = reading.text.rfind("\n", 0, span.key.offset) + 1
    if reading.text[start : span.key.offset].strip():
        raise CannotWrite("it has no line of its own")
    wanted = changed(reading.data, tuple(owner), lambda old: {k: x for k, x in old.items() if k != key})
    return proven(reading.text[:start] + reading.text[_line_end(reading.text, _end(reading, path)) :], wanted)


def _read(value: Any) -> Any:
    """A value as the file would be read."""
    if isinstance(value, dict):
        return {key: _read(x) for key, x in value.items()}
    if isinstance(value, list | tuple):
        return [_read(x) for x in value]
    if isinstance(value, int | float | Decimal) and not isinstance(value, bool):
        from briefgen.model.yaml_scalar import resolve

        return resolve(flow(value))
    return value


def _is_flow(reading: Reading, owner: Path) -> bool:
    span = reading.spans.get(owner)
    if span is None or span.alias or span.style is not None:
        raise CannotWrite("its list stands for an alias, or is none")
    return reading.text[span.start.offset : span.start.offset + 1] == "["


def _flow_cut(reading: Reading, owner: Path, number: int, count: int) -> tuple[int, int]:
    """An item of a list in brackets, with the comma and space that part it from its neighbour."""
    spans = reading.spans
    here = spans[(*owner, number)]
    if number:
        return spans[(*owner, number - 1)].end.offset, here.end.offset
    end = spans[(*owner, 1)].start.offset if count > 1 else here.end.offset
    return here.start.offset, end


def _lines(reading: Reading, path: Path) -> _Lines:
    span = reading.spans[path]
    if span.alias and span.style is not None:
        raise CannotWrite("it stands in what an alias stands for")
    before = reading.text[: span.start.offset]
    hyphen = before.rstrip().rfind("-")
    start = before.rfind("\n", 0, hyphen + 1) + 1
    if hyphen < 0 or before[start:hyphen].strip(" ") or before[hyphen + 1 :].strip():
        raise CannotWrite("it has no line of its own")
    return _Lines(start, _line_end(reading.text, _end(reading, path)), hyphen - start)


def _end(reading: Reading, path: Path) -> int:
    """Where the last word of a value ends. The end of a block, as the parser gives it, is the begin of what follows."""
    whole = reading.spans[path]
    ends = [
        len(reading.text[: span.end.offset].rstrip()) if span.style in ("|", ">") else span.end.offset
        for at, span in reading.spans.items()
        if at[: len(path)] == path
        and whole.start <= span.start <= span.end <= whole.end  # those in what an alias stands for are elsewhere
        and (span.style is not None or span.alias or _closed(reading.text, span.end.offset))
    ]
    return max(ends)


def _closed(text: str, end: int) -> bool:
    return text[end - 1 : end] in ("]", "}")


def _line_end(text: str, offset: int) -> int:
    end = text.find("\n", offset)
    return len(text) if end < 0 else end + 1


def _pasted(text: str, at: int, lines: str) -> str:
    """Whole lines put in; at the end of a file whose last line does not end, they end it no better."""
    before, after = text[:at], text[at:]
    if before and not before.endswith("\n"):
        return f"{before}\n{lines.removesuffix(_END)}{after}"
    return before + (lines if lines.endswith(_END) else lines + _END) + after
