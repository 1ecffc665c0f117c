"""The tables of the ledger."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

from sqlalchemy import Boolean, Column, Dialect, ForeignKey, Index, Integer, LargeBinary, MetaData, String, Table, Text
from sqlalchemy.types import TypeDecorator

METADATA = MetaData()


class Instant(TypeDecorator[dt.datetime]):
    """An instant in UTC as a text that sorts: the same in every database, whatever its time zones."""

    impl = String(27)
    cache_ok = True

    def process_bind_param(self, value: dt.datetime | None, dialect: Dialect) -> str | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant needs its offset from UTC")
        return value.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")

    def process_result_value(self, value: Any, dialect: Dialect) -> dt.datetime | None:
        return None if value is None else dt.datetime.fromisoformat(value)


class Digests(TypeDecorator[dict[str, str]]):
    """Names with digests, as JSON."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str:
        return json.dumps(dict(value or {}), ensure_ascii=False, sort_keys=True)

    def process_result_value(self, value: Any, dialect: Dialect) -> dict[str, str]:
        return dict(json.loads(value))


VERSION = Table("briefgen_schema", METADATA, Column("version", Integer, nullable=False))

JOBS = Table(
    "jobs",
    METADATA,
    Column("job", String(200), primary_key=True),
    Column("definition", Text, primary_key=True),
    Column("since", Instant, nullable=False),
)

SLOTS = Table(
    "slots",
    METADATA,
    Column("job", String(200), primary_key=True),
    Column("due", Instant, primary_key=True),
    Column("outcome", String(16), nullable=False, index=True),
    Column("by_hand", Boolean, nullable=False),
    Column("worker", String(200), nullable=False),
    Column("lease_until", Instant),
    Column("started", Instant, nullable=False),
    Column("ended", Instant),
    Column("attempt", Integer, nullable=False),
    Column("editions", Digests, nullable=False),
    Column("digests", Digests, nullable=False),
    Column("note", Text, nullable=False),
)

BODIES = Table(
    "bodies",
    METADATA,
    Column("digest", String(64), primary_key=True),
    Column("data", LargeBinary, nullable=False),
)

MESSAGES = Table(
    "messages",
    METADATA,
    Column("id", String(300), primary_key=True),
    Column("job", String(200), nullable=False),
    Column("slot", Instant),
    Column("brief", String(255), nullable=False),
    Column("edition", String(64), nullable=False),
    Column("recipient", String(320), nullable=False),
    Column("repeat", Integer, nullable=False),
    Column("parts", String(100), nullable=False),
    Column("expires", Instant, nullable=False),
    Column("state", String(16), nullable=False, index=True),
    Column("attempts", Integer, nullable=False),
    Column("next_try", Instant),
    Column("reply", Text, nullable=False),
    Column("created", Instant, nullable=False),
    Column("updated", Instant, nullable=False),
    Column("head", LargeBinary, nullable=False),
    Column("body", String(64), ForeignKey("bodies.digest"), nullable=False),
    Index("messages_of_an_edition", "brief", "edition", "recipient"),
    Index("messages_of_a_slot", "job", "slot"),
)

ALERTS = Table(
    "alerts",
    METADATA,
    Column("job", String(200), primary_key=True),
    Column("kind", String(16), nullable=False),
    Column("about", Instant, nullable=False),
    Column("sent", Instant, nullable=False),
)
