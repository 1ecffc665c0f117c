"""How each held text of a brief stands in the articles that are at hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from briefgen.findings import Finding
from briefgen.model.schema import Article, Brief, Person, Statistic
from briefgen.source.dates import carries_date
from briefgen.source.held import Held, held_texts
from briefgen.source.lock import Row
from briefgen.source.quantities import carries_value
from briefgen.source.quoted import quoted_runs
from briefgen.source.speaker_findings import speaker_findings
from briefgen.source.speakers.judge import claimed
from briefgen.source.stretches import read_source
from briefgen.source.verification import Tier, Verification, verify


@dataclass(frozen=True, slots=True)
class Standing:
    """A held text and what the articles say of it.

    `candidates` are the ids of the articles that may have it, `article` the one that has it or, failing that, the first at
    hand. `verification` is None where none of them is at hand. `findings` tell what is wrong with the text or its value.
    """

    held: Held
    candidates: tuple[str, ...]
    article: str | None = None
    verification: Verification | None = None
    findings: tuple[Finding, ...] = ()
    value_findings: tuple[Finding, ...] = ()

    @property
    def found(self) -> bool:
        """Whether it stands in an article at hand."""
        return self.verification is not None and self.verification.found

    @property
    def row(self) -> Row:
        """What a lock keeps of a text that was found."""
        there = self.verification
        assert there is not None, "only a text that was verified has a place"
        held = self.held
        return Row(
            held.text_digest, held.claim_digest, there.tier, self.article, there.paragraph, there.start, there.end
        )


def standings(brief: Brief, articles: Mapping[str, str | None]) -> tuple[Standing, ...]:
    """Every held text, judged, in the order of the model."""
    held = (*held_texts(brief), *quoted_runs(brief))
    return tuple(_judged(each, brief.articles, articles, brief.people) for each in held)


def _judged(
    held: Held, known: Sequence[Article], texts: Mapping[str, str | None], people: Sequence[Person]
) -> Standing:
    candidates = [article for article in known if held.article in (None, article.id)]
    if not candidates:
        return Standing(held, (), findings=(_no_article(held, known),))
    standing = Standing(held, tuple(article.id for article in candidates))
    at_hand = [(article, text) for article in candidates if (text := texts.get(article.id)) is not None]
    who = claimed(held.speaker.name, people) if held.speaker else None
    verified = [
        (article, verify(read_source(text), held.text, article.language, who, article.authors))
        for article, text in at_hand
    ]
    if not verified:
        return replace(standing, value_findings=_value_findings(held, candidates))
    article, verification = min(verified, key=lambda pair: _doubt(pair[1]))
    return replace(
        standing,
        article=article.id,
        verification=verification,
        findings=_told(held, verification),
        value_findings=_value_findings(held, [article]) + speaker_findings(held, verification),
    )


def _doubt(verification: Verification) -> int:
    """The less, the better an article bears a text out."""
    if not verification.found:
        return 3
    return {True: 0, None: 1, False: 2}[verification.speaker_ok]


def _told(held: Held, verification: Verification) -> tuple[Finding, ...]:
    if verification.found:
        return tuple(replace(finding, address=held.address) for finding in verification.warnings)
    return (_not_in_source(held, verification),)


def _not_in_source(held: Held, verification: Verification) -> Finding:
    near = verification.nearest
    return Finding(
        "quote-not-in-source",
        f"the {held.noun} {_why(verification)}",
        address=held.address,
        details=(f"paragraph {near.paragraph}: {near.difference}",) if near else (),
        hints=_HINTS[held.noun],
    )


_HINTS = {
    "quotation": ("correct the quotation, or say it in your own words without quotation marks",),
    "quoted phrase": ("quote the article word for word, or take away the marks and say it in your own words",),
    "excerpt": ("copy the excerpt out of the article, word for word; a clause is enough",),
}


def _why(verification: Verification) -> str:
    near = verification.nearest
    if verification.tier is Tier.ELIDED:
        return f"leaves out too much: {verification.reason}"
    if verification.tier is Tier.SUBSTITUTED:
        return "replaces the article's words by words in brackets, which needs an attestation"
    if verification.reason:
        return f"is not as it stands in the article: {verification.reason}"
    if near is None or len(near.changes) != 1:
        return "is not in the article"
    change, where = near.changes[0], f"(paragraph {near.paragraph})"
    if not change.typed:
        return f'is not in the article, which has "{change.article}" as well {where}'
    if not change.article:
        return f'is not in the article, which does not have "{change.typed}" {where}'
    return f'is not in the article, which says "{change.article}" where it has "{change.typed}" {where}'


def _value_findings(held: Held, articles: Sequence[Article]) -> tuple[Finding, ...]:
    number = held.number
    if number is None or any(_carries(held, article) for article in articles):
        return ()
    hints: tuple[str, ...] = ("correct it, or quote more of the sentence",)
    if isinstance(number, Statistic):
        said = f"the value {number.value:g} {number.unit}"
    else:
        said = f"the date {number.date}"
        if all(article.published is None for article in articles):
            hints = (*hints, f"a date without its year needs articles[{articles[0].id}].published")
    message = f"{said} does not stand in its excerpt"
    details = (f"excerpt: {held.text}",)
    return (Finding("value-not-in-excerpt", message, address=held.value_address, details=details, hints=hints),)


def _carries(held: Held, article: Article) -> bool:
    number = held.number
    if isinstance(number, Statistic):
        return carries_value(held.text, number.value, number.unit, article.language)
    return number is not None and carries_date(held.text, number.date, article.published, article.language)


def _no_article(held: Held, known: Sequence[Article]) -> Finding:
    if not known:
        return Finding(
            "no-article", f"the {held.noun} has no article to stand in", address=held.address, hints=("add `articles`",)
        )
    ids = ", ".join(article.id for article in known)
    message = f'there is no article "{held.article}" for this {held.noun}'
    return Finding("unknown-article", message, address=held.address, hints=(f"the brief has {ids}",))
