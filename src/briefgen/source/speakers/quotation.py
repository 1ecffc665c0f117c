"""What is known of one run between quotation marks."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class QuotationKind(StrEnum):
    """What the marks stand for."""

    SPEECH = "speech"  # somebody's words
    TERM = "term"  # a word that the author keeps at a distance, or cites as a word
    TITLE = "title"  # the name of a work, a paper, a company
    NESTED = "nested"  # words quoted by somebody who is quoted


class Way(StrEnum):
    """How names were found: by our grammar alone, or by the entities of a caller's pipeline as well."""

    GRAMMAR = "grammar"
    PIPELINE = "pipeline"


@dataclass(frozen=True, slots=True)
class Quotation:
    """One run between quotation marks, or one turn of an interview.

    `start` and `end` are offsets into the article, half-open, without the marks; `text` is what stands there. Of a quotation
    that is re-opened at each paragraph, or broken by narration inside one pair of marks, each piece is an item. `speaker`: the
    fullest form of the name that the article gives, None where the grammar is not sure, and for terms and titles.
    `speaker_start`: the offset of the words that name the speaker there ("he", "the minister"). `via`: who passes the words
    on, such as an agency. `cue`: the words of the article that say so ("said", "according to"). `way`: how names were found.
    """

    start: int
    end: int
    text: str
    speaker: str | None
    speaker_start: int | None
    via: str | None
    cue: str | None
    kind: QuotationKind
    way: Way = Way.GRAMMAR
