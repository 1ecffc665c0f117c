"""`briefgen lock`: a new lock from the articles at hand and the old lock; it never takes a rewritten claim for granted."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from briefgen.findings import Finding
from briefgen.model.schema import Brief
from briefgen.source.attestations import attested_addresses
from briefgen.source.data import NO_DATA
from briefgen.source.ground import attestation_void, claim_changed
from briefgen.source.held import Held, digest
from briefgen.source.lock import Lock, Row
from briefgen.source.printed import Cells, PrintedHeld, hold_printed, material
from briefgen.source.standing import Standing, standings
from briefgen.source.verification import Tier


@dataclass(frozen=True, slots=True)
class ClaimChange:
    """A claim that was rewritten since its text was locked, to be shown beside it and accepted by a person.

    `address` is the text's, `claim_address` the claim's; either is what `accept` takes.
    """

    address: str
    claim_address: str
    claim: str
    text: str


@dataclass(frozen=True, slots=True)
class Locked:
    """A lock as it may be written now, what could not be locked and why, and the claims that wait for a person."""

    lock: Lock
    findings: tuple[Finding, ...] = ()
    pending: tuple[ClaimChange, ...] = ()


def make_lock(
    brief: Brief,
    articles: Mapping[str, str | None],
    old: Lock | None,
    accept: Collection[str] = (),
    data: Mapping[str, str] = NO_DATA,
    cells: Cells = NO_DATA,
) -> Locked:
    """Lock everything that stands in the articles at hand; keep what the old lock has of articles that are not.

    A claim rewritten since its text was locked keeps its old digest, so that it is still refused, unless its address or that
    of its text is in `accept`; so does an attestation whose text has changed. What is neither found nor attested is left out.
    `data` are the digests of the files that charts draw, `cells` their rows as text.
    """
    judged = standings(brief, articles)
    kept = old.rows if old else {}
    placed = [(s.held, s.row if s.found else kept.get(s.held.address)) for s in judged]
    printed = hold_printed(material(brief, articles, placed, cells))
    attested, findings = attested_addresses(brief, [s.held for s in judged], (p.address for p in printed))
    clerk = _Clerk(old or Lock(), attested, articles, frozenset(accept))
    clerk.findings += findings
    for standing in judged:
        clerk.record(standing)
        clerk.record_value(standing)
    for each in printed:
        clerk.record_printed(each)
    named = {row.article for row in clerk.rows.values()}
    digests = {
        name: digest(text) if (text := articles.get(name)) is not None else clerk.old.articles[name]
        for name in sorted(name for name in named if name is not None)
    }
    return Locked(Lock(digests, clerk.rows, data, clerk.numbers), tuple(clerk.findings), tuple(clerk.pending))


class _Clerk:
    """Writes the rows of a new lock."""

    def __init__(
        self, old: Lock, attested: Mapping[str, str], articles: Mapping[str, str | None], accept: frozenset[str]
    ) -> None:
        self.old = old
        self.rows: dict[str, Row] = {}
        self.numbers: dict[str, str] = {}
        self.findings: list[Finding] = []
        self.pending: list[ClaimChange] = []
        self._attested = attested
        self._articles = articles
        self._accept = accept

    def record(self, standing: Standing) -> None:
        """The row of a text that is found, kept or attested; else what is wrong with it."""
        held, old = standing.held, self.old.rows.get(standing.held.address)
        if standing.found:
            self.findings += standing.findings
            self.rows[held.address] = self._with_claim(held, standing.row, old)
        elif old is not None and self._is_kept(standing, old):
            self.rows[held.address] = self._with_claim(held, replace(old, claim=held.claim_digest), old)
        elif held.address in self._attested:
            self._attest(held.address, held.text_digest, held.claim_digest, old)
            if held.address in self.rows:
                self.rows[held.address] = self._with_claim(held, self.rows[held.address], old)
        elif standing.findings:
            self.findings += standing.findings
        else:
            message = f"the {held.noun} cannot be locked: its article is not at hand"
            self.findings.append(Finding("unlocked", message, address=held.address, hints=_HINTS))

    def record_value(self, standing: Standing) -> None:
        """The row of a value that a person vouches for; else what is wrong with it."""
        address = standing.held.value_address
        old = self.old.rows.get(address)
        unheard = standing.held.speaker is not None and standing.verification is None
        if address not in self._attested or not (standing.value_findings or (unheard and old is not None)):
            self.findings += standing.value_findings
            return
        now = digest(standing.held.value_text)
        self._attest(address, now, now, old)

    def record_printed(self, printed: PrintedHeld) -> None:
        """The digest of a text whose numbers are found, kept or attested; else what is wrong with them."""
        kept = printed.absent and self.old.numbers.get(printed.address) == printed.digest
        if kept or not printed.wrong:
            self.findings += () if kept else printed.findings
            if printed.numbers:
                self.numbers[printed.address] = printed.digest
        elif printed.address in self._attested:
            self._attest(printed.address, printed.digest, printed.digest, self.old.rows.get(printed.address))
        else:
            self.findings += printed.findings

    def _is_kept(self, standing: Standing, old: Row) -> bool:
        """Whether the old lock answers for an unchanged text in an article that is not at hand."""
        known = old.article in standing.candidates and old.article in self.old.articles
        absent = old.article is not None and self._articles.get(old.article) is None
        return known and absent and not old.is_attested and old.text == standing.held.text_digest

    def _with_claim(self, held: Held, row: Row, old: Row | None) -> Row:
        """The row; with the old digest of the claim where that was rewritten and nobody accepted it."""
        rewritten = old is not None and old.text == row.text and old.claim != row.claim
        if old is None or not rewritten or self._accept & {held.address, held.claim_address}:
            return row
        self.pending.append(ClaimChange(held.address, held.claim_address, held.claim, held.text))
        self.findings.append(claim_changed(held))
        return replace(row, claim=old.claim)

    def _attest(self, address: str, text: str, claim: str, old: Row | None) -> None:
        if old is not None and old.is_attested and old.text != text and address not in self._accept:
            self.findings.append(attestation_void(address))
            self.rows[address] = old
        else:
            self.rows[address] = Row(text, claim, Tier.ATTESTED)


_HINTS = ("put the article's file where `articles[].file` says, and lock again",)
