"""The small HTML that templates speak: which element may stand where, with which attributes."""

from __future__ import annotations

import re
from collections.abc import Mapping

from briefgen.document import Kind

INLINE = frozenset({"a", "strong", "em", "sup"})
# Elements that only fields write: the field itself, and a statistic in it.
FIELD, STATISTIC = "field", "statistic"
# A note stands among the words that it belongs to; where the notes are listed, an element holds their heading.
NOTE, NOTES = "note", "notes"
ROOT = "document"

_FLOW = frozenset({"section", "aside", "h1", "h2", "p", "ul", "ol", "blockquote", "table", "figcaption", "chart"}) | {
    NOTES
}
CHILDREN: dict[str, frozenset[str]] = {
    ROOT: _FLOW,
    "section": _FLOW,
    "aside": _FLOW,
    "ul": frozenset({"li"}),
    "ol": frozenset({"li"}),
    "blockquote": frozenset({"p", "cite"}),
    "table": frozenset({"tr"}),
    "tr": frozenset({"th", "td"}),
    "chart": frozenset(),
    NOTES: frozenset({"h2"}),
}
# What holds words: all of them take the same inline elements.
WORDS = frozenset(kind.value for kind in Kind) - CHILDREN.keys()
KNOWN = frozenset(kind.value for kind in Kind) | INLINE | {NOTE, NOTES}

_ATTRIBUTES = {"a": frozenset({"href"}), "chart": frozenset({"ref"}), "section": frozenset({"data-columns"})}
_NEEDED = frozenset({"href", "ref"})
_NONE = (re.compile(""), "")
_VALUES = {
    "data-priority": (re.compile(r"[0-3]\Z"), "0, 1, 2 or 3"),
    "data-columns": (re.compile(r"[12]\Z"), "1 or 2"),
    "data-role": (re.compile(r"[a-z][a-z0-9-]*\Z"), "small letters, digits and hyphens"),
    "href": (re.compile(r"(?:https?://|mailto:)\S+\Z"), "an address that begins with https://, http:// or mailto:"),
    "ref": (re.compile(r"[a-z][a-z0-9-]*\Z"), "the id of a chart"),
}


def allows(parent: str, element: str) -> bool:
    """Whether an element may stand in a parent."""
    if element in INLINE or element in (FIELD, STATISTIC, NOTE):
        return parent in WORDS
    return element in CHILDREN.get(parent, ())


def attributes_wrong(element: str, attributes: Mapping[str, str]) -> list[str]:
    """What is wrong with the attributes of an element, a sentence each."""
    own = _ATTRIBUTES.get(element, frozenset())
    known = own if element in INLINE | {NOTE, NOTES} else own | {"data-priority", "data-role"}
    found = [f"<{element}> needs '{name}'" for name in sorted(own & _NEEDED - attributes.keys())]
    for name, value in attributes.items():
        pattern, wanted = _VALUES.get(name, _NONE)
        if name not in known:
            found.append(f"<{element}> has no attribute '{name}'")
        elif not pattern.match(value):
            found.append(f"{name}={value!r} of <{element}> is not {wanted}")
    return found
