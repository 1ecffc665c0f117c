"""Letters that cannot be set, and characters that no face of the theme can draw, found before anything is set."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from briefgen.document import Block, Run
from briefgen.findings import Finding
from briefgen.language import Unset, unset_character
from briefgen.layout.manuscript import Manuscript
from briefgen.typeset import missing_glyphs

_CUTS = ("", "-i", "-b", "-bi", "-s")
_MOST_NAMED, _MOST_SHOWN = 3, 40  # characters of a message


def missing_glyph_findings(manuscript: Manuscript) -> tuple[Finding, ...]:
    """What cannot be set, in reading order, chart texts last; one finding for each field and reason.

    `script-not-supported` where letters run from right to left or are East Asian, whatever faces a theme has;
    `missing-glyph` where all that is missing is a face.
    """
    faces = tuple(f"{family}{cut}" for family in manuscript.theme.families.values() for cut in _CUTS)
    texts: dict[str, str] = {}
    for place, words in (*_document_texts(manuscript), *_chart_texts(manuscript)):
        texts[place] = f"{texts[place]} {words}" if place in texts else words
    # Nearly always all is well, and a brief has some hundred characters: then no field is looked at by itself.
    if not any(_findings("", "".join(sorted(set().union(*texts.values()))), faces)):
        return ()
    return tuple(finding for place, words in texts.items() for finding in _findings(place, words, faces))


def _findings(place: str, words: str, faces: tuple[str, ...]) -> Iterator[Finding]:
    unset = {char: why for char in dict.fromkeys(words) if (why := unset_character(char))}
    for why in dict.fromkeys(unset.values()):
        yield _unset(place, words, [char for char in unset if unset[char] is why], why)
    if missing := [char for char in missing_glyphs(words, faces) if char not in unset]:
        yield _missing(place, missing)


def _document_texts(manuscript: Manuscript) -> Iterator[tuple[str, str]]:
    for block in manuscript.document.walk():
        for run in block.runs:
            yield _place(block, run), run.text
    yield "", manuscript.document.metadata.stamp + "".join(manuscript.document.labels.values())


def _place(block: Block, run: Run) -> str:
    return run.address or str(block.origin) or block.id


def _chart_texts(manuscript: Manuscript) -> Iterator[tuple[str, str]]:
    for name, spec in sorted(manuscript.charts.items()):
        words = (*spec.categories, *(series.name for series in spec.series), *(event.label for event in spec.events))
        words += (spec.note.text,) if spec.note else ()
        yield f"charts[{name}]", " ".join((*words, spec.unit))


def _unset(place: str, words: str, chars: Sequence[str], why: Unset) -> Finding:
    places = [at for at, char in enumerate(words) if char in chars]
    said = words[places[0] : places[-1] + 1]
    shown = said if len(said) <= _MOST_SHOWN else said[: _MOST_SHOWN - 1] + "…"
    hints = ("write it in letters that run from left to right: Latin, Cyrillic or Greek",)
    message = f"briefgen cannot set '{shown}' yet: {why}"
    return Finding("script-not-supported", message, address=place, details=(_named(chars),), hints=hints)


def _missing(place: str, chars: Sequence[str]) -> Finding:
    message = f"no face of the theme can draw {_named(chars)}"
    return Finding("missing-glyph", message, address=place, hints=("write it in another way",))


def _named(chars: Sequence[str]) -> str:
    """The first characters by code point and name, and how many more there are."""
    named = ", ".join(
        f"U+{ord(c):04X} ({unicodedata.name(c, 'unnamed character').lower()})" for c in chars[:_MOST_NAMED]
    )
    return named + (f" and {len(chars) - _MOST_NAMED} more" if len(chars) > _MOST_NAMED else "")
