"""The pages of a Word file as LibreOffice counts them, and in which faces: in others the count says nothing about Word."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import pypdfium2

from briefgen.findings import Finding, Severity, warning
from briefgen.ooxml.namespaces import A, W
from briefgen.ooxml.reading import Package, read_word_file

_PROGRAMS = ("soffice", "libreoffice")
_TIMEOUT = 180  # seconds; one conversion takes two, the first of a machine ten
# Faces of equal widths, by which LibreOffice replaces those that it has not.
_METRIC = {
    "carlito": "calibri",
    "caladea": "cambria",
    "gelasio": "georgia",
    "liberationsans": "arial",
    "liberationserif": "timesnewroman",
    "liberationmono": "couriernew",
}
_SYMBOLS = ("opensymbol", "symbol", "wingdings")
_CUT = re.compile(r"(?:[-,]|(?:regular|roman|bold|italic|oblique|semibold|medium|light|mt|ps)+$).*", re.IGNORECASE)


class OfficeCount(NamedTuple):
    """Pages of a file, the faces in which it was set, and those of them that it does not name."""

    pages: int
    faces: tuple[str, ...]
    strange: tuple[str, ...]


def check_pages(data: bytes, budget: int, environment: Mapping[str, str]) -> Finding:
    """What LibreOffice says of the pages of a Word file: a note where they are right, else a warning."""
    program = next((path for name in _PROGRAMS if (path := shutil.which(name, path=environment.get("PATH")))), None)
    if program is None:
        hints = ("install LibreOffice, or open the file in Word",)
        return warning(
            "no-libreoffice", "the pages of the Word file were not counted: LibreOffice is missing", hints=hints
        )
    try:
        found = count(data, program, environment)
    except (OSError, subprocess.SubprocessError, pypdfium2.PdfiumError) as error:
        return warning("no-libreoffice", f"LibreOffice did not count the pages of the Word file: {error}")
    said = f"LibreOffice makes {found.pages} page{'s' * (found.pages != 1)} of the Word file"
    details = (f"set in {', '.join(found.faces)}",)
    if found.strange:
        message = f"{said}, which says nothing: it lacks the file's fonts"
        hints = ("install the fonts that the file names, or let briefgen embed its own",)
        return warning("word-fonts-missing", message, details=details, hints=hints)
    if found.pages == budget:
        return Finding("word-pages", said, Severity.NOTE, details=details)
    return warning("word-pages-differ", f"{said}, not {budget}", details=details, hints=("shorten the text a little",))


def count(data: bytes, program: str, environment: Mapping[str, str]) -> OfficeCount:
    """What a LibreOffice makes of a Word file. Raises OSError, SubprocessError and PdfiumError where it makes nothing."""
    with tempfile.TemporaryDirectory(prefix="briefgen-") as name:
        folder = Path(name)
        file = folder / "brief.docx"
        file.write_bytes(data)
        # A profile of its own, so that an open LibreOffice does not take the file over.
        command = [
            program,
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            "pdf",
        ]
        run_office([*command, "--outdir", str(folder), str(file)], environment, _TIMEOUT)
        pages, faces = _read(file.with_suffix(".pdf").read_bytes())
    named = _named(read_word_file(data, file.name))
    strange = tuple(face for face in faces if not _is_named(face, named))
    return OfficeCount(pages, faces, strange)


def run_office(command: Sequence[str], environment: Mapping[str, str], seconds: float) -> None:
    """A run of LibreOffice. What it starts ends with it: the command is a wrapper around the program itself.

    Raises OSError, and SubprocessError where it ends badly or not in time.
    """
    process = subprocess.Popen(  # noqa: S603 - a program of the machine, a file of ours
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=dict(environment), start_new_session=True
    )
    try:
        code = process.wait(seconds)
    except BaseException:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        raise
    if code:
        raise subprocess.CalledProcessError(code, command)


def _read(data: bytes) -> tuple[int, tuple[str, ...]]:
    """Pages and faces of a PDF of LibreOffice."""
    with pypdfium2.PdfDocument(data) as document:
        items = (item for page in document for item in page.get_objects() if isinstance(item, pypdfium2.PdfTextObj))
        names = {item.get_font().get_base_name() for item in items}
        return len(document), tuple(sorted({name.partition("+")[2] or name for name in names}))


def _named(package: Package) -> set[str]:
    """Every family that styles, text, lists, theme and charts of a file name."""
    roots = [package.xml(name) for name in package.parts if name.startswith("word/") and name.endswith(".xml")]
    attributes = (f"{{{W}}}{name}" for name in ("ascii", "hAnsi", "cs", "eastAsia"))
    fonts = {row.get(name) for name in attributes for root in roots for row in root.iter(f"{{{W}}}rFonts")}
    fonts |= {row.get("typeface") for root in roots for row in root.iter(f"{{{A}}}latin")}
    return {_bare(name) for name in fonts if name}


def _is_named(face: str, named: set[str]) -> bool:
    family = _bare(_CUT.sub("", face))
    return family in named or _METRIC.get(family) in named or family.startswith(_SYMBOLS)


def _bare(name: str) -> str:
    return re.sub(r"[\s_-]", "", name).lower()
