"""Hyphenation patterns give pyphen's own answers."""

from __future__ import annotations

import pyphen
import pytest

from briefgen.typeset.patterns import Patterns

WORDS = """
accommodation assessment independence infrastructure neighbourhood recommendation responsibility unprecedented
Verantwortung Bundesregierung Zusammenarbeit responsabilité développement gouvernement cooperación administración
ответственность безопасность правительство государственный felelősség asszonnyal önkormányzat accommodatie
"""


@pytest.mark.parametrize("language", sorted({file: name for name, file in pyphen.LANGUAGES.items()}.values()))
def test_places_are_those_of_pyphen(language: str) -> None:
    """In every dictionary there is, for words of several languages and for the letters of its own patterns."""
    file = pyphen.LANGUAGES[language]
    theirs, ours = pyphen.Pyphen(filename=file, left=3, right=3, cache=False), Patterns(file, 3)
    bits = [letters for letters in theirs.hd.patterns if letters.isalpha()][:400]
    words = (*WORDS.split(), *(a + b for a, b in zip(bits, reversed(bits), strict=True)))

    wrong = [word for word in words if list(map(int, theirs.positions(word))) != ours.positions(word)]

    assert len(bits) > 20
    assert not wrong
