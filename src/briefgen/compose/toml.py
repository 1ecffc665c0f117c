"""TOML files of a template, read with findings, which know their place."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from briefgen.errors import BriefInvalid
from briefgen.findings import Finding
from briefgen.model.toml_text import parse_toml, place_of

_LARGEST = 200_000  # bytes; settings and labels are a page or two of text
_EXAMPLE = 'title = "..."'


def read_toml(file: Path, wrong: list[Finding]) -> dict[str, Any] | None:
    """The values of a file; None where it cannot be read, with the reason and its place added to `wrong`."""
    try:
        return parse_toml(_bytes(file), str(file), _EXAMPLE)[1]
    except OSError as error:
        wrong.append(Finding("template", f"cannot be read: {error.strerror}", file=str(file)))
    except BriefInvalid as error:
        wrong.extend(error.findings)
    return None


def at_key(finding: Finding, file: Path, key: str) -> Finding:
    """The finding with the place of a key of a file that was read."""
    text, _ = parse_toml(_bytes(file), str(file), _EXAMPLE)
    return finding.at(file=str(file), **place_of(text, "", key)._asdict())


def _bytes(file: Path) -> bytes:
    with file.open("rb") as stream:
        data = stream.read(_LARGEST + 1)
    if len(data) > _LARGEST:
        raise BriefInvalid(Finding("too-large", f"a template's file has at most {_LARGEST:,} bytes", file=str(file)))
    return data
