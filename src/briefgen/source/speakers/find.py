"""All quotations of an article, with their speakers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from briefgen.source.guard_words import primary
from briefgen.source.speakers.attribute import Attribution, Attributor
from briefgen.source.speakers.byline import byline
from briefgen.source.speakers.english import ENGLISH
from briefgen.source.speakers.french import FRENCH
from briefgen.source.speakers.german import GERMAN
from briefgen.source.speakers.grammar import Grammar
from briefgen.source.speakers.kinds import kind
from briefgen.source.speakers.line import Span
from briefgen.source.speakers.narration import Pieces, pieces, spoken_paragraph
from briefgen.source.speakers.pipeline import Pipeline, named
from briefgen.source.speakers.quotation import Quotation, QuotationKind, Way
from briefgen.source.speakers.reading import Passage, Reading, read
from briefgen.source.speakers.russian import RUSSIAN
from briefgen.source.speakers.transcript import Turn, turns
from briefgen.source.stretches import read_source

_GRAMMARS = {each.language: each for each in (ENGLISH, GERMAN, FRENCH, RUSSIAN)}


class Voices(NamedTuple):
    """The quotations of an article, the reading they come from, and who wrote it (with whether a word says so)."""

    quotations: tuple[Quotation, ...]
    reading: Reading
    authors: tuple[str, ...]
    authors_named: bool


def find_quotations(article_text: str, language: str = "en", nlp: Pipeline | None = None) -> tuple[Quotation, ...]:
    """Every run between quotation marks, and every turn of an interview, in order, with the speaker where that is sure.

    By the grammar of reported speech in `language` (en, de, fr, ru; in another one no speaker is named): cues before, inside
    and behind a quotation, the sentence ahead of it, marks re-opened at a paragraph; last names, titles, roles and pronouns go
    back to the full name. A wrong speaker is worse than none: `speaker` is None where the grammar is not sure. `nlp` is a
    loaded pipeline, such as spaCy's, whose named entities (`ents` with `label_`, `start_char`, `end_char`) are taken for
    names as well; `way` says so. Never raises for any text.
    """
    if nlp is None:
        return voices(article_text, language).quotations
    return _heard(article_text, language, tuple(named(nlp, article_text)), Way.PIPELINE).quotations


def quotations_among(text: str, language: str, names: Iterable[str]) -> tuple[Quotation, ...]:
    """The quotations of a short text in which persons of these names are known to occur."""
    known = tuple((name, True) for name in names if " " in name)
    return _heard(text, language, known, Way.GRAMMAR).quotations


@lru_cache(maxsize=8)
def voices(article_text: str, language: str) -> Voices:
    """The quotations of an article, found by our grammar alone."""
    return _heard(article_text, language, (), Way.GRAMMAR)


def grammar_of(language: str) -> Grammar | None:
    """The grammar of a language tag."""
    return _GRAMMARS.get(primary(language))


def _heard(text: str, language: str, names: tuple[tuple[str, bool], ...], way: Way) -> Voices:
    grammar = grammar_of(language)
    reading = read(read_source(text), grammar or ENGLISH, names)
    authors, authors_named = byline(reading)
    found = tuple(replace(q, way=way) if way is not q.way else q for q in _Listener(reading).all())
    if grammar is None:
        found = tuple(replace(q, speaker=None, speaker_start=None, via=None, cue=None) for q in found)
    return Voices(found, reading, authors, authors_named)


class _Listener:
    """Goes through an article, paragraph by paragraph."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._text = reading.source.text
        self._attributor = Attributor(reading)
        self._open: list[int] = []  # places in `_found` of a quotation that is re-opened, paragraph by paragraph
        self._found: list[Quotation] = []

    def all(self) -> list[Quotation]:
        interview = turns(self._reading)
        for number, passage in enumerate(self._reading.passages):
            if (turn := interview.get(number)) is not None:
                self._turn(turn, passage)
            elif (spoken := spoken_paragraph(passage)) is not None:
                self._pieces(pieces(spoken, number, self._attributor), QuotationKind.SPEECH)
                self._nested(passage.outer, passage)
            else:
                self._paragraph(number, passage)
        return sorted(self._found, key=lambda q: (q.start, -q.end))

    def _turn(self, turn: Turn, passage: Passage) -> None:
        items = passage.line[turn.first :]
        if items:
            said = (turn.speaker, turn.start, None, ":" if turn.start is not None else None)
            self._add(items[0].start, items[-1].end, said, QuotationKind.SPEECH)
            self._nested(passage.outer, passage)

    def _paragraph(self, number: int, passage: Passage) -> None:
        if not passage.outer:
            self._open = []
            return
        first = passage.outer[0]
        goes_on = bool(self._open) and first.opening == 0
        inherited = self._speaker_of_open() if goes_on else None
        said = self._attributor.line(number, passage, inherited)
        if not goes_on:
            self._open = []
        for at, item in enumerate(passage.line):
            if item.span is not None:
                self._run(at, item.span, number, passage, said.get(at), goes_on and item.span is first)

    def _run(self, at: int, run: Span, number: int, passage: Passage, said: Attribution | None, goes_on: bool) -> None:
        what = QuotationKind.SPEECH if goes_on else kind(at, passage, said)
        before = len(self._found)
        if what is QuotationKind.TERM or what is QuotationKind.TITLE:
            self._add(*self._edges(run, passage), (None, None, None, None), what)
        else:
            self._pieces(self._broken(at, run, number, passage, said), what)
        added = range(before, len(self._found))
        self._nested([r for r in passage.runs if r.parent == run.opening], passage)
        if goes_on and said is not None:
            self._tell_earlier(self._found[before] if len(added) else None)
        last = run.after == len(passage.stretch.tokens)
        self._open = [*(self._open if goes_on else []), *added] if last and not run.closed else []

    def _broken(self, at: int, run: Span, number: int, passage: Passage, said: Attribution | None) -> Pieces:
        whole = Pieces((self._edges(run, passage),), said)
        if not passage.grammar.breaks_marks or (said is not None and said.direct and passage.grammar.language == "fr"):
            return whole
        cut = pieces(passage.inside(run, at), number, self._attributor)
        return cut if cut.said is not None else whole

    def _edges(self, run: Span, passage: Passage) -> tuple[int, int]:
        tokens = passage.stretch.tokens
        return tokens[run.first].start, tokens[run.end - 1].end

    def _pieces(self, cut: Pieces, what: QuotationKind) -> None:
        said = cut.said
        about = (said.speaker.name, said.speaker.start, said.via, said.cue) if said else (None, None, None, None)
        for start, end in cut.spans:
            self._add(start, end, about, what)

    def _nested(self, runs: tuple[Span, ...] | list[Span], passage: Passage) -> None:
        for run in runs:
            self._add(*self._edges(run, passage), (None, None, None, None), QuotationKind.NESTED)
            self._nested([r for r in passage.runs if r.parent == run.opening], passage)

    def _add(
        self,
        start: int,
        end: int,
        said: tuple[str | None, int | None, str | None, str | None],
        what: QuotationKind,
    ) -> None:
        self._found.append(Quotation(start, end, self._text[start:end], *said, what))

    def _speaker_of_open(self) -> Attribution | None:
        known = next((self._found[n] for n in self._open if self._found[n].speaker is not None), None)
        return Attribution.again(known) if known else None

    def _tell_earlier(self, known: Quotation | None) -> None:
        """The paragraphs before a cue that stands only behind a later one have the same speaker."""
        for number in self._open:
            if known is not None and self._found[number].speaker is None:
                self._found[number] = replace(
                    self._found[number],
                    speaker=known.speaker,
                    speaker_start=known.speaker_start,
                    via=known.via,
                    cue=known.cue,
                    kind=QuotationKind.SPEECH,
                )
