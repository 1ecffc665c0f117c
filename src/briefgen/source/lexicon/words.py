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
    out = {}
    for entry in text.split("|"):
        name, _, words = entry.partition(":")
        out |= {word.replace("_", " "): name.strip() for word in words.split()}
    return out


def words(text: str) -> frozenset[str]:
    """Words apart by spaces; an underscore joins a phrase."""
    return frozenset(word.replace("_", " ") for word in text.split())


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words by which a language says numbers, in small letters, `ё` as `е`. An asterisk stands for any ending.

    `numbers` are words and phrases with their values, `joined` a word that multiplies inside another ("dreitausend"),
    `scales` powers of ten, `single` the scales that stand for one of themselves, the first after one of `articles`;
    `dotted` are abbreviated with a full stop; `suffixes` stand glued to digits. `half_more` adds a half ("two and a half").
    `ordinals` are first, second and so on; `fractions` parts of a whole, which count before a word of `of` (None: before
    any word); `multiples` how many times. `units` are measures by one name for all languages, `glued_units` beginnings that
    follow a hyphen ("39-year-old"), `currencies` beginnings of words by sign. `joining` stands between two numbers that share
    a unit, `through` between the ends of a range that `between` may open. `bounds` and `bounds_behind` say about, over, under; words of `out_of`
    follow a number of some whole, words of `per` a unit, before that of the time it is paid or counted in. `down`, `up`,
    `behind_down`, `behind_up`, `by`, `to`, `since`, `beside_number`, `clauses` govern direction,
    `negations` turn it. `relatives` begin a clause about what stands before it. `places` are prepositions before a place,
    `links` words that only join, without a meaning of their own. `idioms` are no numbers. `hedges` weaken; `weak` and `strong`
    are verbs of less and of full certainty, `softening` words leave a claim open or say whose it is. `same_names` are spellings of one name.
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
    between: frozenset[str] = frozenset()
    respectively: frozenset[str] = frozenset()
    bounds: Mapping[str, str] = field(default_factory=dict)
    bounds_behind: Mapping[str, str] = field(default_factory=dict)
    out_of: frozenset[str] = frozenset()
    per: frozenset[str] = frozenset()
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
    places: frozenset[str] = frozenset()
    links: frozenset[str] = frozenset()
    idioms: frozenset[str] = frozenset()
    counted: frozenset[str] = frozenset()
    hedges: frozenset[str] = frozenset()
    weak: frozenset[str] = frozenset()
    strong: frozenset[str] = frozenset()
    softening: frozenset[str] = frozenset()
    same_names: Mapping[str, str] = field(default_factory=dict)
    capital_nouns: bool = False
