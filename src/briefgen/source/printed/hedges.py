"""A claim that says more firmly what its excerpt only supposes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from briefgen.findings import Finding, warning
from briefgen.source.folding import fold_characters
from briefgen.source.guard_words import primary
from briefgen.source.lexicon import lexicon
from briefgen.source.printed.fields import PrintedField
from briefgen.source.printed.material import Material
from briefgen.source.statistics.article import claimed
from briefgen.source.statistics.mention import Sort
from briefgen.source.tokens import tokenise

_LONGEST = 4
# The field that an excerpt carries, by the excerpt's own.
_CARRIED = {"text": "excerpt", "claim": "excerpt", "position": "excerpt", "response": "response_excerpt"}
_Check = Callable[[PrintedField], Iterator[Finding]]


def hedge_findings(material: Material) -> _Check:
    """A check of one text against the excerpt that carries it."""
    brief = material.brief
    excerpts: dict[str, tuple[str, str]] = {}
    languages = {article.id: article.language for article in brief.articles}
    first = brief.articles[0].language if brief.articles else brief.language
    details = {f"evidence[{each.id}]": each.detail or "" for each in brief.evidence}
    for name, text, article in material.excerpts:
        excerpts[name] = (text, languages.get(article or "", first))

    def check(field: PrintedField) -> Iterator[Finding]:
        item, _, key = field.address.rpartition(".")
        found = excerpts.get(f"{item}.{_CARRIED.get(key, '')}")
        if found:
            yield from _lost(field, brief.language, details.get(item, ""), *found)

    return check


def _lost(field: PrintedField, language: str, more: str, excerpt: str, source_language: str) -> Iterator[Finding]:
    if not _cautious(primary(source_language)).search(fold_characters(excerpt)):
        return
    theirs, ours = _words(excerpt, source_language), _words(field.text, language)
    hedge = _first(theirs, "hedges", source_language)
    softened = any(_first((*ours, *_words(more, language)), name, language) for name in ("hedges", "weak", "softening"))
    firm = _first(ours, "strong", language) if not _first(ours, "weak", language) else ""
    hints = ("keep the source's caution, or say whose view it is",)
    if hedge and not softened:
        message = f'the source says "{hedge}" here, and this does not'
        yield warning("hedge-lost", message, address=field.address, details=(f"excerpt: {excerpt}",), hints=hints)
    elif firm and not _first(theirs, "strong", source_language) and (weak := _first(theirs, "weak", source_language)):
        message = f'the source says "{weak}" where this says "{firm}"'
        yield warning("hedge-lost", message, address=field.address, details=(f"excerpt: {excerpt}",), hints=hints)


@cache
def _cautious(language: str) -> re.Pattern[str]:
    """Any hedge or weak verb: most excerpts have none, and need no further look."""
    words = (*lexicon(language).hedges, *lexicon(language).weak)
    said = "|".join(re.escape(word).replace(r"\*", r"\w*").replace(r"\ ", r"\s+") for word in words)
    return re.compile(rf"\u00ad|(?<!\w)(?:{said or chr(0)})(?!\w)", re.IGNORECASE)


def _words(text: str, language: str) -> tuple[str, ...]:
    passage = claimed(text, language)
    dates = {n for m in passage.mentions if m.sort is Sort.DATE for n in range(m.first, m.last)}
    return tuple("" if n in dates else word for n, word in enumerate(passage.plain))  # "in May" is no hedge


def _first(words: Sequence[str], name: str, language: str) -> str:
    """The first word or phrase of a list that stands among words."""
    exact, prefixes, phrases = _listed(name, primary(language))
    for at, word in enumerate(words):
        if word in exact or (prefixes and word.startswith(prefixes)):
            return word
        for phrase in phrases.get(word, ()):
            if tuple(words[at : at + len(phrase)]) == phrase:
                return " ".join(phrase)
    return ""


@cache
def _listed(name: str, language: str) -> tuple[frozenset[str], tuple[str, ...], dict[str, list[tuple[str, ...]]]]:
    entries = getattr(lexicon(language), name)
    phrases: dict[str, list[tuple[str, ...]]] = {}
    for entry in entries:
        parts = tuple(token.text for token in tokenise(entry)) if "*" not in entry else ()
        if len(parts) > 1:
            phrases.setdefault(parts[0], []).append(parts)
    exact = frozenset(e for e in entries if "*" not in e and " " not in e)
    return exact, tuple(e[:-1] for e in entries if e[-1] == "*"), phrases
