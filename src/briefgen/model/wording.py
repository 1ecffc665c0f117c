"""Pydantic's errors in an author's words: code, message and hints."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from briefgen.model.fields import shape
from briefgen.model.near import did_you_mean, near
from briefgen.model.schema import Brief


class Words(NamedTuple):
    """What a finding says."""

    code: str
    message: str
    hints: tuple[str, ...]


def words(item: ErrorDetails, root: type[BaseModel] = Brief) -> Words:
    """The words for one error of a model."""
    kind = item["type"]
    if kind == "extra_forbidden":
        return _unknown_key(item, root)
    if kind == "missing":
        name = str(item["loc"][-1])
        return Words("missing-key", f"'{name}' must be given", (f"add it: {name}: ...",))
    if kind in ("literal_error", "unknown-choice"):
        return _choice(item)
    if kind in _TYPES:
        what, hint = _TYPES[kind]
        return Words("wrong-type", f"must be {what}, not {shape(item['input'])}", (hint,))
    if kind == "string_too_long":
        limit = item["ctx"]["max_length"]
        message = f"{len(item['input']):,} characters; a title may have {limit}"
        return Words("too-long", message, ("say it in one line; the standfirst has room for more",))
    if kind == "string_too_short":
        return Words("empty-text", "an empty text", ("write the text, or delete the key",))
    if kind == "string_pattern_mismatch":
        return Words(
            "not-a-url", f"{shape(item['input'])} is not a web address", ("it begins with http:// or https://",)
        )
    hint = item.get("ctx", {}).get("hint", "")
    return Words(kind.replace("_", "-"), item["msg"][:1].lower() + item["msg"][1:], (hint,) if hint else ())


def misspelt(items: list[ErrorDetails]) -> set[tuple[str | int, ...]]:
    """The keys that unknown keys probably mean: where such a key is missing, one finding is enough."""
    found = set()
    for item in items:
        if item["type"] == "extra_forbidden":
            *parent, key = item["loc"]
            if meant := near(str(key), _keys(Brief, tuple(parent))):
                found.add((*parent, meant))
    return found


_MAPPING = ("keys and values", "write it as key: value")
_TYPES = {
    "model_type": _MAPPING,
    "model_attributes_type": _MAPPING,
    "dict_type": _MAPPING,
    "tuple_type": ("a list", "begin each item with a hyphen, or delete the key"),
    "float_type": ("a number", "write digits, with a point before decimals: 11.5; the unit has a key of its own"),
    "int_type": ("a whole number", "write digits alone"),
    "bool_type": ("true or false", "write true or false, without quotes"),
    "string_type": ("a text", 'put a text into quotes: "..."'),
    "finite_number": ("a finite number", "write digits, with a point before decimals: 11.5"),
}


def _unknown_key(item: ErrorDetails, root: type[BaseModel]) -> Words:
    *parent, key = item["loc"]
    name = str(key)
    if item["input"] is None and " " in name:
        return Words("unknown-key", f"'{name}' is not a key", ("inside { } a text with a comma goes into quotes",))
    return Words("unknown-key", f"'{name}' is not a key here", did_you_mean(name, _keys(root, tuple(parent))))


def _choice(item: ErrorDetails) -> Words:
    context = item["ctx"]
    known = context.get("known") or context["expected"].replace("'", "").replace(" or ", ", ")
    value = item["input"]
    meant = near(value, known.split(", ")) if isinstance(value, str) else None
    hint = f"did you mean {meant}?" if meant else f"write {known.replace(', ', ' or ')}"
    return Words("unknown-choice", f"{shape(value)} is not one of {known}", (hint,))


def _keys(part: Any, path: tuple[str | int, ...]) -> list[str]:
    """The keys of the model at a path, from its annotations, so that hints need no second table."""
    for step in path:
        if isinstance(step, str):
            fields = part.model_fields.items()
            part = next((f.annotation for name, f in fields if step in (name, f.alias)), None)
        part = next(_models(part), None)
        if part is None:
            return []
    return [f.alias or name for name, f in part.model_fields.items()]


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in getattr(annotation, "__args__", ()):
        yield from _models(inner)
