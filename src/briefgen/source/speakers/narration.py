"""Narration inside one pair of marks, as Russian and French print it, and paragraphs that a dash opens as speech."""

from __future__ import annotations

from typing import NamedTuple

from briefgen.source.speakers.attribute import Attribution, Attributor
from briefgen.source.speakers.cues import CueKind
from briefgen.source.speakers.line import Item, Line
from briefgen.source.speakers.reading import Passage
from briefgen.source.tokens import Kind


class Pieces(NamedTuple):
    """The spoken pieces as offsets into the article, and who speaks."""

    spans: tuple[tuple[int, int], ...]
    said: Attribution | None


def pieces(passage: Passage, number: int, attributor: Attributor) -> Pieces:
    """A quotation's content without the narration in it; one piece where there is none."""
    line, at, begin = passage.line, 0, 0
    spans: list[tuple[int, int]] = []
    said: Attribution | None = None
    while at < len(line):
        clause = _clause(at, passage)
        narrated = attributor.narrated(*clause, number, passage) if clause else None
        if clause is None or narrated is None:
            at += 1
            continue
        spans += _span(line[begin:at])
        said = said or narrated
        at = begin = _after(clause[1], passage)
    spans += _span(line[begin:])
    return Pieces(tuple(spans), said)


def spoken_paragraph(passage: Passage) -> Passage | None:
    """What follows the dash that opens a paragraph as speech; None where none does."""
    tokens = passage.stretch.tokens
    if not passage.grammar.breaks_marks or len(tokens) < 2 or tokens[0].kind is not Kind.DASH or not tokens[0].trail:
        return None
    return passage.part(1)


def _span(items: Line) -> list[tuple[int, int]]:
    return [(items[0].start, items[-1].end)] if any(item.is_word for item in items) else []


def _clause(at: int, passage: Passage) -> tuple[int, int] | None:
    """Where a clause of narration that opens at a dash or a comma begins and ends."""
    line = passage.line
    if at == 0 or at + 1 >= len(line):
        return None
    dash = line[at].kind is Kind.DASH and not line[at].glued and not line[at - 1].is_word
    comma = line[at].text == "," and passage.grammar.language == "fr"
    if not dash and not comma:
        return None
    cue = next((c for c in passage.cues.between(at + 1, min(len(line), at + 20)) if c.kind is CueKind.SAYS), None)
    if cue is None:
        return None
    if comma and not _is_inverted(at + 1, cue.first, passage):
        return None
    stop = next((n for n in range(cue.end, len(line)) if _closes(line[n], dash)), len(line))
    return at + 1, stop


def _closes(item: Item, dash: bool) -> bool:
    """Whether an item ends a clause of narration that a dash, or else a comma, has opened."""
    return item.kind is Kind.DASH and not item.glued if dash else item.text in (",", ".")


def _is_inverted(begin: int, verb: int, passage: Passage) -> bool:
    """Whether only auxiliaries and a pronoun with its hyphens stand before a French verb: "a-t-il ajouté"."""
    grammar, line = passage.grammar, passage.line
    lead = all(
        line[n].low in grammar.between or line[n].kind is Kind.DASH or line[n].low in grammar.pronouns
        for n in range(begin, verb)
    )
    pronoun_first = line[begin].low in grammar.pronouns
    return lead and not pronoun_first


def _after(stop: int, passage: Passage) -> int:
    """Behind the sign that closes the narration."""
    return min(stop + 1, len(passage.line))
