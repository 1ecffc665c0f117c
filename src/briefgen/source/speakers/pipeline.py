"""Names that a caller's own language model finds, such as a loaded pipeline of spaCy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Protocol

_PERSONS = frozenset({"PERSON", "PER"})
_OTHERS = frozenset({"ORG", "NORP", "FAC"})


class Entity(Protocol):
    """A named entity."""

    @property
    def text(self) -> str:
        """Its words."""

    @property
    def label_(self) -> str:
        """Its label, of which PERSON, PER and ORG are read."""


class Document(Protocol):
    """What a pipeline makes of a text."""

    @property
    def ents(self) -> Iterable[Any]:
        """Its named entities."""


class Pipeline(Protocol):
    """A pipeline: a text goes in, a document comes out. spaCy's `Language` is one."""

    def __call__(self, text: str, /) -> Document:
        """The document of a text."""


def named(pipeline: Pipeline, text: str) -> Iterator[tuple[str, bool]]:
    """Names of persons and institutions of at least two words, with whether it is a person's."""
    for entity in pipeline(text).ents:
        name = " ".join(str(entity.text).split())
        if " " in name and entity.label_ in _PERSONS | _OTHERS:
            yield name, entity.label_ in _PERSONS
