"""The model beside its reading: texts, links, and the JSON Schema."""

from __future__ import annotations

import json
import re

import pytest

from briefgen.address import address, path
from briefgen.model import json_schema
from briefgen.model.prose import texts
from briefgen.model.schema import LINKS, Brief
from tests.unit.model.sample import TABLES, TEXT, loaded


def test_texts_have_addresses_that_lead_back() -> None:
    """Every text for readers is listed once, with the path of the file; optional fields and lists are not lost."""
    result = loaded()
    assert result.brief is not None

    found = list(texts(result.brief))

    names = [address(result.data, field.path) for field in found]
    assert len(set(names)) == len(names)
    plain = {name: field for name, field in zip(names, found, strict=True) if not name.endswith("excerpt.text")}
    assert all(path(result.data, name) == field.path for name, field in plain.items())
    marked = {name for name, field in zip(names, found, strict=True) if field.markdown}
    assert {"title", "evidence[cancelled].detail", "counterpoints[price].response", "imprint.disclaimer"} <= marked
    assert {"imprint.authors[0]", "people[aune].also[0]", "acronyms.OH", "thesis.excerpt.text"} <= set(names) - marked
    assert not {"language", "key_messages[crew].id", "statistics[crew-share].unit", "articles[gazette].file"} & set(
        names
    )


def test_links_name_fields_that_are_there() -> None:
    """The table of links follows the model."""
    lists = {name: field.annotation for name, field in Brief.model_fields.items()}

    for (name, key), target in LINKS.items():
        item = lists[name].__args__[0]  # type: ignore[union-attr]
        assert key in {field.alias or name for name, field in item.model_fields.items()}
        assert target in lists


def test_the_json_schema_knows_the_tables() -> None:
    """Editors complete chart kinds, and take a bare text for an excerpt as `load` does."""
    schema = json_schema(TABLES)

    definitions = schema["$defs"]
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["title"] == "briefgen brief"
    assert definitions["Chart"]["properties"]["kind"]["enum"] == ["bar", "line", "timeline"]
    assert [choice["type"] for choice in definitions["Excerpt"]["anyOf"]] == ["string", "object"]
    assert definitions["Excerpt"]["anyOf"][1]["properties"].keys() == {"in", "text"}
    assert schema["properties"]["title"]["maxLength"] == 200
    assert definitions["Statistic"]["properties"]["label"]["type"] == ["string", "number"]
    assert definitions["Statistic"]["properties"]["period"]["anyOf"][0]["type"] == ["string", "number"]
    assert definitions["Table"]["properties"]["columns"]["items"]["type"] == ["string", "number"]
    assert schema["required"] == ["briefgen", "language", "status", "title"]
    assert not schema["additionalProperties"]
    assert "x-table" not in json.dumps(schema)


def test_the_patterns_of_the_json_schema() -> None:
    """They are those of JavaScript, hold the whole value, and accept the sample's values."""
    definitions = json_schema(TABLES)["$defs"]

    number = definitions["Event"]["properties"]["date"]["pattern"]
    slot = definitions["Series"]["properties"]["date"]["pattern"]
    name = definitions["Event"]["properties"]["id"]["pattern"]

    assert [bool(re.search(number, text)) for text in ("2022", "2022-10", "2022-10-27", "x2022", "2022-1")] == [
        True
    ] * 3 + [False] * 2
    assert [bool(re.search(slot, text)) for text in ("slot", "2022-10", "soon")] == [True, True, False]
    assert [bool(re.search(name, text)) for text in ("a-b", "A", "a--b", "a b")] == [True, False, False, False]
    assert "\\Z" not in number + slot + name


def test_a_brief_cannot_be_changed() -> None:
    """Parts are frozen, so that stages may share them."""
    brief = loaded(TEXT).brief

    assert brief is not None
    with pytest.raises(ValueError, match="frozen"):
        brief.title = "another"  # type: ignore[misc]
