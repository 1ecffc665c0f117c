"""The lock: what was verified against which article, as a value and as the text of `brief.lock`."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from briefgen.errors import BriefInvalid
from briefgen.findings import Finding
from briefgen.source.held import digest
from briefgen.source.verification import Tier

VERSION = 1
_LARGEST = 5_000_000
_DIGEST = re.compile(r"[0-9a-f]{64}\Z")
_HINT = "restore it from version control, or write it anew with `briefgen lock BRIEF`"
_HEAD = (
    "# Written by `briefgen lock`: what was verified against the articles. Commit it beside the brief; do not edit it."
)


@dataclass(frozen=True, slots=True)
class Row:
    """What is locked of one text: its digest, that of the claim it carries, and where it stands.

    `tier` "attested": a person's word stands for it, and there is no place. `paragraph` counts from 1, `start` and `end` are
    offsets into the article.
    """

    text: str
    claim: str
    tier: Tier
    article: str | None = None
    paragraph: int | None = None
    start: int | None = None
    end: int | None = None

    @property
    def is_attested(self) -> bool:
        """Whether a person's word stands for it."""
        return self.tier is Tier.ATTESTED


@dataclass(frozen=True, slots=True)
class Lock:
    """Digests of the articles by id, rows by the address of the text, digests of files of data by their names in the brief.

    `numbers` has, by address, the digests of the printed texts whose numbers were found in the articles.
    """

    articles: Mapping[str, str] = field(default_factory=dict)
    rows: Mapping[str, Row] = field(default_factory=dict)
    data: Mapping[str, str] = field(default_factory=dict)
    numbers: Mapping[str, str] = field(default_factory=dict)


def lock_text(lock: Lock) -> str:
    """The file of a lock: TOML, one table an address, sorted, the same for the same lock. A seal shows edits by hand."""
    content = "\n".join(_lines(lock))
    return f'{_HEAD}\nversion = {VERSION}\nseal = "{digest(content)}"\n{content}\n'


def read_lock(data: bytes) -> Lock:
    """The lock in a file. Raises BriefInvalid with `lock-broken` where it is not one, or not as it was written."""
    import tomllib

    if len(data) > _LARGEST:
        raise _broken(f"it is larger than {_LARGEST:,} bytes")
    try:
        content = tomllib.loads(data.decode("utf-8").replace("\r\n", "\n"))
    except (ValueError, RecursionError):
        raise _broken("it is not TOML") from None
    if content.get("version") != VERSION:
        raise _broken(f"its version is {content.get('version')!r}, not {VERSION}")
    if content.keys() - {"version", "seal", "articles", "data", "numbers", "texts"}:
        raise _broken("it has keys that no lock has")
    texts, *digested = (content.get(name, {}) for name in ("texts", "articles", "data", "numbers"))
    if not isinstance(texts, dict) or not all(map(_are_digests, digested)):
        raise _broken("its articles, data, numbers or texts are not what a lock holds")
    articles, files, numbers = digested
    lock = Lock(articles, {address: _row(address, row) for address, row in texts.items()}, files, numbers)
    if content.get("seal") != digest("\n".join(_lines(lock))):
        raise _broken("it was changed since it was written")
    return lock


def _lines(lock: Lock) -> Iterator[str]:
    yield from ("", "[articles]")
    for name, value in sorted(lock.articles.items()):
        yield f"{_quoted(name)} = {_quoted(value)}"
    for title, digests in (("data", lock.data), ("numbers", lock.numbers)):
        yield from ("", f"[{title}]") if digests else ()
        for name, value in sorted(digests.items()):
            yield f"{_quoted(name)} = {_quoted(value)}"
    for address, row in sorted(lock.rows.items()):
        yield from ("", f"[texts.{_quoted(address)}]")
        for name in Row.__dataclass_fields__:
            if (value := getattr(row, name)) is not None:
                yield f"{name} = {value if isinstance(value, int) else _quoted(value)}"


def _row(address: str, row: Any) -> Row:
    """A row out of what TOML gave, which may be anything."""
    if not isinstance(row, dict) or row.keys() - Row.__dataclass_fields__.keys():
        raise _broken(f"its row for {address} is not what a lock holds")
    numbers = [row.get(name) for name in ("paragraph", "start", "end")]
    tier, article = row.get("tier"), row.get("article")
    placed = tier in _PLACED and isinstance(article, str) and all(type(n) is int and n >= 0 for n in numbers)
    attested = tier == Tier.ATTESTED and all(value is None for value in (article, *numbers))
    if not (placed or attested) or not all(_is_digest(row.get(name)) for name in ("text", "claim")):
        raise _broken(f"its row for {address} is not what a lock holds")
    return Row(row["text"], row["claim"], Tier(row["tier"]), article, *numbers)


_PLACED = (Tier.EXACT, Tier.FOLDED, Tier.BRACKETED, Tier.ELIDED)


def _are_digests(values: Any) -> bool:
    return isinstance(values, dict) and all(map(_is_digest, values.values()))


def _is_digest(value: Any) -> bool:
    return isinstance(value, str) and bool(_DIGEST.match(value))


def _quoted(text: str) -> str:
    # JSON's escapes are TOML's, but for DEL, which TOML wants escaped.
    return json.dumps(str(text)).replace("\x7f", "\\u007f")


def _broken(why: str) -> BriefInvalid:
    return BriefInvalid(Finding("lock-broken", f"the lock cannot be trusted: {why}", hints=(_HINT,)))
