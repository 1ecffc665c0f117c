"""A mail server, and an office in which jobs run."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest

from tests.conftest import Project
from tests.mail_server import Script, mail_server
from tests.scheduling import MONDAY, Office


@pytest.fixture
def script() -> Script:
    """What the server does."""
    return Script()


@pytest.fixture
def port(script: Script) -> Iterator[int]:
    """A running server."""
    with mail_server(script) as found:
        yield found


@pytest.fixture
def office(project: Project, port: int) -> Office:
    """A weekly job that was first seen the day before its time."""
    made = Office(project.root)
    made.write(port)
    assert made.tick(MONDAY - dt.timedelta(days=1)) == ()
    return made
