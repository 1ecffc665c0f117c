"""What the renderer and its peers set: the words of a manuscript, and the numbers and events of its charts."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from briefgen.layout import Manuscript


class Words(NamedTuple):
    """What all set: (style, text) in reading order; numbers for the bar chart; dated words for the timeline."""

    paragraphs: Sequence[tuple[str, str]]
    numbers: Sequence[tuple[str, float]]
    events: Sequence[tuple[str, str]]

    def write(self, folder: Path) -> None:
        """Into `words.json`, for a peer in a process of its own."""
        (folder / "words.json").write_text(json.dumps(self, ensure_ascii=False), encoding="utf-8")


def words_of(manuscript: Manuscript) -> Words:
    """The words that the document prints, and the numbers and events of its charts."""
    charts = manuscript.charts.values()
    return Words(
        [(block.kind.value, block.text) for block in manuscript.document.walk() if block.text.strip()],
        [(name, value) for spec in charts for name, value in zip(spec.categories, spec.values, strict=True)],
        [(str(event.date), event.label) for spec in charts for event in spec.events],
    )


def read_words(folder: Path) -> Words:
    """What `write` wrote."""
    return Words(*json.loads((folder / "words.json").read_text(encoding="utf-8")))
