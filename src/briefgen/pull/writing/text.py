"""One text changed at its place, in the quoting style and line length that it had where that can say it."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterator

from briefgen.address import Path
from briefgen.model.place import Span
from briefgen.model.yaml_reader import Reading, read
from briefgen.pull.writing.proof import CannotWrite, changed, proven

_ANCHOR = re.compile(r"&\S+[ \t]+")
_NARROWEST = 40


def replaced(reading: Reading, path: Path, new: str | None) -> Reading:
    """The file with another text at a path; None for null. Raises CannotWrite."""
    span = reading.spans.get(path)
    if span is None:
        raise CannotWrite("nothing stands there")
    if span.alias and span.style is not None:
        raise CannotWrite("it stands in what an alias stands for")
    start, end = span.start.offset, span.end.offset
    old = reading.text[start:end]
    if anchor := _ANCHOR.match(old):
        start, old = start + anchor.end(), old[anchor.end() :]
    tail = old[len(old.rstrip()) :] if span.style in ("|", ">") else ""
    wanted = changed(reading.data, path, lambda _: new)
    for text in ["null"] if new is None else _spellings(reading.text, span, old, new):
        candidate = reading.text[:start] + text + tail + reading.text[end:]
        try:
            return proven(candidate, wanted if new is None else _as_read(wanted, path, text, new))
        except CannotWrite:
            continue
    raise CannotWrite("no way of quoting says it")


def number_replaced(reading: Reading, path: Path, new: str) -> Reading:
    """The file with other digits, a text in quotes or null in place of a cell's value. Raises CannotWrite."""
    span = reading.spans.get(path)
    if span is None or span.style is None or span.alias:
        raise CannotWrite("nothing stands there")
    again = read(f"- {new}\n".encode())
    wanted = changed(reading.data, path, lambda _: again.data[0])
    return proven(reading.text[: span.start.offset] + new + reading.text[span.end.offset :], wanted)


def _as_read(wanted: object, path: Path, text: str, new: str) -> object:
    """A text of digits written bare is read as a number that remembers its source; the model takes both."""
    from briefgen.model.yaml_scalar import resolve

    if text != new:
        return wanted
    found = resolve(text)
    return changed(wanted, path, lambda _: found) if getattr(found, "source", None) == new else wanted


def _spellings(text: str, span: Span, old: str, new: str) -> Iterator[str]:
    quoted = json.dumps(new, ensure_ascii=False)
    if span.style == "'":
        yield "'" + new.replace("'", "''") + "'"
    elif span.style == '"':
        yield _wrapped(text, span, old, quoted) if "\n" in old else quoted
    elif span.style in ("|", ">"):
        yield _block(old, new, fold=span.style == ">")
    elif span.style == "" and "\n" not in new:
        yield _wrapped(text, span, old, new) if "\n" in old else new
        yield new
    yield quoted


def _block(old: str, new: str, *, fold: bool) -> str:
    """The lines of a block scalar; those before the first changed word stay as they are."""
    head, _, body = old.partition("\n")
    lines = body.rstrip().split("\n")
    indent = re.match(r" *", next((line for line in lines if line.strip()), "  "))
    space = indent[0] if indent else "  "
    if not fold:
        return f"{head}\n{space}{new}"
    width = max([_NARROWEST, *(len(line) - len(space) for line in lines)])
    return f"{head}\n" + "\n".join(space + line for line in _lines([x.strip() for x in lines], new, width))


def _wrapped(text: str, span: Span, old: str, new: str) -> str:
    """A plain or quoted text on several lines, as long as they were."""
    lines = old.split("\n")
    space = (re.match(r" *", lines[1]) or [""])[0]
    width = max(_NARROWEST, *(len(line) - len(space) for line in lines[1:]), len(lines[0]))
    return f"\n{space}".join(_lines([x.strip() for x in lines], new, width))


def _lines(old: list[str], new: str, width: int) -> list[str]:
    """A text in lines: those that it begins with as they were, the rest anew."""
    kept: list[str] = []
    rest = new
    for line in old:
        if not line or not rest.startswith(f"{line} "):
            break
        following = rest[len(line) + 1 :]
        if len(line) + 1 + len(following.split(" ", 1)[0]) <= width and old.index(line) == len(old) - 1:
            break
        kept.append(line)
        rest = following
    return kept + textwrap.wrap(
        rest, width, break_long_words=False, break_on_hyphens=False, drop_whitespace=True, replace_whitespace=False
    )
