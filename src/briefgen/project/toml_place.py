"""Where a key stands in a TOML text: the parser of the standard library does not tell."""

from __future__ import annotations

import re

from briefgen.model.place import Place

_HEADER = re.compile(r"\s*\[+\s*([^\[\]]*?)\s*\]+\s*(?:#.*)?\Z")
_KEY = re.compile(r"""\s*(?P<key>[\w-]+|"[^"]*"|'[^']*')\s*[.=]""")


def place_of(text: str, table: str, name: str) -> Place:
    """The place of a key in a table (of a table itself, where `table` is ""), else of the first line.

    Lines are read one by one, so a line of a text over several lines may be taken for a key: only a place is at stake.
    """
    here = ""
    lines = text.replace("\r\n", "\n").split("\n")
    for number, line in enumerate(lines, 1):
        if header := _HEADER.match(line):
            here = header[1].replace('"', "").replace("'", "")
            if not table and (here == name or here.startswith(f"{name}.")):
                return Place(number, line.index("[") + 1, line)
        elif (key := _KEY.match(line)) and (here, key["key"].strip("\"'")) == (table, name):
            return Place(number, key.start("key") + 1, line)
    return Place(1, 1, lines[0])
