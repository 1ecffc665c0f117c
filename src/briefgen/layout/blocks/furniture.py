"""What stands on the pages outside the flow: masthead, running head, footer, stamp."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.document import Block, Run
from briefgen.layout.builder import Builder
from briefgen.layout.flow import furniture
from briefgen.layout.pages import STAMP, Box, Item, Picture, Rule, TextLine

_BAND, _TAB_WIDTH, _TAB = 46.0, 64.0, 4.0  # the masthead's height, and the tab that hangs from it
_STRIP = 6.0  # of colour along the page's head, where the masthead is a line
_LOGO_AIR = 14.0  # between band and logo, and between the words and the band's end
_MASTHEAD_MIDDLE, _RUNNING_MIDDLE, _RUNNING_RULE = 24.0, 31.0, 44.0
_FOOT_RULE, _FOOT_MIDDLE = 36.0, 25.0  # from the page's foot
# Shares of the measure for what stands at the left and at the right.
_MASTHEAD, _RUNNING, _FOOTER = (0.7, 0.28), (0.36, 0.62), (0.75, 0.23)
_STAMP_PAD, _STAMP_HEIGHT = 7.0, 14.0


def masthead(builder: Builder) -> list[Item]:
    """The band over page one with series and date; its words are the first of the reading order.

    A logo is made for light grounds: the band ends before it, and it stands on the paper.
    """
    page, logo = builder.page, builder.manuscript.theme.logo
    block = next((block for block in builder.manuscript.document.blocks if block.role == "masthead"), None)
    if block is None or not (block.children or logo):
        return []
    taken = logo.width + _LOGO_AIR if logo else 0.0
    end = page.width - page.margin - taken if logo else page.width
    items = _ground(builder, end)
    at_right, roles = ("date", "right"), ("series", "series-right")
    measure = page.measure - taken - _LOGO_AIR * bool(logo)
    lower = _STRIP / 2 if builder.manuscript.theme.forms.masthead == "line" else 0.0
    middle = _MASTHEAD_MIDDLE + lower
    items += _sides(builder, block.children, at_right, roles, _MASTHEAD, middle, measure, owned=True)
    if logo:
        top = (_BAND - logo.height) / 2 + lower
        items.append(Picture(end + _LOGO_AIR, top, logo.width, logo.height, logo, block.id))
    return items


def _ground(builder: Builder, end: float) -> list[Item]:
    """What the masthead's words stand on, or between."""
    page, palette = builder.page, builder.palette
    if builder.manuscript.theme.forms.masthead == "line":
        strip = Box(0, 0, page.width, _STRIP, palette["accent"], "")
        return [strip, Rule(page.margin, _BAND, page.measure, 0.6, palette["rule"], "")]
    tab = Box(page.margin, _BAND, _TAB_WIDTH, _TAB, palette["accent"], "")
    return [Box(0, 0, end, _BAND, palette["navy"], ""), tab]


def furnish(builder: Builder, page: int, pages: int) -> list[Item]:
    """Running head, footer and stamp of a page counted from 0."""
    return [*_running_head(builder, page), *_footer(builder, page, pages), *_stamp(builder, page)]


def _running_head(builder: Builder, page: int) -> list[Item]:
    blocks = furniture(builder.manuscript.document, "running-head") if page else ()
    if not blocks:
        return []
    rule = Rule(builder.page.margin, _RUNNING_RULE, builder.page.measure, 0.6, builder.palette["rule"], "")
    return [rule, *_sides(builder, blocks, ("right",), ("running", "running"), _RUNNING, _RUNNING_MIDDLE)]


def _footer(builder: Builder, page: int, pages: int) -> list[Item]:
    geometry, document = builder.page, builder.manuscript.document
    label = document.labels.get("page", "{page}").format(page=page + 1, pages=pages)
    middle = geometry.height - _FOOT_MIDDLE
    rule = Rule(geometry.margin, geometry.height - _FOOT_RULE, geometry.measure, 0.6, builder.palette["rule"], "")
    left = _sides(builder, furniture(document, "footer"), (), ("footer", "footer"), _FOOTER, middle)
    return [rule, *left, *_side(builder, (Run(label),), "footer", "", _FOOTER[1], middle, right=True)]


def _stamp(builder: Builder, page: int) -> list[Item]:
    """A mark that hangs from the masthead or the running head, at the right of every page."""
    words = builder.manuscript.document.metadata.stamp
    if not words:
        return []
    top, block = (_RUNNING_RULE, "") if page else (_BAND, STAMP)
    lines = _side(builder, (Run(words),), "stamp", block, 1.0, top + _STAMP_HEIGHT / 2, right=True)
    width = max(line.line.width * line.size / 1000 for line in lines) + 2 * _STAMP_PAD
    right = builder.page.width - builder.page.margin
    box = Box(right - width, top, width, _STAMP_HEIGHT, builder.palette["accent"], "")
    return [box, *(line.moved(-_STAMP_PAD, 0) for line in lines)]


def _sides(
    builder: Builder,
    blocks: Sequence[Block],
    at_right: tuple[str, ...],
    roles: tuple[str, str],
    shares: tuple[float, float],
    middle: float,
    measure: float = 0.0,
    *,
    owned: bool = False,
) -> list[Item]:
    """Paragraphs at the left and right of a measure, the page's if none is given, around a middle; owned words name their
    block."""
    items: list[Item] = []
    for block in blocks:
        right, name = block.role in at_right, block.id if owned else ""
        items += _side(builder, block.runs, roles[right], name, shares[right], middle, measure, right=right)
    return items


def _side(
    builder: Builder,
    runs: Sequence[Run],
    role: str,
    block: str,
    share: float,
    middle: float,
    measure: float = 0.0,
    *,
    right: bool,
) -> list[TextLine]:
    page, setter = builder.page, builder.setter
    measure = measure or page.measure
    lines, height = setter.put(runs, role, measure * share, block)
    out = []
    for line in lines:
        shift = measure - line.line.width * line.size / 1000 if right else 0.0
        out.append(line.moved(page.margin + shift, middle - height / 2))
    return out
