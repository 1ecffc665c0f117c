"""What a number of a text is about: its own words, those it shares, and those of the other numbers beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from briefgen.source.dates import DateMention
from briefgen.source.direction import Move, Relation
from briefgen.source.statistics.terms import Term

Keys = frozenset[str]
_NONE: Keys = frozenset()


class Tone(NamedTuple):
    """How a sentence says a number.

    `clause` are the words of the number's clause, with or without another number, `turns` those of direction, `sides` where
    they say that something went, `light` words that say no more than that it is so. `denied`: a negation stands beside the
    number, `denying`: in its sentence; `open`: it may, will or shall be; `past`: it was or has been; `spoken`: an "I" or "we"
    says it. `stances` are words such as against and before, `presently`: a word of the sentence says now; `chunk` are the words
    beside the number up to the next mark or "and", `lead` the first of them before it,
    `tail` those that come only later; `of_them`: it is part of what a pronoun stands for; `spells` are bounds of
    a time without a number, such as "over" of "for more than a day".
    """

    clause: Keys = _NONE
    turns: Keys = _NONE
    sides: frozenset[Move] = frozenset()
    light: Keys = _NONE
    denied: bool = False
    denying: bool = False
    open: bool = False
    past: bool = False
    spoken: bool = False
    stances: frozenset[str] = frozenset()
    presently: bool = False
    chunk: Keys = _NONE
    lead: str = ""
    tail: Keys = _NONE
    of_them: bool = False
    spells: frozenset[str] = frozenset()


class Rival(NamedTuple):
    """The words of another number, the first of them, their names, and whether it comes later."""

    head: str
    keys: Keys
    names: Keys = frozenset()
    later: bool = False


@dataclass(frozen=True, eq=False, slots=True)
class Bearing:
    """The words that belong to one number.

    `own` are those of its part of the sentence, `core` those of them that no other part has, `head` the first of these;
    `shared` those that all its numbers have in common, `first` the first of own and shared; `rivals` has the words of each
    other number that are neither. `names` are the keys among own and shared that are written as names, `places` the
    tokens of places in its reach. `around` are the words of its whole sentence, `named` its names, `anywhere` its places,
    `seasons` its seasons; `looks_back`: it has a pronoun. `unsure`: it pairs words with numbers in a way that is not
    understood. `present`: the number is said of the day of writing. `sources` are names of who says it, not of whom.
    `tone` is how its sentence says it.
    """

    own: Keys = _NONE
    shared: Keys = _NONE
    core: Keys = _NONE
    head: str = ""
    first: str = ""
    rivals: tuple[Rival, ...] = ()
    names: Keys = _NONE
    places: tuple[Term, ...] = ()
    dates: tuple[DateMention, ...] = ()
    move: Move | None = None
    relation: Relation | None = None
    around: Keys = _NONE
    named: Keys = _NONE
    anywhere: tuple[Term, ...] = ()
    unsure: bool = False
    seasons: Keys = _NONE
    present: bool = False
    looks_back: bool = False
    sources: Keys = _NONE
    tone: Callable[[], Tone] = Tone

    @property
    def all(self) -> Keys:
        """Own and shared words."""
        return self.own | self.shared


class Setting(NamedTuple):
    """What stands around an article's number.

    `article` are all words of it, `context` those that its sentence may refer back to, `before` and `behind` those of the
    sentences beside it, `year` that of the article, `title` the words of its first lines.
    """

    article: Keys
    context: Keys
    before: Keys
    behind: Keys
    year: int | None
    title: Keys = _NONE


def rival(keys: Sequence[str], but: Keys, names: Keys = _NONE, later: bool = False) -> Rival | None:
    """The keys that are another number's alone; None where there are none."""
    left = [key for key in keys if key not in but]
    return Rival(left[0], frozenset(left), names & frozenset(left), later) if left else None
