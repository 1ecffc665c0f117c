"""Paragraphs broken into lines, greedily and ragged right.

Every width is a whole number of thousandths of an em, so a paragraph is measured once, and another type size is only
another width. Words are shaped one by one and remembered per face; a line makes its fragments only when drawn.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from briefgen.document import Run
from briefgen.typeset.faces import SOFT_HYPHEN, Kerns, face
from briefgen.typeset.hyphens import opportunities
from briefgen.typeset.nonbreaking import bound_spaces

# A last line shorter than this part of the width, but no more than so many thousandths of an em, gets words of the line before.
_RUNT, _MOST_RUNT = 0.2, 6000
_LEFT = 0.6  # of the width, what the line before must keep
_MOST_MOVED = 3  # words of a last line that has gained some
_ZONE, _MOST_HYPHENS = 0.12, 2  # hyphenate only where the rag would be deeper than this part of the width
_BREAKS = " \t\n"
_TOKEN = re.compile(f"[{_BREAKS}]+|[^{_BREAKS}]+")
_WIDTHS_KEPT = 64


class Style(NamedTuple):
    """How a stretch of a line looks: its face, its size and rise as factors, and where its run came from."""

    face: str
    scale: float = 1.0
    rise: float = 0.0
    href: str | None = None
    address: str | None = None
    language: str | None = None
    note: str | None = None


class Piece(NamedTuple):
    """A stretch of one style inside a word; `kerns` are (index of the character before the gap, thousandths)."""

    style: Style
    text: str
    width: int
    kerns: Kerns = ()


class Fragment(NamedTuple):
    """Neighbouring pieces of one style, with their distance from the line's left edge."""

    x: int
    style: Style
    text: str
    width: int
    kerns: Kerns


class Word(NamedTuple):
    """A word with the space before it, in the style of the run that holds the space.

    Words that stay together ("27 August") are one, with their space as a piece of its own.
    """

    space: Piece | None
    pieces: tuple[Piece, ...]
    width: int


class Line:
    """One line: its pieces, its width without the space at its end, and whether the layout added a hyphen."""

    __slots__ = ("__dict__", "pieces", "soft", "width")

    def __init__(self, pieces: Sequence[Piece], width: int, soft: bool) -> None:
        self.pieces, self.width, self.soft = tuple(pieces), width, soft

    @property
    def text(self) -> str:
        """The words, with U+00AD for a hyphen of the layout and the space that the break stands for."""
        return "".join(piece.text for piece in self.pieces)

    @cached_property
    def fragments(self) -> tuple[Fragment, ...]:
        """Neighbouring pieces of one style joined, each with its x in thousandths of an em."""
        out: list[Fragment] = []
        x = 0
        for p in self.pieces:
            last = out[-1] if out else None
            if last and last.style == p.style:
                moved = tuple((len(last.text) + i, d) for i, d in p.kerns)
                out[-1] = Fragment(last.x, last.style, last.text + p.text, last.width + p.width, last.kerns + moved)
            else:
                out.append(Fragment(x, p.style, p.text, p.width, p.kerns))
            x += p.width
        return tuple(out)


class Text:
    """A paragraph measured once; its lines are remembered by width."""

    def __init__(self, runs: Sequence[Run], family: str, language: str) -> None:
        self.language = language
        self.words = tuple(_words(runs, family, language))
        self._known: dict[tuple[int, bool], tuple[Line, ...]] = {}

    def lines(self, width: int, hyphenate: bool = True) -> tuple[Line, ...]:
        """The lines for a width in thousandths of an em. A word wider than that is divided anywhere."""
        key = width, hyphenate
        if (known := self._known.get(key)) is None:
            if len(self._known) > _WIDTHS_KEPT:
                self._known.clear()
            known = self._known[key] = self._without_runt(width, hyphenate)
        return known

    def _without_runt(self, width: int, hyphenate: bool) -> tuple[Line, ...]:
        """The last words of a runt hold together with those before them, so that they end the paragraph together."""
        best, enough = tuple(self._break(self.words, width, hyphenate)), min(_RUNT * width, _MOST_RUNT)
        if len(best) < 2 or best[-1].width >= enough:
            return best
        for last in range(2, min(_MOST_MOVED, len(self.words) - 1) + 1):
            tried = tuple(self._break(_joined(self.words, last), width, hyphenate))
            if len(tried) != len(best) or tried[-2].width < _LEFT * width:
                break
            if tried[-1].width >= enough:
                return tried
        return best

    def _break(self, words: Sequence[Word], width: int, hyphenate: bool) -> Iterator[Line]:
        line: list[Piece] = []
        x = hyphens = 0
        for n, (space, pieces, w) in enumerate(words):
            while True:
                gap = space.width if line and space else 0
                if x + gap + w <= width:
                    line += [space, *pieces] if line and space else pieces
                    x += gap + w
                    break
                room = width - x - gap
                wish = hyphenate and hyphens < _MOST_HYPHENS and n < len(words) - 1 and room > width * _ZONE
                if cut := _cut(pieces, room, self.language, soft=wish, force=not line):
                    head, pieces, is_soft = cut
                    x += gap + sum(p.width for p in head if p is not head[-1] or p.text != " ")
                    yield Line([*line, space, *head] if line and space else [*line, *head], x, is_soft)
                    hyphens = hyphens + 1 if is_soft else 0
                    space, w = None, sum(p.width for p in pieces)
                elif line:
                    yield Line([*line, space] if space else line, x, False)  # the space is kept for the text
                    hyphens = 0
                else:  # one character wider than the line
                    line, x = list(pieces), w
                    break
                line, x = [], 0
        if line:
            yield Line(line, x, False)


def _joined(words: Sequence[Word], last: int) -> list[Word]:
    """The words with the last few of them as one that no line divides."""
    first, *others = words[-last:]
    pieces = list(first.pieces)
    for word in others:
        pieces += [word.space, *word.pieces] if word.space else word.pieces
    return [*words[:-last], Word(first.space, tuple(pieces), sum(piece.width for piece in pieces))]


_Cut = tuple[tuple[Piece, ...], tuple[Piece, ...], bool]


def _cut(pieces: tuple[Piece, ...], room: int, language: str, *, soft: bool, force: bool) -> _Cut | None:
    """Head and tail of a word so that the head fits: at a hard hyphen, a hyphenation point or, if it must be, anywhere."""
    before = sum(p.width for p in pieces)
    for i in range(len(pieces) - 1, -1, -1):
        p = pieces[i]
        before -= p.width
        if p.text == " ":
            if force and before <= room:
                return pieces[: i + 1], pieces[i + 1 :], False
            continue
        if before >= room:
            continue
        for offset, is_soft in reversed(opportunities(p.text, language)):
            if is_soft and not (soft or force):
                continue
            head = _piece(p.style, p.text[:offset] + SOFT_HYPHEN * is_soft)
            if before + head.width <= room:
                return (*pieces[:i], head), (_piece(p.style, p.text[offset:]), *pieces[i + 1 :]), is_soft
    return _forced(pieces, room) if force else None


def _forced(pieces: tuple[Piece, ...], room: int) -> _Cut | None:
    """Head and tail of a word cut between any two characters, the head never empty; None for a single character."""
    before = i = 0
    while i < len(pieces) - 1 and before + pieces[i].width < room:
        before += pieces[i].width
        i += 1
    p = pieces[i]
    for offset in range(len(p.text) - 1, 0, -1):
        head = _piece(p.style, p.text[:offset])
        if before + head.width <= room or (offset == 1 and not i):
            return (*pieces[:i], head), (_piece(p.style, p.text[offset:]), *pieces[i + 1 :]), False
    i = max(i, 1)
    if i < len(pieces) and pieces[i].text == " ":
        i += 1  # a space that a line ends with is no ink
    return (pieces[:i], pieces[i:], False) if i < len(pieces) else None


def _words(runs: Sequence[Run], family: str, language: str) -> Iterator[Word]:
    word: list[Piece] = []
    space: Piece | None = None
    bound = bound_spaces("".join(run.text for run in runs), language)
    at = 0
    for run in runs:
        style = _style(run, family)
        for token in _TOKEN.findall(run.text):
            if token[0] not in _BREAKS:
                word.append(_piece(style, token))
            elif at in bound and word:
                word.append(_piece(style, " "))
            else:
                if word:
                    yield Word(space, tuple(word), sum(p.width for p in word))
                    word = []
                space = _piece(style, " ")
            at += len(token)
    if word:
        yield Word(space, tuple(word), sum(p.width for p in word))


def _style(run: Run, family: str) -> Style:
    base, _, cut = family.partition("-")
    heavy = "b" if run.bold else ""
    if cut[:1] in ("b", "s") and cut:
        heavy = "" if run.bold else cut[0]  # bold inside bold turns regular
    slanted = run.italic ^ cut.endswith("i")
    if heavy == "s" and slanted:
        heavy = "b"  # there is no slanted semibold
    name = base + ("-" if heavy or slanted else "") + heavy + "i" * slanted
    scale, rise = face(name).superscript if run.sup else (1.0, 0.0)
    return Style(name, scale, rise, run.href, run.address, run.language, run.note)


def _piece(style: Style, text: str) -> Piece:
    width, kerns = face(style.face).measure(text)
    return Piece(style, text, width if style.scale == 1 else round(width * style.scale), kerns)


@lru_cache(4_000)
def text(runs: tuple[Run, ...], family: str, language: str = "en") -> Text:
    """The measured paragraph of runs in a family such as "serif" or "sans-s". Raises MissingGlyph."""
    return Text(runs, family, language)


@lru_cache(8_000)
def width(words: str, family: str, size: float) -> float:
    """Width in points of one line of plain text."""
    return sum(w.width + (w.space.width if w.space else 0) for w in text((Run(words),), family).words) * size / 1000
