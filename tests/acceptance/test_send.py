"""`briefgen send` with a real server: what arrives, what may not leave, and what is known of each mail."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Cli, Project
from tests.mail_server import DROP_AFTER, Script, mail_server

ADA, BO, CY = "ada@example.org", "bo@example.org", "cy@example.org"


@pytest.fixture
def script() -> Script:
    """What the server does; a test may change it."""
    return Script()


@pytest.fixture
def mailing(project: Project, script: Script, monkeypatch: pytest.MonkeyPatch) -> Iterator[Project]:
    """A project that mails through a server on loopback, seen from its folder."""
    monkeypatch.chdir(project.root)
    with mail_server(script) as port:
        (project.root / "briefgen.toml").write_text(
            f'[project]\n[mail]\nhost = "127.0.0.1"\nport = {port}\nsecurity = "none"\n'
            'from = "Lake Notes <notes@example.org>"\nunsubscribe = "https://example.org/stop"\nsuppress = "never.csv"\n'
            f'[lists.readers]\nto = ["Ada Quïll <{ADA}>", "{BO}"]\n',
            encoding="utf-8",
        )
        (project.root / "never.csv").write_text("address\nnever@example.org\n", encoding="utf-8")
        yield project


def mails(cli: Cli) -> list[dict[str, Any]]:
    """The outbox."""
    return list(json.loads(cli("outbox", "list", "--json").out)["results"])


def states(cli: Cli) -> dict[str, str]:
    """The state of the last mail of each recipient, by the outbox."""
    return {row["recipient"]: row["state"] for row in mails(cli)}


def test_a_brief_arrives_with_both_files_as_they_are_in_out(cli: Cli, mailing: Project, script: Script) -> None:
    """Text, HTML with its charts, PDF and DOCX; each recipient a message of their own, with headers for machines."""
    done = cli("send", "--list", "readers")

    assert done.code == 0, done.err
    assert [mail.recipient for mail in script.received] == [ADA, BO]
    message = script.received[0].message
    kinds = [part.get_content_type() for part in message.walk() if not part.is_multipart()]
    assert kinds[:4] == ["text/plain", "text/html", "image/png", "image/png"]
    files = {part.get_filename(): part.get_payload(decode=True) for part in message.iter_attachments()}
    assert files == {path.name: path.read_bytes() for path in (mailing.output(".pdf"), mailing.output(".docx"))}
    assert str(message["To"]) == f"Ada Quïll <{ADA}>"
    assert "Lake Sarven" in message["Subject"]
    assert "20 March 2031" in message["Subject"]
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["List-Unsubscribe"] == "<https://example.org/stop>"
    assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"


def test_the_text_is_written_and_the_html_needs_nothing_from_outside(
    cli: Cli, mailing: Project, script: Script
) -> None:
    """Messages, file names with sizes; every picture is in the mail and has its words; no script, no SVG, no link to load."""
    cli("send", "--to", ADA)

    message = script.received[0].message
    text, html = (message.get_body((kind,)) for kind in ("plain", "html"))
    assert text is not None
    assert html is not None
    said = text.get_content().replace("\r\n", "\n")
    assert "Key messages\n- Oster speaks of a common water account" in said
    assert re.search(r"- sample-lake-sarven\.pdf \(\d+\u00a0KB\)", said)
    page = html.get_content()
    pictures = re.findall(r'<img src="cid:([^"]+)"[^>]*alt="([^"]+)"', page)
    assert {f"<{cid}>" for cid, _ in pictures} == {
        part["Content-ID"] for part in message.walk() if part.get_content_type() == "image/png"
    }
    assert all(words for _, words in pictures)
    assert not re.search(r"<svg|<script|<link|src=\"(?!cid:)|url\(", page)
    assert 'style="' in page


def test_nobody_is_sent_the_same_edition_twice_unless_asked(cli: Cli, mailing: Project, script: Script) -> None:
    """An added recipient is served, a changed brief goes to all, --again does what it says."""
    assert cli("send", "--list", "readers").code == 0
    assert cli("send", "--list", "readers", "--to", CY).code == 0
    assert [mail.recipient for mail in script.received] == [ADA, BO, CY]
    assert cli("send", "--to", ADA, "--again").code == 0
    assert [mail.recipient for mail in script.received] == [ADA, BO, CY, ADA]
    assert len({mail.message["Message-ID"] for mail in script.received}) == 4

    mailing.edit("leaves open", "does not say")
    assert cli("send", "--list", "readers").code == 0
    assert [mail.recipient for mail in script.received][4:] == [ADA, BO]


def test_each_end_is_told_and_kept(cli: Cli, mailing: Project, script: Script) -> None:
    """One refused among three, one unknown: exit 4, the ledger knows; only the refused one is owed afterwards."""
    script.answers = {"*": ["accept"], CY: [DROP_AFTER]}
    script.at_rcpt = {BO: "550 unknown here"}
    done = cli("send", "--to", ADA, "--to", BO, "--to", CY)

    assert done.code == 4
    assert states(cli) == {ADA: "accepted", BO: "refused", CY: "unknown"}
    assert "550 unknown here" in done.out
    script.at_rcpt = {}
    assert cli("send", "--to", ADA, "--to", BO, "--to", CY).code == 0
    assert [mail.recipient for mail in script.received if mail.accepted] == [ADA, BO]


def test_a_deferred_mail_waits_and_goes_with_the_same_bytes(cli: Cli, mailing: Project, script: Script) -> None:
    """`outbox retry` does not wait."""
    script.answers = {ADA: ["451 greylisted", "accept"]}
    assert cli("send", "--to", ADA).code == 4
    [row] = mails(cli)
    assert (row["state"], row["attempts"]) == ("deferred", 1)
    assert cli("send", "--to", ADA).code == 0, "it is not due yet, and nothing else is owed"
    assert len(script.received) == 1

    assert cli("outbox", "retry", row["id"][:10]).code == 0
    assert cli("send", "--to", ADA).code == 0
    assert [mail.accepted for mail in script.received] == [False, True]
    assert script.received[0].wire == script.received[1].wire


def test_a_mail_that_waits_can_be_cancelled_and_shown(cli: Cli, mailing: Project, script: Script) -> None:
    """An accepted one cannot: exit 6; one that is not there is a slip: exit 2."""
    script.answers = {ADA: ["451 later"], BO: ["accept"]}
    cli("send", "--list", "readers")
    rows = {row["recipient"]: row["id"] for row in mails(cli)}

    assert cli("outbox", "show", rows[ADA][:8]).out.startswith("From: Lake Notes <notes@example.org>")
    assert [cli("outbox", "cancel", rows[name]).code for name in (ADA, BO)] == [0, 6]
    assert cli("outbox", "retry", rows[BO]).code == 6
    assert cli("outbox", "show", "nothing").code == 2
    assert states(cli) == {ADA: "cancelled", BO: "accepted"}


def test_an_unreachable_server_leaves_the_mail_owed(cli: Cli, mailing: Project, script: Script) -> None:
    """It is prepared by the configured limits, and goes when the server is back."""
    file = mailing.root / "briefgen.toml"
    good = file.read_text(encoding="utf-8")
    file.write_text(re.sub(r"port = \d+", "port = 1", good), encoding="utf-8")
    done = cli("send", "--to", ADA)
    assert done.code == 4
    assert "mail-unreachable" in done.err
    assert states(cli) == {ADA: "prepared"}
    file.write_text(good, encoding="utf-8")
    assert cli("send", "--to", ADA).code == 0
    assert len(script.received) == 1


@pytest.mark.parametrize(
    ("edit", "code"),
    [
        (("status: final", "status: draft"), "draft"),
        (("status: final", "status: final\nembargo: 2999-01-01T08:00+05:00"), "embargo"),
    ],
)
def test_what_may_not_leave_does_not(
    cli: Cli, mailing: Project, script: Script, edit: tuple[str, str], code: str
) -> None:
    """Exit 4 with the reason; nothing on the wire, nothing prepared, not even as a file."""
    mailing.edit(*edit)
    for more in ((), ("--dry-run", "mails")):
        done = cli("send", "--to", ADA, *more)
        assert (done.code, f"error[{code}]" in done.err) == (4, True), done.err
    assert script.received == []
    assert states(cli) == {}
    assert not (mailing.root / "mails").exists()


def test_what_the_lock_refuses_is_not_mailed(cli: Cli, mailing: Project, script: Script) -> None:
    """Neither rendered nor sent: exit 1."""
    mailing.edit("A gauge that only one side can read", "A gauge that no side can read")
    assert cli("send", "--to", ADA).code == 1
    assert script.received == []


def test_a_word_file_that_somebody_edited_is_not_sent(cli: Cli, mailing: Project, script: Script) -> None:
    """Nor is it written over: exit 6."""
    assert cli("render", "--format", "docx").code == 0
    mailing.output(".docx").write_bytes(b"edited")
    assert cli("send", "--to", ADA).code == 6
    assert script.received == []


def test_what_needs_approval_has_it_for_this_edition_only(cli: Cli, mailing: Project, script: Script) -> None:
    """`briefgen approve` writes it into the brief, where every other byte stays; a change makes it void."""
    file = mailing.root / "briefgen.toml"
    file.write_text(
        file.read_text(encoding="utf-8").replace("[lists", "require_approval = true\n[lists"), encoding="utf-8"
    )
    before = mailing.brief.read_text(encoding="utf-8")
    assert "error[not-approved]" in cli("send", "--to", ADA).err

    assert cli("approve", mailing.slug, "--by", 'Ines "Red" Halvar').code == 0
    after = mailing.brief.read_text(encoding="utf-8")
    [line] = [line for line in after.splitlines() if line.startswith("approved:")]
    assert after.replace(line + "\n", "") == re.sub(r"(?m)^approved:.*\n", "", before)
    assert cli("send", "--to", ADA).code == 0
    assert len(script.received) == 1

    mailing.edit("leaves open", "does not say")
    assert "error[not-approved]" in cli("send", "--to", ADA).err
    assert cli("approve", mailing.slug, "--by", "Ines Halvar").code == 0
    assert mailing.brief.read_text(encoding="utf-8").count("approved:") == 1
    assert cli("send", "--to", ADA).code == 0


def test_a_correction_goes_to_everybody_who_had_the_brief(cli: Cli, mailing: Project, script: Script) -> None:
    """Marked in the subject, said on page one; who never wants mail gets none."""
    cli("send", "--to", ADA, "--to", BO)
    mailing.edit("version: 1", 'version: 2\ncorrection: "the month of the meeting"')
    (mailing.root / "never.csv").write_text(f"address\n{BO.upper()}\n", encoding="utf-8")
    assert cli("send", "--to", CY).code == 0
    assert [mail.recipient for mail in script.received[2:]] == [CY, ADA]
    assert all(str(mail.message["Subject"]).startswith("Corrected: ") for mail in script.received[2:])
    text = script.received[2].message.get_body(("plain",))
    assert text is not None
    assert "the month of the meeting" in text.get_content()


def test_a_mail_keeps_to_the_size_and_says_what_it_leaves_out(cli: Cli, mailing: Project, script: Script) -> None:
    """First the Word file stays out, then the PDF too; nothing says "attached" when it is not."""
    file = mailing.root / "briefgen.toml"
    text = file.read_text(encoding="utf-8")
    for size, names in (("400 KB", ["sample-lake-sarven.pdf"]), ("50 KB", [])):
        file.write_text(text.replace("[lists", f'max_size = "{size}"\n[lists'), encoding="utf-8")
        assert cli("send", "--to", ADA, "--again").code == 0
        message = script.received[-1].message
        assert [part.get_filename() for part in message.iter_attachments()] == names
        body = message.get_body(("plain",))
        assert body is not None
        said = body.get_content()
        assert ".docx" not in said
        assert ("Attached:" in said) is bool(names)
        assert "too large" in said


def test_a_dry_run_writes_what_would_be_sent(cli: Cli, mailing: Project, script: Script, tmp_path: Path) -> None:
    """A file for each mail, and nothing in the ledger."""
    done = cli("send", "--list", "readers", "--dry-run", str(tmp_path / "mails"))
    assert done.code == 0
    names = sorted(path.name for path in (tmp_path / "mails").iterdir())
    assert names == [f"{mailing.slug}.{ADA}.eml", f"{mailing.slug}.{BO}.eml"]
    assert states(cli) == {}
    assert script.received == []


@pytest.mark.parametrize(
    ("arguments", "code"), [((), 2), (("--to", "nobody"), 2), (("--list", "writers"), 2), (("nothing", "--to", ADA), 2)]
)
def test_slips_are_told(cli: Cli, mailing: Project, arguments: tuple[str, ...], code: int) -> None:
    """Nobody to send to, no address, no such list, no such brief."""
    done = cli("send", *arguments)
    assert done.code == code
    assert "hint:" in done.err


def test_a_title_cannot_write_headers(cli: Cli, mailing: Project, script: Script) -> None:
    """An empty line in it, which YAML keeps as a line end, is a space."""
    title = next(line for line in mailing.brief.read_text(encoding="utf-8").splitlines() if line.startswith("title:"))
    mailing.edit(title, 'title: "Two gauges\n\n  Bcc: all@example.org, one lake"')
    assert cli("send", "--to", ADA).code == 0
    message = script.received[0].message
    assert message["Bcc"] is None
    assert "Bcc: all@example.org" in message["Subject"]


def test_two_who_send_at_once_send_once(mailing: Project, script: Script) -> None:
    """Two processes; each mail is sent by one of them, and each comes to a good end."""
    command = [sys.executable, "-m", "briefgen", "send", "--list", "readers"]
    both = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(2)]
    for process in both:
        process.communicate(timeout=60)
    assert [mail.recipient for mail in script.received] == [ADA, BO]
    assert 0 in [process.returncode for process in both]


def test_the_bytes_of_a_mail_do_not_hang_on_the_process(mailing: Project) -> None:
    """Two processes with other seeds of their hashes make the same body, boundaries and all."""
    bodies = []
    for seed in "12":
        command = [sys.executable, "-m", "briefgen", "send", "--to", ADA, "--dry-run", seed]
        subprocess.run(command, check=True, capture_output=True, env=os.environ | {"PYTHONHASHSEED": seed})
        [file] = (mailing.root / seed).iterdir()
        bodies.append(re.sub(rb"(?m)^Date: .*\r\n", b"", file.read_bytes(), count=1))
    assert bodies[0] == bodies[1]


def test_it_is_said_for_whom_there_is_no_mail_and_why(cli: Cli, mailing: Project, script: Script) -> None:
    """Who never gets mail, who waits for another try, who had it: three different things."""
    assert "1 not sent, to people whom" in cli("send", "--to", "never@example.org").err
    script.answers = {ADA: ["451 later"]}
    assert cli("send", "--to", ADA).code == 4
    told = cli("send", "--to", ADA, "--to", BO).err
    assert "1 in the outbox" in told
    assert "had this edition" not in told
    assert "1 had this edition" in cli("send", "--to", BO).err


def test_the_reason_why_a_brief_may_not_leave_names_its_file(cli: Cli, mailing: Project) -> None:
    """There may be several."""
    mailing.edit("status: final", "status: draft")
    [finding] = cli("send", "--to", ADA, "--json").document["findings"]
    assert (finding["code"], Path(finding["file"])) == ("draft", mailing.brief)
