"""The bytes of a changed text, with the line ends and the mark at its head that the file had."""

from __future__ import annotations

from difflib import SequenceMatcher

_BOM = b"\xef\xbb\xbf"


def as_before(text: str, raw: bytes) -> bytes:
    """A text whose lines end in a line feed as bytes; lines that stand in the file as it was keep their own ends."""
    mark = _BOM if raw.startswith(_BOM) else b""
    if b"\r" not in raw:
        return mark + text.encode()
    lines = raw.removeprefix(_BOM).decode().splitlines(keepends=True)
    usual = "\r\n" if raw.count(b"\r\n") * 2 >= raw.count(b"\n") else "\n"
    before, after = [line.rstrip("\r\n") for line in lines], text.splitlines(keepends=True)
    out: list[str] = []
    bare = [line.rstrip("\n") for line in after]
    for kind, i, j, k, m in SequenceMatcher(None, before, bare, autojunk=False).get_opcodes():
        if kind == "equal":
            out += lines[i:j]
        else:
            out += [line.replace("\n", usual) for line in after[k:m]]
    return mark + "".join(out).encode()
