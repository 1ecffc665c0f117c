"""The words of a mail: a brief through the two mail templates of its template."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from briefgen.compose.compose import context_of, issued_of
from briefgen.compose.labels import labels_for
from briefgen.compose.sandbox import sandbox
from briefgen.compose.template import Template
from briefgen.errors import BriefInvalid
from briefgen.language import PartialDate
from briefgen.model.printed import printed_numbers
from briefgen.model.schema import Brief

HTML, TEXT = "mail.html.j2", "mail.txt.j2"
# What the sandbox writes for the document tree: which field, which statistic, and where each tag stands in a template.
_TRACES = re.compile(r' at="[^"<>]*"|</?(?:field|statistic)(?: [a-z]+="[^"<>]*")*>')
_EMPTY_LINES = re.compile(r"\n{3,}")


class MailWords(NamedTuple):
    """The two forms of one mail, and its subject; the HTML is not yet inlined."""

    subject: str
    html: str
    text: str


def mail_words(brief: Brief, template: Template, date: PartialDate | None, more: Mapping[str, Any]) -> MailWords:
    """The words of a mail; `more` are values for the templates beside those that a page has.

    Raises BriefInvalid with template and line.
    """
    issued = issued_of(brief, date)
    labels, _ = labels_for(template.labels, brief.language)
    context = context_of(brief, issued, labels, frozenset(), printed_numbers(brief)) | dict(more)
    environment = sandbox(template.folders)

    def printed(name: str) -> str:
        try:
            return environment.print_template(name, context, brief.language).text
        except BriefInvalid as wrong:
            found = (replace(f, file=str(template.file(f.file))) if f.file else f for f in wrong.findings)
            raise BriefInvalid(found) from wrong

    subject, _, text = printed(TEXT).strip().partition("\n")
    body = _EMPTY_LINES.sub("\n\n", text.strip()) + "\n"
    return MailWords(" ".join(subject.split()), _TRACES.sub("", printed(HTML)), body)
