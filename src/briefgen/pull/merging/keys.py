"""What the model says of an address: whether its text must be there, and how an item is made of a text alone."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from briefgen.address import ID
from briefgen.model.schema import Brief

# The text that an item is, by its list: where it stands, the item stands.
MAIN: Mapping[str, str] = {
    "key_messages": "text",
    "context": "text",
    "evidence": "claim",
    "experts": "position",
    "counterpoints": "claim",
    "implications": "text",
    "watch": "text",
    "references": "text",
    "quotes": "text",
}
_MADE: Mapping[str, Mapping[str, Any]] = {
    "key_messages": {},
    "implications": {"basis": "analyst"},
    "watch": {"basis": "analyst"},
    "references": {},
}
_MAIN_OF = re.compile(r"(?P<list>\w+)\[(?P<id>[^\]]+)\]\.(?P<key>\w+)\Z")
_STEPS = re.compile(r"[^\W\d]\w*")
_BETWEEN = re.compile(r"[^a-z0-9]+")
_WORDS_IN_ID, _LONGEST_ID = 4, 40


def main_of(address: str) -> tuple[str, str] | None:
    """List and item, where an address is that of the text that an item is."""
    match = _MAIN_OF.match(address)
    if match and MAIN.get(match["list"]) == match["key"]:
        return match["list"], f"{match['list']}[{match['id']}]"
    return None


def is_optional(address: str) -> bool:
    """Whether a text may be missing: `evidence[x].detail` may, `evidence[x].claim` may not."""
    part: Any = Brief
    names = [match[0] for match in _STEPS.finditer(re.sub(r"\[[^\]]*\]", "", address))]
    for name in names[:-1]:
        info = next((f for n, f in part.model_fields.items() if name in (n, f.alias)), None)
        part = next(_models(info.annotation), None) if info else None
        if part is None:
            return False
    field = part.model_fields.get(names[-1]) if names else None
    return field is not None and not field.is_required() and not address.endswith("]")


def can_be_made(name: str) -> bool:
    """Whether an item of a list can be made of a text alone: others need the passage that carries them."""
    return name in _MADE


def made(name: str, text: str, known: Collection[str]) -> dict[str, Any]:
    """A new item of a list with an id of its own, from its words."""
    return {"id": new_id(text, known), MAIN[name]: text, **_MADE[name]}


def transferred(item: Mapping[str, Any], source: str, target: str, known: Collection[str]) -> dict[str, Any] | None:
    """An item as one of another list, with what that list has a key for; None where it needs what the item lacks."""
    keys = _keys(target)
    out = {"id": item["id"] if item["id"] not in known else new_id(str(item["id"]), known)}
    out[MAIN[target]] = item[MAIN[source]]
    out |= {key: value for key, value in item.items() if key in keys and key not in out and key != MAIN[source]}
    if "basis" in keys and "basis" not in out:
        out["basis"] = "source" if out.get("excerpt") else "analyst"
    return out if all(key in out for key, must in keys.items() if must) else None


def left_behind(item: Mapping[str, Any], moved: Mapping[str, Any], source: str) -> tuple[str, ...]:
    """The keys of an item that it lost on its way."""
    return tuple(key for key in item if key not in moved and key != MAIN[source])


def new_id(text: str, known: Collection[str]) -> str:
    """An id of the first words of a text that no other item has."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    words = [word for word in _BETWEEN.split(plain) if word][:_WORDS_IN_ID]
    while words and not words[0][0].isalpha():
        words.pop(0)
    stem = "-".join(words)[:_LONGEST_ID].strip("-")
    stem = stem if ID.match(stem) else "item"
    n, found = 1, stem
    while found in known:
        n += 1
        found = f"{stem}-{n}"
    return found


def _keys(name: str) -> dict[str, bool]:
    """The keys of an item of a list, and whether they must be there."""
    item = next(_models(Brief.model_fields[name].annotation))
    return {info.alias or key: info.is_required() for key, info in item.model_fields.items()}


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in getattr(annotation, "__args__", ()):
        yield from _models(inner)
