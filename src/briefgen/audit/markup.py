"""HTML written by hand and safely: every text that comes from a brief or an article passes through here."""

from __future__ import annotations

import re
from html import escape

# What HTML does not allow in a text, even escaped; and what turns the order of letters round, so that they read otherwise.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\u202a-\u202e\u2066-\u2069]"
)


def text(words: str) -> str:
    """A text as the content of an element; characters that cannot be shown, or that hide others, become U+FFFD."""
    return escape(_UNSEEN.sub("\ufffd", words), quote=False)


def attribute(name: str, value: str) -> str:
    """An attribute with a space before it; nothing where it would be empty."""
    return f' {name}="{escape(_UNSEEN.sub("�", value))}"' if value else ""


def element(tag: str, content: str, /, **attributes: str) -> str:
    """An element with markup for its content. An underscore behind a name is dropped, as in `class_`."""
    said = "".join(attribute(name.rstrip("_").replace("_", "-"), value) for name, value in attributes.items())
    return f"<{tag}{said}>{content}</{tag}>"
