"""From a brief and what was found of it to the value that an audit page shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefgen.audit.outline import Text, outline
from briefgen.audit.passages import around, paragraphs
from briefgen.audit.statements import Clerk, deal, drafts, note_of, text_of
from briefgen.audit.values import AuditedArticle, AuditPage, Kind, Note, Part, PrintedText, Statement
from briefgen.document import Document
from briefgen.findings import Finding
from briefgen.language import format_date
from briefgen.model.schema import Article, Brief
from briefgen.source import Grounding, held_numbers, read_source


def audit_page(
    brief: Brief,
    document: Document,
    articles: Mapping[str, str | None],
    grounding: Grounding,
    with_article: bool = True,
) -> AuditPage:
    """A brief beside its articles.

    `document` is the brief composed, whole; `articles` has the text of each article by id, None where it is not at hand;
    `grounding` is what they and the lock say of the brief. Without `with_article` the page has no words of an article but
    those that the brief has itself.
    """
    assert grounding.material is not None, "a brief that was held has been held against something"
    numbers = tuple(held_numbers(grounding.material))
    held = {*map(text_of, grounding.judged), *(number.address for number in numbers)}
    chapters = outline(brief, document, held)
    made = drafts(grounding.judged, numbers, [text.address for chapter in chapters for text in chapter.texts])
    left = deal(grounding.findings, made)
    clerk = Clerk(brief, articles, grounding, with_article)
    shown = articles if with_article else dict.fromkeys(articles)

    def printed(text: Text) -> PrintedText:
        said = tuple(_in_context(each, shown) for each in clerk.statements(made[text.address]))
        return PrintedText(text.address, text.text, said, text.by, text.is_quotation)

    parts = tuple(Part(chapter.heading, tuple(map(printed, chapter.texts))) for chapter in chapters)
    statements = tuple(s for part in parts for text in part.texts for s in text.statements)
    about = document.metadata
    return AuditPage(
        about.title,
        brief.language,
        _about_brief(brief),
        about.stamp,
        parts,
        tuple(_article(article, articles.get(article.id), shown, statements) for article in brief.articles),
        tuple(_of_the_whole(finding, with_article) for finding in left),
    )


def _of_the_whole(finding: Finding, with_article: bool) -> Note:
    """A finding that no statement has, with its address."""
    note = note_of(finding, with_article)
    return replace(note, text=f"{finding.address}: {note.text}") if finding.address else note


def _in_context(statement: Statement, shown: Mapping[str, str | None]) -> Statement:
    """A quotation with the sentences around it, where they may be shown."""
    place = statement.place
    text = shown.get(place.article) if place else None
    if place is None or text is None or statement.kind is not Kind.QUOTATION:
        return statement
    return replace(statement, around=around(read_source(text), place))


def _article(
    article: Article, text: str | None, shown: Mapping[str, str | None], statements: Sequence[Statement]
) -> AuditedArticle:
    here = [s for s in statements if s.place and s.place.article == article.id]
    places = {s.number: s.place for s in here if s.place}
    source = read_source(seen) if (seen := shown.get(article.id)) is not None else None
    return AuditedArticle(
        article.id,
        article.title,
        article.language,
        _about_article(article),
        text is not None,
        paragraphs(source, places) if source else (),
        () if source else tuple(sorted(here, key=_by_place)),
    )


def _by_place(statement: Statement) -> tuple[int, int, int]:
    place = statement.place
    return (place.start, place.end, statement.number) if place else (0, 0, statement.number)


def _about_brief(brief: Brief) -> str:
    series = brief.series
    if series is None:
        return ""
    number = f"No. {series.number}" if series.number is not None else None
    date = None if series.date == "slot" else format_date(series.date, "en")
    return ", ".join(filter(None, (series.name, number, date)))


def _about_article(article: Article) -> str:
    published = format_date(article.published, "en") if article.published else None
    return ", ".join(filter(None, (*article.authors, article.outlet, article.place, published)))
