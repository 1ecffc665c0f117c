"""TOML files of a template, read with findings."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

from briefgen.findings import Finding

_PLACE = re.compile(r" \(at line (\d+), column (\d+)\)\Z")


def read_toml(file: Path, wrong: list[Finding]) -> dict[str, Any] | None:
    """The values of a file; None where it cannot be read, with the reason and its place added to `wrong`."""
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        wrong.append(Finding("template", f"cannot be read: {error.strerror}", file=str(file)))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        message = str(error)
        found = Finding("template", "not TOML: " + _PLACE.sub("", message).lower(), file=str(file))
        if place := _PLACE.search(message):
            found = found.at(file=str(file), line=int(place[1]), column=int(place[2]))
        wrong.append(found)
    return None
