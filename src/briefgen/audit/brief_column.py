"""The left side: what the brief says, text by text, each with its statements."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.audit.markup import element, text
from briefgen.audit.values import AuditPage, Kind, Note, Part, PrintedText, Role, Statement
from briefgen.audit.wording import FILTERS, KINDS, Badge, badges
from briefgen.language import format_date
from briefgen.model.schema import Attested


def brief_column(page: AuditPage) -> str:
    """The parts of the brief with their headings."""
    titles = {article.id: article.title for article in page.articles}
    return "".join(_part(part, page.language, titles) for part in page.parts)


def note_list(notes: tuple[Note, ...]) -> str:
    """Findings as a list; nothing where there are none."""
    return element("ul", "".join(map(_note, notes)), class_="notes") if notes else ""


def _part(part: Part, language: str, titles: dict[str, str]) -> str:
    heading = element("h3", text(part.heading), lang=language) if part.heading else ""
    body = "".join(_text(each, language, titles) for each in part.texts)
    return element("section", f"{heading}{body}", class_="part") + "\n"


def _text(printed: PrintedText, language: str, titles: dict[str, str]) -> str:
    words = text(printed.text)
    words = element("q", words) if printed.is_quotation else words
    by = element("p", text(printed.by), class_="by", lang=language) if printed.by else ""
    said = "".join(_statement(each, printed, titles) for each in printed.statements)
    shown = element("p", words, class_="words", lang=language)
    return element("div", f"{shown}{by}{element('ul', said, class_='statements')}", class_="text") + "\n"


def _statement(statement: Statement, printed: PrintedText, titles: dict[str, str]) -> str:
    looks = [each.name for each in FILTERS if each.takes(statement)]
    return element(
        "li",
        "".join(_rows(statement, printed, titles)),
        class_=" ".join(["statement", *(f"is-{look}" for look in looks)]),
        id=f"s{statement.number}",
        tabindex="-1",
    )


def _rows(statement: Statement, printed: PrintedText, titles: dict[str, str]) -> Iterator[str]:
    number = element("span", f"{statement.number}", class_="number")
    kind = element("span", KINDS[statement.kind], class_="kind")
    marks = " ".join(map(_badge, badges(statement)))
    said = element("span", text(statement.words), class_="said", lang=statement.language)
    said = f"{said} " if statement.kind is Kind.NUMBER else ""
    yield element("p", f"{number} {kind} {said}{marks} {_way(statement, titles)}", class_="state")
    if not said and statement.words and statement.words != printed.text:
        yield element("blockquote", text(statement.words), lang=statement.language)
    if statement.speaker:
        yield element("p", f"The article has {text(statement.speaker)} say it.", class_="attestation")
    for attestation in statement.attestations:
        yield element("p", _attested(attestation), class_="attestation")
    yield note_list(statement.notes)
    if statement.around:
        label = element("span", "The sentences around it: ", class_="label")
        pieces = "".join(element(_TAGS[p.role], text(p.text), class_=p.role) for p in statement.around)
        yield element("p", f"{label}{element('span', pieces, lang=statement.language)}", class_="context")


_TAGS = {Role.AROUND: "span", Role.HELD: "mark", Role.GAP: "span"}


def _badge(badge: Badge) -> str:
    sign = element("span", badge.sign, aria_hidden="true")
    return element("span", f"{sign} {badge.words}", class_=f"badge {badge.look}")


def _way(statement: Statement, titles: dict[str, str]) -> str:
    """The link to the passage."""
    if (place := statement.place) is None:
        return ""
    where = f"paragraph {place.paragraph}"
    if len(titles) > 1:
        where += f" of “{text(titles.get(place.article, place.article))}”"
    words = f"Most similar: {where}" if place.nearest else where.capitalize()
    arrow = element("span", " →", aria_hidden="true")
    return element("a", f"{words}{arrow}", href=f"#p{statement.number}", class_="way")


def _attested(attestation: Attested) -> str:
    on = format_date(attestation.on, "en")
    return text(f"Attested by {attestation.by} on {on} ({attestation.address}): {attestation.why}")


def _note(note: Note) -> str:
    said = element("strong", f"{note.severity.value.capitalize()}:") + " " + text(note.text)
    details = "".join(element("span", text(line), class_="detail") for line in note.details)
    return element("li", f"{said}{details}", class_=f"note {note.severity}")
