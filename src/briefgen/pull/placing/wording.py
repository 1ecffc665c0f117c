"""The text of a field as its author would type it, from the words that stand in Word now."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any, NamedTuple

from briefgen import inline
from briefgen.inline import Run
from briefgen.ooxml.manifest import Field, Piece
from briefgen.pull.placing.alike import same_stretches
from briefgen.pull.reading.found import Char, collapsed

_WHOLE = "\ufffc"  # stands for a statistic, which is one thing however many characters it prints


class Worded(NamedTuple):
    """The text, and what of the words in Word it cannot say."""

    text: str
    lost: tuple[str, ...] = ()


class _Unit(NamedTuple):
    """A character, or a whole statistic, with its look."""

    text: str
    bold: bool = False
    italic: bool = False
    href: str | None = None
    statistic: str | None = None


def worded(field: Field, piece: Piece, chars: Sequence[Char]) -> Worded:
    """What a field says now; the text of the field itself where that is what it says."""
    if _as_written(piece, chars):
        return Worded(field.text)
    if not field.markdown:
        return _plain(field, piece, chars)
    author, printed = _author(field), _units(piece.runs)
    numbers = [run for run in piece.runs if run.statistic]
    lost: list[str] = []
    units = _trimmed(_read(chars, numbers, lost))
    if len({char.reference for char in chars if char.reference >= 0}) < len(numbers):
        units = _found_again(units, piece, numbers)
    units = _author_looks(units, author, printed)
    runs = _runs(units)
    if runs == _runs(author):
        return Worded(field.text, tuple(lost))
    return Worded(_spelled(runs), tuple(lost))


def _as_written(piece: Piece, chars: Sequence[Char]) -> bool:
    """Whether the words stand as they were written, look for look: the usual case, told without more ado."""
    units = (unit for run in piece.runs for unit in ((c, run.bold, run.italic, run.href) for c in run.text))
    return list(units) == [(char.text, char.bold, char.italic, char.href) for char in chars]


def _runs(units: Iterable[_Unit]) -> tuple[Run, ...]:
    """Canonical runs, characters of one look put together first: the fewer, the quicker."""
    out = []
    for look, group in groupby(units, lambda unit: unit[1:]):
        own = list(group)
        out += [Run(*unit) for unit in own] if look[-1] else [Run("".join(unit.text for unit in own), *look)]
    return inline.canonical(out)


def _plain(field: Field, piece: Piece, chars: Sequence[Char]) -> Worded:
    """A field without inline marks: words alone."""
    text = collapsed("".join(char.text for char in chars))
    before = {(run.bold, run.italic, run.href) for run in piece.runs}
    more = {(c.bold, c.italic, c.href) for c in chars if c.text.strip()} - before
    lost = ("bold, italic and links mean nothing in this text",) if any(any(look) for look in more) else ()
    return Worded(field.text if text == collapsed(field.text) else text, lost)


def _spelled(runs: tuple[Run, ...]) -> str:
    """The runs as text; without backslashes where the text means the same without them."""
    if len(runs) == 1 and runs[0] == Run(runs[0].text) and inline.parse(runs[0].text) == runs:
        return runs[0].text
    return inline.write(runs)


def _author(field: Field) -> list[_Unit]:
    return _trimmed(_units(inline.parse(field.text)))


def _units(runs: Iterable[Run]) -> list[_Unit]:
    out: list[_Unit] = []
    for run in runs:
        if run.statistic:
            out.append(_Unit("", run.bold, run.italic, run.href, run.statistic))
        else:
            out += [_Unit(char, run.bold, run.italic, run.href) for char in run.text]
    return out


def _trimmed(units: Sequence[_Unit]) -> list[_Unit]:
    """One space where white space is, none at the ends."""
    out: list[_Unit] = []
    for unit in units:
        if not unit.statistic and unit.text in " \t\n":
            if out and out[-1].text != " ":
                out.append(unit._replace(text=" "))
        else:
            out.append(unit)
    while out and out[-1].text in (" ", "\u00a0"):  # of a paragraph of space that was joined with it
        out.pop()
    return out


def _read(chars: Sequence[Char], numbers: Sequence[Run], lost: list[str]) -> list[_Unit]:
    out: list[_Unit] = []
    for reference, group in groupby(chars, lambda char: char.reference):
        own = list(group)
        if not 0 <= reference < len(numbers):
            out += [_Unit(c.text, c.bold, c.italic, c.href) for c in own]
            continue
        number, now = numbers[reference], "".join(c.text for c in own)
        out.append(_Unit("", own[0].bold, own[0].italic, own[0].href, number.statistic))
        if collapsed(now) != collapsed(number.text):
            lost.append(f"the number of statistics[{number.statistic}] is printed here: '{number.text}' became '{now}'")
    return out


def _found_again(units: list[_Unit], piece: Piece, numbers: Sequence[Run]) -> list[_Unit]:
    """Numbers whose anchors an application dropped, where they are printed as they were between the words that they had."""
    missing = [run.statistic for run in numbers]
    for unit in units:
        if unit.statistic in missing:
            missing.remove(unit.statistic)
    before = "".join(run.text for run in piece.runs)
    now = "".join(unit.text or _WHOLE for unit in units)
    shared = list(same_stretches(before, now))
    at = 0
    for run in piece.runs:
        start, at = at, at + len(run.text)
        if not run.statistic or run.statistic not in missing:
            continue
        block = next(((a, b) for a, b, size in shared if a <= start and at <= a + size), None)
        if block:
            first = block[1] + start - block[0]
            units[first : first + len(run.text)] = [
                units[first]._replace(text="", statistic=run.statistic),
                *[_Unit("")] * (len(run.text) - 1),
            ]
            missing.remove(run.statistic)
    return [unit for unit in units if unit.text or unit.statistic]


def _author_looks(units: list[_Unit], author: list[_Unit], printed: list[_Unit]) -> list[_Unit]:
    """The units without what the template adds to the looks of the whole field: a claim in bold is not typed in bold."""
    printed = _trimmed(printed)
    if len(author) != len(printed):
        return units
    for name in ("bold", "italic", "href"):
        added = [bool(getattr(p, name)) and not getattr(a, name) for a, p in zip(author, printed, strict=True)]
        if any(added) and all(getattr(p, name) for p in printed if p.text != " "):
            units = _without(units, author, name)
    links = {(unit.href or "").rstrip("/"): unit.href for unit in author}
    return [unit._replace(href=links.get(unit.href.rstrip("/"), unit.href)) if unit.href else unit for unit in units]


def _without(units: list[_Unit], author: list[_Unit], name: str) -> list[_Unit]:
    """The look of an author's characters where they stand as they did; none for what is new."""
    before, now = ("".join(unit.text or _WHOLE for unit in each) for each in (author, units))
    looks: list[Any] = [None if name == "href" else False] * len(units)
    for a, b, size in same_stretches(before, now):
        looks[b : b + size] = [getattr(unit, name) for unit in author[a : a + size]]
    return [unit._replace(**{name: look}) for unit, look in zip(units, looks, strict=True)]
