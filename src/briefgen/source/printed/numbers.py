"""The numbers and dates of a printed text or cell, each held against what may carry it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from briefgen.findings import Finding, Severity
from briefgen.source.guard_words import plain, primary
from briefgen.source.lexicon import lexicon
from briefgen.source.printed.fields import PrintedCell, PrintedField, printed_cells, printed_fields
from briefgen.source.printed.material import Material
from briefgen.source.printed.statistics import dated
from briefgen.source.statistics.article import NumberedArticle, Place, claimed
from briefgen.source.statistics.bearing import Bearing
from briefgen.source.statistics.mention import Mention, Sort
from briefgen.source.statistics.passage import Passage, may_have_numbers
from briefgen.source.statistics.sentence import bearing
from briefgen.source.statistics.units import unit_named
from briefgen.source.statistics.values import NO, same_value
from briefgen.source.statistics.verdict import Verdict, judge

_HINT = (
    "correct it, or say it without a number; where a person answers for it, `attested` has the address and the reason"
)
_FEWEST = 2  # a bare "one" or "two" is said of nothing in particular
_OWN_ITEMS = 20
_SHOWN = 90


class HeldNumber(NamedTuple):
    """A number of a printed text or cell as it is written there, what became of it, and what is said of it.

    `address` is that of the text or cell. `of_model`: a statistic or an event of the brief has it.
    """

    address: str
    said: str
    verdict: Verdict
    findings: tuple[Finding, ...]
    of_model: bool


def held_numbers(material: Material) -> Iterator[HeldNumber]:
    """Every number and date that a brief prints and that an article must carry, in the order of the model."""
    for field in printed_fields(material.brief):
        if may_have_numbers(field.text, material.brief.language):
            passage = claimed(field.text, material.brief.language)
            for mention in passage.mentions:
                if mention.counts and not _counts_own_items(passage, mention):
                    yield _held(field, passage, mention, material)
    for cell in printed_cells(material.brief):
        yield from _in_cell(cell, material)


def text_findings(field: PrintedField, material: Material) -> Iterator[Finding]:
    """What is wrong, or not certain, with the numbers of a text."""
    if not may_have_numbers(field.text, material.brief.language):
        return
    passage = claimed(field.text, material.brief.language)
    for mention in passage.mentions:
        if mention.counts:
            if not _counts_own_items(passage, mention):
                yield from _held(field, passage, mention, material).findings
        elif mention.value is not None and mention.value > _FEWEST:
            yield from _contradicted(field, passage, mention, material)


def cell_findings(cell: PrintedCell, material: Material) -> Iterator[Finding]:
    """The same of a cell; it is about what the heads of its row and its column say."""
    for number in _in_cell(cell, material):
        yield from number.findings


def _in_cell(cell: PrintedCell, material: Material) -> Iterator[HeldNumber]:
    language = material.brief.language
    heads = claimed(f"{cell.row}; {cell.column}", language)
    keys = heads.keys
    dates = tuple(m.date for m in heads.mentions if m.date)
    field = PrintedField(cell.address, f"{cell.row}: {cell.value}".strip(": "), cell.item, is_label=True)
    about = Bearing(keys, dates=dates, around=keys)
    if isinstance(cell.value, str):
        passage = claimed(cell.value, language)
        for mention in passage.mentions:
            if mention.counts:
                yield _heard(field, passage, mention, about, material)
        return
    unit, scale = unit_named(cell.unit, lexicon(language))
    value = Decimal(repr(float(cell.value))).scaleb(scale)
    text = f"{cell.value:g}"
    mention = Mention(Sort.NUMBER, 0, len(text), 0, 0, value, unit=unit)
    yield _heard(field, claimed(text, language), mention, about, material)


def _held(field: PrintedField, passage: Passage, mention: Mention, material: Material) -> HeldNumber:
    return _heard(field, passage, mention, bearing(passage, mention), material)


def _heard(field: PrintedField, passage: Passage, mention: Mention, about: Bearing, material: Material) -> HeldNumber:
    verdict = _judged(mention, about, field.item, material)
    said = tuple(_told(field, passage, mention, verdict, material))
    return HeldNumber(field.address, passage.said(mention), verdict, said, _in_model(mention, material))


def _judged(mention: Mention, about: Bearing, item: str, material: Material) -> Verdict:
    def pinned(article: NumberedArticle, place: Place) -> bool:
        return material.is_pinned(item, article, place)

    about = replace(about, names=about.names - material.sources, sources=material.sources)
    verdict = judge(mention, about, material.brief.language, material.articles, pinned)
    if verdict.ok or not material.data:
        return verdict
    # A cell may be said rounded, as the chart's labels round it.
    rounded = replace(mention, bound=mention.bound or "about")
    drawn = judge(rounded, about, material.brief.language, material.data, lambda *_: True)
    return drawn if drawn.rank < verdict.rank else verdict


def _told(
    field: PrintedField, passage: Passage, mention: Mention, verdict: Verdict, material: Material
) -> Iterator[Finding]:
    said = passage.said(mention)
    if verdict.ok:
        if verdict.place is not None and verdict.place.mention.bound == "about" and not mention.bound:
            yield _warning("hedge-lost", field, f"the article says about {said}", verdict)
        return
    if verdict.value.ok is False:
        if not _in_model(mention, material):
            yield Finding(
                "number-not-in-source", f'"{said}" is not in the article', address=field.address,
                details=_near(verdict), hints=(_HINT,),
            )  # fmt: skip
    elif verdict.value.ok is None:
        yield _warning("number-unconfirmed", field, f'"{said}": {verdict.value.why}', verdict)
    elif verdict.subject.ok is False:
        message = f'"{said}" is in the article, but {verdict.subject.why}'
        yield Finding("number-misattributed", message, address=field.address, details=_near(verdict), hints=(_HINT,))
    elif not _is_plain(field, mention, verdict, material):
        yield _warning("number-unconfirmed", field, f'"{said}": {verdict.subject.why}', verdict)


def _is_plain(field: PrintedField, mention: Mention, verdict: Verdict, material: Material) -> bool:
    """Whether a weak doubt need not be told: of labels, of dates of the model, and of numbers in another language that a
    statistic has."""
    if not verdict.subject.weak:
        return False
    other = verdict.article is not None and verdict.article.language != primary(material.brief.language)
    return field.is_label or _in_model(mention, material) or (other and mention.sort is not Sort.NUMBER)


def _in_model(mention: Mention, material: Material) -> bool:
    """Whether a statistic or an event of the model has it, whose own excerpt or attestation bears it out."""
    if mention.date is None:
        return any(same_value(mention, each).ok for each in material.statistics)
    dates = [
        *(event.date for event in material.brief.events),
        *(a.published for a in material.brief.articles if a.published),
    ]
    return any(same_value(mention, dated(date)).ok for date in dates)


def _counts_own_items(passage: Passage, mention: Mention) -> bool:
    """Whether it counts what the brief has itself: its charts, its sources, its quotations."""
    after = passage.tokens[mention.last : mention.last + 1]
    counted = lexicon(passage.language).counted
    return bool(after) and plain(after[0]) in counted and mention.value is not None and mention.value <= _OWN_ITEMS


def _contradicted(field: PrintedField, passage: Passage, mention: Mention, material: Material) -> Iterator[Finding]:
    """A number word without a unit, where the article counts the same thing otherwise."""
    if not mention.nouns or _counts_own_items(passage, mention):
        return
    others = []
    for article in material.articles:
        for place in article.places:
            there = place.mention
            if (
                there.sort is mention.sort
                and not there.unit
                and there.nouns & mention.nouns
                and there.value is not None
            ):
                if there.value == mention.value:
                    return
                others.append((article, place))
    if others:
        verdict = replace(Verdict(NO, NO), article=others[0][0], place=others[0][1])
        yield _warning("number-unconfirmed", field, f'"{passage.said(mention)}": the article counts otherwise', verdict)


def _warning(code: str, field: PrintedField, message: str, verdict: Verdict) -> Finding:
    return Finding(code, message, Severity.WARNING, address=field.address, details=_near(verdict))


def _near(verdict: Verdict) -> tuple[str, ...]:
    """The article's number with its sentence, cut to a line."""
    article, place = verdict.article, verdict.place
    if article is None or place is None:
        return ()
    passage = article.passages[place.paragraph]
    first, end = passage.sentence(place.mention.first)
    low, high = passage.tokens[first].start, passage.tokens[end - 1].end
    mention = place.mention
    text = passage.text
    if mention.start - low > _SHOWN:
        low = text.find(" ", mention.start - _SHOWN, mention.start) + 1 or mention.start
    if high - mention.end > _SHOWN:
        high = max(text.rfind(" ", mention.end, mention.end + _SHOWN), mention.end)
    shown = f"{text[low : mention.start]}»{text[mention.start : mention.end]}«{text[mention.end : high]}"
    return (f"paragraph {place.paragraph + 1}: {' '.join(shown.split())}",)
