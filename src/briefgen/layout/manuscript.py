"""The manuscript: all that is set, before anything has a size or a place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from briefgen.charts import PlateStore
from briefgen.charts.spec import ChartSpec
from briefgen.document import Document
from briefgen.theme import PageGeometry, Theme

if TYPE_CHECKING:
    from briefgen.ooxml.reference import Reference


class WordLook(NamedTuple):
    """How the Word file is to be: in the look of a reference document, and with our faces inside or without."""

    reference: Reference | None = None
    embed: bool = True

    @property
    def pages_unknown(self) -> bool:
        """Whether nobody can say how many pages it will have: fonts or styles are not ours."""
        return self.reference is not None or not self.embed


@dataclass(frozen=True, eq=False, slots=True)
class Manuscript:
    """A document with its charts by id, in a theme, for a paper size; drawn plates may lie in a store."""

    document: Document
    theme: Theme
    page: PageGeometry
    charts: Mapping[str, ChartSpec] = field(default_factory=dict)
    plates: PlateStore | None = None
    word: WordLook = WordLook()  # noqa: RUF009 - immutable
