"""Lines of a paragraph as a word processor breaks them: by nominal widths, first fit, no hyphens, no kerning."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

import uharfbuzz as hb

from briefgen.layout.word.arrangement import Para, ParaStyle, Runs
from briefgen.layout.word.rules import Rules
from briefgen.typeset import ALIAS, face

# Word has neither kerning nor ligatures unless asked; LibreOffice has ligatures on. The two differ by less than 0.1 %.
_SHAPE = {"kern": False, "liga": True, "clig": True}
_SUP = 0.58
# A line may end after these; never after "/".
_PART = re.compile("[^-\u2013\u2014?]*[-\u2013\u2014?]+(?=[^\\W\\d_])|.+")
_TOKEN = re.compile(r"[ \t\n]+|[^ \t\n]+")
_LEAN = 115  # thousandths of an em that LibreOffice keeps free after slanted words
_LONG = 0.6  # a word longer than this part of the line may cost a line more

Cut = tuple[str, bool, bool]  # family, bold, italic


class _Part(NamedTuple):
    width: float
    ends: bool
    text: str
    cut: Cut
    scale: float


_Word = tuple[_Part, ...]


def line_count(para: Para, width: int, rules: Rules) -> int:
    """Lines of a paragraph in a width in twips."""
    style = para.style
    if not para.runs:
        return 1
    room = int((width - style.left - style.right) * rules.narrow / style.em)
    count, longest = _count(para.runs, *_cut(style), room)
    return count + (rules.long and count > 1 and longest > _LONG * room)


def _cut(style: ParaStyle) -> Cut:
    return style.family, style.bold, style.italic


@lru_cache(100_000)
def _count(runs: Runs, family: str, bold: bool, italic: bool, width: int) -> tuple[int, float]:
    """Lines in a width in thousandths of an em, and the width of the longest word."""
    words, spaces, longest = _measured(runs, family, bold, italic)
    lines, x = 1, 0.0
    for word, space in zip(words, spaces, strict=False):
        for chunk, size in _chunks(word):
            lean = _LEAN * chunk[-1].cut[2]
            if x + space + size + lean <= width:
                x += space + size
            elif size + lean <= width:
                lines, x = lines + 1, size
            else:
                lines += bool(x)
                more, x = _broken(chunk, width)
                lines += more
            space = 0.0
    return lines, longest


def _chunks(word: _Word) -> list[tuple[list[_Part], float]]:
    """The stretches of a word between places where a line may end."""
    out: list[tuple[list[_Part], float]] = []
    chunk: list[_Part] = []
    size = 0.0
    for part in word:
        chunk.append(part)
        size += part.width
        if part.ends:
            out.append((chunk, size))
            chunk, size = [], 0.0
    if chunk:
        out.append((chunk, size))
    return out


def _broken(chunk: list[_Part], width: int) -> tuple[int, float]:
    """What is wider than a line begins a line of its own and is cut anywhere: further lines, and where the last one ends."""
    lines, x = 0, 0.0
    for part in chunk:
        for char in part.text:
            size = _advance(char, *part.cut) * part.scale
            if x + size + _LEAN * part.cut[2] > width:
                lines, x = lines + 1, 0.0
            x += size
    return lines, x


@lru_cache(20_000)
def _measured(runs: Runs, family: str, bold: bool, italic: bool) -> tuple[tuple[_Word, ...], tuple[float, ...], float]:
    """Words, the space before each, and the longest word."""
    words: list[list[_Part]] = [[]]
    spaces = [0.0]
    for run in runs:
        cut, scale = (family, bold ^ run.bold, italic ^ run.italic), _SUP if run.sup else 1.0
        for token in _TOKEN.findall(run.text):
            if token[0] not in " \t\n":
                words[-1] += [
                    _Part(_advance(t, *cut) * scale, t[-1] in "-\u2013\u2014?", t, cut, scale)
                    for t in _PART.findall(token)
                ]
            elif words[-1]:
                spaces.append(_advance(" ", *cut) * scale)
                words.append([])
    found = tuple(tuple(word) for word in words if word)
    return found, tuple(spaces), max((sum(p.width for p in word) for word in found), default=0.0)


@lru_cache(60_000)
def _advance(word: str, family: str, bold: bool, italic: bool) -> int:
    """Thousandths of an em."""
    buffer = hb.Buffer()
    buffer.add_str("".join(ALIAS.get(char, char) for char in word))
    buffer.guess_segment_properties()
    cut = "b" * bold + "i" * italic
    hb.shape(face(f"{family}-{cut}" if cut else family).font, buffer, _SHAPE)
    return sum(place.x_advance for place in buffer.glyph_positions or ())
