"""How a number or date in the brief's own words is borne out."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from briefgen.audit.values import Place, State
from briefgen.findings import Finding, errors
from briefgen.source import HeldNumber, Material


class NumberJudge:
    """Judges numbers of a brief by what was found. `unlocked` are the addresses of texts that no lock answers for."""

    def __init__(
        self,
        material: Material,
        articles: Mapping[str, str | None],
        attested: Collection[str],
        unlocked: Collection[str],
    ) -> None:
        self._material = material
        self._by_text = {text: name for name, text in articles.items() if text is not None}
        self._attested = attested
        self._unlocked = unlocked

    def state(self, number: HeldNumber, findings: Collection[Finding]) -> State:
        """`findings` are those of the number that nobody vouches for."""
        if errors(findings) or number.address in self._unlocked:
            return State.ERROR
        if findings:
            return State.UNCONFIRMED
        if errors(number.findings) and number.address in self._attested:
            return State.ATTESTED
        verdict = number.verdict
        if verdict.value.ok is False and number.of_model:
            return State.OF_MODEL
        return State.IN_DATA if any(verdict.article is file for file in self._material.data) else State.IN_SOURCE

    def is_from_lock(self, state: State, place: Place | None) -> bool:
        """Whether only the lock, or the excerpts that it answers for, can tell."""
        return self._material.absent and place is None and state is State.IN_SOURCE

    def place(self, number: HeldNumber) -> Place | None:
        """Where an article at hand has it; of one that none has, what comes nearest, if only as what is not it."""
        article, place = number.verdict.article, number.verdict.place
        if article is None or place is None or (name := self._by_text.get(article.source.text)) is None:
            return None
        there, verdict = place.mention, number.verdict
        away = verdict.value.ok is False or verdict.subject.ok is False
        return Place(name, place.paragraph + 1, there.start, there.end, nearest=away)
