"""Hyphenation patterns by Liang's method, from the dictionaries of pyphen.

A pattern is read when a word asks for it: pyphen reads all nine thousand of English at once, which takes longer than the
brief. Its answers are the same.
"""

from __future__ import annotations

import re
from pathlib import Path

_NO_PATTERN = re.compile(r"^(?:[%#].*|[A-Z]+ .*)$", re.MULTILINE)  # comments, and keywords with their values
_ALTERNATIVE = re.compile(r"/\S*=\S*")  # how a word is spelt where it is divided: we only ask where
_HEX = re.compile(r"\^\^([0-9a-f]{2})")
_PLACE = re.compile(r"(\d?)(\D?)")

Weights = tuple[int, ...]


class Patterns:
    """The patterns of one language; places have at least so many letters on each side."""

    def __init__(self, file: Path, least: int) -> None:
        encoding, _, body = file.read_bytes().partition(b"\n")
        text = _NO_PATTERN.sub("", body.decode(encoding.decode().strip()))
        text = _HEX.sub(lambda found: chr(int(found[1], 16)), _ALTERNATIVE.sub("", text))
        bare = text
        for digit in "0123456789":  # ten passes in C; `translate` takes four times as long
            bare = bare.replace(digit, "")
        pairs = zip(bare.split(), text.split(), strict=True)
        self._written = {letters: pattern for letters, pattern in pairs if letters != pattern}
        self._longest = max(map(len, self._written))
        self._weights: dict[str, Weights] = {}
        self._least = least

    def positions(self, word: str) -> list[int]:
        """How many letters may stand before a hyphen: the places where the heaviest of all patterns is odd."""
        dotted = f".{word.lower()}."
        heaviest = [0] * (len(dotted) + 1)
        for start in range(len(dotted) - 1):
            for end in range(start + 1, min(start + self._longest, len(dotted)) + 1):
                if (letters := dotted[start:end]) in self._written:
                    weights = self._weighed(letters)
                    here = slice(start, start + len(weights))
                    heaviest[here] = map(max, weights, heaviest[here])
        return [at for at in range(self._least, len(word) - self._least + 1) if heaviest[at + 1] % 2]

    def _weighed(self, letters: str) -> Weights:
        """The weight before each letter of a pattern and behind the last."""
        if (known := self._weights.get(letters)) is None:
            known = self._weights[letters] = tuple(
                int(digit or 0) for digit, _ in _PLACE.findall(self._written[letters])
            )
        return known
