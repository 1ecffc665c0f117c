"""Interviews printed as turns: a label, a colon, what is said."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from briefgen.source.speakers.reading import Passage, Reading

_LONGEST_LABEL = 4
_FEWEST_TURNS = 3


class Turn(NamedTuple):
    """One paragraph of a turn: its first spoken item, the speaker, where the label stands (None: the turn goes on)."""

    first: int
    speaker: str | None
    start: int | None


def turns(reading: Reading) -> dict[int, Turn]:
    """The paragraphs of an interview by number; empty where the article is none.

    Labels count where at least two speakers take turns and one of them comes again. A paragraph without a label between two
    turns goes on with the first; behind the last turn nobody knows who speaks.
    """
    labels = {number: end for number, passage in enumerate(reading.passages) if (end := _label_end(passage))}
    texts = {number: _label(reading.passages[number], end) for number, end in labels.items()}
    counted = Counter(texts.values())
    known = {n for n, text in texts.items() if counted[text] > 1 or _is_known(text, reading)}
    if len(known) < _FEWEST_TURNS or len({texts[n] for n in known}) < 2 or max(counted.values()) < 2:
        return {}
    out: dict[int, Turn] = {}
    speaker: str | None = None
    last = max(known)
    for number in range(min(known), len(reading.passages)):
        passage = reading.passages[number]
        if number in known:
            speaker = _speaker(texts[number], reading)
            out[number] = Turn(labels[number] + 1, speaker, passage.line[0].start)
        else:
            out[number] = Turn(0, speaker if number < last else None, None)
    return out


def _label_end(passage: Passage) -> int:
    """The item of the colon behind a label at the beginning of a paragraph; 0 where there is none."""
    line = passage.line
    for at, item in enumerate(line[: 2 * _LONGEST_LABEL]):
        if item.text == ":":
            words = [i for i in line[:at] if i.is_word]
            fits = 0 < len(words) <= _LONGEST_LABEL and all(
                i.is_capital or i.low in passage.grammar.particles for i in words
            )
            return at if fits and at + 1 < len(line) and words[0].is_capital else 0
        if item.span is not None or not (item.is_word or item.glued):
            return 0
    return 0


def _label(passage: Passage, end: int) -> str:
    return passage.phrases.name(0, end)


def _is_known(label: str, reading: Reading) -> bool:
    person = reading.people.find(label)
    return label.lower() in reading.grammar.answers or (person is not None and person.known)


def _speaker(label: str, reading: Reading) -> str | None:
    grammar, people = reading.grammar, reading.people
    if label.lower() in grammar.answers:
        return None
    words = [word for word in label.split() if word.lower().strip(".") not in grammar.titles]
    name = " ".join(words) or label
    person = people.find(name)
    if person is not None:
        return person.name
    return None if people.is_ambiguous(name) else name
