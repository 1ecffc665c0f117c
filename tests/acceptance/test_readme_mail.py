"""The README's section on mail and schedules, followed as written in a fresh folder with a server on loopback."""

from __future__ import annotations

import re
import signal
import ssl
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import trustme
from pydantic import BaseModel

from briefgen.project.delivery import Job, Mail, RecipientList, StoreSettings
from briefgen.store import Outcome, State
from tests.conftest import SAMPLE, Cli, Project
from tests.mail_server import PASSWORD, Script, mail_server
from tests.readme import BY_MAIL, blocks, section, typed

TEXT = section(BY_MAIL)
READERS = ["ada@example.org", "bo@example.org"]


@pytest.fixture
def script() -> Script:
    """What the server does."""
    return Script()


@pytest.fixture
def folder(cli: Cli, script: Script, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Project]:
    """The folder of *Five minutes* with the files of the section; the server wants STARTTLS and the password.

    Of the project file only the name and the port of the server are others, since that of the README is nobody's.
    """
    authority = trustme.CA()
    tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert("localhost").configure_cert(tls)
    authority.cert_pem.write_to_path(tmp_path / "authority.pem")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "authority.pem"))
    monkeypatch.setenv("SMTP_PASSWORD", PASSWORD)
    monkeypatch.chdir(tmp_path)
    assert cli("init", "my-briefs").code == 0
    monkeypatch.chdir("my-briefs")
    [settings], [readers] = blocks(TEXT, "toml"), blocks(TEXT, "csv")
    with mail_server(script, starttls=tls, login=True) as port:
        ours = re.sub(r"port = 587", f"port = {port}", settings.replace("smtp.example.org", "localhost"))
        assert len(re.findall(rf'^host = "localhost".*\nport = {port}$', ours, re.MULTILINE)) == 1
        Path("briefgen.toml").write_text(ours, encoding="utf-8")
        Path("readers.csv").write_text(readers, encoding="utf-8")
        yield Project(Path.cwd())


def test_the_section_can_be_followed(cli: Cli, folder: Project, script: Script) -> None:
    """Each command in its order ends well; each reader has one mail with both files, whatever is done afterwards."""
    lines = typed(TEXT)
    assert {line[1] for line in lines} == {"render", "approve", "send", "outbox", "schedule"}
    said = {}
    for line in lines:
        if line[1:] == ["schedule", "run"]:
            run_and_stop(folder.root)
        else:
            done = cli(*line[1:])
            assert done.code == 0, (line, done.err)
            said[" ".join(line[1:])] = done.out
    assert [(mail.recipient, mail.accepted) for mail in script.received] == [(name, True) for name in READERS]
    assert script.logins
    names = [part.get_filename() for part in script.received[0].message.iter_attachments()]
    assert names == [f"{SAMPLE}.pdf", f"{SAMPLE}.docx"]
    assert len(list((folder.root / "mails").glob("*.eml"))) == len(READERS)
    assert 'approved: {by: "Ada Quill"' in folder.brief.read_text(encoding="utf-8")
    due = said["schedule next -n 3"].splitlines()
    assert len(due) == 3
    assert all(re.fullmatch(r"monday  Mon \d{4}-\d\d-\d\d 08:00 \+05  \d{4}-\d\d-\d\dT03:00Z", line) for line in due)
    assert "unchanged" in said["schedule history"]
    assert said["schedule status"].startswith("monday  well")


def run_and_stop(project: Path) -> None:
    """`briefgen schedule run` as a process, stopped in the way in which a system stops its services."""
    command = [sys.executable, "-m", "briefgen", "schedule", "run"]
    with subprocess.Popen(command, cwd=project, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        assert "1 job; stop" in process.stderr.readline()
        process.send_signal(signal.SIGTERM)
        _, errors = process.communicate(timeout=30)
    assert (process.returncode, errors) == (0, "")


def test_without_the_approval_nothing_leaves(cli: Cli, folder: Project, script: Script) -> None:
    """As the file of the section says."""
    done = cli("send", "--list", "readers")

    assert (done.code, "error[not-approved]" in done.err) == (4, True)
    assert script.received == []


def keys(model: type[BaseModel]) -> set[str]:
    """The keys of a table as the project file has them."""
    return {field.alias or name for name, field in model.model_fields.items()}


@pytest.mark.parametrize(
    ("table", "model"),
    [("[mail]", Mail), ("[lists.NAME]", RecipientList), ("[[jobs]]", Job), ("[store]", StoreSettings)],
)
def test_the_section_explains_every_key(table: str, model: type[BaseModel]) -> None:
    """In the table of keys, each below its own head and no other."""
    rows = re.findall(r"^\| (?:`([^`|]+)`)? ?\| (`[^|]+) \|", TEXT.partition("### All keys")[2], re.MULTILINE)
    found: dict[str, set[str]] = {}
    here = ""
    for head, names in rows:
        here = head or here
        found.setdefault(here, set()).update(re.findall(r"`(\w+)`", names))

    assert found[table] == keys(model)


def test_the_section_explains_every_state_and_outcome() -> None:
    """Of mails and of slots; what is at work is neither."""
    told = set(re.findall(r"^\| `(\w+)` \|", TEXT, re.MULTILINE))

    assert told == {str(each.value) for each in (*State, *Outcome)} - {Outcome.RUNNING.value}


def test_the_projects_file_of_the_section_is_one() -> None:
    """TOML with the tables that the section is about."""
    [text] = blocks(TEXT, "toml")
    found: dict[str, Any] = tomllib.loads(text)

    assert set(found) == {"project", "mail", "lists", "jobs", "store"}
