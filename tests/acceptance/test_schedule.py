"""Jobs on a clock that the test sets, with a real mail server."""

from __future__ import annotations

import datetime as dt
import gc
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from briefgen.delivery.ledger import open_ledger
from briefgen.project import find_project
from briefgen.render.registry import FORMATS
from briefgen.world import World
from tests.conftest import Cli, Project
from tests.mail_server import PASSWORD, USER, Script, mail_server
from tests.postgres import cluster
from tests.scheduling import JOB, MINUTE, MONDAY, WEEK, Office

READERS = ["ada@example.org", "bo@example.org", "cy@example.org"]


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


def to(script: Script) -> list[str]:
    """Who got a mail, in order."""
    return [mail.recipient for mail in script.received if mail.accepted]


def test_a_slot_makes_and_mails_the_brief_once(office: Office, script: Script) -> None:
    """At its time, not before; the next week nothing has changed and nobody is bothered."""
    assert office.outcomes(MONDAY - MINUTE) == []
    assert office.outcomes(MONDAY) == [("weekly", "done")]
    assert office.outcomes(MONDAY + MINUTE) == []
    assert to(script) == READERS
    assert office.outcomes(MONDAY + WEEK) == [("weekly", "unchanged")]
    assert to(script) == READERS
    [first, second] = office.history()
    assert first.editions == second.editions
    assert sorted(first.digests) == ["sample-lake-sarven.docx", "sample-lake-sarven.pdf"]


def test_a_changed_brief_goes_out_again(office: Office, project: Project, script: Script) -> None:
    """To everybody; a job that sends always does so without a change."""
    office.tick(MONDAY)
    project.edit("leaves open", "does not say")
    assert office.outcomes(MONDAY + WEEK) == [("weekly", "done")]
    assert to(script) == READERS * 2


def test_always_means_always(office: Office, port: int, script: Script) -> None:
    """Each slot mails everybody once, whatever they have."""
    office.write(port, JOB + 'send = "always"\n')
    assert [office.outcomes(MONDAY + n * WEEK) for n in range(2)] == [[("weekly", "done")]] * 2
    assert to(script) == READERS * 2
    assert len({mail.message["Message-ID"] for mail in script.received}) == 6


def test_the_next_slot_serves_only_who_is_still_owed(office: Office, script: Script) -> None:
    """One of three was refused; a week later only that one is tried, and the brief has not changed."""
    script.at_rcpt = {"bo@example.org": "550 unknown here"}
    assert office.outcomes(MONDAY) == [("weekly", "failed")]
    assert "bo@example.org: refused" in office.history()[0].note
    script.at_rcpt = {}
    assert office.outcomes(MONDAY + WEEK) == [("weekly", "done")]
    assert [name for name in to(script) if name != "desk@example.org"] == [
        "ada@example.org",
        "cy@example.org",
        "bo@example.org",
    ]
    assert office.outcomes(MONDAY + 2 * WEEK) == [("weekly", "unchanged")]


def test_a_deferred_mail_goes_when_its_time_comes(office: Office, script: Script) -> None:
    """By later ticks, with the same bytes, long before the next slot."""
    script.answers = {"ada@example.org": ["450 later", "accept"]}
    assert office.outcomes(MONDAY) == [("weekly", "done")]
    office.tick(MONDAY + dt.timedelta(seconds=30))
    assert to(script) == ["bo@example.org", "cy@example.org"]
    office.tick(MONDAY + 2 * MINUTE)
    assert to(script) == ["bo@example.org", "cy@example.org", "ada@example.org"]
    ours = [mail.wire for mail in script.received if mail.recipient == "ada@example.org"]
    assert ours[0] == ours[1]


def test_a_mail_that_nobody_takes_expires(office: Office, script: Script, port: int) -> None:
    """After the time that the project file gives it; its slot has failed then, people learn of it, the next slot owes it."""
    office.write(port, mail='expire = "3h"\n')
    script.answers = {"ada@example.org": ["450 later"]}
    office.tick(MONDAY)
    for hours in range(1, 5):
        office.tick(MONDAY + dt.timedelta(hours=hours))
    [ada] = [row for row in office.mails() if row.recipient == "ada@example.org"]
    assert (ada.state.value, ada.reply) == ("expired", "450 later")
    [slot] = office.history()
    assert (slot.outcome.value, slot.note) == (
        "failed",
        "2 accepted, 1 deferred; ada@example.org: expired, 450 later",
    )
    assert [str(mail.message["Subject"]) for mail in script.received if mail.recipient == "desk@example.org"] == [
        "briefgen: weekly failed"
    ]
    script.answers = {}
    assert office.outcomes(MONDAY + WEEK) == [("weekly", "done")]
    assert to(script)[-2:] == ["ada@example.org", "desk@example.org"]


def test_a_server_that_is_away_keeps_the_mail_owed(office: Office, port: int, script: Script) -> None:
    """The slot failed, and says that the mails wait; they go when the server is back, and people learn of both."""
    office.write(1)
    assert office.outcomes(MONDAY) == [("weekly", "failed")]
    assert "mail-unreachable" in office.history()[0].note
    office.write(port)
    office.tick(MONDAY + MINUTE)
    assert [name for name in to(script) if name != "desk@example.org"] == READERS


@pytest.mark.parametrize(
    ("policy", "outcomes"),
    [
        ("skip", ["missed", "missed", "missed"]),
        ("run_latest", ["missed", "missed", "done"]),
        ("run_all", ["done", "unchanged", "unchanged"]),
    ],
)
def test_three_slots_without_a_scheduler(office: Office, port: int, policy: str, outcomes: list[str]) -> None:
    """By the job's policy; the history shows them."""
    office.write(port, JOB + f'misfire = "{policy}"\n')
    office.tick(MONDAY + 2 * WEEK + dt.timedelta(hours=1))
    assert [row.outcome.value for row in office.history()] == outcomes


def test_a_slot_under_embargo_is_held_and_goes_when_it_lifts(office: Office, project: Project, script: Script) -> None:
    """Nothing on the wire before."""
    project.edit("status: final", "status: final\nembargo: 2031-03-24T12:00+00:00")
    assert office.outcomes(MONDAY) == [("weekly", "held")]
    assert office.outcomes(MONDAY + dt.timedelta(hours=3, minutes=59)) == []
    assert to(script) == []
    assert office.outcomes(MONDAY + dt.timedelta(hours=4)) == [("weekly", "done")]
    assert to(script) == READERS
    assert [(row.outcome.value, row.attempt) for row in office.history()] == [("done", 2)]


@pytest.mark.parametrize(
    ("edit", "mail", "code"),
    [
        (("status: final", "status: draft"), "", "draft"),
        (("status: final", "status: final"), "require_approval = true\n", "not-approved"),
        (("A gauge that only one side", "A gauge that neither side"), "", "quote-not-in-source"),
        (("kind: bar", "kind: pie"), "", "unknown-choice"),
    ],
)
def test_what_may_not_leave_fails_its_slot(
    office: Office, port: int, project: Project, script: Script, edit: tuple[str, str], mail: str, code: str
) -> None:
    """The reason stands in the history and in the mail to the desk; no reader gets anything."""
    office.write(port, mail=mail)
    project.edit(*edit)
    assert office.outcomes(MONDAY) == [("weekly", "failed")]
    assert code in office.history()[0].note
    assert to(script) == ["desk@example.org"]
    body = script.received[0].message.get_body(("plain",))
    assert body is not None
    assert code in body.get_content()


def test_people_learn_of_failure_recovery_and_silence_once_an_hour(
    office: Office, port: int, project: Project, script: Script
) -> None:
    """One mail an hour a job, however often it fails; a recovery that had to wait is told later."""
    office.write(port, JOB.replace("0 8 * * 1", "*/15 * * * *"))
    now = MONDAY + dt.timedelta(hours=1)
    office.tick(now)
    project.edit("status: final", "status: draft")
    for n in range(1, 4):
        assert office.outcomes(now + n * 15 * MINUTE) == [("weekly", "failed")]
    project.edit("status: draft", "status: final")
    office.tick(now + 60 * MINUTE)
    office.tick(now + 75 * MINUTE)
    office.tick(now + 4 * 60 * MINUTE)
    subjects = [str(mail.message["Subject"]) for mail in script.received if mail.recipient == "desk@example.org"]
    assert subjects == [
        "briefgen: weekly failed",
        "briefgen: weekly is well again",
        "briefgen: weekly missed its time",
    ]
    late = now + 8 * 60 * MINUTE
    office.write(port, JOB.replace("0 8 * * 1", "*/15 * * * *") + 'misfire = "skip"\ngrace = "1m"\n')
    office.tick(late + 7 * MINUTE)
    assert str(script.received[-1].message["Subject"]) == "briefgen: weekly missed its time"


def test_a_failing_job_does_not_stop_the_next(office: Office, port: int, script: Script) -> None:
    """Jobs have nothing to do with each other."""
    broken = JOB.replace("weekly", "broken").replace("alert", 'briefs = ["nothing"]\nalert')
    office.write(port, broken + JOB)
    office.tick(MONDAY - MINUTE)
    assert office.outcomes(MONDAY) == [("broken", "failed"), ("weekly", "done")]


def test_a_job_without_a_list_only_renders(office: Office, port: int, project: Project, script: Script) -> None:
    """Its second slot finds nothing changed."""
    office.write(port, '[[jobs]]\nid = "render"\ncron = "0 8 * * *"\nformats = ["html"]\n')
    office.tick(MONDAY - MINUTE)
    day = dt.timedelta(days=1)
    assert [office.outcomes(MONDAY + n * day) for n in range(2)] == [[("render", "done")], [("render", "unchanged")]]
    assert project.output(".html").is_file()
    assert script.received == []


def test_the_date_of_a_slot_is_that_of_the_jobs_own_zone(
    office: Office, port: int, project: Project, script: Script
) -> None:
    """Eight on Tuesday in Auckland is still Monday in London; another week is no other edition."""
    project.edit("date: 2031-03-20", "date: slot")
    office.write(port, JOB.replace("0 8 * * 1", "0 8 * * 2").replace("list", 'timezone = "Pacific/Auckland"\nlist'))
    office.tick(MONDAY - MINUTE)
    slot = dt.datetime(2031, 3, 24, 19, 0, tzinfo=dt.UTC)
    assert office.outcomes(slot) == [("weekly", "done")]
    assert "25 March 2031" in script.received[0].message["Subject"]
    assert office.outcomes(slot + WEEK) == [("weekly", "unchanged")]


def test_the_clock_set_back_runs_nothing_twice(office: Office, script: Script) -> None:
    """What was run stays run; the job goes on when the clock is past it."""
    assert office.outcomes(MONDAY) == [("weekly", "done")]
    assert office.outcomes(MONDAY - dt.timedelta(hours=3)) == []
    assert office.outcomes(MONDAY + 2 * MINUTE) == []
    assert to(script) == READERS


def test_no_secret_is_kept_or_shown(
    project: Project, script: Script, cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not in the ledger, the outputs, the manifest, or what is told, also when the login fails."""
    office = Office(project.root)
    with mail_server(script, login=False) as port:
        office.write(port, mail=f'username = "{USER}"\npassword_env = "PASS"\n')
        office.tick(MONDAY - MINUTE, PASS=PASSWORD)
        office.tick(MONDAY, PASS=PASSWORD)
        monkeypatch.setenv("PASS", PASSWORD)
        said = [cli("send", "--list", "readers", "--json"), cli("outbox", "list", "--json")]
        said += [cli("schedule", name, "--json") for name in ("history", "status", "list")]
        said.append(cli("send", "--list", "readers", "--again", "--verbose"))
    written = b"".join(path.read_bytes() for path in project.root.rglob("*") if path.is_file())
    assert PASSWORD.encode() not in written
    assert all(PASSWORD not in done.out + done.err for done in said)


@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
def test_two_schedulers_run_each_of_a_hundred_slots_once(project: Project, script: Script, database: str) -> None:
    """On one ledger, at the same instant, each with its own connection."""
    job = '[[jobs]]\nid = "often"\ncron = "* * * * *"\nformats = ["html"]\nmisfire = "run_all"\n'
    office = Office(project.root)
    start = MONDAY

    def together(store: str) -> list[str]:
        office.write(1, job, more=f"[store]\nurl = '{store}'\n" if store else "")
        office.tick(start)
        with ThreadPoolExecutor(2) as pool:
            ran = [pool.submit(office.outcomes, start + 100 * MINUTE) for _ in range(2)]
        return [name for each in ran for name, _ in each.result()]

    if database == "sqlite":
        assert len(together("")) == 100
    else:
        with cluster() as url:
            assert len(together(url)) == 100
            world = World(project.root, {}, start)
            with open_ledger(find_project(project.root, world, FORMATS), world) as store:
                rows = store.slots.slots()
            assert len(rows) == 100
            assert {row.outcome.value for row in rows} == {"done", "unchanged"}


def test_a_database_that_is_gone_is_told(project: Project, cli: Cli) -> None:
    """Exit 5, with the remedy."""
    Office(project.root).write(1, more='[store]\nurl = "postgresql://nobody@127.0.0.1:1/x"\n')
    for command in (("schedule", "tick"), ("outbox", "list")):
        done = cli(*command)
        assert done.code == 5
        assert "error[store]" in done.err


def test_status_says_what_is_wrong_and_ends_with_4(office: Office, port: int, project: Project, cli: Cli) -> None:
    """Well; then a slot fails; then nobody looks any more: a dead scheduler cannot tell."""
    world = World(project.root, {}, MONDAY)
    office.tick(MONDAY)
    made = find_project(project.root, world, FORMATS)

    def wrong(now: dt.datetime) -> list[str]:
        from briefgen.schedule.standing import standings

        at = World(project.root, {}, now)
        with open_ledger(made, at) as store:
            assert made.settings.delivery
            return [each.wrong for each in standings(made.settings.delivery, store, now)]

    assert wrong(MONDAY + MINUTE) == [""]
    assert wrong(MONDAY + WEEK + MINUTE) == [""]
    assert wrong(MONDAY + WEEK + 6 * MINUTE) == ["overdue since 2031-03-31T08:00:00+00:00"]
    project.edit("status: final", "status: draft")
    office.tick(MONDAY + WEEK)
    assert wrong(MONDAY + WEEK + MINUTE)[0].startswith("failed: sample-lake-sarven: draft")
    assert cli("schedule", "status").code == 4


def test_commands_tell_what_comes_and_what_was(office: Office, cli: Cli, script: Script) -> None:
    """Local and UTC; `run-now` is no due time; the units for systemd name the project."""
    done = cli("schedule", "next", "-n", "2", "--from", "2031-03-24T08:00+00:00", "--json")
    assert [row["utc"] for row in done.document["results"]] == [
        "2031-03-31T08:00:00+00:00",
        "2031-04-07T08:00:00+00:00",
    ]
    assert "weekly  0 8 * * 1 UTC  to readers" in cli("schedule", "list").out
    assert cli("schedule", "run-now", "weekly").code == 0
    assert to(script) == READERS
    [row] = cli("schedule", "history", "--json").document["results"]
    assert (row["outcome"], row["by_hand"]) == ("done", True)
    assert cli("schedule", "run-now", "monthly").code == 2
    units = cli("schedule", "export", "--systemd").out
    assert f"WorkingDirectory={office.root}" in units
    assert "schedule tick" in units


def test_a_job_run_by_hand_ends_its_session(office: Office, cli: Cli, script: Script) -> None:
    """No connection to the server is left open: one that is would be a warning here, and a warning is an error."""
    assert cli("schedule", "run-now", "weekly").code == 0
    gc.collect()
    assert to(script) == READERS
