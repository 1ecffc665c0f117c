"""The database behind the ledger: opened, brought up to date, and never taken apart by a program that is too old."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Table, create_engine, event, insert, inspect, select, text, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, SQLAlchemyError

from briefgen.errors import EnvironmentFailed
from briefgen.findings import Finding
from briefgen.store.tables import METADATA, VERSION

_BUSY = 30  # seconds that a writer waits for another one
_LOCK = 0x62726965  # of PostgreSQL: one at a time
Step = Callable[[Connection], None]


def _first(connection: Connection) -> None:
    METADATA.create_all(connection)


# What brings a ledger from version n to n + 1; a released step never changes.
STEPS: tuple[Step, ...] = (_first,)


class Database:
    """A ledger's database. Every failure of it is an EnvironmentFailed."""

    def __init__(self, url: str, steps: tuple[Step, ...] = STEPS) -> None:
        self._url = _parsed(url)
        self._engine = _engine(self._url)
        try:
            with self.work() as connection:
                self._migrate(connection, steps)
        except BaseException:
            self.close()
            raise

    @contextmanager
    def work(self) -> Iterator[Connection]:
        """One transaction. Raises EnvironmentFailed (`store`); then nothing of it was kept."""
        try:
            with self._engine.begin() as connection:
                yield connection
        except SQLAlchemyError as error:
            # The driver's own words: SQLAlchemy's repeat the statement with its values.
            reason = str(getattr(error, "orig", None) or error).strip().partition("\n")[0]
            raise EnvironmentFailed(self._failed("store", f"the ledger fails: {reason}", _REMEDY)) from None

    def add(self, connection: Connection, table: Table, **values: Any) -> bool:
        """Insert a row; False, and nothing changed, where its key is there."""
        make: Any = postgresql.insert if self._engine.dialect.name == "postgresql" else sqlite.insert
        row = make(table).values(**values).on_conflict_do_nothing().returning(*table.primary_key)
        return connection.execute(row).first() is not None

    def take_turn(self, connection: Connection) -> None:
        """Until the transaction ends, nobody else has a turn: what was read stays true. SQLite does so already."""
        if self._engine.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})

    def close(self) -> None:
        """Give the connections back."""
        self._engine.dispose()

    def _migrate(self, connection: Connection, steps: tuple[Step, ...]) -> None:
        self.take_turn(connection)
        found = 0
        if inspect(connection).has_table(VERSION.name):
            found = connection.execute(select(VERSION.c.version)).scalar_one()
        if found > len(steps):
            message = f"the ledger has schema {found}, and this briefgen knows {len(steps)}"
            raise EnvironmentFailed(self._failed("store-newer", message, "use the newer briefgen that wrote it"))
        for step in steps[found:]:
            step(connection)
        if not found:
            connection.execute(insert(VERSION).values(version=len(steps)))
        elif found < len(steps):
            connection.execute(update(VERSION).values(version=len(steps)))

    def _failed(self, code: str, message: str, hint: str) -> Finding:
        name = self._url.database if self._url.get_backend_name() == "sqlite" else ""
        return Finding(code, message, file=name or "", hints=(hint,))


_REMEDY = "see that the database is there and may be written to"


def _parsed(url: str) -> URL:
    try:
        made = make_url(url)
    except (ArgumentError, ValueError):  # the second for a port that is no number: a password with a slash in it
        hints = ("write sqlite:///path or postgresql://user@host/name",)
        raise EnvironmentFailed(Finding("store", "the url of the ledger cannot be read", hints=hints)) from None
    if made.get_backend_name() == "postgresql":
        return made.set(drivername="postgresql+psycopg")
    if made.get_backend_name() == "sqlite":
        return _in_a_file(made)
    hints = ("SQLite and PostgreSQL are supported",)
    message = f"a ledger cannot be kept in {made.get_backend_name()}"
    raise EnvironmentFailed(Finding("store", message, hints=hints))


def _in_a_file(url: URL) -> URL:
    if not url.database or url.database == ":memory:":
        hints = ("write sqlite:///path",)
        raise EnvironmentFailed(Finding("store", "a ledger in memory would forget who has what", hints=hints))
    return url


def _engine(url: URL) -> Engine:
    try:
        if url.get_backend_name() != "sqlite":
            return create_engine(url, pool_pre_ping=True)
        assert url.database, "it is in a file"
        Path(url.database).parent.mkdir(parents=True, exist_ok=True)
        engine = create_engine(url.set(query={"timeout": str(_BUSY)} | dict(url.query)))
    except (ModuleNotFoundError, NoSuchModuleError):
        hints = ("pip install 'briefgen[postgres]'",)
        raise EnvironmentFailed(Finding("store", "the driver for PostgreSQL is not installed", hints=hints)) from None
    except OSError as error:
        message = f"the ledger's folder cannot be made: {error.strerror}"
        raise EnvironmentFailed(Finding("store", message, file=url.database or "", hints=(_REMEDY,))) from None
    event.listen(engine, "connect", _set_up_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _set_up_sqlite(connection: sqlite3.Connection, record: Any) -> None:
    """Write-ahead log, and nothing lost in a power cut."""
    connection.isolation_level = None  # the driver must not begin transactions behind our back
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    """A writer takes its turn at the start: one that began by reading could not wait for another writer."""
    connection.exec_driver_sql("BEGIN IMMEDIATE")
