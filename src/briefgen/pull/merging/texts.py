"""Fields whose text is another: the three texts of each held side by side."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from briefgen.findings import warning
from briefgen.ooxml.manifest import Field, Manifest, Piece
from briefgen.pull.merging.keys import can_be_made, is_optional, main_of
from briefgen.pull.merging.outcome import Outcome
from briefgen.pull.operations import Clash, Kind, Operation
from briefgen.pull.placing.place import Placed
from briefgen.pull.placing.wording import worded
from briefgen.pull.reading.found import Char

_SPACE = Char(" ")


class Side(StrEnum):
    """Whose text stands where both changed it: today's brief, the file in Word, or nobody's."""

    NONE = ""
    OURS = "ours"
    THEIRS = "theirs"


def said(manifest: Manifest, placed: Placed, outcome: Outcome) -> dict[str, str]:
    """What each field of the file says now, by its address; "" for one whose words are gone."""
    pieces = {piece.address: piece for p in manifest.paragraphs for piece in p.pieces if piece.address}
    out = {}
    for field in manifest.fields:
        parts = placed.parts.get(field.address, [])
        main = main_of(field.address)
        if main and can_be_made(main[0]):
            parts = parts[:1]  # what somebody parted from it is an item of its own
        chars = [char for n, part in enumerate(parts) for char in ([_SPACE] if n else []) + part]
        found = worded(field, pieces.get(field.address, Piece(field.address, ())), chars)
        out[field.address] = found.text
        for lost in found.lost:
            hints = ("change it in brief.yaml",)
            outcome.findings.append(warning("look-lost", lost, address=field.address, hints=hints))
    return out


def merge_texts(
    fields: Mapping[str, Field], said_: Mapping[str, str], now: Mapping[str, str], side: Side, outcome: Outcome
) -> None:
    """Operations for fields of other words. `fields` are those whose items stay, `now` today's texts by address."""
    for address, field in fields.items():
        text = said_[address]
        if text == field.text or field.number:
            continue
        today = now.get(address)
        if today is None:
            hint = "look it up, and write it where it now belongs"
            outcome.unplaced("its field is no longer in the brief", text, address, hint)
        elif text == today:
            continue
        elif today != field.text and side is Side.NONE:
            outcome.clashes.append(Clash(address, field.text, today, text))
        elif today == field.text or side is Side.THEIRS:
            _change(address, today, text, outcome)


def _change(address: str, today: str, text: str, outcome: Outcome) -> None:
    if text:
        outcome.operations.append(Operation(Kind.TEXT, address, today, text))
    elif is_optional(address):
        outcome.operations.append(Operation(Kind.CLEAR, address, today))
    else:
        hint = "take the whole item out, or write its text"
        outcome.unplaced("its words are gone in Word, and it must have some; it stays as it is", "", address, hint)
