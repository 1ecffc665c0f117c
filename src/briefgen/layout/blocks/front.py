"""The front of page one: title, standfirst, notices."""

from __future__ import annotations

from briefgen.layout.builder import Builder
from briefgen.layout.flow import Part

_TITLE_INSET, _STANDFIRST_INSET = 20.0, 60.0  # points that display text leaves free at the right
_STANDFIRST_GAP, _NOTICE_GAP = 9.0, 7.0


def title(builder: Builder, part: Part) -> None:
    """The title across the page."""
    _front(builder, part, "title", _TITLE_INSET, 0.0)


def standfirst(builder: Builder, part: Part) -> None:
    """The standfirst below the title."""
    _front(builder, part, "standfirst", _STANDFIRST_INSET, _STANDFIRST_GAP)


def notice(builder: Builder, part: Part) -> None:
    """What the reader must know about the brief: what it summarises, what was corrected."""
    _front(builder, part, "notice", 0.0, _NOTICE_GAP)


def _front(builder: Builder, part: Part, role: str, inset: float, gap: float) -> None:
    items, height = builder.setter.put(part.block.runs, role, builder.page.measure - inset, part.block.id)
    builder.front(part, items, height, gap * builder.plan.spacing)
