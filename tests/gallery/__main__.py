"""Writes the gallery for looking: `python -m tests.gallery FOLDER [KIND ...]`.

A PDF, a DOCX and an HTML page for every few charts; where pdftoppm and soffice are installed also pictures of the pages:
the PDF's at the left and those of the DOCX, as LibreOffice lays it out, at the right.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from PIL import Image

from tests.gallery import rendered
from tests.gallery.gallery import GALLERY

_RESOLUTION = "80"
_DARK = 200


def main(folder: Path, kinds: list[str]) -> None:
    """All files into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    names = []
    for kind in kinds or GALLERY:
        for number, made in enumerate(rendered.sheets(GALLERY[kind]), 1):
            names.append(f"{kind}-{number}")
            path = folder / names[-1]
            path.with_suffix(".pdf").write_bytes(rendered.pdf(made))
            path.with_suffix(".docx").write_bytes(rendered.docx(made))
            path.with_suffix(".html").write_text(rendered.html(made), encoding="utf-8")
    if shutil.which("soffice") and shutil.which("pdftoppm"):
        _convert(folder, names)
        for name in names:
            _beside(folder, name)


def _convert(folder: Path, names: list[str]) -> None:
    """The DOCX files as PDF by LibreOffice, in a folder below."""
    profile = f"-env:UserInstallation=file://{folder.resolve() / 'profile'}"
    files = [str(folder / f"{name}.docx") for name in names]
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder / "word"), *files]
    subprocess.run(command, check=True, capture_output=True, timeout=600)


def _beside(folder: Path, name: str) -> None:
    """The pages of both in one picture."""
    pages = []
    for source in (folder / f"{name}.pdf", folder / "word" / f"{name}.pdf"):
        stem = source.with_suffix("")
        command = ["pdftoppm", "-r", _RESOLUTION, "-png", str(source), str(stem)]
        subprocess.run(command, check=True, timeout=60)
        pages += [Image.open(page).convert("RGB") for page in sorted(source.parent.glob(f"{name}-*.png"))]
    pages = [page for page in pages if _is_drawn_on(page)]
    both = Image.new("RGB", (sum(page.width for page in pages), max(page.height for page in pages)), "white")
    at = 0
    for page in pages:
        both.paste(page, (at, 0))
        at += page.width
    both.save(folder / f"{name}.png")


def _is_drawn_on(page: Image.Image) -> bool:
    """Whether there is more on it than a footer."""
    return page.crop((0, 0, page.width, page.height * 9 // 10)).convert("L").getextrema()[0] < _DARK


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit("python -m tests.gallery FOLDER [KIND ...]")
    main(Path(sys.argv[1]), sys.argv[2:])
