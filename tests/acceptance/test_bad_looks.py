"""Bad looks: a theme's logo, fonts and colours that cannot be used, each told in its line, and nothing written."""

from __future__ import annotations

import io
import os
import struct
import subprocess
import sys
import zlib
from collections.abc import Callable
from typing import NamedTuple

import pytest
from fontTools.ttLib import TTFont

from briefgen import resources
from tests.conftest import Cli, Project

LOGO, FONT = 'logo = { file = "logo", alt = "Our institute" }', '[fonts]\nsans = { regular = "font" }'
REGULAR = resources.font("SourceSans3_400Regular.ttf").read_bytes()
_MEGABYTES = 200  # of memory that a render may take with a look that is refused


class Bad(NamedTuple):
    """What the house theme says in its second line and below, the files beside it, and the finding that says so."""

    text: str
    files: dict[str, Callable[[], bytes]]
    code: str
    address: str
    line: int
    words: str


def svg(inside: str) -> Callable[[], bytes]:
    """A drawing with something in it."""
    return lambda: f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 10">\n{inside}\n</svg>'.encode()


def megapixels() -> bytes:
    """A whole PNG of 100 million pixels in some 12 thousand bytes."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    side = 10_000
    head = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    rows = zlib.compress(bytes(side * (1 + side // 8)), 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def forbidden() -> bytes:
    """A font that says that nobody may embed it (OS/2 fsType 2)."""
    font, out = TTFont(io.BytesIO(REGULAR)), io.BytesIO()
    font["OS/2"].fsType = 2
    font.save(out)
    return out.getvalue()


SCRIPT = "<script>fetch('https://example.org')</script>"
LAUGHS = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9))
CASES = {
    "a logo that is no image": Bad(
        LOGO, {"logo": lambda: b"GIF89a"}, "logo-invalid", "logo.file", 2, "that can be read"
    ),
    "a logo of 100 megapixels": Bad(LOGO, {"logo": megapixels}, "logo-invalid", "logo.file", 2, "at most 25 million"),
    "an SVG with a script": Bad(LOGO, {"logo": svg(SCRIPT)}, "logo-invalid", "logo.file", 2, "line 2: it has a script"),
    "an SVG with a handler": Bad(LOGO, {"logo": svg('<g onload="x()"/>')}, "logo-invalid", "logo.file", 2, "onload"),
    "an SVG that refers to an address": Bad(
        LOGO, {"logo": svg('<image href="https://example.org/a.png"/>')}, "logo-invalid", "logo.file", 2, "outside"
    ),
    "an SVG that refers to a file": Bad(
        LOGO, {"logo": svg('<rect style="fill:url(file:///etc/passwd)"/>')}, "logo-invalid", "logo.file", 2, "outside"
    ),
    "an SVG of entities": Bad(
        LOGO,
        {"logo": lambda: f'<!DOCTYPE svg [<!ENTITY l0 "ha">{LAUGHS}]><svg>&l9;</svg>'.encode()},
        "logo-invalid",
        "logo.file",
        2,
        "it declares entities",
    ),
    "an SVG of many lines": Bad(
        LOGO,
        {"logo": svg(f'<path d="M0 0{"h1h-1" * 60_000}"/>')},
        "logo-invalid",
        "logo.file",
        2,
        "more lines and curves",
    ),
    "a broken font": Bad(FONT, {"font": lambda: REGULAR[:5000]}, "font-invalid", "fonts.sans.regular", 3, "is broken"),
    "a font that forbids it": Bad(
        FONT, {"font": forbidden}, "font-invalid", "fonts.sans.regular", 3, "forbid to embed"
    ),
    "a colour that is hard to read": Bad(
        '[palette]\nlink = "#999999"', {}, "low-contrast", "palette.link", 3, "2.84:1, and needs 4.5:1"
    ),
}


@pytest.mark.parametrize("theme", ["brief", "slate"])
@pytest.mark.parametrize("name", CASES)
def test_bad_looks_are_told(cli: Cli, project: Project, name: str, theme: str) -> None:
    """Each has its finding at its line with a remedy; nothing is written, and the output of before stays."""
    case = CASES[name]
    older = project.output(".html")
    older.parent.mkdir(parents=True)
    older.write_text("an older output")
    begun(project, case, theme)
    before = sorted(project.root.rglob("*"))

    done = cli("render", "--theme", "house", "--json")
    said = done.finding(case.code)

    assert (done.code, said["file"], said["line"]) == (1, "assets/themes/house.toml", case.line)
    assert said["address"] == case.address
    assert case.words in said["message"]
    assert said["hints"]
    assert older.read_text() == "an older output"
    assert [path for path in sorted(project.root.rglob("*")) if ".briefgen" not in path.parts] == before


def test_memory_is_bounded(project: Project) -> None:
    """The whole program takes no more than it takes for a good look, whatever a small file says that it unpacks to."""
    # Not getrusage: its figure is never less than that of the process which began this one.
    code = "import re, sys; from briefgen.cli.run import run; run(sys.argv[1:]); " + (
        "print(re.search(r'VmHWM:\\s*(\\d+)', open('/proc/self/status').read())[1], file=sys.stderr)"
    )
    taken = {}
    for name in ("a logo of 100 megapixels", "an SVG of entities", "an SVG of many lines"):
        begun(project, CASES[name], "brief")
        command = [sys.executable, "-c", code, "check", "--theme", "house"]
        done = subprocess.run(command, cwd=project.root, env=os.environ, capture_output=True, text=True, timeout=60)
        assert CASES[name].words in done.stderr
        taken[name] = int(done.stderr.split()[-1]) // 1000

    assert {name: megabytes for name, megabytes in taken.items() if megabytes > _MEGABYTES} == {}


def begun(project: Project, case: Bad, theme: str) -> None:
    """The house theme with its files."""
    folder = project.root / "assets" / "themes"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "house.toml").write_text(f'extends = "{theme}"\n{case.text}\n', encoding="utf-8")
    for name, data in case.files.items():
        (folder / name).write_bytes(data())
