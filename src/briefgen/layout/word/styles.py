"""A theme and a plan as Word's named styles: half points, whole twips, regular and bold faces only."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from briefgen.layout.plan import Plan
from briefgen.layout.word.arrangement import Border, Paper, ParaStyle
from briefgen.ooxml.names import STYLES
from briefgen.theme import PageGeometry, Theme
from briefgen.units import half_points, twips

if TYPE_CHECKING:
    from briefgen.ooxml.reference import Sheet

_HEADER, _FOOTER = 400, 440  # twips from the edge
_RAISED = 240  # the text begins higher than in the PDF, since the masthead stands in it

Add = Callable[..., None]


def paper(page: PageGeometry, house: Sheet | None = None) -> Paper:
    """A theme's paper size in twips, or the sheet of a reference document."""
    if house:
        sides = house.left, house.right, house.top, house.bottom
        return Paper(house.width, house.height, *sides, twips(page.gutter), house.header, house.footer)
    return Paper(
        twips(page.width),
        twips(page.height),
        twips(page.margin),
        twips(page.margin),
        twips(page.top[1]) - _RAISED,
        twips(page.bottom),
        twips(page.gutter),
        _HEADER,
        _FOOTER,
    )


def half_size(plan: Plan) -> float:
    """The body size that Word can have, in points: its sizes are half points."""
    return half_points(plan.size) / 2


def styles(theme: Theme, plan: Plan, sheet: Paper) -> dict[str, ParaStyle]:
    """All paragraph styles by key, as `briefgen.ooxml.names` lists them."""
    size = half_size(plan)
    lead = twips(size * plan.leading)
    gap = round(lead / 2 * plan.spacing)
    out: dict[str, ParaStyle] = {}

    def add(key: str, role: str, **more: Any) -> None:
        text = theme.roles[role]
        own = half_points(text.size * size if text.relative else text.size)
        line = twips(own / 2 * text.leading if text.relative else text.leading) or lead
        family, _, cut = text.family.partition("-")
        look: dict[str, Any] = {"bold": cut[:1] in {"b", "s"}, "italic": cut.endswith("i"), "colour": text.colour}
        out[key] = ParaStyle(key, STYLES[key], family, **({"size": own, "line": line} | look | more))

    add("normal", "body")
    _opening(add, plan, sheet)
    _text(add, theme, gap, twips(size * 1.05))
    _boxes(add, theme, plan)
    _charts(add, theme, gap)
    _closing(add, theme, plan, sheet)
    add("gap", "note", size=2, line=max(140, round(1.5 * gap)))
    add("break", "note", size=2, line=20)
    return out


def _opening(add: Add, plan: Plan, sheet: Paper) -> None:
    add("series", "series")
    add("date", "series-right", align="right")
    add("logo", "note", size=2, line=0, align="right")
    add("title", "title", before=280, right=400, keep_lines=True)
    add("standfirst", "standfirst", before=twips(7 * plan.spacing), right=sheet.measure // 8, keep_lines=True)
    add("notice", "notice", before=twips(5 * plan.spacing), keep_lines=True)


def _text(add: Add, theme: Theme, gap: int, hang: int) -> None:
    bar = Border(20, 9, theme.palette["accent"])
    quiet = Border(12, 9, theme.palette["rule"])
    add("heading", "heading", before=round(2.6 * gap), keep_next=True, keep_lines=True, outline=0)
    add("body", "body", before=gap)
    add("bullet", "body", before=gap, left=hang, hang=hang, numbered="bullet")
    add("number", "body", before=gap, left=round(1.4 * hang), hang=round(1.4 * hang), numbered="decimal")
    add("quote", "quote", before=2 * gap, left=280, edge=bar, keep_next=True, keep_lines=True)
    add("quote-by", "quote-by", after=gap, left=280, edge=bar, keep_lines=True)
    add("counterpoint", "counterpoint", before=round(1.4 * gap), left=240, edge=quiet, keep_next=True, keep_lines=True)
    add("argument", "body", before=round(1.4 * gap), left=240, edge=quiet)
    add("attribution", "attribution", left=240, edge=quiet, keep_next=True, keep_lines=True)
    add("response", "body", before=gap // 3, left=240, edge=quiet)
    add("basis", "basis", before=gap, keep_next=True)


def _boxes(add: Add, theme: Theme, plan: Plan) -> None:
    add("panel-heading", "panel-heading")
    add(
        "panel",
        "panel",
        before=twips(4 * plan.spacing),
        left=240,
        hang=240,
        keep_lines=True,
        numbered="bullet",
    )
    add("panel-text", "panel", before=twips(4 * plan.spacing), keep_lines=True)
    add("card-name", "card-name")
    add("card-role", "card-role")
    add("card", "card", before=80)
    add("card-quote", "card-quote", before=100)
    add("card-channel", "card-channel", before=20)


def _charts(add: Add, theme: Theme, gap: int) -> None:
    navy = theme.palette["navy"]
    add("chart-title", "chart-title")
    add("chart-subtitle", "chart-subtitle")
    add("picture", "note", size=2, line=0, before=80)
    add("note", "note", before=60)
    add(
        "table-title",
        "chart-title",
        before=2 * gap,
        after=40,
        top=Border(8, 3, navy),
        keep_next=True,
        keep_lines=True,
    )
    add("table-head", "table-head")
    add("table-cell", "table-cell")
    add("table-head-number", "table-head", align="right")
    add("table-cell-number", "table-cell", align="right")
    add("table-note", "note", before=60)


def _closing(add: Add, theme: Theme, plan: Plan, sheet: Paper) -> None:
    navy, rule = theme.palette["navy"], theme.palette["rule"]
    add(
        "sources-heading",
        "sources-heading",
        before=twips(10 * plan.spacing),
        after=40,
        top=Border(6, 4, navy),
        keep_next=True,
        outline=0,
    )
    add("source", "source", left=280, hang=280, keep_lines=True, numbered="decimal")
    add("imprint-first", "imprint", before=140, top=Border(6, 4, rule))
    add("imprint", "imprint", before=40)
    add("running", "running", foot=Border(6, 3, rule), tab=sheet.measure)
    add("footer", "footer", top=Border(6, 5, rule), tab=sheet.measure)
    add("stamp", "stamp", align="center", fill=theme.palette["accent"])
