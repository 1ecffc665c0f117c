"""Words outside of every control: the template's are known, the others belong to the field beside which they were typed."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from briefgen.ooxml.manifest import Piece
from briefgen.pull.placing.alike import steps, tokens
from briefgen.pull.reading.found import Char, Found, collapsed

_WORD = re.compile(r"\w")


class Template(NamedTuple):
    """Words of the template that somebody changed: what they were, and what stands in their place."""

    was: str
    now: str


class _Token(NamedTuple):
    """A token of what was written, with its field, "" for words of the template."""

    text: str
    owner: str


def owned(found: Found, pieces: Sequence[Piece], elsewhere: Collection[str]) -> list[Template]:
    """Gives each character of a paragraph its field; tells what cannot be given one.

    `pieces` are those of the paragraphs that stand in it, `elsewhere` the fields whose words stand in other paragraphs.
    """
    stretches = [(owner, list(group)) for owner, group in groupby(found.chars, lambda char: char.owner)]
    places = {piece.address: n for n, piece in enumerate(pieces) if piece.address}
    here = {owner for owner, _ in stretches if owner}
    out: list[Char] = []
    changed: list[Template] = []
    for n, (owner, chars) in enumerate(stretches):
        if owner:
            out += chars
            continue
        left = stretches[n - 1][0] if n else ""
        right = stretches[n + 1][0] if n + 1 < len(stretches) else ""
        between = _between(pieces, places, left, right)
        written = [
            _Token(token, piece.address)
            for piece in between
            if not piece.address or piece.address not in here.union(elsewhere)
            for token in tokens(piece.text)
        ]
        out += _given(chars, written, left, right, changed)
    found.chars = out
    return changed


def taken_out(chars: Sequence[Char], pieces: Sequence[Piece]) -> list[Template]:
    """Words of the template that are gone from beside fields that all still have words; `chars` are all of a paragraph."""
    there = {char.owner for char in chars}
    if not all(piece.address in there for piece in pieces if piece.address):
        return []
    left = collapsed("".join(char.text for char in chars if not char.owner))
    gone = (collapsed(piece.text) for piece in pieces if not piece.address and _WORD.search(piece.text))
    return [Template(text, "") for text in gone if text not in left]


def _between(pieces: Sequence[Piece], places: Mapping[str, int], left: str, right: str) -> Sequence[Piece]:
    """What was written between two fields; from the begin, or to the end, where there is none."""
    start = places[left] + 1 if left in places else 0
    end = places[right] if right in places else len(pieces)
    return pieces[start:end]


def _given(
    chars: Sequence[Char], written: Sequence[_Token], left: str, right: str, changed: list[Template]
) -> list[Char]:
    if not any(token.owner for token in written):
        gap = "".join(token.text for token in written)
        if not left and not right:
            _compare(gap, "".join(char.text for char in chars), changed)
            return list(chars)
        if (at := _kept(chars, gap)) is not None:
            owners = [left or right] * at + [""] * len(gap) + [right or left] * (len(chars) - at - len(gap))
            return [char._replace(owner=owner) for char, owner in zip(chars, owners, strict=True)]
    said = tokens("".join(char.text for char in chars))
    owners = [""] * len(said)
    for kind, i, j, k, m in steps([token.text for token in written], said):
        if kind == "equal":
            owners[k:m] = [token.owner for token in written[i:j]]
        elif kind != "delete":
            owners[k:m] = [_owner(written, said, (i, j, k, m), (left, right), changed)] * (m - k)
    per_char = [owner for token, owner in zip(said, owners, strict=True) for _ in token]
    return [char._replace(owner=owner) for char, owner in zip(chars, per_char, strict=True)]


def _compare(was: str, now: str, changed: list[Template]) -> None:
    """A paragraph of the template's words alone."""
    if collapsed(was) != collapsed(now):
        changed.append(Template(collapsed(was), collapsed(now)))


def _kept(chars: Sequence[Char], gap: str) -> int | None:
    """Where what was written between two fields still stands as it was: where it is runs of its own, else as late as can be."""
    text = "".join(char.text for char in chars)
    starts = [at for at in range(len(text) - len(gap) + 1) if text.startswith(gap, at)]
    edges = {0, len(chars)} | {n for n in range(1, len(chars)) if chars[n].run != chars[n - 1].run}
    own = [at for at in starts if at in edges and at + len(gap) in edges]
    return max(own or starts, default=None)


def _owner(
    written: Sequence[_Token],
    said: Sequence[str],
    step: tuple[int, int, int, int],
    ends: tuple[str, str],
    changed: list[Template],
) -> str:
    """The field of what was typed; "" where it stands in place of the template's words, which is told."""
    i, j, k, m = step
    fields = [token.owner for token in written[i:j] if token.owner]
    if fields:
        return fields[0]
    was, now = "".join(token.text for token in written[i:j]), "".join(said[k:m])
    found = "" if _WORD.search(was) else _nearest(written, i, j, *ends)
    if not found and now.strip("\u00a0 "):
        changed.append(Template(was.strip(), now.strip()))
    return found


def _nearest(written: Sequence[_Token], i: int, j: int, left: str, right: str) -> str:
    """The field from which what was typed is parted by the fewest marks; the one before it where both are as near."""
    before, cost_before = _reached(written[:i][::-1], left)
    behind, cost_behind = _reached(written[j:], right)
    if before and (not behind or cost_before <= cost_behind):
        return before
    return behind


def _reached(tokens_: Sequence[_Token], end: str) -> tuple[str, int]:
    cost = 0
    for token in tokens_:
        if token.owner:
            return token.owner, cost
        cost += len(token.text.strip())
    return end, cost
