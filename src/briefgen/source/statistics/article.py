"""An article with its numbers and dates, read once."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property, lru_cache
from typing import NamedTuple

from briefgen.language import PartialDate
from briefgen.source.guard_words import primary
from briefgen.source.statistics.bearing import Bearing, Keys, Setting
from briefgen.source.statistics.mention import Mention, Sort
from briefgen.source.statistics.passage import Passage
from briefgen.source.statistics.sentence import bearing
from briefgen.source.statistics.tables import Tables
from briefgen.source.statistics.terms import terms
from briefgen.source.stretches import Source, Stretch, read_source
from briefgen.source.tokens import tokenise

_HEADS = 2  # paragraphs


class Place(NamedTuple):
    """A number of an article: the paragraph, counted from 0, and the mention in it."""

    paragraph: int
    mention: Mention


@dataclass(frozen=True, eq=False)
class NumberedArticle:
    """The paragraphs of an article with their numbers; `language` is that of its tag."""

    source: Source
    language: str
    published: PartialDate | None

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Its paragraphs."""
        source = self.source
        return tuple(
            Passage(source.text, *span, stretch, self.language, self.published)
            for span, stretch in zip(source.paragraphs, source.stretches, strict=False)
        )

    @cached_property
    def places(self) -> tuple[Place, ...]:
        """Its numbers and dates, in order."""
        return tuple(Place(n, mention) for n, passage in enumerate(self.passages) for mention in passage.mentions)

    @cached_property
    def tables(self) -> Tables:
        """Its tables."""
        return Tables(self.passages)

    @cached_property
    def _by_value(self) -> dict[Hashable, list[Place]]:
        out: dict[Hashable, list[Place]] = {}
        for place in self.places:
            for key in _filed_under(place.mention):
                out.setdefault(key, []).append(place)
        return out

    @cached_property
    def _approximate(self) -> list[Place]:
        return [p for p in self.places if p.mention.sort is not Sort.TOKEN]

    def like(self, claim: Mention) -> list[Place]:
        """The numbers that may carry a claim's number: of the same value, or all where it is no exact one."""
        if claim.sort is Sort.TOKEN:
            return self.places_of_tokens
        if claim.bound == "about" or claim.sort is Sort.DATE:
            return self._approximate
        found = [p for key in _filed_under(claim) for p in self._by_value.get(key, ())]
        return sorted(dict.fromkeys(found), key=lambda p: (p.paragraph, p.mention.start))

    @cached_property
    def places_of_tokens(self) -> list[Place]:
        """Tokens with digits that are read as no number."""
        return [p for p in self.places if p.mention.sort is Sort.TOKEN]

    @cached_property
    def _heads(self) -> Keys:
        """The words of its title and first line."""
        return frozenset().union(*(passage.keys for passage in self.passages[:_HEADS]))

    @cached_property
    def keys(self) -> Keys:
        """All its words."""
        return frozenset().union(*(passage.keys for passage in self.passages))

    def setting(self, place: Place) -> Setting:
        """What stands around one of its numbers."""
        key = (place.paragraph, place.mention.first)
        if key not in self._settings:
            beside = self.passages[place.paragraph].beside(place.mention.first)
            year = self.published.year if self.published else None
            self._settings[key] = Setting(self.keys, self._context(place), *beside, year, self._heads)
        return self._settings[key]

    def _context(self, place: Place) -> Keys:
        """The words that a number's sentence may refer back to: those of its paragraph up to it, and of the title."""
        said = self.passages[place.paragraph].up_to(place.mention.first)
        return said | (self._heads - self.names if said & self.names else self._heads)

    @cached_property
    def names(self) -> Keys:
        """What is written with a capital inside its sentences, and never without one."""
        named: set[str] = set()
        plain: set[str] = set()
        for passage in self.passages:
            starts = frozenset((0, *passage.sentence_ends))
            for term in terms(passage.tokens, 0, len(passage.tokens), self.language, starts):
                if term.token not in starts:
                    (named if term.is_name else plain).add(term.key)
        return frozenset(named - plain)

    def named_in(self, bearing: Bearing) -> Bearing:
        """With the names that begin a sentence: there the capital says nothing, but elsewhere in the article it does."""
        own, around = (bearing.all & self.names) - bearing.sources, bearing.around & self.names
        if own <= bearing.names and around <= bearing.named:
            return bearing
        return replace(bearing, names=bearing.names | own, named=bearing.named | around)

    def in_one_sentence(self, one: Place, other: Place) -> bool:
        """Whether two numbers stand in the same sentence."""
        if one.paragraph != other.paragraph:
            return False
        passage = self.passages[one.paragraph]
        return passage.sentence(one.mention.first) == passage.sentence(other.mention.first)

    def bearing(self, place: Place) -> Bearing:
        """What one of its numbers is about."""
        key = (place.paragraph, place.mention.first)
        if key not in self._bearings:
            found = self.tables.bearing(place.paragraph, place.mention)
            self._bearings[key] = self.named_in(found or bearing(self.passages[place.paragraph], place.mention))
        return self._bearings[key]

    @cached_property
    def _settings(self) -> dict[tuple[int, int], Setting]:
        return {}

    @cached_property
    def _bearings(self) -> dict[tuple[int, int], Bearing]:
        return {}


def _filed_under(mention: Mention) -> Iterator[Hashable]:
    for value in (mention.value, mention.high):
        if value is not None:
            yield abs(value)
    if mention.date and mention.date.year and mention.date.month is None:
        yield Decimal(mention.date.year)


@lru_cache(maxsize=8)
def numbered(text: str, language: str, published: PartialDate | None) -> NumberedArticle:
    """The numbers of an article's text."""
    return NumberedArticle(read_source(text), primary(language), published)


@lru_cache(maxsize=256)
def claimed(text: str, language: str) -> Passage:
    """A claim, which is one paragraph, with its numbers. Its dates are not counted back from any day."""
    return Passage(text, 0, len(text), Stretch(tokenise(text), (), frozenset()), primary(language), None)
