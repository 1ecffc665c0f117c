"""Templates given as text: what stands in them becomes blocks, or the findings that it deserves."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from jinja2 import FunctionLoader

from briefgen.compose.blocks import blocks
from briefgen.compose.field_text import FieldText
from briefgen.compose.parse import parse
from briefgen.compose.phrase import Label
from briefgen.compose.sandbox import Sandbox
from briefgen.compose.views import View
from briefgen.document import Block, Run

ADDRESS = "list[item].text"


def made(
    template: str, typed: str = "a *b* & <i>", attested: tuple[str, ...] = (), language: str = "en"
) -> tuple[Block, ...]:
    """The blocks of a template in which `f` is a field of ADDRESS with the text that was typed."""
    field = FieldText(ADDRESS, typed, numbers={"known": "60%"})
    context: dict[str, Any] = {
        "f": field,
        "items": (View({"f": field}), View({"f": FieldText("list[other].text", "c")})),
        "nothing": None,
        "word": "p<q",
        "label": Label({"one": "one {x}", "other": "{n} times {x}"}, language),
    }
    files = {"t.html.j2": template, "inc.html.j2": "<p>{{ f }}</p>"}
    # A file name makes Jinja name it in tracebacks, as it does for the files of a folder.
    sandbox = Sandbox(FunctionLoader(lambda name: (files[name], name, None) if name in files else None))
    return blocks(parse(sandbox.print_template("t.html.j2", context, language), "t.html.j2", attested))


def runs(tree: tuple[Block, ...]) -> Iterator[Run]:
    """All runs in reading order."""
    for top in tree:
        for block in top.walk():
            yield from block.runs
