"""Filters and tests of templates: a list of allowed ones, and none that would part a text from its address."""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Callable, Mapping
from typing import Any

from markupsafe import Markup

from briefgen.compose.field_text import AddressLost, FieldText
from briefgen.compose.run import RUN
from briefgen.compose.wrong import TemplateWrong
from briefgen.language import PartialDate, capitals, format_date, format_number, small_letters

_WORDS = re.compile(r"\s+|\S+")
_ENDED = re.compile(r"[.!?…][\"'”’»“)\]]*\Z")
# Those that pass items on as they are, and those that read texts.
_PASSING = frozenset(
    {"first", "last", "default", "map", "select", "reject", "selectattr", "rejectattr", "groupby", "batch", "list"}
    | {"reverse", "items"}
)
_READING = frozenset(
    {
        "trim",
        "truncate",
        "replace",
        "length",
        "join",
        "round",
        "sort",
        "unique",
    }
)


def plain(value: Any) -> str:
    """The one way to a text without an address: it prints, is locked in Word, and does not come home."""
    return value.plain if isinstance(value, FieldText) else str(value)


def kept(filters: Mapping[str, Callable[..., Any]]) -> dict[str, Callable[..., Any]]:
    """The allowed ones of Jinja's filters, guarded where they read texts."""
    return {
        name: _guarded(name, function) if name in _READING else function
        for name, function in filters.items()
        if name in _PASSING | _READING
    }


def _guarded(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
    """The filter, refusing a field and a text that was printed already (`{% set x %}`, a macro's result)."""

    @functools.wraps(function)
    def call(*args: Any, **kwargs: Any) -> Any:
        for value in args:
            if isinstance(value, FieldText):
                raise AddressLost(value.address)
            if isinstance(value, Markup):
                message = f"|{name} on a text that was printed already"
                raise TemplateWrong("address-lost", message, hint="filter the field, with |plain first")
        return function(*args, **kwargs)

    return call


def _date(value: PartialDate | dt.date, short: bool = False) -> str:
    """`{{ article.published|date }}`: in the brief's language."""
    return format_date(value, RUN.get().language, short)


def _number(value: float, unit: str = "", decimals: int | None = None) -> str:
    """`{{ cell|number }}`: in the brief's language."""
    return format_number(value, unit, RUN.get().language, decimals)


def _sentence(value: Any) -> bool:
    """`{{ "." if item.claim is not sentence }}`: whether a text ends like a sentence."""
    return bool(_ENDED.search(plain(value)))


def _upper(value: Any) -> str:
    """`{{ labels.sources|upper }}`: in the brief's language, where i may become İ."""
    return capitals(str(value), RUN.get().language)


def _lower(value: Any) -> str:
    return small_letters(str(value), RUN.get().language)


def _capitalize(value: Any) -> str:
    return _upper(str(value)[:1]) + _lower(str(value)[1:])


def _title(value: Any) -> str:
    return "".join(_capitalize(part) for part in _WORDS.findall(str(value)))


FILTERS: dict[str, Callable[..., Any]] = {"plain": plain, "date": _date, "number": _number} | {
    name: _guarded(name, function)
    for name, function in (("upper", _upper), ("lower", _lower), ("capitalize", _capitalize), ("title", _title))
}
TESTS: dict[str, Callable[..., Any]] = {"sentence": _sentence}
