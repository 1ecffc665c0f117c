"""Every kind of block is handled by every format: a hole is a failure, not a surprise."""

from __future__ import annotations

import ast
import io
import re
import zipfile
from dataclasses import replace
from functools import cache

import pytest

from briefgen.document import Block, Kind, without
from briefgen.fit import Fitted, fit
from briefgen.layout import Manuscript
from briefgen.render.registry import FORMATS, renderer
from tests.sample_documents import pull_quotation, sample_document, sample_manuscript, sample_table, with_blocks
from tests.verbs import docx_text, html_text, pdf_text, plain


def tree_text(data: bytes) -> str:
    """The texts of runs, as they stand between marks."""
    runs = re.findall(r"^ *\| ('.*'|\".*\")", data.decode(), re.MULTILINE)
    return plain("".join(ast.literal_eval(run) for run in runs))


READERS = {"pdf": pdf_text, "docx": docx_text, "html": html_text, "tree": tree_text}


@cache
def manuscript() -> Manuscript:
    """The sample with every kind of block in it."""
    document = sample_document()
    return sample_manuscript(with_blocks(document, [_extended(block) for block in document.blocks]))


@cache
def fitted() -> Fitted:
    """The plan for all formats."""
    return fit(manuscript(), word=True)


@cache
def rendered(format_: str) -> bytes:
    """An output of the sample."""
    return renderer(format_)(manuscript(), fitted()).data


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("kind", Kind)
def test_a_format_handles_a_kind(kind: Kind, format_: str) -> None:
    """Each block of the kind that is not left out has its words, or its chart, in the output."""
    found = [block for top in _printed() for block in top.walk() if block.kind is kind]
    assert found, f"the sample has no {kind}"

    said = READERS[format_](rendered(format_))

    assert [words for words in map(_words, found) if words not in said] == []


@pytest.mark.parametrize("format_", FORMATS)
def test_a_format_draws_every_chart(format_: str) -> None:
    """Charts as form or paths in the PDF, as parts in the DOCX, as SVG in HTML; a timeline is a table in Word."""
    charts = [block.chart or "" for top in _printed() for block in top.walk() if block.kind is Kind.CHART]
    data = rendered(format_)

    assert len(charts) == 2
    match format_:
        case "docx":
            assert _words_of_charts(charts) <= set(docx_text(data).split()) | set(_chart_part(data).split())
        case "html":
            assert data.count(b"<svg") == len(charts)
        case "tree":
            assert all(chart in data.decode() for chart in charts)
        case _:
            assert _words_of_charts(charts) <= set(pdf_text(data).split())


def _words_of_charts(charts: list[str]) -> set[str]:
    specs = [manuscript().charts[chart] for chart in charts]
    labels = [
        *(name for spec in specs for name in spec.categories),
        *(event.label for spec in specs for event in spec.events),
    ]
    return {plain(label).split()[0] for label in labels}


def _chart_part(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = [package.read(name).decode() for name in package.namelist() if name.startswith("word/charts/chart")]
    return plain(re.sub("<[^>]+>", " ", " ".join(parts)))


def _printed() -> list[Block]:
    """What stands in the text of every format: furniture is each format's own."""
    document = without(manuscript().document, frozenset(fitted().dropped))
    return [block for block in document.blocks if block.role not in ("running-head", "footer")]


def _words(block: Block) -> str:
    return plain(next((each.text for each in block.walk() if each.text.strip()), ""))


def _extended(block: Block) -> Block:
    if block.id != "evidence-section":
        return block
    return replace(block, children=(*block.children, sample_table(), pull_quotation()))
