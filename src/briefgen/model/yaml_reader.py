"""YAML text to plain data, with the span of every key and value: libyaml gives events, the values are composed here.

A loader of PyYAML would lose the places, take the last of two equal keys and expand an alias bomb; events do none of that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

import yaml

from briefgen.address import Path
from briefgen.model.place import Mark, Place, Span
from briefgen.model.yaml_problem import TOO_DEEP_HINT, YamlProblem, syntax
from briefgen.model.yaml_scalar import resolve

BYTES_MAX = 2_000_000  # a brief has about 10,000
NODES_MAX = 50_000  # counted after aliases are expanded
DEPTH_MAX = 40


@dataclass
class Reading:
    """A YAML text, its data (None where it cannot be read), the span of each value by its path, and what is wrong."""

    text: str = ""
    data: Any = None  # str, int, float, bool, None, list and dict, as YAML has them
    spans: dict[Path, Span] = field(default_factory=dict)
    problems: list[YamlProblem] = field(default_factory=list)

    def place(self, mark: Mark) -> Place:
        """The mark with its source line."""
        begin = mark.offset - mark.column + 1
        end = self.text.find("\n", begin)
        return Place(mark.line, mark.column, self.text[begin : end if end >= 0 else None])

    def span(self, path: Path) -> Span | None:
        """The span at a path, or of the nearest part around it that stands in the text."""
        while path and path not in self.spans:
            path = path[:-1]
        return self.spans.get(path)


def read(raw: bytes) -> Reading:
    """Never raises for what stands in the file. Duplicate keys are gathered; other mistakes end the reading."""
    reading = Reading()
    try:
        _decode(raw, reading)
        reading.data = _Composer(reading).document()
    except YamlProblem as problem:
        reading.problems.append(problem)
    return reading


# XML holds no control characters, and libyaml ends lines at U+0085, U+2028 and U+2029, which would shift every place below.
_UNPRINTABLE = re.compile("[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_LOADER = getattr(yaml, "CLoader", yaml.Loader)  # only its parser is used; the pure one is eleven times slower


def _decode(raw: bytes, reading: Reading) -> None:
    if len(raw) > BYTES_MAX:
        hint = "articles and data stand in files of their own"
        raise YamlProblem("too-large", f"{len(raw):,} bytes; a brief may have {BYTES_MAX:,}", None, hint)
    # One kind of line end, so that index, line and column mean the same to every reader.
    reading.text = _lines(raw.decode("utf-8-sig", "replace"))
    try:
        raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = _lines(error.object[: error.start].decode())
        message = f"byte 0x{error.object[error.start]:02X} is not UTF-8"
        raise YamlProblem("not-utf-8", message, Mark.at(reading.text, len(before)), "save the file as UTF-8") from None
    if bad := _UNPRINTABLE.search(reading.text):
        raise _unprintable(f"U+{ord(bad[0]):04X} cannot stand in a brief", Mark.at(reading.text, bad.start()))


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _unprintable(message: str, mark: Mark) -> YamlProblem:
    return YamlProblem("unprintable", message, mark, "delete this character")


class _Composer:
    """Makes one document of the parser's events."""

    def __init__(self, reading: Reading) -> None:
        self.text = reading.text
        self.spans = reading.spans
        self.problems = reading.problems
        self.nodes = 0
        # Name of an anchor -> its value, the number of nodes in it, their spans. An anchor is absent while it is open.
        self.anchors: dict[str, tuple[Any, int, list[tuple[Path, Span]]]] = {}

    def document(self) -> Any:
        """The data of the only document. Raises YamlProblem."""
        self.events: Iterator[Any] = yaml.parse(self.text, Loader=_LOADER)
        data = None
        try:
            next(self.events)  # stream start
            if not isinstance(next(self.events), yaml.StreamEndEvent):
                data = self.value(next(self.events), (), None)
                next(self.events)  # document end
            if data is None:
                hint = "briefgen init writes a brief to begin with"
                raise YamlProblem("empty", "nothing stands in the file", Mark(1, 1, 0), hint)
            if not isinstance(extra := next(self.events), yaml.StreamEndEvent):
                mark = _mark(extra.start_mark)
                raise YamlProblem("second-document", "a second document begins", mark, "delete the line ---")
        except yaml.MarkedYAMLError as error:
            raise syntax(error, self.text) from None
        finally:
            self.events.close()  # type: ignore[attr-defined]
        return data

    def value(self, event: Any, path: Path, key: Mark | None) -> Any:
        start = _mark(event.start_mark)
        self.count(1, start)
        if len(path) > DEPTH_MAX:
            raise YamlProblem("too-deep", f"nested deeper than {DEPTH_MAX} levels", start, TOO_DEEP_HINT)
        if isinstance(event, yaml.AliasEvent):
            return self.alias(event, path, key, start)
        if event.tag:
            hint = "a text that begins with ! goes into quotes"
            raise YamlProblem("tag", f"the tag {event.tag} is not used in briefs", start, hint)
        before, above = self.nodes, len(self.spans)
        self.spans[path] = Span(start, start)  # takes its turn in the order of the file; the end is known below
        style, value, end = self.content(event, path)
        self.spans[path] = Span(start, end, key, style)
        if event.anchor:
            inner = list(islice(reversed(self.spans.items()), len(self.spans) - above))[::-1]
            self.anchors[event.anchor] = (value, self.nodes - before, [(p[len(path) :], span) for p, span in inner])
        return value

    def content(self, event: Any, path: Path) -> tuple[str | None, Any, Mark]:
        """Style, value and end of a scalar, a list or a mapping."""
        if isinstance(event, yaml.ScalarEvent):
            return event.style or "", self.scalar(event), _mark(event.end_mark)
        if isinstance(event, yaml.MappingStartEvent):
            return (None, *self.mapping(path))
        items: list[Any] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            items.append(self.value(event, (*path, len(items)), None))
        return None, items, _mark(event.end_mark)

    def scalar(self, event: Any) -> Any:
        if event.style == '"' and (bad := _UNPRINTABLE.search(event.value)):
            raise _unprintable(f"an escape gives U+{ord(bad[0]):04X}", _mark(event.start_mark))
        return event.value if event.style else resolve(event.value)

    def mapping(self, path: Path) -> tuple[dict[str, Any], Mark]:
        value: dict[str, Any] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            mark = _mark(event.start_mark)
            name = self.key(event, mark)
            if name in value:
                first = self.spans[*path, name].key
                message = f"'{name}' stands twice, first in line {first.line if first else '?'}"
                hint = "delete or rename one of them"
                self.problems.append(YamlProblem("duplicate-key", message, mark, hint, (*path, name)))
                self.value(next(self.events), (*path, name, "again"), mark)
            else:
                value[name] = self.value(next(self.events), (*path, name), mark)
        return value, _mark(event.end_mark)

    def key(self, event: Any, mark: Mark) -> str:
        if not isinstance(event, yaml.ScalarEvent):
            hint = 'a text that begins with { or [ goes into quotes: "..."'
            raise YamlProblem("key", "a key must be one word", mark, hint)
        if event.value == "<<" and not event.style:
            raise YamlProblem("merge", "<< is not used in briefs", mark, "write the keys out")
        if bad := _UNPRINTABLE.search(event.value):
            raise _unprintable(f"an escape gives U+{ord(bad[0]):04X}", mark)
        return str(event.value)

    def alias(self, event: Any, path: Path, key: Mark | None, start: Mark) -> Any:
        """The anchor's value. Its spans are copied from its own list: searching all spans took 45 s for 45,000 aliases."""
        if event.anchor not in self.anchors:
            hint = "a text that begins with * goes into quotes"
            raise YamlProblem("alias", f"*{event.anchor} stands for nothing above", start, hint)
        value, size, inner = self.anchors[event.anchor]
        self.count(size, start)
        for rest, span in inner:
            self.spans[*path, *rest] = Span(span.start, span.end, span.key, span.style, alias=True)
        self.spans[path] = Span(start, _mark(event.end_mark), key, alias=True)
        return value

    def count(self, more: int, mark: Mark) -> None:
        self.nodes += more
        if self.nodes > NODES_MAX:
            hint = "write out what the aliases stand for; data of charts go into a CSV file"
            raise YamlProblem("too-many", f"more than {NODES_MAX:,} values, aliases counted", mark, hint)


def _mark(mark: Any) -> Mark:
    return Mark(mark.line + 1, mark.column + 1, mark.index)
