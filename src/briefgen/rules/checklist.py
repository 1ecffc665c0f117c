"""The points that need an eye, and of those that a machine half sees the part that it cannot."""

from __future__ import annotations

from typing import NamedTuple


class Look(NamedTuple):
    """A point of the spec, and what to look at."""

    point: str
    sentence: str


CHECKLIST = (
    Look("2", "Page 1 alone tells the story: a reader who stops there knows the main finding."),
    Look("4", "There is one topic, and every paragraph supports the thesis."),
    Look("11", "The title says the finding, without jargon."),
    Look("15", "The words are plain, and there are few numbers in running text."),
    Look("16", "It is neutral, and the source's hedges survive: may, perhaps, appears."),
    Look("19", "No quotation is cut where the agreement ends: read the sentences around each in the article."),
    Look("29", "Where a chart's data come from a news text, its source line says so."),
    Look("33", "Each chart shows what a sentence could not say as well."),
    Look("35", "The page is calm: elements stand on the grid, colours mean something."),
)
