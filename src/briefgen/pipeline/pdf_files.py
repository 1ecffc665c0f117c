"""The files inside a PDF that may come from anybody, taken out by PDFium in a process of its own with little memory.

PDFium inflates a stream whole before it says how long it is: a bomb ends that process, not this one.
"""

from __future__ import annotations

import base64
import json
import subprocess
import sys
from typing import NamedTuple

from briefgen.errors import BriefInvalid
from briefgen.findings import Finding

_MEMORY, _SECONDS = 768 * 2**20, 20  # of the process: bytes of address space, and of its processor
_MOST_FILES, _MOST_BYTES = 100, 20_000_000  # in one PDF, and in all of its files
_ENCRYPTED, _NOT_A_PDF, _TOO_MUCH = 3, 4, 5  # how the process ends when it cannot
_NO_ENCRYPTION = -1


class _Wrong(NamedTuple):
    code: str
    message: str
    hint: str


_ENDINGS = {
    _ENCRYPTED: _Wrong("pdf-encrypted", "is encrypted", "briefgen never encrypts: take the file as it was sent"),
    _NOT_A_PDF: _Wrong("not-a-pdf", "is no PDF, or a damaged one", "take the file as it was sent"),
    _TOO_MUCH: _Wrong("pdf-too-large", "carries more than any brief", "take a PDF that briefgen made"),
}


def files_of(pdf: bytes, name: str) -> dict[str, bytes]:
    """The files by name. Raises BriefInvalid (`not-a-pdf`, `pdf-encrypted`, `pdf-too-large`) with the name of the PDF."""
    command = [sys.executable, "-I", "-c", _CHILD.format(__name__)]
    try:
        done = subprocess.run(command, input=pdf, capture_output=True, timeout=3 * _SECONDS, check=False)  # noqa: S603
    except subprocess.TimeoutExpired:
        code = _TOO_MUCH
    else:
        if done.returncode == 0:
            return {file: base64.b64decode(data) for file, data in json.loads(done.stdout).items()}
        code = done.returncode
    # Neither an end of ours nor a good one: memory or time ran out inside PDFium.
    wrong = _ENDINGS.get(code, _ENDINGS[_TOO_MUCH])
    raise BriefInvalid(Finding(wrong.code, wrong.message, file=name, hints=(wrong.hint,)))


_CHILD = "from {} import child; child()"


def child() -> None:
    """What the process does: reads the PDF from its input, and prints its files as JSON."""
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    found = _read(sys.stdin.buffer.read())
    json.dump({name: base64.b64encode(data).decode() for name, data in found.items()}, sys.stdout)


def _read(pdf: bytes) -> dict[str, bytes]:
    import pypdfium2
    import pypdfium2.raw as pdfium

    try:
        document = pypdfium2.PdfDocument(pdf)
    except pypdfium2.PdfiumError:
        sys.exit(_ENCRYPTED if pdfium.FPDF_GetLastError() == pdfium.FPDF_ERR_PASSWORD else _NOT_A_PDF)
    if pdfium.FPDF_GetSecurityHandlerRevision(document.raw) != _NO_ENCRYPTION:
        sys.exit(_ENCRYPTED)
    count = document.count_attachments()
    if count > _MOST_FILES:
        sys.exit(_TOO_MUCH)
    found: dict[str, bytes] = {}
    for n in range(count):
        attachment = document.get_attachment(n)
        found[attachment.get_name()] = bytes(attachment.get_data())
        if sum(map(len, found.values())) > _MOST_BYTES:
            sys.exit(_TOO_MUCH)
    return found
