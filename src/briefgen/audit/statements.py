"""The statements on each text of a brief: what is held, how it stands, and what is said of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from briefgen.address import item
from briefgen.audit.numbers import NumberJudge
from briefgen.audit.values import Kind, Note, Place, State, Statement
from briefgen.findings import Finding, Severity, errors
from briefgen.model.schema import Attested, Brief, Event, Statistic
from briefgen.source import Grounding, HeldNumber, Row, Standing

_UNLOCKED = Note(Severity.ERROR, "it is not in the lock")


@dataclass(slots=True)
class Draft:
    """A statement in the making: the text it is on, all addresses by which a finding may name it, what was said of it."""

    on: str
    addresses: tuple[str, ...]
    standing: Standing | None = None
    number: HeldNumber | None = None
    findings: list[Finding] = field(default_factory=list)


def text_of(standing: Standing) -> str:
    """The address of the printed text that a held text bears out, or is."""
    held = standing.held
    if held.claim_address.startswith(("statistics[", "events[")):
        return item(held.claim_address)
    return held.address if held.claim_address.endswith(".by") else held.claim_address


def drafts(judged: Iterable[Standing], numbers: Iterable[HeldNumber], printed: Sequence[str]) -> dict[str, list[Draft]]:
    """The drafts by the address of each printed text: what is held for it, or one of its own where nothing is; its numbers."""
    out: dict[str, list[Draft]] = {name: [] for name in printed}
    for standing in judged:
        held = standing.held
        on = text_of(standing)
        if on in out:
            carried = "" if _is_phrase(standing) else held.claim_address
            names = (held.address, held.value_address, carried)
            out[on].append(Draft(on, tuple(filter(None, names)), standing))
    for name, made in out.items():
        if all(draft.standing and _is_phrase(draft.standing) for draft in made):
            made.insert(0, Draft(name, (name,)))
    for number in numbers:
        text = _printed_in(number.address, out)
        if text is not None:
            out[text].append(Draft(text, (), number=number))
    return out


def _printed_in(name: str, made: Mapping[str, object]) -> str | None:
    """The printed text that a field or cell is, or is part of."""
    while name and name not in made:
        name = name[: max(name.rfind("."), name.rfind("["), 0)]
    return name or None


def deal(findings: Iterable[Finding], made: Mapping[str, list[Draft]]) -> list[Finding]:
    """Give each finding to the draft that it speaks of; those that speak of the whole are left."""
    everything = [draft for each in made.values() for draft in each]
    numbers: dict[Finding, list[Draft]] = {}
    for each in everything:
        for finding in each.number.findings if each.number else ():
            numbers.setdefault(finding, []).append(each)
    left: list[Finding] = []
    for finding in findings:
        if numbers.get(finding):
            numbers[finding].pop(0).findings.append(finding)
            continue
        draft = _spoken_of(finding.address, everything, made)
        if draft is None:
            left.append(finding)
        else:
            draft.findings.append(finding)
    return left


def _spoken_of(name: str, everything: Sequence[Draft], made: Mapping[str, list[Draft]]) -> Draft | None:
    """By its own address, by that of its text, by one that lies in its text, by that of its item."""
    exact = next((draft for draft in everything if name in draft.addresses), None)
    if exact or not name:
        return exact
    if name in made:
        return made[name][0]
    inside = next((d for d in everything if name.startswith((f"{d.on}.", f"{d.on}["))), None)
    return inside or next((d for d in everything if "[" in name and item(d.on) == item(name)), None)


class Clerk:
    """Makes statements of drafts. `with_article`: what findings quote of the article may be shown."""

    def __init__(
        self, brief: Brief, articles: Mapping[str, str | None], grounding: Grounding, with_article: bool
    ) -> None:
        self._brief = brief
        self._rows = {proof.address: proof.row for proof in grounding.proofs}
        self._languages = {article.id: article.language for article in brief.articles}
        self._with_article = with_article
        attested = {name for name, row in self._rows.items() if row.is_attested}
        unlocked = {finding.address for finding in grounding.findings if finding.code == "unlocked"}
        assert grounding.material is not None, "a brief that was held has been held against something"
        self._numbers = NumberJudge(grounding.material, articles, attested, unlocked)
        self._count = 0

    def statements(self, made: Iterable[Draft]) -> Iterator[Statement]:
        """The statements, numbered on."""
        for draft in made:
            self._count += 1
            if draft.number:
                yield self._number(draft.number, draft, self._count)
            else:
                yield self._statement(draft, self._count)

    def _number(self, held: HeldNumber, draft: Draft, number: int) -> Statement:
        state, place = self._numbers.state(held, draft.findings), self._numbers.place(held)
        notes = tuple(note_of(finding, self._with_article) for finding in draft.findings)
        return Statement(
            number,
            Kind.NUMBER,
            held.address,
            held.said,
            state,
            self._brief.language,
            None if state is State.OF_MODEL else place,
            notes if state is not State.ERROR or errors(draft.findings) else (*notes, _UNLOCKED),
            self._attestations((held.address,)) if state is State.ATTESTED else (),
            from_lock=self._numbers.is_from_lock(state, place),
        )

    def _statement(self, draft: Draft, number: int) -> Statement:
        standing = draft.standing
        row = self._rows.get(standing.held.address) if standing else None
        state = self._state(draft, row)
        notes = tuple(note_of(finding, self._with_article) for finding in draft.findings)
        if state is State.ERROR and not errors(draft.findings):
            notes = (*notes, _UNLOCKED)
        place = _place(standing, row) if standing else None
        return Statement(
            number,
            _kind(standing),
            standing.held.address if standing else draft.on,
            standing.held.text if standing else "",
            state,
            self._language(standing, place),
            place,
            notes,
            self._attestations(draft.addresses),
            self._is_analyst(draft),
            row is not None and not row.is_attested and standing is not None and not standing.found,
            speaker=_speaker(standing),
        )

    def _attestations(self, addresses: Iterable[str]) -> tuple[Attested, ...]:
        """The words that stand for any of some addresses."""
        names = {name for name in addresses if (known := self._rows.get(name)) and known.is_attested}
        names |= {f"{name}.text" for name in names}
        return tuple(each for each in self._brief.attested if each.address in names)

    def _state(self, draft: Draft, row: Row | None) -> State:
        if errors(draft.findings):
            return State.ERROR
        if draft.standing is None:
            return State.ANALYST if self._is_analyst(draft) else State.OWN
        return State(row.tier) if row else State.ERROR

    def _is_analyst(self, draft: Draft) -> bool:
        """Whether the text is printed as the analyst's; a phrase that it quotes is not."""
        if draft.standing and _is_phrase(draft.standing):
            return False
        lists = {"implications": self._brief.implications, "watch": self._brief.watch}
        name = draft.on.partition("[")[0]
        return any(f"{name}[{x.id}].text" == draft.on and x.basis == "analyst" for x in lists.get(name, ()))

    def _language(self, standing: Standing | None, place: Place | None) -> str:
        named = place.article if place else next(iter(standing.candidates), "") if standing else ""
        return self._languages.get(named, self._brief.language)


def note_of(finding: Finding, with_article: bool) -> Note:
    """A finding as a note; without the article it gives none of the article's words."""
    if with_article:
        return Note(finding.severity, finding.message, finding.details)
    quotes = finding.code == "quote-not-in-source"
    return Note(finding.severity, "it is not in the article as it is written here" if quotes else finding.message)


def _speaker(standing: Standing | None) -> str:
    """Whom the article has say it, where that is whom the brief names."""
    found = standing.verification if standing else None
    return (found.speaker or "") if found and found.speaker_ok else ""


def _is_phrase(standing: Standing) -> bool:
    return standing.held.noun == "quoted phrase"


def _kind(standing: Standing | None) -> Kind:
    if standing is None:
        return Kind.TEXT
    if isinstance(standing.held.number, Statistic):
        return Kind.STATISTIC
    if isinstance(standing.held.number, Event):
        return Kind.EVENT
    return {"quotation": Kind.QUOTATION, "quoted phrase": Kind.PHRASE}.get(standing.held.noun, Kind.CLAIM)


def _place(standing: Standing, row: Row | None) -> Place | None:
    """Where it stands, by the article at hand, else by the lock; of what stands nowhere, what is most like it."""
    found, article = standing.verification, standing.article
    if found is not None and article is not None:
        if found.start is not None and found.end is not None and found.paragraph is not None:
            return Place(article, found.paragraph, found.start, found.end, found.gaps, not found.found)
        near = found.nearest
        return Place(article, near.paragraph, near.start, near.end, nearest=True) if near else None
    if row is None or row.article is None:
        return None
    assert row.paragraph is not None, "a row with an article has its place"
    assert row.start is not None
    assert row.end is not None
    return Place(row.article, row.paragraph, row.start, row.end)
