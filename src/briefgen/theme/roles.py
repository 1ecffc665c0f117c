"""What a theme must have: its roles, the ground each role is printed on, its colours, and which faces there are."""

from __future__ import annotations

# The palette's name of the colour behind the text of each role.
GROUNDS = {
    "series": "navy",
    "series-right": "navy",
    "title": "paper",
    "standfirst": "paper",
    "notice": "paper",
    "heading": "paper",
    "body": "paper",
    "panel-heading": "tint",
    "panel": "tint",
    "card-name": "warm",
    "card-role": "warm",
    "card": "warm",
    "card-quote": "warm",
    "card-channel": "warm",
    "quote": "paper",
    "quote-by": "paper",
    "chart-title": "paper",
    "chart-subtitle": "paper",
    "note": "paper",
    "table-head": "paper",
    "table-cell": "paper",
    "counterpoint": "paper",
    "attribution": "paper",
    "basis": "paper",
    "sources-heading": "paper",
    "source": "paper",
    "imprint": "paper",
    "running": "paper",
    "footer": "paper",
    "stamp": "accent",
}
# What each form of a box may be, the usual one first.
FORMS = {"masthead": ("band", "line"), "panel": ("side", "rules"), "card": ("lid", "plain")}
# Grounds of text where a form has another than the usual one.
GROUNDS_OF_FORMS = {"line": {"series": "paper", "series-right": "paper"}}
# Grounds on which a link may stand besides the paper.
LINK_GROUNDS = ("paper", "tint", "warm")
COLOURS = ("ink", "quiet", "navy", "accent", "tint", "warm", "rule", "paper", "link", "reverse")
FACES = (
    *("serif", "serif-i", "serif-b", "serif-bi", "serif-s"),
    *("sans", "sans-i", "sans-b", "sans-bi", "sans-s"),
)
