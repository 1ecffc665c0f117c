"""Point 29: the source stands under the chart."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.document import Kind
from briefgen.rules.printed import blocks, fields
from briefgen.rules.rule import Breach, Rule, Subject


def _check(subject: Subject) -> Iterator[Breach]:
    said = {field.address for field in fields(subject.document)}
    drawn = {block.chart for block in blocks(subject.document) if block.kind is Kind.CHART}
    for chart in subject.brief.charts:
        if chart.id not in drawn:
            continue
        if not chart.source:
            yield Breach(
                "the chart has no source", f"charts[{chart.id}]", "add source: who gives these numbers, and when"
            )
        elif f"charts[{chart.id}].source" not in said:
            yield Breach(
                "the source of the chart is not printed", f"charts[{chart.id}].source", "print it in the template"
            )


RULE = Rule("chart-source", "29", "A source line stands under every chart.", "Urban Institute", _check)
