"""Runs between quotation marks in free prose: claims, details, positions, titles and every other printed field."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, cast

from briefgen.address import Path
from briefgen.model.printed import plain_words, printed_numbers
from briefgen.model.prose import Field, texts
from briefgen.model.schema import Brief, Person
from briefgen.source.folding import fold_characters
from briefgen.source.held import Held
from briefgen.source.speakers.find import quotations_among
from briefgen.source.speakers.judge import claimed
from briefgen.source.speakers.line import spans
from briefgen.source.speech import speech
from briefgen.source.stretches import Stretch, read_source
from briefgen.source.tokens import tokenise
from briefgen.source.verification import Tier, verify

# Not held: who publishes, what is cited, and the words about the lock itself.
_EXEMPT = frozenset(
    {
        "imprint",
        "series",
        "acronyms",
        "references",
        "articles",
        "correction",
        "attested",
        "approved",
        "charts.source",
        "tables.source",
        "people.also",
    }
)
# Held as a whole.
_HELD = frozenset({"excerpt", "response_excerpt", "original"})
_WHOLE = (Tier.EXACT, Tier.FOLDED, Tier.BRACKETED)
_FEWEST_LETTERS = 2
# Most sentences have apostrophes at most: a single mark opens at the beginning of a word.
_MAY_OPEN = re.compile(r"\"|(?:\A|[^\w.,!?])'")


def quoted_runs(brief: Brief) -> tuple[Held, ...]:
    """Every run between marks in the brief's own sentences, in the order of the model, to be held against its articles.

    What a translated quotation of the brief says, and the title or the outlet of an article, is carried by the model itself.
    An unclosed mark reaches to the end of its field, whose text is what the run carries. The address is that of the field
    with `.quoted[n]`, counted from 1. Where the sentence says that a person of the brief speaks, the article must have that
    person say it.
    """
    numbers = printed_numbers(brief)
    own = [quote.text for quote in brief.quotes if quote.original is not None]
    own += [name for article in brief.articles for name in (article.title, article.outlet) if name]
    return tuple(held for field in texts(brief) if _is_free(field) for held in _runs(field, brief, numbers, own))


def _is_free(field: Field) -> bool:
    names = [step for step in field.path if isinstance(step, str)]
    if names[0] in _EXEMPT or ".".join(names) in _EXEMPT or any(name in _HELD for name in names):
        return False
    return names != ["quotes", "text"]


def _runs(field: Field, brief: Brief, numbers: Mapping[str, str], own: Sequence[str]) -> Iterator[Held]:
    text = plain_words(field.text, numbers) if field.markdown else field.text
    found = _between_marks(text)
    if not found:
        return
    at = _address(brief, field.path)
    speakers = _speakers(text, brief)
    for number, (start, end) in enumerate(found, 1):
        run = text[start:end]
        if sum(map(str.isalnum, run)) < _FEWEST_LETTERS or _is_own(run, own, brief.language):
            continue
        speaker = speakers.get(start)
        yield Held(f"{at}.quoted[{number}]", run, None, field.text, at, "quoted phrase", speaker=speaker)


def _address(brief: Brief, path: Path) -> str:
    """The address of a field, its items named by their ids."""
    value, out = cast(Any, brief), ""
    for step in path:
        value = value[step] if isinstance(step, int) else getattr(value, step)
        out += f"[{getattr(value, 'id', step)}]" if isinstance(step, int) else f".{step}"
    return out.removeprefix(".")


def _between_marks(text: str) -> list[tuple[int, int]]:
    """Start and end of each outer run between marks."""
    if not _MAY_OPEN.search(fold_characters(text)):
        return []
    tokens = tokenise(text)
    marks = speech(tokens, text)
    runs = spans(Stretch(tokens, marks.inside, marks.apostrophes))
    return [(tokens[run.first].start, tokens[run.end - 1].end) for run in runs if run.parent is None]


def _is_own(run: str, own: Sequence[str], language: str) -> bool:
    return any(verify(read_source(text), run, language).tier in _WHOLE for text in own)


def _speakers(text: str, brief: Brief) -> dict[int, Person]:
    """The persons of the brief whom a text says to speak, by where their words begin."""
    out = {}
    names = [name for person in brief.people for name in (person.name, *person.also)]
    for quotation in quotations_among(text, brief.language, names):
        who = claimed(quotation.speaker, brief.people).forms[0] if quotation.speaker else None
        person = next((person for person in brief.people if person.name == who), None)
        if person is not None:
            out[quotation.start] = person
    return out
