"""Word files to pull: as one was written, and with edits."""

from __future__ import annotations

from pathlib import Path

from tests.word_edits import NAMESPACES, WordFile

_TEXTS = "//w:p/w:sdt[w:sdtPr/w:tag[starts-with(@w:val, 'bg:')]]"


def to_pull(data: bytes, folder: Path) -> tuple[Path, Path]:
    """The Word file as it was written, and with a word more in each of its first ten texts in paragraphs of their own."""
    word = WordFile(data)
    for content in word.main.xpath(_TEXTS, namespaces=NAMESPACES)[3:13]:
        text = next(content.iter("{*}t"))
        text.text += " more "
    paths = folder / "written.docx", folder / "edited.docx"
    for path, each in zip(paths, (data, word.data), strict=True):
        path.write_bytes(each)
    return paths
