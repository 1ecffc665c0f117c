r"""Inline text of a brief: `**bold**`, `*italic*`, `[link](url)`, `[[statistic:id]]`, parsed to runs and written back.

A backslash before `\ * [ ]` takes the meaning of that character away; everything else prints as it is typed: `<b>`, `{{ }}`,
`&`, `_a_`. The parser is ours because CommonMark cannot spell every list of runs (`(b)` bold in `a(b)c`), so that edits made
in Word could not be written back. Runs are flat, as in Word and PDF: bold in italic equals italic in bold. Two laws hold:
`parse(write(runs)) == runs` for canonical runs, and `plain(parse(escape(s))) == s` for every text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import Literal, NamedTuple


class Run(NamedTuple):
    """Characters of one look. A run with a `statistic` stands for that statistic's value and has no text of its own."""

    text: str
    bold: bool = False
    italic: bool = False
    href: str | None = None
    statistic: str | None = None


def parse(text: str) -> tuple[Run, ...]:
    """The canonical runs of a text. A mark without a partner prints as typed: `5 * 3`, `a*`, `[x]`, `[x](javascript:y)`."""
    if not _SPECIAL.search(text):
        return (Run(text),) * bool(text)
    tokens = list(_TOKEN.finditer(text))
    links, marks = _links(tokens), _marks(text, tokens)
    for _ in range(_PASSES):
        runs, unclosed = _walk(tokens, links, marks)
        if not unclosed:
            return canonical(runs)
        # What is not closed is text, and so is every like mark behind it: one by one this would take a pass for each.
        never = [i for i, mark in marks.items() if any(i >= u and mark.flags == marks[u].flags for u in unclosed)]
        for i in never:
            del marks[i]
    return canonical(_walk(tokens, links, {})[0])


def write(runs: Iterable[Run]) -> str:
    """The text of runs. Marks stand inside a link where they begin or end there, so CommonMark reads most of it alike."""
    out = ""
    last = Run("")
    for run in (*runs, Run("")):
        off = "*" * (2 * (last.bold and not run.bold) + (last.italic and not run.italic))
        on = "*" * (2 * (run.bold and not last.bold) + (run.italic and not last.italic))
        closed = f"]({last.href})" if last.href and run.href != last.href else ""
        opened = "[" if run.href and run.href != last.href else ""
        out += off + closed + opened + on + _typed(run)
        last = run
    return out


def plain(runs: Iterable[Run]) -> str:
    """The words alone; a statistic stands as its reference."""
    return "".join(_reference(run.statistic) if run.statistic else run.text for run in runs)


def escape(text: str) -> str:
    """The text that `parse` reads as exactly these characters, without marks."""
    return re.sub(r"[\\*\[\]]", r"\\\g<0>", text)


def canonical(runs: Iterable[Run]) -> tuple[Run, ...]:
    """The same words and looks in one spelling.

    Neighbours that look alike are one, no run is empty, bold and italic neither begin nor end at a space, and links are
    percent-encoded where their characters would end them.
    """
    units = [unit for run in runs for unit in _units(run)]
    for flag in _FLAGS:
        _trim(units, flag)
    out: list[Run] = []
    for look, stretch in groupby(units, lambda run: run._replace(text="")):
        alike = list(stretch)
        out += alike if look.statistic else [look._replace(text="".join(run.text for run in alike))]
    return tuple(out)


_PASSES = 8  # each takes away one kind of mark from somewhere on; more than five were never needed
_Flag = Literal["bold", "italic"]
_FLAGS: tuple[_Flag, ...] = ("bold", "italic")
_FLAGS_OF: Mapping[int, tuple[_Flag, ...]] = {1: ("italic",), 2: ("bold",), 3: ("bold", "italic")}
_SPECIAL = re.compile(r"[\\*\[]")
_TOKEN = re.compile(
    r"\\(?P<escaped>[\\*\[\]])"
    r"|\[\[statistic:(?P<statistic>[a-z][a-z0-9-]*)\]\]"
    r"|(?P<stars>\*+)"
    r"|(?P<open>\[)"
    r"|\]\((?P<url>(?:https?://|mailto:)[^\s()<>\\]+(?:\([^\s()<>\\]*\)[^\s()<>\\]*)*)\)"
    r"|(?P<text>[^\\*\[\]]+|.)",
    re.DOTALL,
)
_Tokens = Sequence[re.Match[str]]


class _Mark(NamedTuple):
    """What a group of stars may do: close where no space stands before it, open the flags of `opens`."""

    flags: tuple[_Flag, ...]
    closes: bool
    opens: tuple[_Flag, ...]


def _marks(text: str, tokens: _Tokens) -> dict[int, _Mark]:
    """The marks by token number. In `price*, see *high*` the first does not open: it ends a word, and the next cannot close."""
    found: dict[int, _Mark] = {}
    next_closes: dict[_Flag, bool] = dict.fromkeys(_FLAGS, False)
    for i in range(len(tokens) - 1, -1, -1):
        if flags := _FLAGS_OF.get(len(tokens[i]["stars"] or "")):
            before = text[tokens[i].start() - 1 : tokens[i].start()] or " "
            after = text[tokens[i].end() : tokens[i].end() + 1] or " "
            doubtful = before.isalnum() and not after.isalnum()
            opens = () if after.isspace() else tuple(f for f in flags if not doubtful or next_closes[f])
            found[i] = _Mark(flags, not before.isspace(), opens)
            next_closes.update(dict.fromkeys(flags, not before.isspace()))
    return found


def _links(tokens: _Tokens) -> dict[int, str]:
    """The url by the token numbers of `[` and `](url)` that belong together. Links do not nest: the inner one holds."""
    found: dict[int, str] = {}
    opened: int | None = None
    for i, token in enumerate(tokens):
        if token["open"]:
            opened = i
        elif token["url"] and opened is not None:
            if i > opened + 1:
                found[opened] = found[i] = token["url"]
            opened = None
    return found


def _walk(tokens: _Tokens, links: Mapping[int, str], marks: Mapping[int, _Mark]) -> tuple[list[Run], set[int]]:
    """The runs, and the token numbers of marks that were opened and never closed."""
    runs: list[Run] = []
    opened: dict[_Flag, int] = {}
    href: str | None = None
    for i, token in enumerate(tokens):
        mark = marks.get(i)
        if mark and _toggles(mark, i, opened):
            continue
        if not mark and i in links:
            href = links[i] if token["open"] else None
            continue
        statistic = token["statistic"]
        text = "" if statistic else token["escaped"] or token[0]
        runs.append(Run(text, "bold" in opened, "italic" in opened, href, statistic))
    return runs, set(opened.values())


def _toggles(mark: _Mark, number: int, opened: dict[_Flag, int]) -> bool:
    """Whether the mark closed and opened its flags; it does all or nothing."""
    close = [f for f in mark.flags if f in opened]
    begin = [f for f in mark.flags if f not in opened]
    if (close and not mark.closes) or any(f not in mark.opens for f in begin):
        return False
    for flag in close:
        del opened[flag]
    opened.update(dict.fromkeys(begin, number))
    return True


def _units(run: Run) -> list[Run]:
    """The run cut into leading space, words and trailing space, since marks never touch a space from within."""
    run = run._replace(href=run.href and _encoded(run.href))
    if run.statistic:
        return [run._replace(text="")]
    words = run.text.strip()
    begin = len(run.text) - len(run.text.lstrip())
    parts = (run.text[:begin], words, run.text[begin + len(words) :])
    return [run._replace(text=part) for part in parts if part]


def _trim(units: list[Run], flag: _Flag) -> None:
    """Takes the flag from the spaces at both ends of each stretch that has it."""
    for on, stretch in groupby(range(len(units)), lambda i: getattr(units[i], flag)):
        where = list(stretch)
        for side in (where, where[::-1]) if on else ():
            for i in side:
                if not units[i].text.isspace():
                    break
                units[i] = units[i]._replace(bold=False) if flag == "bold" else units[i]._replace(italic=False)


def _typed(run: Run) -> str:
    return _reference(run.statistic) if run.statistic else escape(run.text)


def _reference(statistic: str) -> str:
    return f"[[statistic:{statistic}]]"


def _encoded(url: str) -> str:
    """The url without characters that would end it or mean something in inline text."""
    return re.sub(r"[\s()<>\\*\[\]]", lambda m: "".join(f"%{b:02X}" for b in m[0].encode("utf-8", "replace")), url)
