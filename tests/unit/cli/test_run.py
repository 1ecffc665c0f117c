"""From arguments to exit codes."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import click
import pytest

from briefgen.cli import group as group_module
from briefgen.cli.group import COMMANDS, group
from tests.conftest import Cli, Project

BRIEFGEN = (sys.executable, "-m", "briefgen")


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> str:
    """A command of a house that has a bug."""

    @click.command("templates")
    def command() -> None:
        raise ZeroDivisionError("a bug")

    monkeypatch.setattr(group_module.LazyGroup, "get_command", lambda *_: command)
    return "templates"


def test_help_lists_every_command(cli: Cli) -> None:
    """The table of commands is what help shows, and each has a file."""
    done = cli("--help")

    assert done.code == 0
    assert [name for name in COMMANDS if f"  {name} " not in done.out] == []
    assert all(group.get_command(click.Context(group), name) for name in COMMANDS)


def test_help_imports_no_heavy_library() -> None:
    """Help is there at once since nothing but click is loaded."""
    program = (
        "import sys, briefgen.cli.run as r; r.run(['--help']); print(*sorted(m.split('.')[0] for m in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    heavy = {
        "pydantic",
        "yaml",
        "jinja2",
        "reportlab",
        "matplotlib",
        "docx",
        "pptx",
        "lxml",
        "babel",
        "rich",
        "uharfbuzz",
    }
    assert not heavy & set(done.stdout.split())


@pytest.mark.parametrize(
    "arguments",
    [
        ("paint",),
        ("--what",),
        ("render", "--format", "odt"),
        ("render", "--date", "yesterday"),
        ("init",),
        ("render", "nowhere"),
    ],
)
def test_a_wrong_command_line_ends_with_two(cli: Cli, project: Project, arguments: tuple[str, ...]) -> None:
    """Usage is told with a hint, without a traceback."""
    done = cli(*arguments)

    assert done.code == 2
    assert done.err.startswith("error[")
    assert "  hint: " in done.err


def test_a_wrong_command_line_is_a_document_too(cli: Cli) -> None:
    """With --json even a usage error is JSON on standard output."""
    done = cli("render", "--json", "--what")

    assert done.document["exit_code"] == done.code == 2
    assert done.finding("usage")["hints"]
    assert done.err == ""


def test_a_bug_asks_to_be_reported(cli: Cli, broken: str) -> None:
    """An unexpected exception is no traceback but a sentence, and ends with 70."""
    done = cli(broken)

    assert done.code == 70
    assert "internal error, please report: ZeroDivisionError: a bug" in done.err


def test_a_bug_shows_where_it_is_when_asked(broken: str, capfd: pytest.CaptureFixture[str]) -> None:
    """--verbose prints the traceback."""
    from briefgen.cli.run import run

    code = run(["--verbose", broken])

    assert code == 70
    assert "Traceback" in capfd.readouterr().err


def test_an_interrupt_ends_with_130(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C is not an error of anybody."""

    @click.command("templates")
    def command() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(group_module.LazyGroup, "get_command", lambda *_: command)

    assert cli("templates").code == 130


def test_a_reader_that_goes_away_is_not_an_error() -> None:
    """`briefgen schema | head -1` says nothing on standard error."""
    read, write = os.pipe()
    os.close(read)

    done = subprocess.run([*BRIEFGEN, "schema"], stdout=write, stderr=subprocess.PIPE, text=True, check=False)
    os.close(write)

    assert (done.returncode, done.stderr) == (0, "")


def test_what_is_piped_has_no_colours(project: Project) -> None:
    """Codes of colours are for terminals only, even where a variable asks for them."""
    project.edit("status: final", "status: done")

    done = subprocess.run(
        [*BRIEFGEN, "check"], capture_output=True, text=True, check=False, env=os.environ | {"FORCE_COLOR": "1"}
    )

    assert done.returncode == 1
    assert "\x1b" not in done.stdout + done.stderr


@pytest.mark.parametrize(("variable", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_a_terminal_gets_colours_unless_it_says_no(project: Project, variable: dict[str, str], coloured: bool) -> None:
    """On a terminal findings are coloured; NO_COLOR is honoured."""
    project.edit("status: final", "status: done")

    said = on_a_terminal("check", code=1, **variable)

    assert (b"\x1b[1;31m" in said) is coloured


def test_a_terminal_that_lacks_a_character_shows_its_number(project: Project) -> None:
    """Findings hold any text; a terminal in ASCII is no reason to fail."""
    project.edit("Fewer crews", "Fewer \u4e2d crews")

    environment = os.environ | {"PYTHONIOENCODING": "ascii"}
    done = subprocess.run([*BRIEFGEN, "check"], capture_output=True, text=True, check=False, env=environment)

    assert done.returncode == 1
    assert "\\u4e2d" in done.stderr


def test_several_briefs_have_a_bar_on_a_terminal(project: Project) -> None:
    """With the brief and the stage it is at; gone when all is done."""
    other_brief = project.root / "briefs" / "another"
    shutil.copytree(project.folder, other_brief)

    said = on_a_terminal("check").decode()

    assert "another: " in said
    assert "/14" in said
    assert "no errors" in said


def test_verbose_tells_numbered_stages_with_times(cli: Cli, project: Project) -> None:
    """Seven stages, with the numbers of the design."""
    done = cli("render", "--format", "html", "--verbose")

    stages = [line.split()[:2] for line in done.err.splitlines() if line.endswith(" ms")]
    assert stages == [
        ["1", "load"], ["2", "ground"], ["3", "compose"], ["4", "fit"], ["5", "render"], ["6", "verify"], ["7", "write"]
    ]  # fmt: skip


def test_the_schema_beside_the_briefs_is_the_model_s(cli: Cli) -> None:
    """`briefs/brief.schema.json`, which editors complete from, is what `briefgen schema` prints."""
    kept = Path(__file__).parents[3] / "briefs" / "brief.schema.json"

    done = cli("schema")

    assert done.code == 0
    assert json.loads(done.out)["$schema"]
    assert kept.read_text(encoding="utf-8") == done.out


def test_templates_are_listed(cli: Cli, project: Project) -> None:
    """The shipped one, and one of the project's own."""
    own = project.root / "templates" / "note"
    (own / "labels").mkdir(parents=True)
    (own / "template.toml").write_text('title = "A note"\npages = 1\n')
    (own / "labels" / "en.toml").write_text("")
    (own / "brief.html.j2").write_text("<h1>{{ brief.title }}</h1>")

    done = cli("templates")

    assert done.code == 0
    assert [line.split()[0] for line in done.out.splitlines()] == [
        "note",
        "policy-brief",
        "policy-note",
        "policy-paper",
    ]


def on_a_terminal(*arguments: str, code: int = 0, **variables: str) -> bytes:
    """What a command shows on a terminal of 100 columns."""
    main, other = os.openpty()
    environment = os.environ | {"TERM": "xterm-256color", "COLUMNS": "100"} | variables
    process = subprocess.Popen([*BRIEFGEN, *arguments], stdout=other, stderr=other, env=environment)
    os.close(other)
    said = b""
    while chunk := _read(main):
        said += chunk
    os.close(main)
    assert process.wait() == code, said
    return said


def _read(handle: int) -> bytes:
    try:
        return os.read(handle, 65536)
    except OSError:  # Linux says so when the other side of a terminal is closed
        return b""
