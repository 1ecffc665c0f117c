"""`[mail]`, `[lists.NAME]`, `[[jobs]]` and `[store]`: what they may say, and what is said about mistakes."""

from __future__ import annotations

import datetime as dt

import pytest

from briefgen.errors import BriefInvalid
from briefgen.findings import Finding
from briefgen.project.delivery import Delivery
from briefgen.project.settings import read_settings

FORMATS = ("pdf", "docx", "html")
MAIL = "[mail]\nhost = 'mail.example.org'\nfrom = 'Lake Notes <notes@example.org>'\n"
LIST = "[lists.readers]\nto = ['ada@example.org']\n"
JOB = "[[jobs]]\nid = 'weekly'\ncron = '0 8 * * 1'\ntimezone = 'Asia/Almaty'\nlist = 'readers'\n"


def read(text: str) -> Delivery:
    """The tables of a file that has no mistakes."""
    delivery = read_settings(text.encode(), "briefgen.toml", FORMATS).delivery
    assert delivery is not None
    return delivery


def findings(text: str) -> tuple[Finding, ...]:
    """What is said about a file with mistakes."""
    with pytest.raises(BriefInvalid) as error:
        read_settings(text.encode(), "briefgen.toml", FORMATS)
    assert all(finding.hints for finding in error.value.findings)
    return error.value.findings


def test_a_file_without_these_tables_has_none() -> None:
    """And needs no validation of them."""
    assert read_settings(b"[project]\n", "f", FORMATS).delivery is None


def test_what_is_not_said_has_its_usual_value() -> None:
    """A job needs an id and a cron, mail a host and a sender."""
    delivery = read(MAIL + LIST + JOB)
    mail, [job] = delivery.mail, delivery.jobs
    assert mail is not None
    assert (mail.security, mail.port, mail.auth, mail.on_unknown) == ("starttls", 587, "none", "report")
    assert (mail.max_size, mail.expire, mail.require_approval) == (10_000_000, dt.timedelta(days=2), False)
    assert (job.formats, job.send, job.misfire, job.grace) == (
        ("pdf", "docx"),
        "if_changed",
        "run_latest",
        dt.timedelta(minutes=5),
    )
    assert (job.briefs, job.expire, job.on_unknown, job.alert) == ((), None, None, ())
    assert delivery.lists["readers"].to == ("ada@example.org",)
    assert (delivery.store.url, delivery.store.keep) == ("", dt.timedelta(days=365))


def test_the_port_goes_by_the_security_and_a_username_has_a_password() -> None:
    """465 for TLS from the start, 25 for none; both can be given."""
    assert read(MAIL + "security = 'tls'\n").mail.port == 465  # type: ignore[union-attr]
    assert read(MAIL + "security = 'none'\nport = 2525\n").mail.port == 2525  # type: ignore[union-attr]
    assert read(MAIL + "username = 'u'\npassword_env = 'P'\n").mail.auth == "password"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "seconds"), [("90s", 90), ("90m", 5400), ("36h", 129600), ("2d", 172800), ("1 w", 604800)]
)
def test_spans_of_time(text: str, seconds: int) -> None:
    """A number and a unit."""
    assert read(MAIL + f"expire = '{text}'\n").mail.expire.total_seconds() == seconds  # type: ignore[union-attr]


@pytest.mark.parametrize(("text", "size"), [("'10 MB'", 10_000_000), ("'1.5mb'", 1_500_000), ("250000", 250_000)])
def test_sizes(text: str, size: int) -> None:
    """Bytes, or a text with a unit."""
    assert read(MAIL + f"max_size = {text}\n").mail.max_size == size  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "code", "line", "address", "words"),
    [
        (MAIL + "hots = 'x'\n", "unknown-key", 4, "mail.hots", "did you mean host?"),
        ("[mail]\nhost = 'x'\n", "missing-key", 1, "mail.from", "add it"),
        (MAIL + "security = 'ssl'\n", "unknown-choice", 4, "mail.security", "write starttls"),
        (MAIL + "port = '25'\n", "wrong-type", 4, "mail.port", "write digits alone"),
        (MAIL + "port = 70000\n", "not-a-port", 4, "mail.port", "1 to 65535"),
        (MAIL + "username = 'u'\n", "missing-key", 1, "mail", "password_env"),
        (
            MAIL + "username = 'u'\npassword_env = 's3cret!'\n",
            "not-a-variable",
            5,
            "mail.password_env",
            "never the secret",
        ),
        (MAIL + "username = 'u'\nauth = 'xoauth2'\n", "missing-key", 1, "mail", "token_file"),
        (MAIL + "max_size = '10 sacks'\n", "not-a-size", 4, "mail.max_size", "10 MB"),
        (MAIL + "expire = '2 moons'\n", "not-a-span", 4, "mail.expire", "36h"),
        (MAIL + "unsubscribe = 'http://x'\n", "not-a-url", 4, "mail.unsubscribe", "https://"),
        (MAIL + "unsubscribe = 'https://x/><y'\n", "not-a-url", 4, "mail.unsubscribe", "https://"),
        (MAIL + "reply_to = 'nobody'\n", "not-an-address", 4, "mail.reply_to", "notes@example.org"),
        (MAIL.replace("notes@", "no tes@"), "not-an-address", 3, "mail.from", "notes@example.org"),
        (
            MAIL + LIST + JOB + "alert = ['desk@example.org', 'nobody']\n",
            "not-an-address",
            11,
            "jobs[weekly].alert[1]",
            "notes@",
        ),
        (MAIL + 'reply_to = "a\\r\\nBcc: x@y"\n', "wrong-type", 4, "mail.reply_to", "between quotes"),
        ("[lists.readers]\n", "one-of", 1, "lists.readers", "file ="),
        (MAIL + LIST + JOB.replace("Almaty", "Almata"), "unknown-time-zone", 9, "jobs[weekly].timezone", "Asia/Almaty"),
        (MAIL + LIST + JOB.replace("0 8", "0 25"), "not-a-cron", 8, "jobs[weekly].cron", "Mondays at eight"),
        (MAIL + LIST + JOB.replace("0 8 * * 1", "0 0 31 2 *"), "not-a-cron", 8, "jobs[weekly].cron", "Mondays"),
        (MAIL + LIST + JOB.replace("0 8 * * 1", "@weekly"), "not-a-cron", 8, "jobs[weekly].cron", "five fields"),
        (MAIL + LIST + JOB.replace("'readers'", "'readrs'"), "unknown-list", 10, "jobs[weekly].list", "lists: readers"),
        (LIST + JOB, "no-mail", 3, "jobs[weekly]", "add [mail]"),
        (MAIL + LIST + JOB + "formats = ['pdf', 'epub']\n", "unknown-choice", 11, "jobs[weekly].formats", "write pdf"),
        (MAIL + LIST + JOB + JOB, "same-id", 12, "jobs[1].id", "id of its own"),
        (
            MAIL + LIST + JOB + "[[jobs]]\nid = 'B'\ncron = '* * * * *'\n",
            "not-a-name",
            12,
            "jobs[1].id",
            "small letters",
        ),
        ("[store]\nkeep = 3\n", "not-a-span", 2, "store.keep", "36h"),
        ("jobs = 3\n", "wrong-type", 1, "jobs", "[[jobs]]"),
    ],
)
def test_mistakes(text: str, code: str, line: int, address: str, words: str) -> None:
    """Each has its line, address and remedy."""
    (finding,) = findings(text)
    assert (finding.code, finding.line, finding.address) == (code, line, address), finding
    assert words in " ".join(finding.hints)


def test_all_mistakes_are_told_together() -> None:
    """Of the project and of delivery."""
    text = "[project]\nout = 3\n" + MAIL + "port = 0\n" + JOB.replace("0 8", "x 8").replace("Asia", "Mars")
    assert {finding.address for finding in findings(text)} == {
        "project.out",
        "mail.port",
        "jobs[weekly].cron",
        "jobs[weekly].timezone",
    }


def test_no_message_repeats_what_may_be_a_secret() -> None:
    """A password typed where a name belongs is not shown."""
    for finding in findings(MAIL + "username = 'u'\npassword_env = 'hunter2 '\n"):
        assert "hunter2" not in finding.message + "".join(finding.hints) + "".join(finding.details)
