"""TOML files of an author: parsed with findings, and the places of their keys, which the standard library does not tell."""

from __future__ import annotations

import re
import tomllib
from typing import Any

from briefgen.errors import BriefInvalid
from briefgen.findings import Finding
from briefgen.model.place import Place

_AT = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)\Z")
_HEADER = re.compile(r"\s*\[+\s*([^\[\]]*?)\s*\]+\s*(?:#.*)?\Z")
_KEY = re.compile(r"""\s*(?P<key>[\w-]+|"[^"]*"|'[^']*')\s*[.=]""")
_INDEX = re.compile(r"\[[^\]]*\]")


def parse_toml(raw: bytes, file: str, example: str) -> tuple[str, dict[str, Any]]:
    """Text and values of a file; `example` is a line as it should look. Raises BriefInvalid with the place of the mistake."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        finding = Finding("not-utf-8", "this file is not UTF-8", hints=("save the file as UTF-8",))
        raise BriefInvalid(finding.at(file=file, line=line, column=1)) from None
    try:
        return text, tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BriefInvalid(_broken(str(error), text, file, example)) from None
    except RecursionError:
        finding = Finding("toml-syntax", "nested too deep to be read", hints=("write one value for each key",))
        raise BriefInvalid(finding.at(file=file)) from None


def place_of(text: str, table: str, name: str) -> Place:
    """The place of a key in a table (of a table itself, where `table` is ""), else of the first line."""
    return _find(text, table, name) or Place(1, 1, text.replace("\r\n", "\n").split("\n")[0])


def place_at(text: str, address: str) -> Place | None:
    """The place of an address such as `roles.title.family`, or of what it stands in; None where nothing of it is written."""
    keys = _INDEX.sub("", address).split(".")
    found = (_find(text, ".".join(keys[: n - 1]), keys[n - 1]) for n in range(len(keys), 0, -1))
    return next((place for place in found if place), None)


def _broken(words: str, text: str, file: str, example: str) -> Finding:
    lines = text.replace("\r\n", "\n").split("\n")
    match = _AT.search(words)
    line, column = (int(match[1]), int(match[2])) if match and match[1] else (len(lines), len(lines[-1]) + 1)
    message = _AT.sub("", words)
    hint = f"write key = value, with texts in quotes: {example}"
    finding = Finding("toml-syntax", message[:1].lower() + message[1:], hints=(hint,))
    return finding.at(file=file, line=line, column=column, excerpt=lines[line - 1])


def _find(text: str, table: str, name: str) -> Place | None:
    """Lines are read one by one, so a line of a text over several lines may be taken for a key: only a place is at stake."""
    here = ""
    for number, line in enumerate(text.replace("\r\n", "\n").split("\n"), 1):
        if header := _HEADER.match(line):
            here = header[1].replace('"', "").replace("'", "")
            if not table and (here == name or here.startswith(f"{name}.")):
                return Place(number, line.index("[") + 1, line)
        elif (key := _KEY.match(line)) and (here, key["key"].strip("\"'")) == (table, name):
            return Place(number, key.start("key") + 1, line)
    return None
