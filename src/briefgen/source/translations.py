"""Translated quotations: the original is verified, so the translation has to say that it is one."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.findings import Finding
from briefgen.model.schema import Brief


def translation_findings(brief: Brief) -> Iterator[Finding]:
    """The error `translation-unmarked` for a quotation with an original, but without a translator to print."""
    for quote in brief.quotes:
        if quote.original is not None and quote.translated_by is None:
            yield Finding(
                "translation-unmarked",
                "a translated quotation does not say that it is a translation",
                address=f"quotes[{quote.id}].text",
                hints=("name who translated it: translated_by: ...",),
            )
