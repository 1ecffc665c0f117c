"""How much of an article a brief reprints: excerpts are clauses, and together no substitute for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from briefgen.findings import Finding, warning
from briefgen.source.standing import Standing

_MOST = 0.3


def share_findings(judged: Sequence[Standing], articles: Mapping[str, str | None]) -> Iterator[Finding]:
    """The warning `excerpts-too-long` for each article at hand of which the excerpts make up more than 30 %."""
    for name, text in articles.items():
        if not text:
            continue
        spans = [
            (standing.verification.start or 0, standing.verification.end or 0)
            for standing in judged
            if standing.article == name and standing.held.noun == "excerpt" and standing.found and standing.verification
        ]
        share = _covered(spans) / len(text)
        if share > _MOST:
            yield warning(
                "excerpts-too-long",
                f"the excerpts reprint {share:.1%} of the article, more than {_MOST:.0%}",
                address=f"articles[{name}]",
                hints=("cut the excerpts to the clauses that carry the claims",),
            )


def _covered(spans: Iterable[tuple[int, int]]) -> int:
    """Characters in at least one of the spans."""
    covered = reached = 0
    for start, end in sorted(spans):
        covered += max(0, end - max(start, reached))
        reached = max(reached, end)
    return covered
