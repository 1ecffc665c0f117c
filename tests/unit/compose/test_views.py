"""Which fields of the model are texts to templates."""

from __future__ import annotations

from briefgen.compose.views import _fields
from briefgen.model import schema


def test_each_printed_text_of_the_schema_is_a_field() -> None:
    """The mark of a printed field is found wherever an annotation hides it, and ids and codes have none."""
    parts = [x for x in vars(schema).values() if isinstance(x, type) and issubclass(x, schema.Part)]

    marked = {(part.__name__, field.name) for part in parts for field in _fields(part) if field.prose}

    optional, lists, mappings = ("Evidence", "detail"), ("Imprint", "authors"), ("Brief", "acronyms")
    assert {optional, lists, mappings, ("Chart", "alt"), ("Brief", "title"), ("Excerpt", "text")} <= marked
    assert not {name for _, name in marked} & {"id", "url", "kind", "unit", "language", "basis", "doi", "file"}
