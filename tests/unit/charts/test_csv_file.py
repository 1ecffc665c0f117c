"""CSV files as the data of charts."""

from __future__ import annotations

import pytest

from briefgen.charts.csv_file import BYTES_MAX, Chosen, CsvFile, read_columns
from briefgen.findings import Finding, errors


def read(data: bytes | str, *columns: str) -> tuple[Chosen | None, tuple[Finding, ...]]:
    """What a file gives."""
    raw = data if isinstance(data, bytes) else data.encode()
    return read_columns(CsvFile("data/gauge.csv", raw), columns, "charts[one].data")


def chosen(data: bytes | str, *columns: str) -> Chosen:
    """What a file gives in which nothing is wrong."""
    found, findings = read(data, *columns)
    assert errors(findings) == ()
    assert found
    return found


def wrong(data: bytes | str, *columns: str) -> list[tuple[str, int | None, int | None]]:
    """Codes and places of what is wrong with a file, of which then nothing is drawn."""
    found, findings = read(data, *columns)
    assert found is None
    assert all(f.hints and f.file == "data/gauge.csv" for f in findings if f.code != "csv-column")
    return [(f.code, f.line, f.column) for f in errors(findings)]


def values(data: bytes | str, *columns: str) -> tuple[float | None, ...]:
    """The numbers of the first column behind the names."""
    return chosen(data, *columns).columns[0][1]


def test_columns_come_in_the_order_that_is_wanted() -> None:
    """The first names the rows; the others are left out."""
    found = chosen("Year,Sarven,Tovan,Note\n2019,4,1.5,a\n2020,-3,,b\n", "Year", "Tovan", "Sarven")
    assert found == Chosen("Year", ("2019", "2020"), (("Tovan", (1.5, None)), ("Sarven", (4, -3))), False)


def test_without_columns_the_whole_file_is_drawn() -> None:
    """A column in which nothing stands is none, and the column of names needs no head."""
    assert chosen(",Sarven,\n2019,4,\n2020,5,\n") == Chosen("", ("2019", "2020"), (("Sarven", (4, 5)),), False)


@pytest.mark.parametrize(
    ("data", "names"),
    [
        ("Ort;W\nMarñ;1\n".encode(), ("Marñ",)),
        ("\ufeffOrt;W\nMarñ;1\n".encode(), ("Marñ",)),
        ("\ufeffOrt\tW\r\nМарн\t1\r\n".encode("utf-16-le"), ("Марн",)),
        ("\ufeffOrt\tW\rМарн\t1\r".encode("utf-16-be"), ("Марн",)),
        ("Ort;W\nMarñ und Übersee;1\n".encode("cp1252"), ("Marñ und Übersee",)),
        ("Год;W\nОзеро Сарвен, Ёлкино;1\n".encode("cp1251"), ("Озеро Сарвен, Ёлкино",)),
    ],
)
def test_the_encoding_is_found(data: bytes, names: tuple[str, ...]) -> None:
    """UTF-8 and UTF-16 by what they are, a code page by its words."""
    assert chosen(data).names == names


@pytest.mark.parametrize(
    ("encoding", "name", "word"), [("cp1252", "Windows-1252", "Café"), ("cp1251", "Windows-1251", "Озеро")]
)
def test_an_assumed_encoding_is_told_with_its_place(encoding: str, name: str, word: str) -> None:
    """A warning names the code page and the first letter that depends on it."""
    _, findings = read(f"A;B\nplain;1\n{word};2\n".encode(encoding))
    assert [(f.code, f.severity.value, f.line, f.excerpt) for f in findings] == [
        ("csv-encoding-assumed", "warning", 3, f"{word};2")
    ]
    assert findings[0].column == word.index(next(c for c in word if ord(c) > 127)) + 1
    assert name in findings[0].message


def test_nothing_is_assumed_of_utf_8() -> None:
    """No finding for what says itself what it is."""
    assert read("A;B\nКафе é;1\n")[1] == ()


@pytest.mark.parametrize(
    ("data", "place"),
    [
        ("A,B\nCafé,Größe\n".encode() + b"caf\xe9,1\n", (3, 4)),  # a damaged UTF-8 file is no code page
        (b"A,B\nx\x00y,1\n", (2, 2)),
        (b"\x00\x00\xff\xfe", (None, None)),
        (b"\xff\xfeA\x00,\x00B", (None, None)),
        (b"A,B\nx\x07,1\n", (2, 2)),
        ("A,B\nx\ufffe,1\n".encode(), (2, 2)),
        ("A,B\nx\u2028y,1\n".encode(), (2, 2)),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, place: tuple[int | None, int | None]) -> None:
    """NUL bytes, halves of characters, control characters: none of it comes to a page."""
    [(code, *where)] = wrong(data)
    assert code == "csv-encoding"
    assert tuple(where) == place or data.startswith(b"\xff\xfe")


@pytest.mark.parametrize(
    "data", [b"PK\x03\x04\x14\x00\x06\x00", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"], ids=["xlsx", "xls"]
)
def test_a_workbook_is_called_one(data: bytes) -> None:
    """Whoever only renamed the file learns to save it as CSV."""
    found, [told] = read(data)
    assert found is None
    assert "workbook" in told.message
    assert "save the sheet as CSV" in told.hints[0]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("Year,W\n2019,1.5\n", 1.5),
        ("Year;W\n2019;1,5\n", 1.5),
        ("Year\tW\n2019\t1,5\n", 1.5),
        ("Year\tW\n2019\t1.5\n", 1.5),
        ("Year; place;W\nx; y;1,5\n2020; z;2\n", None),
        ('"Year, place",W\n"2019, Marn",1.5\n', 1.5),
        ("Year, place;W\n2019, Marn;1,5\n2020, Marn;2,5\n", 1.5),
    ],
)
def test_the_separator_is_found(data: str, expected: float | None) -> None:
    """By the head and the records that agree with it."""
    if expected is None:
        assert chosen(data, "Year", "W").columns == (("W", (1.5, 2)),)
    else:
        assert values(data)[0] == expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("1204", 1204),
        ("1 204,5", 1204.5),
        ("1\u00a0204,5", 1204.5),
        ("1\u202f204,5", 1204.5),
        ("1.204,5", 1204.5),
        ("1'204,5", 1204.5),
        ("1.204.000", 1204000),
        ("0,125", 0.125),
        ("1234,567", 1234.567),
        ("-4", -4),
        ("\u22124,5", -4.5),
        ("\u20134", -4),
        ("- 4", -4),
        ("+4", 4),
        (",5", 0.5),
        ("1,5e3", 1500),
        ("", None),
        ("-", None),
        ("\u2013", None),
        ("n/a", None),
        ("N/A", None),
        ("..", None),
        ("…", None),
    ],
)
def test_numbers_are_read_as_they_are_written(cell: str, expected: float | None) -> None:
    """Decimal comma, thousands by spaces, points or apostrophes, every minus, every way to say that there is nothing."""
    assert values(f"Year;W\n2019;{cell}\n2020;0,5\n")[0] == expected


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ('Year,W\n2019,"1,234"\n', 1234),  # commas part the columns, so the point stands before decimals
        ('Year,W\n2019,"1,234.5"\n', 1234.5),
        ("Year,W\n2019,1.234\n", 1.234),
        ('Year,W\n2019,"1,5"\n', 1.5),
        ("Year;W\n2019;1,234\n", 1.234),
        ("Year;W\n2019;1,234\n2020;0.5\n", 1234),
        ("Year\tW\n2019\t1,234\n2020\t0,5\n", 1.234),
        ("Year\tW\n2019\t1,234\n2020\t1,234,567\n", 1234),
    ],
)
def test_one_cell_tells_how_the_others_are_read(data: str, expected: float) -> None:
    """The sign before decimals is that of the file."""
    assert values(data)[0] == expected


@pytest.mark.parametrize(
    ("data", "place"),
    [
        ("Year\tW\n2019\t1,234\n", (2, 6)),
        ("Year\tW\n2019\t1.234\n", (2, 6)),
        ("Year;W\n2019;1.234\n", (2, 6)),
        ("Year;W\n2019;1,5\n2020;2.5\n", (3, 6)),
    ],
)
def test_a_number_that_can_be_read_in_two_ways_is_refused(data: str, place: tuple[int, int]) -> None:
    """A brief does not print a thousandth of what is meant."""
    assert wrong(data) == [("csv-decimals", *place)]


def test_percent_signs_are_the_unit() -> None:
    """In all cells or in none."""
    assert chosen("Year;W\n2019;12,5 %\n2020;-3%\n2021;\n") == Chosen(
        "Year", ("2019", "2020", "2021"), (("W", (12.5, -3, None)),), True
    )
    assert wrong("Year;W\n2019;12\n2020;3%\n") == [("csv-number", 3, 6)]


@pytest.mark.parametrize("cell", ["=1+1", "12 days", "1,2,3", "12,34,567", "1,5.", "abc", "€5", "1e999", "--4", "1 23"])
def test_a_wrong_cell_is_told_with_line_and_column(cell: str) -> None:
    """Formulas too: they are never run."""
    assert wrong(f'Year,A,W\n2019,1,2\n2020,2,"{cell}"\n', "Year", "W") == [("csv-number", 3, 8)]


def test_a_misspelt_column_is_told_with_the_head() -> None:
    """At its place in the brief, with the column that may be meant."""
    _, [finding] = read("Year,Sarven,Tovan\n2019,4,5\n", "Year", "Sarwen")
    assert (finding.code, finding.address, finding.file) == ("csv-column", "charts[one].data.columns[1]", "")
    assert finding.hints == ("did you mean Sarven?", "the file has Year, Sarven, Tovan")


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", ("csv-empty", None, None)),
        (b"\n\n ,\n", ("csv-empty", None, None)),
        (b"Year,W\n", ("csv-empty", 1, 1)),
        (b"Year\n2019\n", ("csv-columns", 1, 1)),
        (b"Year,W,W\n2019,1,2\n", ("csv-column", 1, 6)),
        (b"Year,W,\n2019,1,2\n", ("csv-column", 1, 8)),
        (b"Year,W\n2019,1\n2020,1,2\n", ("csv-ragged", 3, 1)),
        (b"Year,W\n2019,1\n,2\n", ("csv-name", 3, 1)),
        (b'Year,W\n"2019,1\n', ("csv-quote", 2, 1)),
        (b'Year,W\n2019,"1"2\n', ("csv-quote", 2, 6)),
    ],
)
def test_what_is_wrong_with_the_shape_is_told(data: bytes, expected: tuple[str, int | None, int | None]) -> None:
    """Empty, headless, ragged, doubled, unclosed."""
    assert expected in wrong(data)


def test_a_head_that_stands_twice_harms_only_whoever_wants_it() -> None:
    """The column that is drawn must be one."""
    assert values("Year,W,N,N\n2019,1,a,b\n", "Year", "W") == (1,)
    assert wrong("Year,N,N\n2019,1,2\n", "Year", "N") == [("csv-column", 1, 6)]


def test_quoted_cells_hold_anything() -> None:
    """Separators, quotation marks, line ends; the lines below keep their numbers."""
    data = 'Place,W\r\n"Marn, ""old""\r\ntown",1\r\nVesk,x\r\n'
    assert wrong(data) == [("csv-number", 4, 6)]
    assert chosen(data.replace("x", "2")).names == ('Marn, "old" town', "Vesk")


def test_too_much_is_refused_at_once() -> None:
    """Bytes, rows, columns are bounded."""
    assert wrong(b"x" * (BYTES_MAX + 1))[0][0] == "csv-too-large"
    assert wrong("Year,W\n" + "2019,1\n" * 10_001) == [("csv-too-large", 10_002, 1)]
    assert wrong(b"1," * 500_000)[0][0] in ("csv-columns", "csv-too-large")
    assert wrong(b"x" * 1_000_000)[0][0] == "csv-columns"
    assert wrong(b'"' * 1_000_000)[0][0] == "csv-columns"
    assert wrong(b'a,b\n"' + b'""' * 500_000)[0][0] == "csv-quote"


def test_a_name_that_no_chart_can_print_is_refused() -> None:
    """Of a row or of a column."""
    assert wrong(f"Year,W\n{'x' * 201},1\n") == [("csv-name", 2, 1)]
    assert wrong(f"Year,{'W' * 900_000}\n2019,1\n") == [("csv-name", 1, 6)]


def test_no_more_mistakes_are_told_than_somebody_reads() -> None:
    """The last finding says that there are more."""
    _, findings = read("Year,W\n" + "2019,x\n" * 5_000)
    assert [f.code for f in findings] == ["csv-number"] * 10 + ["csv-more"]
