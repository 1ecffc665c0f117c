"""The JSON Schema of a brief, by which editors complete and check while one types."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def json_schema(tables: Mapping[str, tuple[str, ...]]) -> dict[str, Any]:
    """A JSON Schema (draft 2020-12) as plain values. `tables` gives the choices that other rooms decide, as for `load`."""
    from briefgen.model.schema import Brief

    schema = Brief.model_json_schema(by_alias=True)
    excerpt = schema["$defs"]["Excerpt"]
    schema["$defs"]["Excerpt"] = {"anyOf": [{"type": "string", "minLength": 1}, excerpt]}  # a bare text is widened
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    return {**head, **_with_choices(schema, tables), "title": "briefgen brief"}


def _with_choices(value: Any, tables: Mapping[str, tuple[str, ...]]) -> Any:
    """The schema with each `x-table` replaced by the words of that table."""
    if isinstance(value, list):
        return [_with_choices(item, tables) for item in value]
    if not isinstance(value, dict):
        return value
    out = {key: _with_choices(item, tables) for key, item in value.items() if key != "x-table"}
    table = value.get("x-table")
    return out | {"enum": sorted(tables[table])} if isinstance(table, str) and table in tables else out
