"""Point 30: the words of a chart can be read."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.document import Kind
from briefgen.layout.pages import TextLine
from briefgen.rules.printed import blocks
from briefgen.rules.rule import Breach, Rule, Subject

LEAST = 8.0  # points


def _check(subject: Subject) -> Iterator[Breach]:
    if subject.charts and subject.theme.chart.size < LEAST:
        yield _small("labels of charts are", subject.theme.chart.size, "chart.size")
    if subject.pages is None:
        return
    captions = {block.id: block.role for block in blocks(subject.document) if block.kind is Kind.CAPTION}
    sizes: dict[str, float] = {}
    for item in (item for page in subject.pages.pages for item in page):
        if isinstance(item, TextLine) and item.block in captions:
            role = captions[item.block]
            sizes[role] = min(item.size, sizes.get(role, item.size))
    for role, size in sizes.items():
        if size < LEAST:
            yield _small(f"captions of the role '{role}' are", size, "its size")


def _small(what: str, size: float, key: str) -> Breach:
    hint = f"raise {key} in the theme, or the floor of its fitting"
    return Breach(f"{what} set in {size:.2f} points, and {LEAST:g} are the least", "", hint)


RULE = Rule("chart-type", "30", f"No words of a chart are smaller than {LEAST:g} points.", "Urban Institute", _check)
