"""The page: one HTML file that needs nothing else and asks nobody for anything."""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path

from briefgen.audit.article_column import article_column
from briefgen.audit.brief_column import brief_column, note_list
from briefgen.audit.markup import attribute, element, text
from briefgen.audit.values import AuditPage
from briefgen.audit.wording import FILTERS

# By this a page is known for one of ours, which may be written anew.
PAGE_MARK = '<meta name="generator" content="briefgen audit">'
_HERE = Path(__file__).parent


def write_page(page: AuditPage) -> bytes:
    """The file in UTF-8; the same for the same value.

    Its Content-Security-Policy allows its own style and script by their digests, and nothing else: no network, no form, no
    frame. Without scripts the links and filters work all the same.
    """
    style, script = _style(page), (_HERE / "script.js").read_text(encoding="utf-8")
    head = (
        '<meta charset="utf-8">\n'
        f"<meta{attribute('http-equiv', 'Content-Security-Policy')}{attribute('content', _policy(style, script))}>\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        '<meta name="robots" content="noindex">\n'
        f"{PAGE_MARK}\n<title>Audit: {text(page.title)}</title>\n<style>{style}</style>\n"
    )
    body = f"{_header(page)}\n{_main(page)}\n<script>{script}</script>\n"
    return f'<!DOCTYPE html>\n<html lang="en">\n<head>\n{head}</head>\n<body>\n{body}</body>\n</html>\n'.encode()


def _policy(style: str, script: str) -> str:
    return (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _digest(content: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()


def _style(page: AuditPage) -> str:
    """The style sheet with the rules of the filters that the page has."""
    lines = [(_HERE / "style.css").read_text(encoding="utf-8")]
    for name, _, _ in _filters(page):
        on, kept = f"body:has(#only-{name}:checked)", f".is-{name}"
        lines.append(
            f"{on} .statement:not({kept}), {on} .text:not(:has({kept})), {on} .part:not(:has({kept})) {{ display: none }}\n"
        )
    return "\n" + "".join(lines)


def _filters(page: AuditPage) -> list[tuple[str, str, int]]:
    """Name, words and number of statements of each filter that takes any."""
    counted = [(each.name, each.words, sum(map(each.takes, page.statements))) for each in FILTERS]
    return [each for each in counted if each[2]]


def _header(page: AuditPage) -> str:
    stamp = element("p", text(page.stamp), class_="stamp", lang=page.language) if page.stamp else ""
    about = element("p", text(page.about), class_="by", lang=page.language) if page.about else ""
    title = element("h1", f"Audit: {element('span', text(page.title), lang=page.language)}")
    return element("header", f"{stamp}{title}{about}{note_list(page.notes)}{_form(page)}")


def _form(page: AuditPage) -> str:
    choices = [("all", "All statements", len(page.statements)), *_filters(page)]
    radios = "".join(_radio(name, words, count) for name, words, count in choices)
    legend = element("legend", "Show of the brief")
    groups = element("fieldset", f"{legend}{radios}")
    if any(article.paragraphs for article in page.articles):
        box = '<input type="checkbox" id="only-unused" autocomplete="off">'
        label = element("label", f"{box} Only sentences that nothing uses")
        groups += element("fieldset", f"{element('legend', 'Show of the article')}{label}")
    keys = element(
        "p",
        "A statement’s link leads to its passage, the number behind a passage back. Keys in a column: "
        f"{_key('j')} next statement, {_key('k')} the one before, {_key('Enter')} across.",
        class_="keys",
    )
    return element("form", groups, aria_label="Filters") + keys


def _radio(name: str, words: str, count: int) -> str:
    checked = " checked" if name == "all" else ""
    field = f'<input type="radio" name="only" id="only-{name}" autocomplete="off"{checked}>'
    return element("label", f"{field} {words} ({count})")


def _key(name: str) -> str:
    return element("kbd", name)


def _main(page: AuditPage) -> str:
    many = len(page.articles) != 1
    right = "The articles" if many else "The article"
    to_right = element("a", f"To {right.lower()}", href="#article", class_="across")
    to_left = element("a", "To the brief", href="#brief", class_="across")
    left = f"<h2>The brief</h2>{to_right}{brief_column(page)}"
    other = f"<h2>{right}</h2>{to_left}{_legend(page)}{article_column(page)}"
    return element(
        "main",
        element("section", left, id="brief", aria_label="The brief", tabindex="0")
        + "\n"
        + element("section", other, id="article", aria_label=right, tabindex="0"),
    )


def _legend(page: AuditPage) -> str:
    if not any(article.paragraphs for article in page.articles):
        return ""
    samples = [
        (element("mark", "carried into the brief"), ""),
        (element("span", "used by nothing", class_="sentence unused"), ""),
    ]
    pieces = [sentence for a in page.articles for p in a.paragraphs for sentence in p.sentences]
    segments = [segment for sentence in pieces for segment in sentence.segments]
    if any(segment.gap for segment in segments):
        samples.append((element("span", "left out of a quotation", class_="gap"), ""))
    if any(segment.near for segment in segments):
        samples.append((element("span", "similar, and bears nothing out", class_="near"), ""))
    return element("p", " ".join(sample for sample, _ in samples), class_="legend")
