"""The bytes of a CSV file as text: UTF-8, UTF-16 with its mark, else the Windows code page that its words speak for."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from briefgen.charts.csv_file.wrong import CsvWrong, Spot

BYTES_MAX = 2_000_000
_SAVE = "save the sheet as CSV in UTF-8"
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")  # .xlsx and .ods, and .xls
_MARKS = ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
# What neither XML nor a page can show; a line end is read as one character. Compiled when a file is read: it takes 5 ms.
_UNPRINTABLE = "[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffc\U00010000-\U0010ffff]"
# A word of letters: ASCII, and what both code pages have from 0xC0 on; 0xA8 and 0xB8 are the Russian ё.
_WORD = re.compile(rb"[A-Za-z\xa8\xb8\xc0-\xff]+")
_ASCII = re.compile(rb"[A-Za-z]")
_UTF8_LETTER = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")


class Text(NamedTuple):
    """The characters, with one kind of line end; `assumed` names the code page where it is a guess, of which `spot` is
    the first place that depends on it."""

    text: str
    assumed: str = ""
    spot: Spot | None = None


def read_text(data: bytes) -> Text:
    """The text of a file. Raises CsvWrong: `csv-encoding` with the place of what cannot be read."""
    if len(data) > BYTES_MAX:
        message = f"{len(data):,} bytes; a file of data may have {BYTES_MAX:,}"
        raise CsvWrong("csv-too-large", message, None, "keep the rows and columns that the chart draws")
    if data.startswith(_WORKBOOKS):
        message = "this is a workbook of a spreadsheet program under the name of a CSV file"
        raise CsvWrong("csv-encoding", message, None, "open it there, and save the sheet as CSV in UTF-8")
    mark = next((name for mark, name in _MARKS if data.startswith(mark)), None)
    if mark:
        return Text(_printable(_lines(_decoded(data[2:], mark))))
    try:
        return Text(_printable(_lines(data.decode("utf-8-sig"))))
    except UnicodeDecodeError as error:
        at = error.start
    if b"\0" in data:
        raise CsvWrong("csv-encoding", "this is no text", None, _SAVE)
    return _legacy(data, at)


def _decoded(data: bytes, name: str) -> str:
    try:
        return data.decode(name)
    except UnicodeDecodeError as error:
        before = _lines(data[: error.start].decode(name))
        spot = Spot.at(before, len(before))
        raise CsvWrong("csv-encoding", "this is no whole UTF-16", spot, _SAVE) from None


def _legacy(data: bytes, at: int) -> Text:
    """The text in a code page. More UTF-8 letters than broken ones are no code page but a damaged file."""
    before = _lines(data[:at].decode("utf-8-sig", "replace"))
    spot = Spot.at(before, len(before))
    broken = data.decode("utf-8", "replace").count("\ufffd")
    if len(_UTF8_LETTER.findall(data)) > broken:
        raise CsvWrong("csv-encoding", f"byte 0x{data[at]:02X} is not UTF-8", spot, _SAVE)
    name = "windows-1251" if _is_cyrillic(data) else "windows-1252"
    try:
        text = data.decode(name)
    except UnicodeDecodeError as error:
        wrong = _lines(data[: error.start].decode(name))
        message = f"byte 0x{data[error.start]:02X} is neither UTF-8 nor {name.title()}"
        raise CsvWrong("csv-encoding", message, Spot.at(wrong, len(wrong)), _SAVE) from None
    return Text(_printable(_lines(text)), name.title(), spot)


def _is_cyrillic(data: bytes) -> bool:
    """In Cyrillic nearly every letter of a word is beyond ASCII, in a Western word one or two are."""
    votes = 0
    for word in _WORD.findall(data):
        ascii_letters = len(_ASCII.findall(word))
        beyond = len(word) - ascii_letters
        votes += 0 if not beyond else 1 if beyond > ascii_letters else -1
    return votes > 0


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _printable(text: str) -> str:
    if bad := re.search(_UNPRINTABLE, text):
        spot = Spot.at(text, bad.start())
        hint = _SAVE if bad[0] == "\0" else "delete this character"
        raise CsvWrong("csv-encoding", f"U+{ord(bad[0]):04X} cannot stand in data", spot, hint)
    return text
