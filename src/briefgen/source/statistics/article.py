"""An article with its numbers and dates, read once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from briefgen.language import PartialDate
from briefgen.source.guard_words import primary
from briefgen.source.statistics.bearing import Bearing, bearing
from briefgen.source.statistics.mention import Mention
from briefgen.source.statistics.passage import Passage
from briefgen.source.statistics.tables import Tables
from briefgen.source.stretches import Source, Stretch, read_source
from briefgen.source.tokens import tokenise


class Place(NamedTuple):
    """A number of an article: the paragraph, counted from 0, and the mention in it."""

    paragraph: int
    mention: Mention


@dataclass(frozen=True)
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

    def bearing(self, place: Place) -> Bearing:
        """What one of its numbers is about."""
        passage = self.passages[place.paragraph]
        return self.tables.bearing(place.paragraph, place.mention) or bearing(passage, place.mention)


@lru_cache(maxsize=8)
def numbered(text: str, language: str, published: PartialDate | None) -> NumberedArticle:
    """The numbers of an article's text."""
    return NumberedArticle(read_source(text), primary(language), published)


def claimed(text: str, language: str) -> Passage:
    """A claim, which is one paragraph, with its numbers. Its dates are not counted back from any day."""
    return Passage(text, 0, len(text), Stretch(tokenise(text), (), frozenset()), primary(language), None)
