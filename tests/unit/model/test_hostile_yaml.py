"""YAML that is broken or hostile: refused with a place and a remedy, quickly, and never by a traceback."""

from __future__ import annotations

import pytest

from briefgen.findings import Finding
from briefgen.model import load
from briefgen.model.yaml_reader import BYTES_MAX, read
from tests.effort import calls
from tests.unit.model.sample import FILE, TABLES, TEXT, broken, loaded, pointed

BOMB = "\n".join(
    ["a0: &a0 [x, x, x, x, x, x, x, x, x]", *(f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]" for i in range(1, 9))]
)


@pytest.mark.parametrize(
    ("text", "code", "line", "column", "hint"),
    [
        ("", "empty", 1, 1, "briefgen init"),
        ("   \n\n", "empty", 1, 1, "briefgen init"),
        ("# only a comment\n", "empty", 1, 1, "briefgen init"),
        ("null\n", "empty", 1, 1, "briefgen init"),
        ("a: b\n\tc: d\n", "tab", 2, 1, "indent with spaces"),
        ("a:\n\tb: c\n", "tab", 2, 1, "indent with spaces"),
        ("a: b: c\n", "syntax", 1, 5, "put the text into quotes"),
        ("a: 'it's'\n", "syntax", 1, 8, "an apostrophe is written twice"),
        ("a: [b, c\nd: e\n", "syntax", 2, 2, "goes into quotes"),
        ("a: {b: c}}\n", "syntax", 1, 10, "goes into quotes"),
        ('a: "b\nc: d\n', "syntax", 3, 1, "close the quotation mark of line 1"),
        ("a: b\n c: d\n", "syntax", 2, 3, "put the text into quotes"),
        ("a:\n  - b\n c: d\n", "syntax", 3, 2, "same column"),
        ("a: %b\n", "syntax", 1, 4, "a text that begins with % goes into quotes"),
        ("a: @b\n", "syntax", 1, 4, "a text that begins with @ goes into quotes"),
        ("a: *b\n", "alias", 1, 4, "a text that begins with * goes into quotes"),
        ("a: !b c\n", "tag", 1, 4, "a text that begins with ! goes into quotes"),
        ("a: !!python/object/apply:os.system [ls]\n", "tag", 1, 4, "quotes"),
        ("a: &a {b: c}\nd: {<<: *a}\n", "merge", 2, 5, "write the keys out"),
        ("[a]: b\n", "key", 1, 1, "quotes"),
        ("{a: b}: c\n", "key", 1, 1, "quotes"),
        ("a: b\n---\nc: d\n", "second-document", 2, 1, "delete the line ---"),
        ("a: b\u0000\n", "unprintable", 1, 5, "delete this character"),
        ("a: b\u2028c\n", "unprintable", 1, 5, "delete this character"),
        ('a: "b\\0"\n', "unprintable", 1, 4, "delete this character"),
        ("a: &a [*a]\n", "alias", 1, 8, "goes into quotes"),
        ("[" * 900, "too-deep", 1, 42, "goes into quotes"),
        ("- - - - " * 500, "too-deep", 1, 83, "goes into quotes"),
        (BOMB, "too-many", 5, 35, "write out"),
        ("a: [" + "1," * 60_000 + "]", "too-many", 1, 100_001, "CSV file"),
    ],
)
def test_a_file_that_cannot_be_read(text: str, code: str, line: int, column: int, hint: str) -> None:
    """One finding: where, and what to do."""
    (finding,) = loaded(text).findings

    assert (finding.code, finding.line, finding.column) == (code, line, column)
    assert hint in " ".join(finding.hints)
    assert finding.excerpt == text.split("\n")[line - 1]


@pytest.mark.parametrize("text", ["[" * 3_000, "a: " + "[" * 100_000])
def test_what_the_scanner_itself_refuses_is_told_alike(text: str) -> None:
    """The place is the scanner's, which differs by its version."""
    (finding,) = loaded(text).findings

    assert (finding.code, finding.line) == ("too-deep", 1)
    assert "goes into quotes" in " ".join(finding.hints)


@pytest.mark.parametrize(
    ("raw", "code", "line", "column"),
    [
        (b"a: b\nc: \xff\n", "not-utf-8", 2, 4),
        ("a: Straße\n".encode("latin-1"), "not-utf-8", 1, 8),
        ("a: b\n".encode("utf-16"), "not-utf-8", 1, 1),
    ],
)
def test_bytes_that_are_no_text(raw: bytes, code: str, line: int, column: int) -> None:
    """The first wrong byte has a place."""
    (finding,) = load(raw, FILE, TABLES).findings

    assert (finding.code, finding.line, finding.column) == (code, line, column)
    assert finding.hints == ("save the file as UTF-8",)


def test_50_megabytes_are_refused_unread() -> None:
    """At once, without decoding them."""
    raw = b"a: b\n" * 10_000_000
    result = load(raw, FILE, TABLES)

    (finding,) = result.findings
    assert (finding.code, finding.file, finding.line) == ("too-large", FILE, None)
    assert finding.hints
    assert result.reading.text == ""
    assert load(b"a: b\n".ljust(BYTES_MAX), FILE, TABLES).findings[0].code != "too-large"


def test_a_duplicate_key() -> None:
    """Both lines are named, in any part; the reading goes on, so that other mistakes are found too."""
    found = broken("version: 1\n", "version: 1\nversion: 2\nsumary: x\n")
    (inner,) = broken("{id: order, text: The", "{id: order, text: A, text: The")

    assert [(f.code, f.address, f.line) for f in found] == [
        ("duplicate-key", "version", 13),
        ("unknown-key", "sumary", 14),
    ]
    assert found[0].message == "'version' stands twice, first in line 12"
    assert (inner.address, pointed(inner)[:9]) == ("key_messages[order].text", "text: The")


def test_what_yaml_11_would_change_stays_text() -> None:
    """Dates, `no`, `1_000`, sexagesimal numbers, infinities and numbers too long for one."""
    text = "[2024-08-27, no, on, Yes, 1_000, 12:30:45, .inf, .nan, 1e999, {}, 0b11, ~x, '1']".format("9" * 5_000)

    values = read(text.encode()).data

    assert values[:9] == ["2024-08-27", "no", "on", "Yes", "1_000", "12:30:45", ".inf", ".nan", "1e999"]
    assert values[9:] == ["9" * 5_000, "0b11", "~x", "1"]


def test_what_the_core_schema_reads() -> None:
    """Numbers, truth values and null of YAML 1.2."""
    values = read(b"[1, -2, +3, 007, 0o17, 0xFf, 1.50, .5, 1e3, -1.5E-2, true, FALSE, null, ~, ]").data

    assert values == [1, -2, 3, 7, 15, 255, 1.5, 0.5, 1000.0, -0.015, True, False, None, None]
    assert [values[3].source, values[6].source] == ["007", "1.50"]


def test_an_alias_is_its_anchor() -> None:
    """The value is the same; it stands where it is used, its parts where they were written."""
    reading = read(b"a: &x {b: [1, 2]}\nc: [*x, *x]\n")

    assert reading.problems == []
    assert reading.data["c"][1] == {"b": [1, 2]}
    assert reading.spans["c", 1].start[:2] == (2, 9)
    assert reading.spans["c", 1].alias
    assert reading.spans["c", 1, "b", 0].start == reading.spans["a", "b", 0].start


def test_many_aliases_are_read_in_linear_steps() -> None:
    """A search of all spans for each alias would take eight times eight times the steps."""
    short, long = ("a: &a b\nc: [" + ", ".join(["*a"] * count) + "]\n" for count in (5_000, 40_000))

    assert read(long.encode()).problems == []
    assert calls(lambda: read(long.encode())) < 16 * calls(lambda: read(short.encode()))


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_of_other_machines(end: str) -> None:
    """Line, column and source line are the same."""
    here = loaded(TEXT.replace("version: 1", "versoin: 1")).findings

    there = load(
        b"\xef\xbb\xbf" + TEXT.replace("version: 1", "versoin: 1").replace("\n", end).encode(), FILE, TABLES
    ).findings

    assert there == here
    assert isinstance(here[0], Finding)
