"""What a language's list of words about numbers holds; the lists themselves are data, one file a language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction


def entries(text: str) -> dict[str, int]:
    """`3 three|4 four drei` as words with their numbers."""
    return {word: int(entry.split()[0]) for entry in text.split("|") for word in entry.split()[1:]}


def phrases(text: str) -> dict[str, str]:
    """`hour: hour hours|day: day days` as words with the name before the colon; an underscore joins a phrase."""
    out: dict[str, str] = {}
    for entry in text.split("|"):
        name, _, words = entry.partition(":")
        out |= {word.replace("_", " "): name.strip() for word in words.split()}
    return out


def words(text: str) -> frozenset[str]:
    """Words apart by spaces; an underscore joins a phrase."""
    return frozenset(word.replace("_", " ") for word in text.split())


@dataclass(frozen=True, eq=False, repr=False, slots=True)
class Lexicon:
    """The words by which a language says numbers, in small letters, `ё` as `е`. An asterisk stands for any ending.

    Values: `numbers` are words and phrases with their values, `joined` a word that multiplies inside another
    ("dreitausend"), `scales` powers of ten, `single` those that stand for one of themselves, the first after one of
    `articles`; `dotted` are abbreviated with a full stop; `suffixes` stand glued to digits; `half_more` adds a half.
    `ordinals` are first, second and so on, with `ordinal_endings` behind digits; `fractions` are parts of a whole, before
    a word of `of` (None: before any); `multiples` and `times` say how many times. `out_of` follows some of a whole,
    `whole_of` stands before that, `per` comes before the time that a number is counted by.

    Units: `percent`, `points`; `units` are measures by one name for all languages, `glued_units` those behind a hyphen
    ("39-year-old"), `currencies` by sign. `joining` stands between numbers that share a unit, `through` between the ends
    of a range, an "and" only behind its word in `between`; `bounds` and `bounds_behind` say about, over, under.

    Sentences: `down`, `up`, `behind_down`, `behind_up` say where something went, `by`, `to`, `since` what the number is
    to it, `beside_number` may stand between, `negations` turn it. `clauses` set one against another, `relatives` say more
    of what stands before them, `pronouns` stand for it, `them` for several, `respectively` pairs, `contrasts` set something
    aside ("unlike Soren"), `than` compares, `against` stands between two numbers that are compared, `in_all` between those
    of "six in ten", `every` before "third"; `year_leads` come before a year, `seasons` and words of the `present` say when,
    `places` come before a place, `quarters` are those of the sky. `links` join and mean nothing; `denials` turn what is
    said, `open` leave it to come or to others' will, `past` and verbs of `past_endings` say that it is over, `stances` are
    words such as against and before, by one name for all languages, `first_persons` are the speaker's, `light` words only
    join a number to what it is of; `idioms` are no numbers; `counted` are things that a brief has itself.

    Claims: `hedges` weaken, `weak` and `strong` are verbs of less and of full certainty, `softening` leaves a claim open
    or says whose it is. `same_names` are spellings of one name. `capital_nouns`: every noun has a capital.
    """

    numbers: Mapping[str, float] = field(default_factory=dict)
    joined: str = ""
    scales: Mapping[str, int] = field(default_factory=dict)
    single: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    dotted: frozenset[str] = frozenset()
    suffixes: Mapping[str, int] = field(default_factory=dict)
    half_more: frozenset[str] = frozenset()
    ordinals: Mapping[str, int] = field(default_factory=dict)
    ordinal_endings: frozenset[str] = frozenset()
    fractions: Mapping[str, Fraction] = field(default_factory=dict)
    of: frozenset[str] | None = frozenset()
    multiples: Mapping[str, float] = field(default_factory=dict)
    times: frozenset[str] = frozenset()
    percent: frozenset[str] = frozenset()
    points: frozenset[str] = frozenset()
    units: Mapping[str, str] = field(default_factory=dict)
    glued_units: Mapping[str, str] = field(default_factory=dict)
    currencies: Mapping[str, str] = field(default_factory=dict)
    joining: frozenset[str] = frozenset()
    through: frozenset[str] = frozenset()
    between: Mapping[str, str] = field(default_factory=dict)
    respectively: frozenset[str] = frozenset()
    contrasts: frozenset[str] = frozenset()
    than: frozenset[str] = frozenset()
    against: frozenset[str] = frozenset()
    in_all: frozenset[str] = frozenset()
    every: frozenset[str] = frozenset()
    year_leads: frozenset[str] = frozenset()
    bounds: Mapping[str, str] = field(default_factory=dict)
    bounds_behind: Mapping[str, str] = field(default_factory=dict)
    out_of: frozenset[str] = frozenset()
    per: frozenset[str] = frozenset()
    whole_of: frozenset[str] = frozenset()
    down: frozenset[str] = frozenset()
    up: frozenset[str] = frozenset()
    behind_down: frozenset[str] = frozenset()
    behind_up: frozenset[str] = frozenset()
    by: frozenset[str] = frozenset()
    to: frozenset[str] = frozenset()
    since: frozenset[str] = frozenset()
    beside_number: frozenset[str] = frozenset()
    clauses: frozenset[str] = frozenset()
    relatives: frozenset[str] = frozenset()
    negations: frozenset[str] = frozenset()
    pronouns: frozenset[str] = frozenset()
    them: frozenset[str] = frozenset()
    seasons: frozenset[str] = frozenset()
    present: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    quarters: frozenset[str] = frozenset()
    links: frozenset[str] = frozenset()
    denials: frozenset[str] = frozenset()
    open: frozenset[str] = frozenset()
    past: frozenset[str] = frozenset()
    past_endings: tuple[str, ...] = ()
    stances: Mapping[str, str] = field(default_factory=dict)
    first_persons: frozenset[str] = frozenset()
    light: frozenset[str] = frozenset()
    idioms: frozenset[str] = frozenset()
    counted: frozenset[str] = frozenset()
    hedges: frozenset[str] = frozenset()
    weak: frozenset[str] = frozenset()
    strong: frozenset[str] = frozenset()
    softening: frozenset[str] = frozenset()
    same_names: Mapping[str, str] = field(default_factory=dict)
    capital_nouns: bool = False
