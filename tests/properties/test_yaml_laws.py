"""Laws of reading YAML: no input raises, what was written is read, and places are where the values stand."""

from __future__ import annotations

import re
from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.address import address, path
from briefgen.model.yaml_reader import read

# Without U+0085 and the like, which a brief may not have.
WORDS = st.text(st.sampled_from("abé𝒳 :#-'\"\\\n{}[]&*!|>%@`,?01.~\t"), max_size=14)
KEY = re.compile(r"[a-z]{1,3}")
KEYS = st.from_regex(KEY, fullmatch=True)
DATA = st.recursive(
    WORDS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(WORDS, inner, max_size=4), max_leaves=10
)
STYLES = st.fixed_dictionaries(
    {
        "default_flow_style": st.sampled_from([None, True, False]),
        "default_style": st.sampled_from([None, None, '"', "'", "|", ">"]),
        "width": st.sampled_from([20, 80, 4096]),
        "indent": st.sampled_from([2, 4]),
        "allow_unicode": st.booleans(),
        "explicit_start": st.booleans(),
    }
)
SOUP = st.text(st.sampled_from("ab:-?{}[]&*!|>%@,# \n\t'\"\\.~<=") | st.characters(), max_size=60)


@settings(max_examples=400, deadline=None, derandomize=True)
@given(st.binary(max_size=60) | SOUP.map(lambda text: text.encode("utf-8", "replace")))
def test_no_input_raises(raw: bytes) -> None:
    """There are values or a problem, and each problem's mark lies in the text."""
    reading = read(raw)

    assert reading.problems or reading.spans
    lines = reading.text.split("\n")
    for problem in reading.problems:
        assert problem.mark is None or problem.mark.line <= len(lines)
        assert problem.mark is None or reading.place(problem.mark).excerpt == lines[problem.mark.line - 1]


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.dictionaries(WORDS, DATA, min_size=1, max_size=4), STYLES)
def test_what_was_written_is_read(data: dict[str, Any], style: dict[str, Any]) -> None:
    """As PyYAML's own reader without types has it; its writer now and then spoils a backslash, so data is not compared."""
    text = yaml.safe_dump(data, sort_keys=False, **style)

    reading = read(text.encode())

    assert reading.problems == []
    assert reading.data == yaml.load(text, yaml.BaseLoader)  # noqa: S506 - text we wrote


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.dictionaries(KEYS, DATA, min_size=1, max_size=4), STYLES)
def test_spans_hold_their_values(data: dict[str, Any], style: dict[str, Any]) -> None:
    """What stands between start and end of a scalar is that scalar: read alone, it has the same value."""
    reading = read(yaml.safe_dump(data, sort_keys=False, **style).encode())

    for where, span in reading.spans.items():
        value = _at(reading.data, where)
        written = reading.text[span.start.offset : span.end.offset]
        if span.style == "'" and "\n" not in written:
            assert written == "'" + value.replace("'", "''") + "'"
        if span.style == "" and "\n" not in written:
            assert written.strip() == str(getattr(value, "source", value) or "")
        if span.style == '"':
            assert (written[0], written[-1]) == ('"', '"')
        if span.key and KEY.fullmatch(str(where[-1])):
            assert reading.text.startswith(where[-1], span.key.offset + (reading.text[span.key.offset] in "'\""))


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.dictionaries(KEYS, DATA, min_size=1, max_size=4))
def test_addresses_lead_back(data: dict[str, Any]) -> None:
    """Every value has an address of its own, and the address is its path again."""
    reading = read(yaml.safe_dump(data, sort_keys=False).encode())

    names = {where: address(reading.data, where) for where in reading.spans}

    assert len(set(names.values())) == len(names)
    assert all(path(reading.data, name) == where for where, name in names.items())


def _at(data: Any, where: tuple[str | int, ...]) -> Any:
    for step in where:
        data = data[step]
    return data
