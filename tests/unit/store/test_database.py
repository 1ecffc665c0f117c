"""Opening a ledger: forward only, and what fails is told in words."""

from __future__ import annotations

import datetime as dt
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import Connection, text

from briefgen.errors import EnvironmentFailed
from briefgen.store import Slot, Store
from briefgen.store.database import STEPS, Database

NOW = dt.datetime(2027, 3, 1, tzinfo=dt.UTC)


def _add_colour(connection: Connection) -> None:
    connection.execute(text("ALTER TABLE slots ADD COLUMN colour VARCHAR(10) DEFAULT 'navy'"))


def test_an_older_ledger_is_brought_forward_with_what_it_holds(url: str) -> None:
    """A step that a later release adds runs once."""
    with Store(url) as store:
        store.slots.claim(Slot("weekly", NOW), "a", NOW, dt.timedelta(minutes=1))
    for _ in range(2):
        newer = Database(url, (*STEPS, _add_colour))
        with newer.work() as connection:
            assert connection.execute(text("SELECT job, colour FROM slots")).all() == [("weekly", "navy")]
        newer.close()


def test_a_newer_ledger_is_refused_and_left_alone(url: str) -> None:
    """A program that does not know it must not write to it."""
    Database(url, (*STEPS, _add_colour)).close()
    with pytest.raises(EnvironmentFailed) as refused:
        Store(url)
    assert [finding.code for finding in refused.value.findings] == ["store-newer"]


@pytest.mark.parametrize(
    "url",
    [
        "mysql://a@b/c",
        "nonsense",
        "postgresql://user:secret@127.0.0.1:1/x",
        "postgresql://user:secret/with-a-slash@127.0.0.1:1/x",
        "sqlite://",
        "sqlite:///:memory:",
    ],
)
def test_a_ledger_that_cannot_be_opened_is_told_without_its_password(url: str) -> None:
    """Another database, no URL, nobody there."""
    with pytest.raises(EnvironmentFailed) as failed:
        Store(url)
    assert [finding.code for finding in failed.value.findings] == ["store"]
    assert "secret" not in str(failed.value)


def test_a_file_that_is_no_database_is_told(tmp_path: Path) -> None:
    """It is left as it is."""
    file = tmp_path / "ledger.sqlite3"
    file.write_text("a shopping list, longer than the head of a database" * 40, encoding="utf-8")
    with pytest.raises(EnvironmentFailed):
        Store(f"sqlite:///{file}")
    assert file.read_text(encoding="utf-8").startswith("a shopping list")


def test_sqlite_writes_ahead_and_through(tmp_path: Path) -> None:
    """Readers do not stop a writer, and a power cut loses nothing that was answered."""
    file = tmp_path / "deep" / "ledger.sqlite3"
    database = Database(f"sqlite:///{file}")
    with database.work() as connection:
        modes = [connection.execute(text(f"PRAGMA {name}")).scalar() for name in ("journal_mode", "synchronous")]
    database.close()
    assert modes == ["wal", 2]
    with sqlite3.connect(file) as plain:
        assert plain.execute("SELECT version FROM briefgen_schema").fetchall() == [(len(STEPS),)]
    plain.close()


def test_a_database_that_somebody_holds_is_told_in_its_time(tmp_path: Path) -> None:
    """The time can be set in the URL; afterwards all goes on."""
    file = tmp_path / "ledger.sqlite3"
    with Store(f"sqlite:///{file}?timeout=0.1") as store:
        holder = sqlite3.connect(file, isolation_level=None)
        holder.execute("BEGIN IMMEDIATE")
        with pytest.raises(EnvironmentFailed, match="locked"):
            store.slots.claim(Slot("weekly", NOW), "a", NOW, dt.timedelta(minutes=1))
        holder.execute("COMMIT")
        holder.close()
        assert store.slots.claim(Slot("weekly", NOW), "a", NOW, dt.timedelta(minutes=1))
