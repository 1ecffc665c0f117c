"""Addresses and lists: what people type, and what is said of what cannot be."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.delivery.recipients import recipients_of, suppressed, typed
from briefgen.errors import BriefInvalid, UsageWrong
from briefgen.project import Project, find_project
from briefgen.project.addresses import Recipient, needs_smtputf8, parse_address
from briefgen.world import World

FILE = "[mail]\nhost = 'h'\nfrom = 'us@example.org'\nsuppress = 'never.csv'\n[lists.readers]\nfile = 'readers.csv'\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ada@example.org", Recipient("ada@example.org")),
        (" Ada Quill <Ada.Q@Example.ORG> ", Recipient("Ada.Q@example.org", "Ada Quill")),
        ("ada@приклад.рф", Recipient("ada@xn--80aikifvh.xn--p1ai")),
        ("жанар@example.org", Recipient("жанар@example.org")),
        ("a+b@localhost", Recipient("a+b@localhost")),
    ],
)
def test_an_address_is_read_from_what_people_type(text: str, found: Recipient) -> None:
    """Domains in ASCII and small letters, local parts as typed."""
    assert parse_address(text) == found
    assert needs_smtputf8(found.address) is not found.address.isascii()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "ada",
        "@example.org",
        "ada@",
        "a b@example.org",
        "ada@exa mple.org",
        "ada@-x.org",
        "a..b@x.org",
        "x" * 65 + "@x.org",
        "ada@example.org\r\nBcc: all@example.org",
        "ada@example.org\x00",
        "a@b@c",
        "ada@example..org",
        "a@" + "x" * 64 + ".org",
    ],
)
def test_what_is_no_address_is_refused(text: str) -> None:
    """With a reason, and without ever letting a line end through."""
    with pytest.raises(ValueError, match=r"\w"):
        parse_address(text)


@settings(deadline=None, derandomize=True)
@given(st.text())
def test_an_address_never_holds_what_could_end_a_header(text: str) -> None:
    """Whatever is typed, either it is refused or it is one line without controls that reads back as itself."""
    try:
        found = parse_address(text)
    except ValueError:
        return
    assert not set("\r\n\0<>, ") & set(found.address)
    assert parse_address(found.address).address == found.address


def project(folder: Path, readers: str | bytes, never: str = "address\n") -> Project:
    """A project with a list in a CSV."""
    (folder / "briefgen.toml").write_text(FILE, encoding="utf-8")
    (folder / "readers.csv").write_bytes(readers if isinstance(readers, bytes) else readers.encode())
    (folder / "never.csv").write_text(never, encoding="utf-8")
    return find_project(folder, World(folder), ("pdf", "docx"))


def test_a_list_is_a_csv_with_a_column_address(tmp_path: Path) -> None:
    """Any order of columns, comma, semicolon or tab, with or without a name; doubles are folded, empty lines skipped."""
    text = "\ufeffName;Note;Address\r\nAda  Quill;x;ada@example.org\r\n\r\n;;ADA@example.org\r\nBo;;Bo <bo@example.org>\r\n"
    found, wrong = recipients_of(World(tmp_path), project(tmp_path, text), "readers")
    assert found == (Recipient("ada@example.org", "Ada Quill"), Recipient("bo@example.org", "Bo"))
    assert wrong == ()


def test_a_broken_line_is_told_and_the_others_are_used(tmp_path: Path) -> None:
    """With its file and line."""
    text = 'address,name\nada@example.org,Ada\nnobody,X\n"bo@example.org\r\nBcc: x@y.org",B\ncy@example.org\n'
    found, wrong = recipients_of(World(tmp_path), project(tmp_path, text), "readers")
    assert [recipient.address for recipient in found] == ["ada@example.org", "cy@example.org"]
    assert [(finding.code, finding.file, finding.line) for finding in wrong] == [
        ("broken-address", "readers.csv", 3),
        ("broken-address", "readers.csv", 5),
    ]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        ("name\nada@example.org\n", "no-address-column"),
        ("", "no-address-column"),
        (b"address\nada\xff@example.org\n", "not-utf-8"),
        ("address\n" + "x" * 200_000 + "\n", "not-a-csv"),
    ],
)
def test_a_list_that_cannot_be_used_is_told(tmp_path: Path, data: str | bytes, code: str) -> None:
    """Nobody gets mail by a list that was misread."""
    with pytest.raises(BriefInvalid) as refused:
        recipients_of(World(tmp_path), project(tmp_path, data), "readers")
    assert [(finding.code, finding.file) for finding in refused.value.findings] == [(code, "readers.csv")]


def test_a_list_that_is_not_there_is_told_with_those_that_are(tmp_path: Path) -> None:
    """A slip of the hand."""
    with pytest.raises(UsageWrong, match="no list 'reader'"):
        recipients_of(World(tmp_path), project(tmp_path, "address\n"), "reader")


def test_addresses_on_the_command_line_are_all_right_or_nothing_goes(tmp_path: Path) -> None:
    """Folded as in a list."""
    assert typed(["ada@example.org", "Ada@example.org"]) == (Recipient("ada@example.org"),)
    with pytest.raises(UsageWrong, match="no address"):
        typed(["ada@example.org", "bo"])


def test_suppressed_addresses_are_known_whatever_their_case(tmp_path: Path) -> None:
    """One file beside the project's."""
    made = project(tmp_path, "address\n", "address\nADA@Example.org\n")
    mail = made.settings.delivery and made.settings.delivery.mail
    assert mail is not None
    assert suppressed(World(tmp_path), made, mail) == {"ada@example.org"}
