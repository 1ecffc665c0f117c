"""The JSON Schema of a brief, with the choices that other rooms' tables give."""

from __future__ import annotations

import json
from functools import cache


@cache
def tables() -> dict[str, tuple[str, ...]]:
    """The words that a field of the model may have where another room decides."""
    from briefgen.charts import KINDS

    return {"kinds": tuple(KINDS)}


def schema() -> str:
    """The schema as text."""
    from briefgen.model import json_schema

    return json.dumps(json_schema(tables()), ensure_ascii=False, indent=2) + "\n"
