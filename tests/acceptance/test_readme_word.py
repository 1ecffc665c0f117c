"""The page "Let a colleague edit it in Word" of the README, followed as it is written, with a colleague's edits in between."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.conftest import Cli
from tests.readme import section, typed
from tests.word_edits import WordFile

TITLE = "Let a colleague edit it in Word"
FILE = Path("out/sample-lake-sarven/sample-lake-sarven.docx")


def test_page_is_followed_as_written(cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every command ends well, and what it shows is what the page shows."""
    monkeypatch.chdir(tmp_path)
    assert cli("init", "my-briefs").code == 0
    monkeypatch.chdir("my-briefs")
    render, look, pull, *rest = typed(section(TITLE))
    brief = Path("briefs/sample-lake-sarven/brief.yaml")
    before = brief.read_bytes()

    assert cli(*render[1:]).code == 0
    word = WordFile(FILE.read_bytes())
    word.replace("key_messages[no-office].text", "office", "commission")
    word.delete_paragraph("watch[levelling].text")
    FILE.write_bytes(word.data)
    assert cli(*look[1:]).code == 0
    assert brief.read_bytes() == before
    done = cli(*pull[1:])
    assert done.code == 0

    [shown] = re.findall(r"^```\n(key_messages.*?)^```", section(TITLE), re.MULTILINE | re.DOTALL)
    assert set(shown.splitlines()) == {*done.out.splitlines(), *done.err.splitlines()}
    assert [line[:2] for line in rest] == [["briefgen", command] for command in ("check", "lock", "render")]
    for line in rest:
        again = cli(*line[1:])
        assert again.code == 0, (line, again.err)


def test_page_names_every_option(cli: Cli) -> None:
    """What it says can be typed is what there is."""
    told = cli("pull", "--help").out

    named = set(re.findall(r"`(--[a-z-]+)", section(TITLE)))
    assert named - {"--force"} <= set(re.findall(r"--[a-z-]+", told))
