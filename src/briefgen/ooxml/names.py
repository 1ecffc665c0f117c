"""Names of the styles in a Word file: Word's own where it has one, else ours, told apart by the word Brief."""

from __future__ import annotations

STYLES = {
    "normal": "Normal",
    "series": "Brief Series",
    "date": "Brief Date",
    "logo": "Brief Logo",
    "title": "Title",
    "standfirst": "Subtitle",
    "notice": "Brief Notice",
    "heading": "Heading 1",
    "body": "Body Text",
    "bullet": "List Bullet",
    "number": "List Number",
    "panel-heading": "Brief Panel Heading",
    "panel": "Brief Panel",
    "panel-text": "Brief Panel Text",
    "card-name": "Brief Card Name",
    "card-role": "Brief Card Role",
    "card": "Brief Card",
    "card-quote": "Brief Card Quote",
    "card-channel": "Brief Card Channel",
    "quote": "Quote",
    "quote-by": "Brief Quote Source",
    "counterpoint": "Brief Counterpoint",
    "attribution": "Brief Attribution",
    "response": "Brief Response",
    "argument": "Brief Argument",
    "basis": "Brief Basis",
    "chart-title": "Brief Chart Title",
    "chart-subtitle": "Brief Chart Subtitle",
    "picture": "Brief Chart",
    "note": "Brief Chart Source",
    "table-title": "Caption",
    "table-head": "Brief Table Head",
    "table-cell": "Brief Table",
    "table-head-number": "Brief Table Number Head",
    "table-cell-number": "Brief Table Number",
    "table-note": "Brief Table Source",
    "sources-heading": "Brief Sources Heading",
    "source": "Brief Source",
    "imprint-first": "Brief Imprint First",
    "imprint": "Brief Imprint",
    "gap": "Brief Gap",
    "break": "Brief Break",
    "running": "Header",
    "footer": "Footer",
    "stamp": "Brief Stamp",
}
HYPERLINK = "Hyperlink"


def style_id(name: str) -> str:
    """The id of a style in the file: its name without spaces, as Word makes it."""
    return name.replace(" ", "")
