"""What of a brief is held against its articles: every excerpt and quotation, with the claim it carries."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256

from briefgen.model.printed import printed_numbers, with_numbers
from briefgen.model.schema import Brief, Event, Excerpt, Person, Quote, Statistic

_REFERENCE = "[[statistic:"


@dataclass(frozen=True, slots=True)
class Held:
    """A text that must stand in an article.

    `article` is the id it names, None where any of the brief's articles may have it. `claim` is what the text carries, as one
    text, with the numbers that its references to statistics print; `claim_address` is where an author finds it. `number` is
    the statistic or event whose value must stand in the text, `speaker` the person whom the article must have say it.
    """

    address: str
    text: str
    article: str | None
    claim: str
    claim_address: str
    noun: str = "excerpt"
    number: Statistic | Event | None = None
    speaker: Person | None = None

    @property
    def value_address(self) -> str:
        """Where the value or speaker stands that an attestation may vouch for apart from the text; empty if there is none."""
        if self.speaker is not None:
            return self.address.removesuffix(".text").removesuffix(".original") + ".by"
        if self.number is None:
            return ""
        return self.claim_address + (".value" if isinstance(self.number, Statistic) else ".date")

    @property
    def value_text(self) -> str:
        """Value or speaker and the text as one, which an attestation of the value is bound to."""
        if self.speaker is not None:
            return f"{self.speaker.name}\n{self.text}"
        if isinstance(self.number, Statistic):
            return f"{self.number.value!r} {self.number.unit}\n{self.text}"
        return f"{self.number.date}\n{self.text}" if self.number else ""

    @property
    def text_digest(self) -> str:
        """The digest of the text."""
        return digest(self.text)

    @property
    def claim_digest(self) -> str:
        """The digest of the claim."""
        return digest(self.claim)


def digest(text: str) -> str:
    """The SHA-256 of a text in UTF-8, in hexadecimal digits."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def held_texts(brief: Brief) -> tuple[Held, ...]:
    """All texts that are held, in the order of the model."""
    held = tuple(_all(brief))
    if not any(_REFERENCE in each.claim for each in held):
        return held
    numbers = printed_numbers(brief)
    return tuple(replace(each, claim=_printed(each.claim, numbers)) for each in held)


def _printed(claim: str, numbers: Mapping[str, str]) -> str:
    """Line by line, as a claim may be made of several texts."""
    return "\n".join(with_numbers(line, numbers) for line in claim.split("\n"))


def _all(brief: Brief) -> Iterator[Held]:
    if brief.thesis:
        yield _excerpt("thesis", "excerpt", brief.thesis.excerpt, "text", brief.thesis.text)
    for context in brief.context:
        yield _excerpt(f"context[{context.id}]", "excerpt", context.excerpt, "text", context.text)
    for evidence in brief.evidence:
        yield _excerpt(f"evidence[{evidence.id}]", "excerpt", evidence.excerpt, "claim", evidence.claim)
    people = {person.id: person for person in brief.people}
    yield from (_quotation(quote, people.get(quote.by)) for quote in brief.quotes)
    for expert in brief.experts:
        yield _excerpt(f"experts[{expert.id}]", "excerpt", expert.excerpt, "position", expert.position)
    for point in brief.counterpoints:
        item = f"counterpoints[{point.id}]"
        yield _excerpt(item, "excerpt", point.excerpt, "claim", point.claim)
        if point.response_excerpt:
            yield _excerpt(item, "response_excerpt", point.response_excerpt, "response", point.response or "")
    for name, items in (("implications", brief.implications), ("watch", brief.watch)):
        for said in items:
            if said.excerpt:
                yield _excerpt(f"{name}[{said.id}]", "excerpt", said.excerpt, "text", said.text)
    yield from map(_statistic, brief.statistics)
    yield from map(_event, brief.events)


def _excerpt(item: str, field: str, excerpt: Excerpt, carried: str, claim: str) -> Held:
    return Held(f"{item}.{field}", excerpt.text, excerpt.in_, claim, f"{item}.{carried}")


def _quotation(quote: Quote, speaker: Person | None) -> Held:
    """A translation is held by its original, and is then what the original carries; who said it always is."""
    item = f"quotes[{quote.id}]"
    name = speaker.name if speaker else quote.by
    if quote.original is None:
        return Held(f"{item}.text", quote.text, quote.in_, name, f"{item}.by", "quotation", speaker=speaker)
    claim = f"{name}\n{quote.text}"
    return Held(f"{item}.original", quote.original, quote.in_, claim, f"{item}.text", "quotation", speaker=speaker)


def _statistic(number: Statistic) -> Held:
    item = f"statistics[{number.id}]"
    claim = "\n".join(
        (number.label, f"{number.value!r} {number.unit}", f"period: {number.period}", f"place: {number.place}")
    )
    return Held(f"{item}.excerpt", number.excerpt.text, number.excerpt.in_, claim, item, number=number)


def _event(event: Event) -> Held:
    item = f"events[{event.id}]"
    claim = f"{event.label}\n{event.date}"
    return Held(f"{item}.excerpt", event.excerpt.text, event.excerpt.in_, claim, item, number=event)
