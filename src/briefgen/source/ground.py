"""Stage 2: a brief held against its articles and its lock. It only reads; `briefgen lock` writes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefgen.findings import Finding
from briefgen.model.schema import Brief
from briefgen.source.attestations import attested_addresses
from briefgen.source.data import NO_DATA, data_findings
from briefgen.source.held import Held, digest
from briefgen.source.lock import Lock, Row
from briefgen.source.printed import Cells, Material, PrintedHeld, hold_printed, material
from briefgen.source.share import share_findings
from briefgen.source.standing import Standing, standings
from briefgen.source.translations import translation_findings

_LOCK = "run `briefgen lock BRIEF` where the article is at hand"


@dataclass(frozen=True, slots=True)
class Proof:
    """What bears a held text out: its address and its row, newly found or locked."""

    address: str
    row: Row


@dataclass(frozen=True, slots=True)
class Grounding:
    """What the articles and the lock say of a brief.

    `findings`: what stops the render, and warnings. `proofs`: one for every text that is borne out. `attested`: the addresses,
    as the brief's `attested` has them, where a person's word stands for the article's, to be marked in print. `judged` and
    `material` are what was held, and against what, for those who show it.
    """

    findings: tuple[Finding, ...] = ()
    proofs: tuple[Proof, ...] = ()
    attested: frozenset[str] = frozenset()
    judged: tuple[Standing, ...] = field(default=(), compare=False, repr=False)
    material: Material | None = field(default=None, compare=False, repr=False)


def ground(
    brief: Brief,
    articles: Mapping[str, str | None],
    lock: Lock | None,
    data: Mapping[str, str] = NO_DATA,
    cells: Cells = NO_DATA,
) -> Grounding:
    """Hold every excerpt, quotation, statistic and event of a brief, and every printed number, against articles and lock.

    `articles` has the text of each article by id, None or nothing where it is not at hand. An article at hand is searched
    anew, and the lock must know the same texts, claims and articles. Where it is not, the lock answers for texts and claims
    that are unchanged. Without a lock (None) nothing is borne out. `data` has the digest of each file that charts draw, by
    its name in the brief: the lock must know the same; `cells` has their rows as text, which bear out a number in print.
    """
    judged = standings(brief, articles)
    locked = cells if lock is not None and not any(lock.data.get(n) != d for n, d in data.items()) else NO_DATA
    placed = [(s.held, s.row if s.found else lock.rows.get(s.held.address) if lock else None) for s in judged]
    against = material(brief, articles, placed, locked)
    printed = hold_printed(against)
    attested, findings = attested_addresses(brief, [s.held for s in judged], (p.address for p in printed))
    court = _Court(lock, attested, articles)
    court.findings += findings
    court.open()
    court.findings += data_findings(brief, data, lock) if lock else ()
    for standing in judged:
        court.hear(standing)
        court.hear_value(standing)
    for each in printed:
        court.hear_printed(each)
    court.findings += share_findings(judged, articles)
    court.findings += translation_findings(brief)
    return Grounding(tuple(court.findings), tuple(court.proofs), frozenset(court.vouched), judged, against)


class _Court:
    """Hears every text and keeps what was said."""

    def __init__(self, lock: Lock | None, attested: Mapping[str, str], articles: Mapping[str, str | None]) -> None:
        self.findings: list[Finding] = []
        self.proofs: list[Proof] = []
        self.vouched: list[str] = []
        self._lock = lock
        self._attested = attested
        self._articles = articles

    def open(self) -> None:
        """Say what concerns the lock as a whole."""
        if self._lock is None:
            self.findings.append(Finding("unlocked", "the brief has no lock", hints=(_LOCK,)))
            return
        for name, text in self._articles.items():
            if text is not None and self._lock.articles.get(name, digest(text)) != digest(text):
                message = "the article has changed since the brief was locked"
                hints = ("read what has changed in it, then run `briefgen lock BRIEF`",)
                self.findings.append(Finding("source-changed", message, address=f"articles[{name}]", hints=hints))

    def hear(self, standing: Standing) -> None:
        """Judge a text: by its article, else by the lock, else by a person's word."""
        held, row = standing.held, self._row(standing.held.address)
        if standing.found:
            self.findings += standing.findings
            self._hold_to_lock(held, row, row or standing.row)
        elif self._answers(standing, row):
            self._hold_to_lock(held, row, row)
        elif held.address in self._attested:
            self._vouch(held.address, held.text_digest, row)
            self._hold_claim(held, row)
        elif standing.findings:
            self.findings += standing.findings
        elif row is not None and row.text != held.text_digest:
            self._say(
                "text-changed", f"the {held.noun} has changed since it was locked, and its article is not at hand", held
            )
        else:
            self._unlocked(held.address, f"the {held.noun} is not in the lock, and its article is not at hand")

    def hear_value(self, standing: Standing) -> None:
        """Judge whether value or date stand in their excerpt, else whether a person vouches for them."""
        address = standing.held.value_address
        row = self._row(address)
        # Nobody can tell whether a speaker is the right one while the article is away: then an attestation in the lock stands.
        unheard = standing.held.speaker is not None and standing.verification is None
        open_ = standing.value_findings or (unheard and row is not None and row.is_attested)
        if not open_ or address not in self._attested:
            self.findings += standing.value_findings
            return
        self._vouch(address, digest(standing.held.value_text), row)

    def hear_printed(self, printed: PrintedHeld) -> None:
        """Judge the numbers of a printed text: by what is at hand, else by the lock, else by a person's word."""
        known = self._lock.numbers.get(printed.address) if self._lock else None
        if printed.absent and known == printed.digest:
            return
        if not printed.wrong:
            self.findings += printed.findings
        elif printed.address in self._attested:
            self._vouch(printed.address, printed.digest, self._row(printed.address))
        elif printed.absent and self._lock is not None:
            self._unlocked(printed.address, "its numbers are not in the lock, and an article is not at hand")
        else:
            self.findings += printed.findings

    def _row(self, address: str) -> Row | None:
        return self._lock.rows.get(address) if self._lock else None

    def _answers(self, standing: Standing, row: Row | None) -> bool:
        """Whether the lock has found the unchanged text in an article that is not at hand now."""
        if self._lock is None or row is None or row.is_attested or row.text != standing.held.text_digest:
            return False
        absent = row.article in standing.candidates and self._articles.get(row.article or "") is None
        return absent and row.article in self._lock.articles

    def _hold_to_lock(self, held: Held, row: Row | None, proof: Row | None) -> None:
        if row is None:
            self._unlocked(held.address, f"the {held.noun} is not in the lock")
        elif row.text != held.text_digest:
            self._say("text-changed", f"the {held.noun} has changed since it was locked", held)
        elif self._hold_claim(held, row) and proof:
            self.proofs.append(Proof(held.address, proof))

    def _hold_claim(self, held: Held, row: Row | None) -> bool:
        if row is None or row.text != held.text_digest or row.claim == held.claim_digest:
            return True
        self.findings.append(claim_changed(held))
        return False

    def _vouch(self, address: str, now: str, row: Row | None) -> None:
        """A person's word, if the lock has it for this very text."""
        if row is None or not row.is_attested:
            self._unlocked(address, "the attestation is not in the lock")
        elif row.text != now:
            self.findings.append(attestation_void(address))
        else:
            # The mark stands in print: at the translation, whose original is attested.
            self.vouched += [self._attested[address], address.replace(".original", ".text")]
            self.proofs.append(Proof(address, row))

    def _unlocked(self, address: str, message: str) -> None:
        if self._lock is not None:
            self.findings.append(Finding("unlocked", message, address=address, hints=(_LOCK,)))

    def _say(self, code: str, message: str, held: Held) -> None:
        self.findings.append(Finding(code, message, address=held.address, hints=(_LOCK,)))


def claim_changed(held: Held) -> Finding:
    """What is said of a claim that was rewritten after its excerpt was locked."""
    return Finding(
        "claim-changed",
        f"this was rewritten since its {held.noun} was locked",
        address=held.claim_address,
        details=(*(f"claim: {line}" for line in held.claim.splitlines()), f"{held.noun}: {held.text}"),
        hints=(
            f"read both; if the {held.noun} still carries it, run `briefgen lock BRIEF --accept {held.claim_address}`",
        ),
    )


def attestation_void(address: str) -> Finding:
    """What is said of an attestation whose text was changed after it was locked."""
    hints = (f"whoever attested it reads it again; then run `briefgen lock BRIEF --accept {address}`",)
    return Finding("attestation-void", "the text has changed since it was attested", address=address, hints=hints)
