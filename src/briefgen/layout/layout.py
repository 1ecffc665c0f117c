"""A manuscript and a plan as pages, or only measured."""

from __future__ import annotations

from briefgen.layout.blocks.furniture import furnish, masthead
from briefgen.layout.breaks import Break, choose, stretches
from briefgen.layout.build import build
from briefgen.layout.builder import Builder
from briefgen.layout.manuscript import Manuscript
from briefgen.layout.pages import Pages
from briefgen.layout.place import place
from briefgen.layout.plan import Plan


def measure(manuscript: Manuscript, plan: Plan) -> Break:
    """Where the pages would begin, and how full they are. Raises MissingGlyph."""
    return choose(build(manuscript, plan)[0], _rooms(manuscript))


def layout(manuscript: Manuscript, plan: Plan, measured: Break | None = None) -> Pages:
    """Every line, box, rule and chart with its page and place; `measured` is what the plan was found to make before.

    Raises MissingGlyph.
    """
    at = measured or measure(manuscript, plan)
    grid = plan.size * plan.leading / 2
    builder, count = Builder(manuscript, plan), manuscript.document.pages
    placed = [
        place(manuscript.page, page, mine, at.fill[page], grid, last=page == count - 1)
        for page, mine in enumerate(stretches(at.bands, at.at))
    ]
    pages = tuple(
        (*(masthead(builder) if page == 0 else ()), *furnish(builder, page, count), *part.items)
        for page, part in enumerate(placed)
    )
    columns = tuple(pair for part in placed for pair in part.columns)
    level = max((abs(pair.left - pair.right) / pair.leading for pair in columns), default=0.0)
    starts = tuple(at.bands[spot.band].atoms[spot.atom].block for spot in at.at if spot.band < len(at.bands))
    return Pages(plan, pages, columns, at.fill, at.over, level, starts)


def _rooms(manuscript: Manuscript) -> tuple[float, ...]:
    return tuple(manuscript.page.room(page) for page in range(manuscript.document.pages))
