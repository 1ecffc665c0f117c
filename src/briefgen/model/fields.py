"""Types of the model's fields: texts, ids, dates, choices. No unions: a short form is widened before validation."""

from __future__ import annotations

import datetime as dt
import math
import re
from typing import Annotated, Any, NamedTuple

from pydantic import BeforeValidator, Field, PlainSerializer, PlainValidator, ValidationInfo, WithJsonSchema
from pydantic_core import PydanticCustomError as Wrong

from briefgen.address import ID
from briefgen.language.partial_date import PATTERN, PartialDate


class Prose(NamedTuple):
    """Marks a printed field in the annotations: with inline Markdown or without."""

    markdown: bool


def typed(value: Any) -> Any:
    """What stood in the file: a number that YAML read remembers its source."""
    return getattr(value, "source", value)


def to_date(value: Any) -> Any:
    if isinstance(value, PartialDate):
        return value
    text = typed(value)
    if not isinstance(text, str) or not PATTERN.match(text):
        raise Wrong("date", "not a date; write 2022, 2022-10 or 2022-10-27")
    try:
        return PartialDate.parse(text)
    except ValueError as error:
        raise Wrong("date", "no such date: {why}", {"why": str(error)}) from None


def slot_or_date(value: Any) -> Any:
    return "slot" if value == "slot" else to_date(value)


def _instant(value: Any) -> Any:
    if isinstance(value, dt.datetime):
        return value
    try:
        instant = dt.datetime.fromisoformat(value)
    except (TypeError, ValueError):
        raise Wrong("instant", "not an instant; write 2024-09-03T09:00+01:00") from None
    if instant.tzinfo is None:
        raise Wrong("instant", "an instant needs its offset from UTC: {text}+00:00", {"text": value})
    return instant


def _text(value: Any) -> Any:
    """One line: what YAML leaves of line breaks is a space. A number is what was typed, a truth value is refused."""
    value = typed(value)
    if isinstance(value, bool):
        raise Wrong("text", 'read as a truth value; put it into quotes: "{text}"', {"text": str(value).lower()})
    if not isinstance(value, str):
        raise Wrong("text", "not a text")
    return re.sub(r"[ \t]*\n\s*", " ", value).strip(" \t\n")


def _id(value: Any) -> Any:
    if not isinstance(value, str) or not ID.match(value):
        raise Wrong("id", "not an id; small letters, digits and hyphens, a letter first")
    return value


def _cell(value: Any) -> Any:
    if isinstance(value, bool | list | dict) or (isinstance(value, float) and not math.isfinite(value)):
        raise Wrong("cell", "a cell is a number, a text or null")
    return value


def _chart_kind(value: Any, info: ValidationInfo) -> Any:
    known = (info.context or {}).get("kinds")
    if known is not None and value not in known:
        raise Wrong("choice", "{value} is not one of {known}", {"value": repr(value), "known": ", ".join(known)})
    return value


_AS_TEXT = PlainSerializer(str, return_type=str)
_DATE_SCHEMA = {"type": ["string", "integer"], "pattern": PATTERN.pattern.replace(r"\Z", "$")}
_ID_SCHEMA = {"type": "string", "pattern": ID.pattern.replace(r"\Z", "$")}

Date = Annotated[PartialDate, PlainValidator(to_date), _AS_TEXT, WithJsonSchema(_DATE_SCHEMA)]
SlotOrDate = Annotated[
    Any, PlainValidator(slot_or_date), _AS_TEXT, WithJsonSchema(_DATE_SCHEMA | {"pattern": "^(slot|.*)$"})
]
Instant = Annotated[dt.datetime, PlainValidator(_instant), WithJsonSchema({"type": "string", "format": "date-time"})]
Line = Annotated[str, BeforeValidator(_text), Field(min_length=1), Prose(markdown=False)]
Text = Annotated[str, BeforeValidator(_text), Field(min_length=1), Prose(markdown=True)]
Word = Annotated[str, BeforeValidator(typed), Field(min_length=1)]
Id = Annotated[str, BeforeValidator(_id), WithJsonSchema(_ID_SCHEMA)]
Url = Annotated[str, Field(pattern=r"^https?://\S+$")]
Cell = Annotated[Any, BeforeValidator(_cell), WithJsonSchema({"type": ["string", "number", "null"]})]
# A word of the table of chart kinds, which the caller hands over: `validate(data, context={"kinds": (...)})`.
ChartKind = Annotated[str, BeforeValidator(_chart_kind), Field(json_schema_extra={"x-table": "kinds"})]
Rows = tuple[tuple[Cell, ...], ...]
