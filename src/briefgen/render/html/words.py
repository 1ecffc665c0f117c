"""Runs as HTML: every character that was typed prints as it was typed."""

from __future__ import annotations

import html
from collections.abc import Iterable

from briefgen.document import Run


def words(runs: Iterable[Run]) -> str:
    """The inline elements of a block."""
    return "".join(_run(run) for run in runs)


def attribute(name: str, value: str) -> str:
    """An attribute with a space before it; nothing where it would be empty."""
    return f' {name}="{html.escape(value)}"' if value else ""


def _run(run: Run) -> str:
    text = html.escape(run.text, quote=False)
    for tag, on in (("sup", run.sup), ("em", run.italic), ("strong", run.bold)):
        text = f"<{tag}>{text}</{tag}>" if on else text
    if run.language:
        text = f"<span{attribute('lang', run.language)}>{text}</span>"
    if run.note:
        return f'<a id="mark-{run.text}" href="#note-{run.text}" role="doc-noteref">{text}</a>'
    return f"<a{attribute('href', run.href)}>{text}</a>" if run.href else text
