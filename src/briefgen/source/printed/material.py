"""What may carry a number that a brief prints: its articles, what the lock holds of them, statistics, events, data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from briefgen.model.schema import Brief, Event, Statistic
from briefgen.source.held import Held
from briefgen.source.lock import Row
from briefgen.source.statistics.article import NumberedArticle, Place, claimed, numbered
from briefgen.source.statistics.mention import Mention
from briefgen.source.statistics.verify import statistic_claim

# The rows of each file of data as text, a line each with cells apart by semicolons, by the name of the file in the brief.
Cells = Mapping[str, str]


@dataclass(frozen=True, eq=False)
class Material:
    """Articles at hand with their numbers; for those that are not, their held excerpts and quotations as text.

    `data` are the files that charts draw, as tables. `pins` has, for each item of the brief, the stretches of the articles
    that its excerpts are, by the article's text. `excerpts` are address, text and article of what is held word for word.
    """

    brief: Brief
    articles: tuple[NumberedArticle, ...]
    absent: bool
    pins: Mapping[str, tuple[tuple[str, int, int], ...]]
    data: tuple[NumberedArticle, ...]
    excerpts: tuple[tuple[str, str, str | None], ...]

    @cached_property
    def statistics(self) -> tuple[Mention, ...]:
        """The numbers of the brief's statistics, which their excerpts carry."""
        return tuple(statistic_claim(each, self.brief.language)[0] for each in self.brief.statistics)

    @cached_property
    def sources(self) -> frozenset[str]:
        """The words by which the brief names its articles, which stand in no sentence of them."""
        named = " ".join(" ".join((a.title, a.outlet or "", a.place or "", *a.authors)) for a in self.brief.articles)
        return claimed(named, self.brief.language).keys

    @cached_property
    def numbers(self) -> tuple[tuple[str, int, int], ...]:
        """The stretches that statistics and events are taken from."""
        return tuple(
            span for name, spans in self.pins.items() if name.startswith(("statistics[", "events[")) for span in spans
        )

    def is_pinned(self, item: str, article: NumberedArticle, place: Place) -> bool:
        """Whether a number of an article stands in a sentence that an item's own excerpt, or a statistic's, is part of."""
        spans = (*self.pins.get(item, ()), *self.numbers)
        if not spans:
            return False
        passage = article.passages[place.paragraph]
        first, end = passage.sentence(place.mention.first)
        low, high = passage.tokens[first].start, passage.tokens[end - 1].end
        return any(text is article.source.text and start < high and low < stop for text, start, stop in spans)


def material(
    brief: Brief, texts: Mapping[str, str | None], held: Sequence[tuple[Held, Row | None]], cells: Cells
) -> Material:
    """The material of a brief. `held` are its held texts, with the row that tells where each stands."""
    articles = []
    by_id: dict[str, str] = {}
    for article in brief.articles:
        text = texts.get(article.id)
        if text is None:
            text = "\n\n".join(h.text for h, row in held if _stands_in(h, row, article.id, len(brief.articles)))
        by_id[article.id] = text
        articles.append(numbered(text, article.language, article.published))
    pins: dict[str, list[tuple[str, int, int]]] = {}
    for each, row in held:
        if (
            row
            and row.article in by_id
            and texts.get(row.article) is not None
            and row.start is not None
            and row.end is not None
        ):
            pins.setdefault(_item(each), []).append((articles_text(articles, by_id, row.article), row.start, row.end))
        elif each.article is not None or len(brief.articles) == 1:
            name = each.article or brief.articles[0].id
            if (at := by_id.get(name, "").find(each.text)) >= 0:
                pins.setdefault(_item(each), []).append((articles_text(articles, by_id, name), at, at + len(each.text)))
    absent = any(texts.get(article.id) is None for article in brief.articles)
    told = tuple((h.address, h.text, (row.article if row else None) or h.article) for h, row in held)
    data = tuple(numbered(text, brief.language, None) for text in cells.values())
    return Material(brief, tuple(articles), absent, {k: tuple(v) for k, v in pins.items()}, data, told)


def articles_text(articles: Sequence[NumberedArticle], by_id: Mapping[str, str], name: str) -> str:
    """The very text object that an article was read from, so that it is told from another one by identity."""
    wanted = by_id[name]
    return next((a.source.text for a in articles if a.source.text == wanted), wanted)


def _stands_in(held: Held, row: Row | None, article: str, many: int) -> bool:
    if row is not None and row.article is not None:
        return row.article == article
    return held.article == article or (held.article is None and many == 1)


def _item(held: Held) -> str:
    """The item that a held text belongs to."""
    if isinstance(held.number, Statistic | Event):
        return held.claim_address
    return held.address.rpartition(".")[0]
