"""The right side: the articles, with what the brief uses of them and what it leaves."""

from __future__ import annotations

from briefgen.audit.markup import attribute, element, text
from briefgen.audit.values import AuditedArticle, AuditPage, Paragraph, Segment, Sentence, Statement


def article_column(page: AuditPage) -> str:
    """The articles, one below the other."""
    return "".join(map(_article, page.articles))


def _article(article: AuditedArticle) -> str:
    heading = element("h3", text(article.title), lang=article.language)
    about = element("p", text(article.about), class_="by", lang=article.language) if article.about else ""
    body = "".join(map(_paragraph, article.paragraphs))
    if not body:
        body = element("ol", "".join(map(_known, article.places)), class_="places") if article.places else ""
    shown = element("div", body, lang=article.language, class_="body") if article.paragraphs else body
    return element("article", f"{heading}{about}{element('p', _told(article), class_='told')}{shown}") + "\n"


def _told(article: AuditedArticle) -> str:
    if article.paragraphs:
        sentences = [sentence for each in article.paragraphs for sentence in each.sentences]
        unused = sum(not sentence.used for sentence in sentences)
        return f"The brief uses nothing of {unused} of its {len(sentences)} sentences; they have a dotted line."
    if article.at_hand:
        return "The text is left out of this page. These are the passages that the brief uses."
    if article.places:
        return "The text is not at hand. This is what the lock knows of it."
    return "The text is not at hand, and the lock knows nothing of it."


def _paragraph(paragraph: Paragraph) -> str:
    number = element("span", f"¶ {paragraph.number}", class_="pilcrow", lang="en")
    unused = "" if paragraph.used else element("span", "unused", class_="pilcrow", lang="en") + " "
    body = "".join(map(_sentence, paragraph.sentences))
    return element("p", f"{number} {unused}{body}", class_="paragraph" if paragraph.used else "paragraph unused") + "\n"


def _sentence(sentence: Sentence) -> str:
    body = "".join(map(_segment, sentence.segments))
    return element("span", body, class_="sentence" if sentence.used else "sentence unused")


def _segment(segment: Segment) -> str:
    """Its first beginning names it; further ones stand in it as places of their own."""
    first, *more = segment.begins or (0,)
    content = "".join(element("span", "", id=f"p{n}", tabindex="-1") for n in more) + text(segment.text)
    numbers = segment.used_by or segment.near
    known = attribute("id", f"p{first}") + attribute("tabindex", "-1") if first else ""
    known += attribute("data-statements", " ".join(map(str, (*segment.used_by, *segment.near))))
    if segment.used_by:
        content = f"<mark{known}>{content}</mark>"
    elif numbers or first or segment.gap:
        looks = " ".join(filter(None, ("near" if numbers else "", "gap" if segment.gap else "")))
        content = f"<span{attribute('class', looks)}{known}>{content}</span>"
    return content + "".join(map(_back, segment.ends))


def _back(number: int) -> str:
    return element("a", f"{_hidden('back to statement ')}{number}", href=f"#s{number}", class_="back", lang="en")


def _hidden(words: str) -> str:
    return element("span", words, class_="hidden")


def _known(statement: Statement) -> str:
    """What is known of a passage whose text is not shown."""
    place = statement.place
    assert place is not None, "only statements with a place are listed"
    where = f"¶ {place.paragraph}, characters {place.start:,} to {place.end:,}"
    words = element("span", text(statement.words), lang=statement.language, class_="held")
    item = f"{element('span', where, class_='pilcrow')} {words} {_back(statement.number)}"
    return element("li", item, id=f"p{statement.number}", tabindex="-1", data_statements=f"{statement.number}")
