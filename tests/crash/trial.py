"""One trial: a scheduler is killed at a random moment and started again, the brief edited in between in half of them."""

from __future__ import annotations

import datetime as dt
import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from briefgen import resources
from briefgen.store import State, Store
from tests.conftest import SAMPLE
from tests.mail_server import Script, mail_server
from tests.scheduling import JOB, MINUTE, MONDAY, WEEK, Office

READERS = {"ada@example.org", "bo@example.org", "cy@example.org"}
_LONGEST = 0.9  # seconds: a tick that renders and mails takes about half of it


class Zygote:
    """The process that forks schedulers."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.crash.zygote"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def start(self, folder: Path, now: dt.datetime) -> int:
        """Begin a scheduler; the number of its process."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps({"folder": str(folder), "now": now.isoformat()}) + "\n")
        self._process.stdin.flush()
        return int(self._process.stdout.readline())

    def wait(self) -> bool:
        """Whether the scheduler came to its own end."""
        assert self._process.stdout
        status = int(self._process.stdout.readline())
        assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0, "a scheduler ended with an error"
        return not os.WIFSIGNALED(status)

    def close(self) -> None:
        """End it."""
        assert self._process.stdin
        self._process.stdin.close()
        self._process.wait()
        assert self._process.stdout
        self._process.stdout.close()


@contextmanager
def zygote() -> Iterator[Zygote]:
    """A running zygote."""
    made = Zygote()
    try:
        yield made
    finally:
        made.close()


def _kill(child: int) -> None:
    # Its end may have come already; then its number is nobody's, since the zygote has not forked again.
    with suppress(ProcessLookupError):
        os.kill(child, signal.SIGKILL)


def killed_tick(chance: random.Random, mother: Zygote, folder: Path, now: dt.datetime, script: Script) -> bool:
    """A scheduler killed after a random time or, as often, at a random step of a mail; whether it came to its own end."""
    steps = chance.randint(1, 9) if chance.random() < 0.5 else 0
    delay = chance.uniform(0.0, _LONGEST)
    child = mother.start(folder, now)

    def watch(step: str) -> None:
        nonlocal steps
        steps -= 1
        if steps == 0:
            _kill(child)

    if steps:
        script.watch = watch
    else:
        time.sleep(delay)
        _kill(child)
    ended = mother.wait()
    script.watch = lambda step: None
    return ended


def trial(seed: int, folder: Path, mother: Zygote) -> Counter[str]:
    """One trial in an empty folder; asserts what must hold, and counts what happened."""
    chance = random.Random(seed)  # noqa: S311 - the same trial every time
    shutil.copytree(resources.samples() / SAMPLE, folder / "briefs" / SAMPLE)
    brief = folder / "briefs" / SAMPLE / "brief.yaml"
    office, script, seen = Office(folder), Script(), Counter[str]()
    ledger = f"sqlite:///{folder / '.briefgen' / 'ledger.sqlite3'}"
    under_way: set[str] = set()

    def whole(now: dt.datetime) -> None:
        mother.start(folder, now)
        assert mother.wait()

    with mail_server(script) as port:
        office.write(port, JOB.replace('alert = ["desk@example.org"]\n', ""))
        whole(MONDAY - MINUTE)
        now = MONDAY
        for _ in range(chance.randint(1, 3)):
            seen["ended" if killed_tick(chance, mother, folder, now, script) else "killed"] += 1
            with Store(ledger) as store:
                under_way |= {row.id for row in store.outbox.messages(State.TRANSMITTING)}
            if chance.random() < 0.5:
                text = brief.read_text(encoding="utf-8")
                brief.write_text(re.sub(r"(?m)^version: (\d+)", _next_version, text), encoding="utf-8")
                seen["edited"] += 1
            now += 20 * MINUTE
        whole(now)
        whole(MONDAY + WEEK)
    with Store(ledger) as store:
        _judge(store, script, under_way)
        seen["unknown"] += len(store.outbox.messages(State.UNKNOWN))
        seen["mails"] += len(script.received)
    return seen


def _next_version(found: re.Match[str]) -> str:
    return f"version: {int(found[1]) + 1}"


def _judge(store: Store, script: Script, under_way: set[str]) -> None:
    rows = {row.id: row for row in store.outbox.messages()}
    slots = store.slots.slots()
    assert len(slots) == len({row.slot for row in slots}) == 2, "every slot is there once"
    assert all(row.outcome in ("done", "unchanged", "failed") for row in slots), "and has one outcome"
    arrived = [str(mail.message["Message-ID"]).strip("<>") for mail in script.received]
    assert set(arrived) <= rows.keys(), "every mail that the server took is in the ledger"
    assert len(arrived) == len(set(arrived)), "and was sent once, since nothing unknown is sent again"
    for name in arrived:
        assert rows[name].state in (State.ACCEPTED, State.UNKNOWN), "as accepted or unknown"
    by_slot = Counter((rows[name].slot, rows[name].recipient) for name in arrived)
    assert max(by_slot.values(), default=0) <= 1, "nobody has two mails of one slot"
    unknown = {name for name, row in rows.items() if row.state is State.UNKNOWN}
    assert unknown <= under_way, "unknown only where the kill fell after the hand-over was written down"
    last = max(slots, key=lambda row: row.due)
    edition = last.editions[SAMPLE]
    standing = store.outbox.standing(SAMPLE, edition)
    assert set(standing) == READERS, "everybody owed has the mail, or it is unknown"
    assert set(standing.values()) <= {State.ACCEPTED, State.UNKNOWN}
