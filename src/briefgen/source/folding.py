"""Typographic folding: characters one for one, so that offsets stay, and words to their compared form."""

from __future__ import annotations

import unicodedata
from functools import cache

SOFT_HYPHEN = "\u00ad"
# Invisible and without any effect on what is read. Direction marks and joiners are not here: they change what is read.
INVISIBLE = "\u00ad\u200b\u2060\ufeff"
_DOUBLE = "“”„‟«»＂〝〞〟「」『』"
_SINGLE = "‘’‚‛‹›`´＇ʼʻ′"
_HYPHENS = "‐‑‒–−⁃﹣－"
_LONG_DASHES = "—―﹘⸺⸻"
_LINE_ENDS = "\r\v\f\u0085\u2028\u2029"
# Without ideographs, Hangul, surrogates and private use, which are most of the plane and never combine.
_MAY_COMBINE = (range(0x300, 0x3400), range(0xA000, 0xAC00), range(0xF900, 0xFFFF))
_LIGATURES = "\u0132\u0133\ufb00\ufb01\ufb02\ufb03\ufb04\ufb05\ufb06\ufb13\ufb14\ufb15\ufb16\ufb17"


def fold_characters(text: str) -> str:
    """The text with marks, dashes, spaces, line ends and widths folded, every character at its old offset.

    Double marks become `"`, single ones `'`, hyphens and short dashes `-`, long ones `—`, all spaces a blank.
    Superscripts, fractions and ligatures stay: they are no one character, or another meaning.
    """
    return text.replace("\r\n", " \n").translate(_table())


def fold_word(word: str) -> str:
    """A word as it is compared: composed, ligatures opened, soft hyphens and invisible characters gone, case kept."""
    if word.isascii():
        return word
    out = "".join(unicodedata.normalize("NFKC", c) if c in _LIGATURES else c for c in word if c not in INVISIBLE)
    return unicodedata.normalize("NFC", "".join(out.split()) if SOFT_HYPHEN in word else out)


@cache
def combining_marks() -> str:
    """All combining marks of the basic plane, as the inside of a character class."""
    marks = [c for block in _MAY_COMBINE for c in block if unicodedata.category(chr(c))[0] == "M"]
    starts = [c for c in marks if unicodedata.category(chr(c - 1))[0] != "M"]
    ends = [c for c in marks if unicodedata.category(chr(c + 1))[0] != "M"]
    return "".join(f"{chr(a)}-{chr(b)}" for a, b in zip(starts, ends, strict=True))


@cache
def _table() -> dict[int, str]:
    table = dict.fromkeys(map(ord, _DOUBLE), '"')
    table |= dict.fromkeys(map(ord, _SINGLE), "'")
    table |= dict.fromkeys(map(ord, _HYPHENS), "-")
    table |= dict.fromkeys(map(ord, _LONG_DASHES), "—")
    table |= dict.fromkeys(map(ord, _LINE_ENDS), "\n")
    table |= dict.fromkeys((c for c in range(0x80, 0x3001) if unicodedata.category(chr(c)) == "Zs"), " ")
    table[ord("\t")] = " "
    for code in range(0xFF00, 0xFFEF):
        wide = unicodedata.decomposition(chr(code))
        if code not in table and wide.startswith(("<wide>", "<narrow>")):
            table[code] = chr(int(wide.split()[1], 16))
    return table
