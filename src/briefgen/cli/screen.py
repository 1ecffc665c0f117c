"""What the person sees: results on standard output, findings and progress on standard error, or one JSON document.

rich is loaded for a terminal only; what is piped is plain text.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any, TextIO

from briefgen.cli.report import Line, lines, side_by_side
from briefgen.findings import Finding

_COLOURS = {"error": "bold red", "warning": "bold yellow", "note": "bold cyan", "quiet": "dim", "mark": "bold"}


class Screen:
    """Collects what a command says, and shows it at once or, with `json`, as one document at the end."""

    def __init__(self) -> None:
        self.verbose = False
        self.json = False
        self._findings: list[dict[str, Any]] = []
        self._results: list[dict[str, Any]] = []

    def findings(self, found: Iterable[Finding], base: Path | str = "") -> None:
        """Show findings; `base` is the folder that their files are relative to."""
        for finding in found:
            self._findings.append(finding.as_dict())
            if not self.json:
                self._paint(sys.stderr, lines(finding, base, _width(sys.stderr)))

    def result(self, text: str, **values: Any) -> None:
        """Show one result as a line, or add its values to the document."""
        self._results.append(values)
        if not self.json:
            _write(sys.stdout, text + "\n")

    def product(self, text: str, **values: Any) -> None:
        """Print a text that is the result itself, or add it to the document."""
        self._results.append(values | {"text": text})
        if not self.json:
            self.text(text)

    def text(self, text: str) -> None:
        """Print text as it is, whatever the form."""
        _write(sys.stdout, text)

    def tell(self, text: str) -> None:
        """Tell something by the way, on standard error."""
        self._paint(sys.stderr, [(("quiet", text),)])

    def change(self, address: str, claim: str, text: str) -> None:
        """Show a rewritten claim beside the text that carried it."""
        shown = ((("mark", address),), *side_by_side("claim", claim), *side_by_side("text", text))
        self._paint(sys.stderr, shown)

    def close(self, exit_code: int) -> None:
        """Print the JSON document if one was asked for."""
        if self.json:
            import json

            document = {"exit_code": exit_code, "findings": self._findings, "results": self._results}
            _write(sys.stdout, json.dumps(document, ensure_ascii=False, indent=2) + "\n")

    def _paint(self, stream: TextIO, painted: Iterable[Line]) -> None:
        if not stream.isatty():
            _write(stream, "".join("".join(text for _, text in line) + "\n" for line in painted))
            return
        from rich.console import Console
        from rich.text import Text

        console = Console(file=stream, highlight=False, soft_wrap=True)
        for line in painted:
            console.print(Text.assemble(*((text, _COLOURS.get(style, "")) for style, text in line)))


def _width(stream: TextIO) -> int:
    return os.get_terminal_size(stream.fileno()).columns if stream.isatty() else 120


def _write(stream: TextIO, text: str) -> None:
    """Write and flush; a reader that has gone away (`| head`) is not our error, and the rest goes nowhere."""
    try:
        stream.write(text)
        stream.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
