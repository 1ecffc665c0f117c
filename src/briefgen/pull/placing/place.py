"""All words of an edited file given their place: what each field says now, what is new, and what belongs nowhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from briefgen.ooxml.manifest import Manifest, Paragraph, Piece
from briefgen.pull.placing.alike import ratio
from briefgen.pull.placing.gaps import Template, owned, taken_out
from briefgen.pull.placing.match import match
from briefgen.pull.reading.found import Char, Found, collapsed

_BETTER = 0.02  # by which a text put together again must be more like what was written than its first part


@dataclass(eq=False, slots=True)
class Placed:
    """`parts` has the words of each field, a list for each paragraph in which they stand, in order; `paragraphs` all
    paragraphs in reading order with the numbers of the written ones in them (none: new), `template` the changed words of the
    template."""

    parts: dict[str, list[list[Char]]] = field(default_factory=dict)
    paragraphs: list[tuple[Found, tuple[int, ...]]] = field(default_factory=list)
    template: list[Template] = field(default_factory=list)


def place(found: Sequence[Found], manifest: Manifest) -> Placed:
    """Where everything belongs. `found` is changed: its characters get their owners."""
    written = tuple(p for p in manifest.paragraphs if _said(p.pieces))
    texts = {piece.address: piece.text for p in written for piece in p.pieces if piece.address}
    _disown(found, texts, {piece.address: n for n, p in enumerate(written) for piece in p.pieces if piece.address})
    bases = match(found, written)
    _adopt_tails(found, bases, written, texts)
    homes = {owner: n for n, each in enumerate(found) for owner in each.owners}
    out = Placed()
    for n, (each, numbers) in enumerate(zip(found, bases, strict=True)):
        elsewhere = {owner for owner, home in homes.items() if home != n}
        if numbers and each.part != "box":
            out.template += owned(each, _pieces(written, numbers), elsewhere)
        out.paragraphs.append((each, numbers))
        for owner, group in groupby(sorted(each.chars, key=_owner), _owner):
            if owner:
                out.parts.setdefault(owner, []).append(list(group))
    told = {each.was for each in out.template}
    out.template += [each for each in _taken_out(found, bases, written) if not any(each.was in was for was in told)]
    return out


def _taken_out(
    found: Sequence[Found], bases: Sequence[tuple[int, ...]], written: Sequence[Paragraph]
) -> Iterator[Template]:
    """Labels that are gone from beside their fields, and headings from above a paragraph that is still there."""
    there: dict[int, list[Char]] = {}
    for each, numbers in zip(found, bases, strict=True):
        for n in numbers:
            there.setdefault(n, []).extend(each.chars)
    merged = {n for numbers in bases if len(numbers) > 1 for n in numbers}
    for n, paragraph in enumerate(written):
        if paragraph.part != "document":
            continue
        if any(piece.address for piece in paragraph.pieces):
            yield from taken_out(there[n], paragraph.pieces) if n in there and n not in merged else ()
        elif n not in there and (n + 1 in there or n + 1 == len(written)):
            yield Template(collapsed(_said(paragraph.pieces)), "")


def _owner(char: Char) -> str:
    return char.owner


def _said(pieces: Sequence[Piece]) -> str:
    return "".join(piece.text for piece in pieces).strip("\u00a0 ")


def _pieces(written: Sequence[Paragraph], numbers: Sequence[int]) -> list[Piece]:
    return [piece for n in numbers for piece in written[n].pieces]


def _disown(found: Sequence[Found], texts: Mapping[str, str], homes: Mapping[str, int]) -> None:
    """A control that was copied is no second place of its field: the one most like what was written keeps it, of several
    like it the one among its old neighbours."""
    places: dict[str, list[int]] = {}
    for n, each in enumerate(found):
        for owner in each.owners:
            places.setdefault(owner, []).append(n)
    for owner, numbers in places.items():
        if len(numbers) == 1:
            continue
        was = collapsed(texts.get(owner, ""))
        now = [collapsed("".join(char.text for char in found[n].chars if char.owner == owner)) for n in numbers]
        scores = [ratio(text, was) for text in now]
        best = max(scores)
        if ratio(" ".join(now), was) > best:
            continue  # one text in several paragraphs
        alike = [n for n, score in zip(numbers, scores, strict=True) if score == best]
        kept = max(alike, key=lambda n: _at_home(found, n, homes, homes.get(owner, -1)))
        for n in set(numbers) - {kept}:
            found[n].chars = [char._replace(owner="") if char.owner == owner else char for char in found[n].chars]


def _at_home(found: Sequence[Found], n: int, homes: Mapping[str, int], home: int) -> int:
    """How many of the paragraphs beside one stood beside it when it was written."""
    beside = {n - 1: home - 1, n + 1: home + 1}
    return sum(homes.get(owner) == was for m, was in beside.items() if 0 <= m < len(found) for owner in found[m].owners)


def _adopt_tails(
    found: Sequence[Found], bases: list[tuple[int, ...]], written: Sequence[Paragraph], texts: Mapping[str, str]
) -> None:
    """A new paragraph that is the end of the one before it: somebody pressed Enter there, and the control stayed behind."""
    for n in range(1, len(found)):
        if bases[n] or not bases[n - 1] or found[n].owners:
            continue
        owner = next((piece.address for piece in reversed(written[bases[n - 1][-1]].pieces) if piece.address), "")
        was = collapsed(texts.get(owner, ""))
        now = collapsed("".join(char.text for char in found[n - 1].chars if char.owner == owner))
        if owner and ratio(f"{now} {found[n].text}", was) > ratio(now, was) + _BETTER and _ends(was, found[n].text):
            found[n].chars = [char._replace(owner=owner) for char in found[n].chars]
            bases[n] = bases[n - 1][-1:]


def _ends(was: str, tail: str) -> bool:
    """Whether most of a tail are words with which a text ended."""
    from rapidfuzz import fuzz

    return len(tail) <= len(was) and fuzz.ratio(tail, was[-len(tail) :]) > 60
