"""The manuscript: all that is set, before anything has a size or a place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefgen.charts import PlateStore
from briefgen.charts.spec import ChartSpec
from briefgen.document import Document
from briefgen.theme import PageGeometry, Theme


@dataclass(frozen=True, eq=False, slots=True)
class Manuscript:
    """A document with its charts by id, in a theme, for a paper size; drawn plates may lie in a store."""

    document: Document
    theme: Theme
    page: PageGeometry
    charts: Mapping[str, ChartSpec] = field(default_factory=dict)
    plates: PlateStore | None = None
