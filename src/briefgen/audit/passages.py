"""An article cut into paragraphs, sentences and the segments that the same statements use."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from briefgen.audit.values import Paragraph, Piece, Place, Role, Segment, Sentence
from briefgen.source import Source


def paragraphs(source: Source, places: Mapping[int, Place]) -> tuple[Paragraph, ...]:
    """The whole article. `places` has the passage of each statement that lies in it, by the statement's number."""
    cutter = _Cutter(source.text, places)
    return tuple(
        Paragraph(number, tuple(cutter.sentence(a, b) for a, b in _sentences(source, number, span)))
        for number, span in enumerate(source.paragraphs, 1)
    )


def around(source: Source, place: Place) -> tuple[Piece, ...]:
    """The sentences that a passage lies in, with one before and one behind, in pieces."""
    spans = [span for number, each in enumerate(source.paragraphs, 1) for span in _sentences(source, number, each)]
    inside = [n for n, (start, end) in enumerate(spans) if start < place.end and place.start < end]
    if not inside:
        return ()
    first, last = spans[max(inside[0] - 1, 0)][0], spans[min(inside[-1] + 1, len(spans) - 1)][1]
    parts = [(first, place.start, Role.AROUND), *_held(place), (place.end, last, Role.AROUND)]
    return tuple(Piece(source.text[start:end], role) for start, end, role in parts if start < end)


def _held(place: Place) -> Iterator[tuple[int, int, Role]]:
    at = place.start
    for start, end in place.gaps:
        yield at, start, Role.HELD
        yield start, end, Role.GAP
        at = end
    yield at, place.end, Role.HELD


def _sentences(source: Source, number: int, span: tuple[int, int]) -> list[tuple[int, int]]:
    """The sentences of a paragraph without a hole between them: each has the white space behind it."""
    starts = [start for start, _ in source.sentences(number)]
    bounds = [span[0], *starts[1:], span[1]]
    return list(pairwise(bounds))


class _Cutter:
    """Cuts sentences where passages and gaps begin and end."""

    def __init__(self, text: str, places: Mapping[int, Place]) -> None:
        self._text = text
        # The shortest passage first: it is what somebody means who points at a segment.
        self._places = sorted(places.items(), key=lambda each: (each[1].end - each[1].start, each[0]))
        self._cuts = sorted({at for _, place in self._places for at in _edges(place)})
        self._begun: set[int] = set()

    def sentence(self, start: int, end: int) -> Sentence:
        """A sentence in segments."""
        bounds = [start, *(cut for cut in self._cuts if start < cut < end), end]
        return Sentence(tuple(self._segment(a, b) for a, b in pairwise(bounds)))

    def _segment(self, start: int, end: int) -> Segment:
        here = [(n, place) for n, place in self._places if place.start <= start and end <= place.end]
        gaps = [n for n, place in here if any(a <= start and end <= b for a, b in place.gaps)]
        used = tuple(n for n, place in here if n not in gaps and not place.nearest)
        begins = tuple(n for n, _ in here if n not in self._begun)
        self._begun.update(begins)
        return Segment(
            self._text[start:end],
            used,
            tuple(sorted(begins)),
            tuple(sorted(n for n, place in here if place.end == end)),
            gap=bool(gaps) and not used,
            near=tuple(n for n, place in here if place.nearest),
        )


def _edges(place: Place) -> Sequence[int]:
    return (place.start, place.end, *(at for gap in place.gaps for at in gap))
