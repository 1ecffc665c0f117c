"""The edition: the digest of what a brief says, by which "changed", "approved" and "already sent" are told."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any

from briefgen.charts.spec import ChartSpec
from briefgen.document import Block, Document


def edition(document: Document, charts: Mapping[str, ChartSpec], lock: bytes) -> str:
    """The edition of a document that was composed with a fixed date where its own is a slot's.

    Composed tree, chart data and lock count. Layout, versions of programs, the place in the template, the stamp and the
    date of the metadata do not.
    """
    meta = document.metadata
    said = {
        "title": meta.title,
        "language": meta.language,
        "authors": meta.authors,
        "publisher": meta.publisher,
        "summary": meta.summary,
        "blocks": [_block(block) for block in document.blocks],
        "charts": {name: _plain(spec) for name, spec in sorted(charts.items())},
        "lock": digest(lock),
    }
    return digest(json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode())


def digest(data: bytes) -> str:
    """SHA-256 in hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def _block(block: Block) -> dict[str, Any]:
    said = {
        name: _plain(getattr(block, name)) for name in ("kind", "id", "role", "runs", "priority", "columns", "chart")
    }
    return said | {"children": [_block(child) for child in block.children]}


def _plain(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if is_dataclass(value) and not isinstance(value, type):
        return {f.name: _plain(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, tuple | list):
        return [_plain(x) for x in value]
    return value
