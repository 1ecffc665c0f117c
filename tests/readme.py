"""The README as tests read it: its sections, the lines to type, the files to write."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")
BY_MAIL = "On time and by mail"  # its commands need a mail server: they are followed by a test of their own


def section(title: str) -> str:
    """What stands below a heading of the second level."""
    found = re.search(rf"^## {re.escape(title)}\n(.*?)(?=^## |\Z)", README, re.MULTILINE | re.DOTALL)
    assert found, f"the README has no section '{title}'"
    return found[1]


def blocks(text: str, language: str) -> list[str]:
    """The code blocks of a language."""
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.MULTILINE | re.DOTALL)


def typed(text: str) -> list[list[str]]:
    """The `briefgen ...` lines of the blocks for a terminal, with the `cd`s between them."""
    lines = [shlex.split(line, comments=True) for block in blocks(text, "sh") for line in block.splitlines()]
    return [line for line in lines if line and line[0] in ("briefgen", "cd")]
