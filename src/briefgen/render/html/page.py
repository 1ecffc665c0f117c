"""The page: its head, its landmarks, and the blocks in them."""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator
from itertools import takewhile

from briefgen.document import Block, Document, Kind, Metadata, note_numbers
from briefgen.layout.manuscript import Manuscript
from briefgen.render.html.blocks import Writer
from briefgen.render.html.style import style
from briefgen.render.html.words import attribute

# Neither scripts nor anything from elsewhere, whatever a mail program or a site around the page allows.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def page(manuscript: Manuscript, document: Document) -> str:
    """The whole page; its words stand in the order of the tree."""
    about = document.metadata
    writer = Writer(manuscript, document.labels.get("data table", "Data table"), note_numbers(document.blocks))
    opening, middle, closing = _landmarks(document.blocks)
    return "".join(
        (
            f"<!DOCTYPE html>\n<html{attribute('lang', about.language)}>\n<head>\n",
            *_head(about, f"{_POLICY}; img-src data:" if manuscript.theme.logo else _POLICY),
            f"<style>\n{style(manuscript.theme, manuscript.page)}</style>\n</head>\n<body>\n",
            f'<p class="stamp">{html.escape(about.stamp)}</p>\n' if about.stamp else "",
            *_landmark("header", writer, opening),
            *_landmark("main", writer, middle),
            *_landmark("footer", writer, closing),
            "</body>\n</html>\n",
        )
    )


def _head(about: Metadata, policy: str) -> Iterator[str]:
    yield '<meta charset="utf-8">\n'
    yield f"<title>{html.escape(about.title)}</title>\n"
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield f"<meta{attribute('http-equiv', 'Content-Security-Policy')}{attribute('content', policy)}>\n"
    told = {
        "description": about.summary,
        "author": ", ".join(about.authors),
        "publisher": about.publisher,
        "dcterms.date": str(about.date.date()),
    }
    for name, value in told.items():
        if value:
            yield f"<meta{attribute('name', name)}{attribute('content', value)}>\n"


def _landmarks(blocks: tuple[Block, ...]) -> tuple[list[Block], list[Block], list[Block]]:
    """Header: what comes before the first panel, heading or text; footer: the imprint and what follows it."""
    opening = list(takewhile(_is_opening, blocks))
    rest = blocks[len(opening) :]
    middle = list(takewhile(lambda block: block.role != "imprint", rest))
    return opening, middle, list(rest[len(middle) :])


def _is_opening(block: Block) -> bool:
    return block.kind in (Kind.TITLE, Kind.PARAGRAPH) or block.role == "masthead"


def _landmark(tag: str, writer: Writer, blocks: Iterable[Block]) -> Iterator[str]:
    if written := "".join(writer.write(block) for block in blocks):
        yield f"<{tag}>\n{written}</{tag}>\n"
