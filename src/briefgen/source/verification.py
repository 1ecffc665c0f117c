"""The public question: does this quotation stand in this article?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import islice, pairwise

from briefgen.findings import Finding, warning
from briefgen.language import PartialDate
from briefgen.source.brackets import substituted
from briefgen.source.cuts import cut_warnings
from briefgen.source.elision import elided, segments
from briefgen.source.match import FirstLetter, Run, whole_runs
from briefgen.source.nearest import Nearest, nearest
from briefgen.source.speakers.judge import Claimed, Named, claimed, has_grammar, judge
from briefgen.source.stretches import Source, Stretch, read_source
from briefgen.source.tokens import Kind
from briefgen.source.wording import Wording, wordings

_NEVER_DROPPED = frozenset("?!؟")
_MOST_MATCHES = 200  # places that are looked at for a speaker


class Tier(StrEnum):
    """How a text stands in its article, or why it may not be printed as standing there."""

    EXACT = "exact"  # character for character
    FOLDED = "folded"  # but for typography, the case of the first letter, a closing stop
    BRACKETED = "bracketed"  # but for a first letter in brackets
    ELIDED = "elided"  # with marked, legal elisions
    SUBSTITUTED = "substituted"  # but for words in brackets: needs an attestation
    ATTESTED = "attested"  # by a person's word, in a lock only
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Verification:
    """What `verify_quotation` found.

    `found`: the quotation may be printed as standing in the article. `tier`: how it stands there. `start` and `end`: character
    offsets into the article's text, half-open, of the passage (of the whole passage with its gaps where it is elided), None
    where there is none. `paragraph`: where it begins, counted from 1. `nearest`: if it is not found, the most similar passage
    with the word difference, to be shown, never a reason to accept. `speaker_ok`: None, speakers are not judged yet.
    `reason`: why it was refused although its words are there, as in "the gap hides "not" (negation)". `warnings`:
    findings with the code `cut-at-negation`. `gaps`: offsets of what the elisions leave out, in order.
    """

    found: bool
    tier: Tier
    start: int | None = None
    end: int | None = None
    paragraph: int | None = None
    nearest: Nearest | None = None
    speaker_ok: bool | None = None
    reason: str = ""
    warnings: tuple[Finding, ...] = ()
    speaker: str | None = None
    speaker_reason: str = ""
    gaps: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class _Match:
    stretch: Stretch
    run: Run
    tier: Tier
    reason: str = ""
    parts: tuple[Run, ...] = ()


def verify_quotation(
    article_text: str,
    quotation: str,
    speaker: str | None = None,
    language: str = "en",
    people: Iterable[Named] = (),
    published: PartialDate | None = None,
) -> Verification:
    """Whether a quotation stands in an article, where, and whether the article has a speaker say it.

    It stands there if its words and interior punctuation are, in one paragraph or in one quotation that is re-opened at a
    paragraph break, exactly the article's after folding: quotation marks, dashes, spaces, soft and line-end hyphens,
    ligatures, widths and combining forms; the outer pair of marks, the case of the first letter (bare or as `[t]hey`), a
    closing full stop or comma. Words, digits, signs, the case of other letters, `?` and `!` are never folded. It may not cut
    a word, a number or an editor's square brackets. An ellipsis (`…`, `...`, `[…]`) stands for words left out only between
    punctuation, and only if the gap hides no negation, condition, hedge or the like (by lists for `en`, `de`, `fr` and `ru`;
    in another `language`, that of the article, an elision is refused).

    `speaker` is a name, one of the forms that a person of `people` has (`name`, `also`, `role`: the brief's people will do).
    Speakers are told by the grammar of reported speech, as `find_quotations` does; words outside of quotations belong to the
    article's author. Of several places with the same words, one that is the speaker's counts. `published`, the article's
    date, is taken so that one call serves statistics and quotations alike; neither place nor speaker depends on it.
    An empty or wordless quotation is not found. Never raises for any text.
    """
    who = claimed(speaker, people) if speaker else None
    return verify(read_source(article_text), quotation, language, who)


def verify(
    source: Source, quotation: str, language: str, who: Claimed | None = None, authors: Sequence[str] = ()
) -> Verification:
    """`verify_quotation` for an article already read, of authors that may be known otherwise."""
    forms = wordings(quotation)
    refused: _Match | None = None
    best: Verification | None = None
    for match in islice(_matches(source, forms, language), _MOST_MATCHES):
        if match.reason:
            refused = refused or match
            continue
        found = _found(source, match, quotation, language)
        if who is None:
            return found
        said = _with_speaker(source, found, who, language, authors)
        if said.speaker_ok:
            return said
        if best is None or (best.speaker_ok is False and said.speaker_ok is None):
            best = said
    if best is not None:
        return best
    near = nearest(source, quotation) if forms else None
    if refused is None:
        return Verification(False, Tier.NONE, nearest=near)
    start, end = _span(refused)
    return Verification(False, refused.tier, start, end, source.paragraph(start), near, reason=refused.reason)


def _with_speaker(
    source: Source, found: Verification, who: Claimed, language: str, authors: Sequence[str]
) -> Verification:
    assert found.start is not None, "what is found has a place"
    assert found.end is not None, "what is found has a place"
    if not has_grammar(language):
        why = f"there is no grammar of reported speech for the language {language!r}"
        return replace(found, speaker_reason=why)
    verdict = judge(source.text, language, tuple(authors)).verdict(
        found.start, found.end, who, found.tier is Tier.ELIDED
    )
    warnings = found.warnings
    if verdict.nested:
        hints = ("name whose words they are, or quote the sentence around them",)
        warnings += (warning("nested-quotation", verdict.why, hints=hints),)
    return replace(found, speaker_ok=verdict.ok, speaker=verdict.speaker, speaker_reason=verdict.why, warnings=warnings)


def _matches(source: Source, forms: tuple[Wording, ...], language: str) -> Iterator[_Match]:
    """All matches, those in one piece first; a match with a reason is refused."""
    for form in forms:
        for stretch in source.stretches:
            yield from _in_one_piece(stretch, form)
    for form in forms:
        parts = segments(form.tokens)
        if len(parts) != 1 or len(parts[0]) != len(form.tokens):
            for stretch in source.stretches:
                yield from _with_gaps(stretch, form, language)
    for form in forms:
        for stretch in source.stretches:
            if run := substituted(stretch, form.tokens):
                yield _Match(stretch, run, Tier.SUBSTITUTED, "words in brackets stand for the article's own")


def _in_one_piece(stretch: Stretch, form: Wording) -> Iterator[_Match]:
    for run in whole_runs(stretch, form.tokens, FirstLetter.ANY_CASE):
        bracketed = run.recased and any(token.text[0] == "[" for token in form.tokens if token.kind is Kind.WORD)
        yield _Match(stretch, run, Tier.BRACKETED if bracketed else Tier.FOLDED, _turned(stretch, run, form))


def _with_gaps(stretch: Stretch, form: Wording, language: str) -> Iterator[_Match]:
    parts = segments(form.tokens)
    outcome = elided(stretch, parts, language)
    if outcome.runs:
        whole = Run(outcome.runs[0].first, outcome.runs[-1].end)
        yield _Match(stretch, whole, Tier.ELIDED, _turned(stretch, whole, form), outcome.runs)
    elif outcome.refused:
        yield _Match(stretch, Run(*outcome.place), Tier.ELIDED, outcome.refused)


def _turned(stretch: Stretch, run: Run, form: Wording) -> str:
    """Why a match that leaves out a closing `?` or `!` is refused: a question has become an assertion."""
    after = stretch.tokens[run.end].text if run.end < len(stretch.tokens) else ""
    if after not in _NEVER_DROPPED or not (form.stop_dropped or stretch.begins_sentence(run.first)):
        return ""
    return f'the article ends this with "{after}"'


def _found(source: Source, match: _Match, quotation: str, language: str) -> Verification:
    start, end = _span(match)
    typed = quotation.strip()
    exact = source.text[start:end] in (typed, typed[1:-1]) and match.tier is Tier.FOLDED
    warnings = cut_warnings(match.stretch, match.run, language)
    tier = Tier.EXACT if exact else match.tier
    tokens = match.stretch.tokens
    gaps = tuple((tokens[a.end - 1].end, tokens[b.first].start) for a, b in pairwise(match.parts))
    return Verification(True, tier, start, end, source.paragraph(start), warnings=warnings, gaps=gaps)


def _span(match: _Match) -> tuple[int, int]:
    tokens = match.stretch.tokens
    return tokens[match.run.first].start, tokens[match.run.end - 1].end
