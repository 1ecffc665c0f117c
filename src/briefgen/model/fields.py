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
from briefgen.language.tag import canonical

TITLE_MAX = 200  # three lines of a title at its smallest size
_DATE_HINT = "write 2022, 2022-10 or 2022-10-27"
_TEXT_HINT = 'put a text into quotes: "..."'


class Prose(NamedTuple):
    """Marks a printed field in the annotations: with inline Markdown or without."""

    markdown: bool


def typed(value: Any) -> Any:
    """What stood in the file: a number that YAML read remembers its source."""
    return getattr(value, "source", value)


def number(value: Any) -> Any:
    """A number without its source, any other value as it is."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return value
    return int(value) if isinstance(value, int) else float(value)


def shape(value: Any) -> str:
    """What stood in the file, for a message: a scalar as typed, of a list or a mapping only the kind."""
    if isinstance(value, dict | list):
        return "a list" if isinstance(value, list) else "keys and values"
    if value is None or value == "":
        return "an empty value"
    text = str(value).lower() if isinstance(value, bool) else str(typed(value))
    return f"'{text if len(text) <= 60 else text[:59] + '…'}'"


def to_date(value: Any) -> Any:
    if isinstance(value, PartialDate):
        return value
    text = typed(value)
    if not isinstance(text, str) or not PATTERN.match(text):
        raise Wrong("not-a-date", "not a date", {"hint": _DATE_HINT})
    try:
        return PartialDate.parse(text)
    except ValueError as error:
        raise Wrong("not-a-date", "no such date: {why}", {"why": str(error), "hint": _DATE_HINT}) from None


def slot_or_date(value: Any) -> Any:
    return "slot" if value == "slot" else to_date(value)


def _instant(value: Any) -> Any:
    if isinstance(value, dt.datetime):
        return value
    try:
        instant = dt.datetime.fromisoformat(value)
    except (TypeError, ValueError):
        raise Wrong("not-an-instant", "not an instant", {"hint": "write 2024-09-03T09:00+01:00"}) from None
    if instant.tzinfo is None:
        hint = f"write {value}+00:00, or another offset"
        raise Wrong("not-an-instant", "an instant needs its offset from UTC", {"hint": hint})
    return instant


def _text(value: Any) -> Any:
    """One line: what YAML leaves of line breaks is a space. A number is what was typed, a truth value is refused."""
    value = typed(value)
    if isinstance(value, bool):
        raise Wrong("not-a-text", "read as a truth value", {"hint": f'put it into quotes: "{str(value).lower()}"'})
    if not isinstance(value, str):
        raise Wrong("not-a-text", "must be a text, not {shape}", {"shape": shape(value), "hint": _TEXT_HINT})
    return re.sub(r"[ \t]*\n\s*", " ", value).strip(" \t\n")


def _id(value: Any) -> Any:
    if not isinstance(value, str) or not ID.match(value):
        hint = "small letters a to z, digits and single hyphens, a letter first: labour-migration"
        raise Wrong("not-an-id", "{value} is not an id", {"value": shape(value), "hint": hint})
    return value


def _language(value: Any) -> Any:
    """A language tag in its usual spelling: it names files of labels, so nothing else may stand there."""
    if not isinstance(value, str) or not _LANGUAGE.match(value):
        hint = "write a language tag, such as en, ru or pt-BR"
        raise Wrong("not-a-language", "{value} is not a language", {"value": shape(value), "hint": hint})
    return canonical(value)


def _cell(value: Any) -> Any:
    if isinstance(value, bool | list | dict) or (isinstance(value, float) and not math.isfinite(value)):
        raise Wrong(
            "not-a-cell", "a cell is a number, a text or null, not {shape}", {"shape": shape(value), "hint": _TEXT_HINT}
        )
    return number(value)


def _chart_kind(value: Any, info: ValidationInfo) -> Any:
    known = (info.context or {}).get("kinds")
    if known is not None and value not in known:
        raise Wrong(
            "unknown-choice", "{value} is not one of {known}", {"value": shape(value), "known": ", ".join(known)}
        )
    return value


_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*\Z")
_LANGUAGE_SCHEMA = {"type": "string", "pattern": "^" + _LANGUAGE.pattern.removesuffix(r"\Z") + "$"}
_TEXT = Field(min_length=1, json_schema_extra={"type": ["string", "number"]})  # a number prints as it was typed
_AS_TEXT = PlainSerializer(str, return_type=str)
_DATE = PATTERN.pattern.removesuffix(r"\Z")  # JSON Schema searches, and knows no \Z
_DATE_SCHEMA = {"type": ["string", "integer"], "pattern": f"^{_DATE}$"}
_ID_SCHEMA = {"type": "string", "pattern": "^" + ID.pattern.removesuffix(r"\Z") + "$"}

Date = Annotated[PartialDate, PlainValidator(to_date), _AS_TEXT, WithJsonSchema(_DATE_SCHEMA)]
SlotOrDate = Annotated[
    Any, PlainValidator(slot_or_date), _AS_TEXT, WithJsonSchema(_DATE_SCHEMA | {"pattern": f"^(slot|{_DATE})$"})
]
Instant = Annotated[dt.datetime, PlainValidator(_instant), WithJsonSchema({"type": "string", "format": "date-time"})]
# A constraint before its validator: the other way round it is a check of any sequence, which says "200 items".
Line = Annotated[str, _TEXT, BeforeValidator(_text), Prose(markdown=False)]
Text = Annotated[str, _TEXT, BeforeValidator(_text), Prose(markdown=True)]
Title = Annotated[str, Field(max_length=TITLE_MAX), _TEXT, BeforeValidator(_text), Prose(markdown=True)]
Word = Annotated[str, _TEXT, BeforeValidator(typed)]
Id = Annotated[str, BeforeValidator(_id), WithJsonSchema(_ID_SCHEMA)]
Language = Annotated[str, BeforeValidator(_language), WithJsonSchema(_LANGUAGE_SCHEMA)]
Url = Annotated[str, Field(pattern=r"^https?://\S+$")]
Cell = Annotated[Any, BeforeValidator(_cell), WithJsonSchema({"type": ["string", "number", "null"]})]
# A word of the table of chart kinds, which the caller hands over: `validate(data, context={"kinds": (...)})`.
ChartKind = Annotated[str, BeforeValidator(_chart_kind), Field(json_schema_extra={"x-table": "kinds"})]
# A text in a cell of a table is written for readers; in the data of a chart it is a name or a mistake.
TextCell = Annotated[
    Any, BeforeValidator(_cell), Prose(markdown=True), WithJsonSchema({"type": ["string", "number", "null"]})
]
Rows = tuple[tuple[Cell, ...], ...]
TextRows = tuple[tuple[TextCell, ...], ...]
