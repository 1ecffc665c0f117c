"""Who wrote an article, as it says itself."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.source.speakers.reading import Passage, Reading

_HEAD = 9  # paragraphs in which a byline stands
_LONGEST = 24  # items of a byline's paragraph
_MOST_WORDS = 3


def byline(reading: Reading) -> tuple[tuple[str, ...], bool]:
    """The names of the authors, and whether a word such as "By" says so; otherwise a name stands in a line of its own."""
    head = reading.passages[:_HEAD]
    for passage in head:
        if len(passage.line) <= _LONGEST and passage.line[0].low in reading.grammar.byline:
            names = tuple(_names(passage, 1 + (len(passage.line) > 1 and passage.line[1].text == ":")))
            if names:
                return names, True
    for passage in head:
        end = passage.phrases.name_end(0)
        words = sum(item.is_word for item in passage.line)
        if end == len(passage.line) and 1 < words <= _MOST_WORDS and not _is_shouted(passage):
            return (passage.phrases.name(0, end),), False
    return (), False


def _names(passage: Passage, at: int) -> Iterator[str]:
    """Names in a row, joined by commas and "and"."""
    while (end := passage.phrases.name_end(at)) > at:
        yield passage.phrases.name(at, end)
        at = end
        while at < len(passage.line) and (
            passage.line[at].text == "," or passage.line[at].low in passage.grammar.joining
        ):
            at += 1


def _is_shouted(passage: Passage) -> bool:
    return all(item.text.isupper() for item in passage.line if item.is_word)
