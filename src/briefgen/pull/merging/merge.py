"""The merge itself: what was written, what stands in Word, what the brief says today."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from briefgen import address as addresses
from briefgen.findings import warning
from briefgen.model import Loaded
from briefgen.model.prose import texts
from briefgen.model.schema import Brief
from briefgen.ooxml.manifest import Manifest
from briefgen.pull.charts.found import Point
from briefgen.pull.merging.lists import Lists
from briefgen.pull.merging.outcome import Outcome
from briefgen.pull.merging.points import merge_points
from briefgen.pull.merging.rows import Rows, merge_numbers
from briefgen.pull.merging.texts import Side, merge_texts, said
from briefgen.pull.operations import Clash, Kind
from briefgen.pull.placing.place import Placed

_PARTS = {"box": "a text box", "footnotes": "a footnote", "endnotes": "an endnote"}
_SAME = 0.3  # of the fields that are in both must have one text, or the file is of another brief
_THERE = 0.5  # of the fields of a file must be in the brief


@dataclass(frozen=True, slots=True)
class Terms:
    """How a merge goes: whose text stands where both changed it, and whether it is known what was written."""

    side: Side = Side.NONE
    known: bool = True


def merge(manifest: Manifest, placed: Placed, points: Sequence[Point], loaded: Loaded, terms: Terms) -> Outcome:
    """Operations in the order in which they are to be done, clashes and findings."""
    brief = loaded.brief
    assert brief is not None, "a brief with errors is not merged"
    now, values = today(brief, loaded.data), dict(_cells(brief))
    if other := is_other(manifest, now, brief.language):
        terms = replace(terms, side=Side.NONE)  # nobody's text stands where it does not belong
    outcome = Outcome()
    said_ = said(manifest, placed, outcome)
    rows = Rows(manifest, placed, values, brief.language)
    lists = Lists(manifest, placed, said_, loaded.data, now, terms.side, rows.new_cells())
    items, cells = Outcome(), Outcome()
    lists.merge(items)
    rows.merge(cells)
    fields = {f.address: f for f in manifest.fields if lists.staying(f.address) and rows.staying(f.address)}
    joined = {a: lists.joined_text(a, text) for a, text in said_.items()}
    merge_texts(fields, joined, now, terms.side, outcome)
    merge_numbers(fields, joined, values, brief.language, terms.side, outcome)
    merge_points(points, brief, terms.side, outcome)
    _template(placed, outcome)
    _elsewhere(placed, outcome)
    if other:
        items.operations.clear()
        cells.operations.clear()
    for more in (items, cells):
        outcome.operations += _ordered(more)
        outcome.clashes += more.clashes
        outcome.findings += more.findings
    if not terms.known:
        _unknown(outcome, terms.side)
    return outcome


def today(brief: Brief, data: Any) -> dict[str, str]:
    """Every text of a brief by its address."""
    return {addresses.address(data, field.path): field.text for field in texts(brief)}


def is_other(manifest: Manifest, now: Mapping[str, str], language: str) -> bool:
    """Whether a file was made from another brief: in another language, or with other fields, or other texts throughout."""
    written = {f.address: f.text for f in manifest.fields if not f.number}
    if not written:
        return False
    there = [address for address in written if address in now]
    same = sum(written[address] == now[address] for address in there)
    return manifest.language != language or len(there) < _THERE * len(written) or same < _SAME * len(there)


def _cells(brief: Brief) -> Iterator[tuple[str, Any]]:
    for table in brief.tables:
        for i, row in enumerate(table.rows):
            for j, value in enumerate(row):
                yield f"tables[{table.id}].rows[{i}][{j}]", value


def _ordered(outcome: Outcome) -> Iterator[Any]:
    """What comes first, then what moves, last what goes: a place is told by items that are there."""
    for kinds in ((Kind.ADD, Kind.TRANSFER), (Kind.MOVE,), (Kind.REMOVE,)):
        yield from (operation for operation in outcome.operations if operation.kind in kinds)


def _template(placed: Placed, outcome: Outcome) -> None:
    for was, now in placed.template:
        done = "changed" if now else "taken out"
        message = f"words of the template were {done}: “{was}”" if was else "words stand where the brief has no text"
        outcome.unplaced(message, now, "", "labels are changed in the template, dates and numbers in brief.yaml")


def _elsewhere(placed: Placed, outcome: Outcome) -> None:
    """Words in parts of the file that print nothing of the brief. Header and footer may be those of a house: not told."""
    for found, numbers in placed.paragraphs:
        if found.part in _PARTS and not numbers:
            outcome.unplaced(f"words in {_PARTS[found.part]} have no place in the brief", found.text)


def _unknown(outcome: Outcome, side: Side) -> None:
    """Where it is not known what was written, nobody can say who changed a text: each needs a word of yours. What is not in
    the file was perhaps never in it, and stays."""
    kept = [op for op in outcome.operations if op.kind not in (Kind.REMOVE, Kind.CLEAR)]
    if gone := len(outcome.operations) - len(kept):
        message = f"{gone} text{'s' * (gone > 1)} of the brief {'are' if gone > 1 else 'is'} not in the file and stay"
        outcome.findings.append(warning("not-in-file", message, hints=("take out of brief.yaml what is to go",)))
    if side is Side.NONE:
        outcome.clashes += [Clash(op.address, "", op.old, op.new) for op in kept]
    outcome.operations[:] = kept if side is Side.THEIRS else []
