"""What an audit shows: statements of the brief with their state, and the articles that bear them out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from briefgen.findings import Severity
from briefgen.model.schema import Attested


class Kind(StrEnum):
    """What a statement is."""

    CLAIM = "claim"
    QUOTATION = "quotation"
    PHRASE = "phrase"  # between quotation marks in a sentence of the brief
    STATISTIC = "statistic"
    EVENT = "event"
    NUMBER = "number"  # or a date, in a sentence or a cell of the brief
    TEXT = "text"  # the brief's own words, for which no passage is named


class State(StrEnum):
    """How a statement is borne out."""

    EXACT = "exact"
    FOLDED = "folded"
    BRACKETED = "bracketed"
    ELIDED = "elided"
    IN_SOURCE = "in source"  # a number that an article carries
    IN_DATA = "in data"  # or the file that a chart draws
    OF_MODEL = "of model"  # or a statistic or an event of the brief, whose excerpt does
    UNCONFIRMED = "unconfirmed"  # or of which the grammar cannot tell
    ATTESTED = "attested"
    ERROR = "error"
    ANALYST = "analyst"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class Place:
    """A passage of an article. `paragraph` counts from 1; `start`, `end` and `gaps` are offsets into its text, half-open.

    `gaps` are what a quotation leaves out. `nearest`: it does not bear the statement out, it is only the most similar one.
    """

    article: str
    paragraph: int
    start: int
    end: int
    gaps: tuple[tuple[int, int], ...] = ()
    nearest: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """What is said of a statement, or of the whole: a finding without its place."""

    severity: Severity
    text: str
    details: tuple[str, ...] = ()


class Role(StrEnum):
    """What a piece of an article is to a statement."""

    AROUND = "around"
    HELD = "held"
    GAP = "gap"


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters of an article, in the sentences around a passage."""

    text: str
    role: Role


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing that the brief says and that is held, or that nothing holds.

    `number` counts from 1 in the order of the page. `words` are what must stand in an article (an excerpt, a quotation), ""
    where nothing is held; `language` is theirs. `speaker` is whom the article has say them, where the brief names the same.
    `from_lock`: only the lock answers for it, its article is not at hand. `around` are the sentences around the passage, ()
    where the article is not shown.
    """

    number: int
    kind: Kind
    address: str
    words: str
    state: State
    language: str = ""
    place: Place | None = None
    notes: tuple[Note, ...] = ()
    attestations: tuple[Attested, ...] = ()
    analyst: bool = False
    from_lock: bool = False
    around: tuple[Piece, ...] = ()
    speaker: str = ""

    @property
    def warned(self) -> bool:
        """Whether a warning speaks of it."""
        return any(note.severity is Severity.WARNING for note in self.notes)


@dataclass(frozen=True, slots=True)
class PrintedText:
    """A text of the brief as it is printed, with the statements on it; `by` is who says it, where somebody does."""

    address: str
    text: str
    statements: tuple[Statement, ...]
    by: str = ""
    is_quotation: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """The texts below one heading of the document."""

    heading: str
    texts: tuple[PrintedText, ...]


@dataclass(frozen=True, slots=True)
class Segment:
    """Characters of an article that the same statements use.

    `used_by`, `begins` and `ends` are numbers of statements: whose passage it is part of, and whose passage begins or ends
    with it. `gap`: a quotation leaves it out, and nothing else uses it. `near`: it is most like what these statements say, and
    does not bear them out.
    """

    text: str
    used_by: tuple[int, ...] = ()
    begins: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()
    gap: bool = False
    near: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an article, with the white space behind it."""

    segments: tuple[Segment, ...]

    @property
    def used(self) -> bool:
        """Whether a statement uses any of it."""
        return any(segment.used_by for segment in self.segments)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of an article; `number` counts from 1."""

    number: int
    sentences: tuple[Sentence, ...]

    @property
    def used(self) -> bool:
        """Whether a statement uses any of it."""
        return any(sentence.used for sentence in self.sentences)


@dataclass(frozen=True, slots=True)
class AuditedArticle:
    """An article, or what the lock knows of it.

    `paragraphs` is () where the text is not at hand or not to be shown; `places` are then what is known: the statements whose
    passages lie in it, by place. `at_hand`: its text was searched.
    """

    id: str
    title: str
    language: str
    about: str
    at_hand: bool
    paragraphs: tuple[Paragraph, ...] = ()
    places: tuple[Statement, ...] = ()


@dataclass(frozen=True, slots=True)
class AuditPage:
    """A brief beside its articles. `notes` are what is said of the whole; `stamp` is what its pages bear."""

    title: str
    language: str
    about: str
    stamp: str
    parts: tuple[Part, ...]
    articles: tuple[AuditedArticle, ...]
    notes: tuple[Note, ...] = ()

    @property
    def statements(self) -> tuple[Statement, ...]:
        """All statements in the order of the page."""
        return tuple(s for part in self.parts for text in part.texts for s in text.statements)
