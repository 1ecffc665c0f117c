"""LibreOffice as tests run it: files saved anew; many to PDF at once, with our faces installed or only those inside them."""

from __future__ import annotations

import contextlib
import io
import os
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path

import pypdfium2

from briefgen import resources
from briefgen.verify.office import run_office
from tests.tools import require_tool

_BATCH = 50  # files of one run; each costs about a tenth of a second, a run one and a half
_SECONDS = 300
_FONTS = (
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig>'
    "<dir>/usr/share/fonts</dir><dir>{ours}</dir><cachedir>{cache}</cachedir></fontconfig>"
)


def word_file(file: Path, folder: Path) -> Path:
    """A file as LibreOffice saves it as a Word file; a web page goes by way of a text document. Skips where there is none."""
    soffice = require_tool("soffice")
    folder.mkdir(parents=True, exist_ok=True)
    command = [soffice, f"-env:UserInstallation=file://{folder / 'profile'}", "--headless", "--convert-to"]
    for kind in ("odt", "docx:MS Word 2007 XML") if file.suffix == ".html" else ("docx:MS Word 2007 XML",):
        run_office([*command, kind, "--outdir", str(folder), str(file)], os.environ, _SECONDS)
        file = (folder / file.name).with_suffix(f".{kind.partition(':')[0]}")
    return file


def to_pdf(files: Mapping[str, bytes], folder: Path, *, installed: bool = False) -> dict[str, bytes]:
    """The PDF that LibreOffice makes of each Word file, by name. Skips the test where there is no LibreOffice."""
    soffice = require_tool("soffice")
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for name, data in files.items():
        paths.append(folder / f"{name}.docx")
        paths[-1].write_bytes(data)
    command = [soffice, f"-env:UserInstallation=file://{folder / 'profile'}", "--headless", "--convert-to", "pdf"]
    for n in range(0, len(paths), _BATCH):
        batch = map(str, paths[n : n + _BATCH])
        given = [*command, "--outdir", str(folder), *batch]
        # It may end badly when all is done: what counts is whether the files are there.
        with contextlib.suppress(subprocess.CalledProcessError):
            run_office(given, _environment(folder, installed), _SECONDS)
    return {path.stem: path.with_suffix(".pdf").read_bytes() for path in paths}


def page_counts(files: Mapping[str, bytes], folder: Path, *, installed: bool = False) -> dict[str, int]:
    """The pages that LibreOffice makes of each Word file."""
    return {name: pages_of(data) for name, data in to_pdf(files, folder, installed=installed).items()}


def fonts_of(data: bytes) -> set[str]:
    """The names of the faces in a PDF of LibreOffice, without the marks of their subsets."""
    with pypdfium2.PdfDocument(io.BytesIO(data)) as document:
        objects = (item for page in document for item in page.get_objects())
        found = {item.get_font().get_base_name() for item in _texts(objects)}
    return {name.partition("+")[2] or name for name in found}


def _texts(objects: Iterable[pypdfium2.PdfObject]) -> Iterable[pypdfium2.PdfTextObj]:
    return (item for item in objects if isinstance(item, pypdfium2.PdfTextObj))


def pages_of(data: bytes) -> int:
    """The pages of a PDF."""
    with pypdfium2.PdfDocument(data) as document:
        return len(document)


def _environment(folder: Path, installed: bool) -> dict[str, str]:
    if not installed:
        return dict(os.environ)
    file = folder / "fonts.conf"
    file.write_text(_FONTS.format(ours=resources.assets() / "fonts", cache=folder / "font-cache"), encoding="utf-8")
    return os.environ | {"FONTCONFIG_FILE": str(file)}
