"""What goes wrong with jobs: workers that die, lists, disks, servers and files that are not as they should be."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from briefgen.delivery.ledger import open_ledger
from briefgen.errors import EnvironmentFailed
from briefgen.pipeline.edition import digest
from briefgen.project import find_project
from briefgen.render.registry import FORMATS
from briefgen.schedule.scheduler import Scheduler
from briefgen.store import Slot
from briefgen.world import World
from tests.conftest import Project
from tests.mail_server import Script, mail_server
from tests.scheduling import JOB, MINUTE, MONDAY, READERS, WEEK, Office, to


def test_what_a_dead_worker_left_under_way_is_told_when_it_is_given_up(office: Office, script: Script) -> None:
    """Its slot is taken over after two minutes, and after fifteen nobody knows of the mail: then the slot has failed."""
    office.tick(MONDAY)
    _as_if_killed(office.root, office.mails()[0].id)
    assert office.outcomes(MONDAY + 3 * MINUTE) == [("weekly", "done")]
    assert office.history()[0].note == "2 accepted, 1 transmitting"
    office.tick(MONDAY + 20 * MINUTE)
    [row] = office.history()
    assert (row.slot, row.outcome.value) == (Slot("weekly", MONDAY), "failed")
    assert "ada@example.org: unknown, the connection ended before an answer" in row.note
    assert to(script) == [*READERS, "desk@example.org"]


def _as_if_killed(root: Path, name: str) -> None:
    """The ledger as a worker leaves it that dies while a mail is under way."""
    with sqlite3.connect(root / ".briefgen" / "ledger.sqlite3") as plain:
        plain.execute("UPDATE messages SET state = 'transmitting' WHERE id = ?", (name,))
        plain.execute("UPDATE slots SET outcome = 'running', ended = NULL, lease_until = started")
    plain.close()


def test_the_history_has_the_digests_of_what_was_sent(office: Office, port: int, project: Project) -> None:
    """Not of what was rendered and left out, nor of what a worker rendered that took over after an edit."""
    office.write(port, mail='max_size = "400 KB"\n')
    office.tick(MONDAY)
    [row] = office.history()
    assert row.digests == {project.output(".pdf").name: digest(project.output(".pdf").read_bytes())}
    before, edition = row.digests, row.editions
    _as_if_killed(office.root, office.mails()[0].id)
    project.edit("leaves open", "does not say")
    office.tick(MONDAY + 30 * MINUTE)
    [row] = office.history()
    assert (row.digests, row.editions) == (before, edition)
    assert digest(project.output(".pdf").read_bytes()) not in row.digests.values()


def test_an_older_edition_does_not_come_after_a_newer_one(office: Office, project: Project, script: Script) -> None:
    """What still waits of it is cancelled when the newer one is prepared."""
    script.answers = {"ada@example.org": ["450 later", "accept"]}
    office.tick(MONDAY)
    project.edit("leaves open", "does not say")
    assert office.outcomes(MONDAY + MINUTE / 2) == []
    world = World(office.root, {}, MONDAY + MINUTE / 2)
    with open_ledger(find_project(office.root, world, FORMATS), world) as store:
        Scheduler(find_project(office.root, world, FORMATS), store, world).run_now("weekly")
    office.tick(MONDAY + 2 * MINUTE)
    states = [row.state.value for row in office.mails() if row.recipient == "ada@example.org"]
    assert states == ["cancelled", "accepted"]
    assert [mail.accepted for mail in script.received if mail.recipient == "ada@example.org"] == [False, True]


def test_an_authority_that_is_gone_stops_no_scheduler(office: Office, port: int, script: Script) -> None:
    """The mails wait; tick after tick; with the file back they go."""
    good = (office.root / "briefgen.toml").read_text(encoding="utf-8")
    bad = good.replace('security = "none"', 'security = "starttls"\nca_file = "gone.pem"')
    (office.root / "briefgen.toml").write_text(bad, encoding="utf-8")
    assert office.outcomes(MONDAY) == [("weekly", "failed")]
    assert "gone.pem" in office.history()[0].note
    assert office.outcomes(MONDAY + MINUTE) == []
    (office.root / "briefgen.toml").write_text(good, encoding="utf-8")
    office.tick(MONDAY + 2 * MINUTE)
    assert [name for name in to(script) if name in READERS] == READERS


@pytest.mark.parametrize(
    ("text", "outcome", "note"),
    [
        (None, "failed", "no-such-file: readers.csv"),
        ("name\nAda\n", "failed", "no-address-column: readers.csv"),
        ("address\n", "unchanged", "the list 'sheet' is empty"),
        ("address\nnobody\nada@example.org\n", "done", "readers.csv:2: 'nobody' is no address"),
        ("address\n" + "".join(f"bad{n}\n" for n in range(99)), "unchanged", "and 94 more; the list 'sheet' is empty"),
    ],
)
def test_a_list_is_read_anew_for_each_slot(
    office: Office, port: int, text: str | None, outcome: str, note: str
) -> None:
    """Gone, broken, empty or with broken lines: the slot says so."""
    file = office.root / "readers.csv"
    office.write(port, JOB.replace('"readers"', '"sheet"'), more='[lists.sheet]\nfile = "readers.csv"\n')
    if text is not None:
        file.write_text(text, encoding="utf-8")
    assert office.outcomes(MONDAY) == [("weekly", outcome)]
    assert note in office.history()[0].note


def test_a_reader_whom_the_server_cannot_reach_stops_nobody_else(office: Office, script: Script) -> None:
    """Letters beyond ASCII before the @ need SMTPUTF8."""
    with mail_server(script, smtputf8=False) as port:
        office.write(port)
        file = office.root / "briefgen.toml"
        text = file.read_text(encoding="utf-8").replace("bo@", "жанар@")
        file.write_text(text, encoding="utf-8")
        assert office.outcomes(MONDAY) == [("weekly", "failed")]
    assert "жанар@example.org: refused, the server has no SMTPUTF8" in office.history()[0].note
    assert to(script) == ["ada@example.org", "cy@example.org", "desk@example.org"]


def test_a_server_that_takes_less_gets_less(office: Office, script: Script) -> None:
    """Its SIZE is smaller than max_size: the Word file stays out."""
    with mail_server(script, size=600_000) as port:
        office.write(port)
        assert office.outcomes(MONDAY) == [("weekly", "done")]
    assert {row.parts for row in office.mails()} == {"pdf"}


def test_a_full_disk_fails_the_slot_and_nothing_goes_out(office: Office, script: Script, project: Project) -> None:
    """Files may have a kilobyte here; the next slot finds room and serves everybody."""
    office.tick(MONDAY - MINUTE)
    command = [sys.executable, "-c", _FULL, str(project.root), MONDAY.isoformat()]
    subprocess.run(command, check=True, cwd=Path(__file__).parents[2])
    [row] = office.history()
    assert (row.outcome.value, "unwritable" in row.note) == ("failed", True)
    assert [name for name in to(script) if name in READERS] == []
    assert office.outcomes(MONDAY + WEEK) == [("weekly", "done")]
    assert [name for name in to(script) if name in READERS] == READERS


# A scheduler that may write its ledger and no longer file: a full disk, as far as one process can have its own.
_FULL = """
import datetime as dt, resource, signal, sys
from pathlib import Path
from tests.scheduling import Office
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))
Office(Path(sys.argv[1])).tick(dt.datetime.fromisoformat(sys.argv[2]))
"""


def test_a_mistake_of_ours_in_one_job_is_not_the_next_ones(office: Office, port: int, project: Project) -> None:
    """A scheduler that has lost its server, which cannot be: the slot has failed, and the next job is done."""
    office.write(port, JOB + '[[jobs]]\nid = "web"\ncron = "0 8 * * 1"\nformats = ["html"]\n')
    office.tick(MONDAY - MINUTE)
    world = World(office.root, {}, MONDAY)
    found = find_project(office.root, world, FORMATS)
    with open_ledger(found, world) as store:
        scheduler = Scheduler(found, store, world)
        scheduler.transmitter = None
        assert [(ran.slot.job, ran.result.outcome.value) for ran in scheduler.tick()] == [
            ("weekly", "failed"),
            ("web", "done"),
        ]
    assert "internal-error: AssertionError" in office.history()[0].note


def test_a_ledger_that_is_held_leaves_the_slot_to_be_done(office: Office, port: int, script: Script) -> None:
    """Nothing is lost: the slot stays claimed, and goes on when its lease is over."""
    office.write(port, more='[store]\nurl = "sqlite:///ledger.sqlite3?timeout=0.2"\n')
    office.tick(MONDAY - MINUTE)
    holder = sqlite3.connect(office.root / "ledger.sqlite3", isolation_level=None, check_same_thread=False)

    def hold(step: str) -> None:
        if step == "data":
            holder.execute("BEGIN IMMEDIATE")
            script.watch = lambda step: None

    script.watch = hold
    with pytest.raises(EnvironmentFailed, match="locked"):
        office.tick(MONDAY)
    holder.execute("ROLLBACK")
    holder.close()
    assert to(script) == []
    assert [row.outcome.value for row in office.history()] == ["running"]
    assert office.outcomes(MONDAY + 3 * MINUTE) == [("weekly", "done")]
    assert to(script) == READERS
