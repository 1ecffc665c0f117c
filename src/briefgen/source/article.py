"""The text of an article out of its file's bytes."""

from __future__ import annotations

from briefgen.errors import BriefInvalid
from briefgen.findings import Finding

LARGEST = 2_000_000


def read_article(data: bytes, address: str = "") -> str:
    """The text of an article. Line ends stay as they are; a byte-order mark is left out.

    `address` is where the brief names the file. Raises BriefInvalid with `article-too-large`, `not-utf-8` or `not-text`.
    """
    if len(data) > LARGEST:
        raise _refused("article-too-large", f"the article is larger than {LARGEST:,} bytes", address)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _refused("not-utf-8", f"the article is not UTF-8: byte {error.start} is no part of it", address) from None
    if "\0" in text:
        raise _refused("not-text", "the article is not plain text: it has NUL characters", address)
    return text


def _refused(code: str, message: str, address: str) -> BriefInvalid:
    return BriefInvalid(Finding(code, message, address=address, hints=("save it as plain text in UTF-8",)))
