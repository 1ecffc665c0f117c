"""`briefgen lock`: what was verified is written; a rewritten claim waits for a person."""

from __future__ import annotations

import os
import pty
import subprocess
import sys

import pytest

from tests.conftest import Cli, Project

CLAIM = "evidence[fishing].claim"


def rewrite(project: Project) -> None:
    """A claim is rewritten; its excerpt stays."""
    project.edit("Fewer crews buy a licence.", "Hardly any crew buys a licence.")


def test_the_lock_of_the_sample_is_what_is_written(cli: Cli, project: Project) -> None:
    """Locking what is locked changes nothing."""
    lock = project.folder / "brief.lock"
    before = lock.read_bytes()

    done = cli("lock")

    assert done.code == 0, done.err
    assert done.out.startswith(f"briefs/{project.slug}/brief.lock: ")
    assert lock.read_bytes() == before


def test_without_a_lock_nothing_is_rendered(cli: Cli, project: Project) -> None:
    """Not even where the article is at hand; `lock` makes it."""
    (project.folder / "brief.lock").unlink()

    refused = cli("render", "--format", "html", "--json")
    locked = cli("lock")
    done = cli("render", "--format", "html")

    assert (refused.code, locked.code, done.code) == (1, 0, 0)
    assert refused.finding("unlocked")["hints"]


def test_a_rewritten_claim_is_not_locked_by_itself(cli: Cli, project: Project) -> None:
    """It is shown beside its excerpt, with the address to accept, and stays as it was locked."""
    rewrite(project)

    told = cli("lock", "--json")
    refused = cli("render", "--format", "html")
    accepted = cli("lock", "--accept", CLAIM)
    done = cli("render", "--format", "html")

    said = told.finding("claim-changed")
    assert (told.code, refused.code, accepted.code, done.code) == (1, 1, 0, 0)
    assert said["address"] == CLAIM
    assert any("Hardly any crew" in line for line in said["details"])
    assert any(f"--accept {CLAIM}" in hint for hint in said["hints"])


def test_an_altered_quotation_is_not_locked(cli: Cli, project: Project) -> None:
    """The lock stays as it was."""
    before = (project.folder / "brief.lock").read_bytes()
    project.edit("A gauge that only one side", "A gauge that every one side")

    done = cli("lock", "--json")

    assert done.code == 1
    assert done.finding("quote-not-in-source")
    assert (project.folder / "brief.lock").read_bytes() == before


def test_an_address_that_is_not_there_is_refused(cli: Cli, project: Project) -> None:
    """A mistyped address accepts nothing."""
    rewrite(project)

    done = cli("lock", "--accept", "evidence[fish].claim", "--json")

    assert done.code == 2
    assert done.finding("no-such-address")["hints"]


def test_a_broken_lock_is_told(cli: Cli, project: Project) -> None:
    """A lock edited by hand is no lock."""
    lock = project.folder / "brief.lock"
    lock.write_text(lock.read_text(encoding="utf-8").replace('tier = "', 'tier = "x', 1), encoding="utf-8")

    done = cli("render", "--format", "html", "--json")

    assert done.code == 1
    assert done.finding("lock-broken")["file"] == f"briefs/{project.slug}/brief.lock"


@pytest.mark.parametrize(("answer", "code"), [(b"y\n", 0), (b"n\n", 1)])
def test_a_person_is_asked_on_a_terminal(project: Project, answer: bytes, code: int) -> None:
    """The claim is shown beside its excerpt; yes locks it, no does not."""
    rewrite(project)
    main, other = pty.openpty()
    os.write(main, answer)

    command = [sys.executable, "-m", "briefgen", "lock"]
    done = subprocess.run(command, stdin=other, stdout=other, stderr=other, check=False, timeout=30)
    os.close(other)
    said = os.read(main, 65536).decode()
    os.close(main)

    assert done.returncode == code
    assert "Hardly any crew buys a licence." in said
