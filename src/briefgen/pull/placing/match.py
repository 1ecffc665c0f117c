"""Paragraphs of an edited file matched with those that were written: by their fields, by their words, by where they stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from briefgen.ooxml.manifest import Paragraph
from briefgen.pull.placing.alike import ratio
from briefgen.pull.reading.found import Found, collapsed

_ALIKE, _REPLACED = 0.75, 0.35  # anywhere; and between the same neighbours
_TRIED_MOST = 200  # pairs compared word by word


class _Matching(NamedTuple):
    """The paragraphs of both sides, the words of those written, the matches (`out`), and the numbers that nobody has yet."""

    found: Sequence[Found]
    written: Sequence[Paragraph]
    texts: Sequence[str]
    out: list[tuple[int, ...]]
    free: list[int]


def match(found: Sequence[Found], written: Sequence[Paragraph]) -> list[tuple[int, ...]]:
    """For each paragraph the numbers of those written that stand in it: none for a new one, several where some were merged."""
    homes = {piece.address: n for n, p in enumerate(written) for piece in p.pieces if piece.address}
    out = [tuple(dict.fromkeys(homes[owner] for owner in each.owners if owner in homes)) for each in found]
    free = [n for n in range(len(written)) if not any(n in bases for bases in out)]
    texts = [collapsed("".join(piece.text for piece in p.pieces)) for p in written]
    matching = _Matching(found, written, texts, out, free)
    _by_words(matching)
    _with_headings(matching)
    _by_likeness(matching)
    return out


def _by_words(matching: _Matching) -> None:
    """Paragraphs that say the same: first in their order, then wherever they are."""
    found, written, texts, out, free = matching
    here = [f"#{bases[0]}" if bases else f"{each.part} {each.text}" for each, bases in zip(found, out, strict=True)]
    there = [
        f"{p.part} {text}" if n in free else f"#{n}" for n, (p, text) in enumerate(zip(written, texts, strict=True))
    ]
    for i, j, size in SequenceMatcher(None, here, there, autojunk=False).get_matching_blocks():
        for k in range(size):
            if not out[i + k]:
                out[i + k] = (j + k,)
                free.remove(j + k)
    for i, key in enumerate(here):
        if not out[i] and (same := next((n for n in free if there[n] == key), None)) is not None:
            out[i] = (same,)
            free.remove(same)


def _with_headings(matching: _Matching) -> None:
    """A heading whose end somebody deleted: its words stand in one paragraph with those before or behind it."""
    found, written, texts, out, free = matching
    bare = {n for n in free if not any(piece.address for piece in written[n].pieces)}
    for i, bases in enumerate(out):
        if not bases:
            continue
        before, behind = bases[0] - 1, bases[-1] + 1
        if before in bare and found[i].text.startswith(texts[before]):
            taken, out[i] = before, (before, *bases)
        elif behind in bare and found[i].text.endswith(texts[behind]):
            taken, out[i] = behind, (*bases, behind)
        else:
            continue
        bare.remove(taken)
        free.remove(taken)


def _by_likeness(matching: _Matching) -> None:
    """Paragraphs that say nearly the same, and one that stands where one is missing."""
    found, written, texts, out, free = matching
    tried = 0
    for i in (i for i, bases in enumerate(out) if not bases):
        candidates = [n for n in free if written[n].part == found[i].part]
        tried += len(candidates)
        if tried > _TRIED_MOST:
            return
        scores = {n: ratio(found[i].text, texts[n]) for n in candidates}
        best = max(scores, key=scores.__getitem__, default=None)
        if best is None:
            continue
        if scores[best] >= _least(found[i], best in _between(i, out)):
            out[i] = (best,)
            free.remove(best)


def _least(found: Found, between: bool) -> float:
    """How much alike two paragraphs must be; a header has one or two, so what is new in it replaces what is gone."""
    if found.part != "document":
        return 0.0
    return _REPLACED if between else _ALIKE


def _between(i: int, out: Sequence[tuple[int, ...]]) -> Iterator[int]:
    """The numbers between those of the neighbours."""
    before = next((bases[-1] for bases in reversed(out[:i]) if bases), -1)
    behind = next((bases[0] for bases in out[i + 1 :] if bases), None)
    if behind is not None:
        yield from range(before + 1, behind)
