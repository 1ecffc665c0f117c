"""`brief.yaml` to a Brief, or to findings with file, line, column and address: the first stage of a run.

Neither pydantic nor the YAML parser is imported before a brief is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from briefgen import address
from briefgen.findings import Finding, Severity

if TYPE_CHECKING:
    from briefgen.model.place import Mark, Place
    from briefgen.model.schema import Brief
    from briefgen.model.yaml_reader import Reading


@dataclass(frozen=True)
class Loaded:
    """A file as read: `brief` is None where it has errors; `reading` is its text, plain data and the span of each value."""

    file: str
    brief: Brief | None
    findings: tuple[Finding, ...]
    reading: Reading

    @property
    def data(self) -> Any:
        """What stands in the file, as YAML has it: dicts, lists, texts, numbers."""
        return self.reading.data

    def place(self, name: str) -> Place | None:
        """Where an address stands, or the nearest part around it: a plain `excerpt` for `thesis.excerpt.text`."""
        span = self.reading.span(address.nearest(self.data, name))
        return self.reading.place(span.start) if span else None

    def located(self, finding: Finding) -> Finding:
        """The finding with the place of its address in this file; one that has a line stays as it is."""
        if finding.line is not None:
            return finding
        place = self.place(finding.address) if finding.address else None
        return finding.at(file=self.file, **place._asdict()) if place else finding.at(file=self.file)


def load(raw: bytes, file: str, tables: Mapping[str, tuple[str, ...]]) -> Loaded:
    """Reads a brief; never raises for what stands in the file. Findings come in the order of the file.

    `file` is the name that findings show. `tables` holds the words a field may have where other rooms decide, such as
    `{"kinds": ("bar", "timeline")}`.
    """
    from briefgen.model import yaml_reader

    reading = yaml_reader.read(raw)
    found = [
        _finding(reading, file, p.code, p.message, p.mark, address.address(reading.data, p.path), (p.hint,))
        for p in reading.problems
    ]
    brief = None
    if reading.data is not None:
        brief, mistakes = _validate(reading, file, tables)
        found += mistakes
    everything = sorted((*found, *_cut_at_hash(reading, file)), key=lambda f: (f.line or 0, f.column or 0))
    return Loaded(file, None if found else brief, tuple(everything), reading)


def _validate(reading: Reading, file: str, tables: Mapping[str, Any]) -> tuple[Brief | None, list[Finding]]:
    from pydantic import ValidationError

    from briefgen.model.consistency import mistakes
    from briefgen.model.schema import Brief

    try:
        brief = Brief.model_validate(reading.data, context=tables)
    except ValidationError as error:
        return None, list(_invalid(error, reading, file))
    found = []
    for path, code, message, hints in mistakes(brief):
        span = reading.span(path)
        name = address.address(reading.data, path)
        found.append(_finding(reading, file, code, message, span and span.start, name, hints))
    return brief, found


def _invalid(error: Any, reading: Reading, file: str) -> Iterator[Finding]:
    """A finding for each error. No union stands in the model, so each step of a `loc` is a key or an index of the file."""
    from briefgen.model import wording

    items = error.errors(include_url=False)
    meant = wording.misspelt(items)
    for item in items:
        if item["type"] == "missing" and item["loc"] in meant:
            continue
        code, message, hints = wording.words(item)
        span = reading.span(item["loc"])
        mark = span and (span.key if code == "unknown-key" and span.key else span.start)
        yield _finding(reading, file, code, message, mark, address.address(reading.data, item["loc"]), hints)


_HASH = re.compile(r"[ \t]+#\w")


def _cut_at_hash(reading: Reading, file: str) -> Iterator[Finding]:
    """Texts that YAML ends before a `#`: `Unit #4` is `Unit`. No comment of ours lacks the space behind its `#`."""
    for path, span in reading.spans.items():
        if span.style == "" and not span.alias and _HASH.match(reading.text, span.end.offset):
            message = "the text ends before #; a comment has a space behind its #"
            name = address.address(reading.data, path) if reading.data is not None else ""
            hints = ('put the text into quotes: "..."',)
            yield _finding(reading, file, "cut-at-hash", message, span.end, name, hints, Severity.WARNING)


def _finding(
    reading: Reading,
    file: str,
    code: str,
    message: str,
    mark: Mark | None,
    name: str = "",
    hints: tuple[str, ...] = (),
    severity: Severity = Severity.ERROR,
) -> Finding:
    finding = Finding(code, message, severity, address=name, hints=hints)
    return finding.at(file=file, **reading.place(mark)._asdict()) if mark else finding.at(file=file)
