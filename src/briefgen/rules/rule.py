"""What a rule is, and what it may read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from briefgen.charts import ChartSpec
    from briefgen.document import Document
    from briefgen.layout.pages import Pages
    from briefgen.model.schema import Brief
    from briefgen.theme import PageGeometry, Theme


@dataclass(frozen=True, eq=False, slots=True)
class Subject:
    """A brief with what was made of it: `document` without what fitting left out, `charts` by their ids.

    `pages` is None where the brief has not been fitted; then a rule on pages has nothing to say.
    """

    brief: Brief
    document: Document
    charts: Mapping[str, ChartSpec]
    theme: Theme
    paper: PageGeometry
    pages: Pages | None = None

    @property
    def may_lack_parts(self) -> bool:
        """Whether parts may be missing still: then a rule says nothing of a part that is not there."""
        return self.brief.status == "draft"


class Breach(NamedTuple):
    """What breaks a rule: one sentence, the address it is about, and what to do about it."""

    message: str
    address: str = ""
    hint: str = ""


class Rule(NamedTuple):
    """A point of the editorial spec: its code, its number there, what it asks, and who says so.

    `check` finds what breaks it. It reads only its subject, so the same subject gives the same breaches.
    """

    code: str
    point: str
    sentence: str
    source: str
    check: Callable[[Subject], Iterator[Breach]]
