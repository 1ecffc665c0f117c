"""What one part of a brief says about another: ids given twice, ids that name nothing, rows that do not fit their columns.

These are checked after the model is valid, since pydantic runs no check of a part in which a field failed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from briefgen import inline
from briefgen.address import Path
from briefgen.language.scripts import unset_language
from briefgen.model.near import did_you_mean
from briefgen.model.prose import texts
from briefgen.model.schema import LINKS, Brief, Excerpt, Item, Part

_LOOKS_LIKE_ONE = re.compile(r"\[\[\s*statistic", re.IGNORECASE)
_READ = re.compile(r"\\[\\*\[\]]|\[\[statistic:[a-z][a-z0-9-]*\]\]")  # escapes, and references as they should be

_MEANT_AS_LINK = re.compile(r"\[[^\[\]]+\]\(([^)]*)\)")
_IS_ADDRESS = re.compile(r"(?:https?://|mailto:)[^\s<>\\]+\Z")


class Mistake(NamedTuple):
    """Where, and what to say."""

    path: Path
    code: str
    message: str
    hints: tuple[str, ...] = ()


def mistakes(brief: Brief) -> Iterator[Mistake]:
    """All mistakes between the parts, and a language that cannot be set."""
    yield from _language(brief.language)
    lists = {name: value for name, value in _fields(brief) if isinstance(value, tuple)}
    ids = {name: [x.id for x in items if isinstance(x, Item)] for name, items in lists.items()}
    yield from _twice(ids)
    for (name, key), target in LINKS.items():
        for i, item in enumerate(lists[name]):
            yield from _link(dict(_fields(item))[key], (name, i, key), target, ids[target])
    for path, excerpt in _excerpts(brief, ()):
        yield from _link(excerpt.in_, (*path, "in"), "articles", ids["articles"])
    yield from _references(brief, ids["statistics"])
    yield from _addresses(brief)
    yield from _rows(brief)


def _language(tag: str) -> Iterator[Mistake]:
    if unset := unset_language(tag):
        name, why = unset
        hint = "write the brief in a language of Latin, Cyrillic or Greek letters; its articles may be in any"
        yield Mistake(("language",), "language-not-supported", f"briefgen cannot set {name} yet: {why}", (hint,))


def _twice(ids: Mapping[str, list[str]]) -> Iterator[Mistake]:
    for name, known in ids.items():
        for i, word in enumerate(known):
            if word in known[:i]:
                message = f"'{word}' stands twice in {name}"
                yield Mistake((name, i, "id"), "duplicate-id", message, ("give one of them another id",))


def _link(value: Any, path: Path, target: str, known: list[str]) -> Iterator[Mistake]:
    words = enumerate(value) if isinstance(value, tuple) else [(None, value)] if value else []
    for j, word in words:
        if word not in known:
            yield _nothing(path if j is None else (*path, j), target, word, known)


def _references(brief: Brief, known: list[str]) -> Iterator[Mistake]:
    """`[[statistic:id]]` in texts; what looks like one and is none would be printed with its brackets."""
    for field in texts(brief):
        if "[[" not in field.text:
            continue
        for run in inline.parse(field.text) if field.markdown else ():
            if run.statistic and run.statistic not in known:
                yield _nothing(field.path, "statistics", run.statistic, known)
        if _LOOKS_LIKE_ONE.search(_READ.sub(" ", field.text) if field.markdown else field.text):
            message = "a reference to a statistic that cannot be read"
            hints: tuple[str, ...] = (
                "write [[statistic:id]] with the id of a statistic",
                r"or \\[[ to print the brackets",
            )
            if not field.markdown:
                message, hints = "this text takes no reference to a statistic", ("write the number itself",)
            yield Mistake(field.path, "not-a-reference", message, hints)


def _addresses(brief: Brief) -> Iterator[Mistake]:
    """`[words](address)` in texts; what is meant for a link and is none would be printed with its brackets."""
    for field in texts(brief):
        if not field.markdown or "](" not in field.text:
            continue
        for found in _MEANT_AS_LINK.finditer(_READ.sub(" ", field.text)):
            if not _IS_ADDRESS.match(found[1]):
                hints = (
                    "begin it with https:// or mailto:, and write %20 for a space",
                    r"or \\[ to print the brackets",
                )
                yield Mistake(
                    field.path, "not-a-link", f"'{found[1][:60]}' is no address that a link may lead to", hints
                )


def _nothing(path: Path, target: str, word: str, known: list[str]) -> Mistake:
    hints = did_you_mean(word, known, target) or (f"add it to {target}",)
    return Mistake(path, "no-such-id", f"{target} has no '{word}'", hints)


def _rows(brief: Brief) -> Iterator[Mistake]:
    tables: list[tuple[Path, Any]] = [(("tables", i), table) for i, table in enumerate(brief.tables)]
    tables += [(("charts", i, "data"), chart.data) for i, chart in enumerate(brief.charts) if chart.data]
    for path, table in tables:
        for j, row in enumerate(table.rows or ()):
            if len(row) != len(table.columns):
                message = f"{len(row)} cells, where there are {len(table.columns)} columns"
                hint = "write null for a cell without a value"
                yield Mistake((*path, "rows", j), "row-length", message, (hint,))


def _excerpts(part: Part, path: Path) -> Iterator[tuple[Path, Excerpt]]:
    for name, value in _fields(part):
        if isinstance(value, Excerpt):
            yield (*path, name), value
        elif isinstance(value, Part):
            yield from _excerpts(value, (*path, name))
        elif isinstance(value, tuple):
            for i, item in enumerate(value):
                if isinstance(item, Part):
                    yield from _excerpts(item, (*path, name, i))


def _fields(part: Part) -> Iterator[tuple[str, Any]]:
    """The fields by the keys of the file."""
    for name, info in type(part).model_fields.items():
        yield info.alias or name, getattr(part, name)
