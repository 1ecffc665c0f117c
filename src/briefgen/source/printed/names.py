"""Names that a brief prints and its articles lack, or spell otherwise."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property

from briefgen.findings import Finding, warning
from briefgen.model.schema import Brief
from briefgen.source.folding import fold_characters
from briefgen.source.guard_words import primary
from briefgen.source.lexicon import lexicon
from briefgen.source.printed.fields import PrintedField
from briefgen.source.printed.material import Material
from briefgen.source.statistics.article import claimed
from briefgen.source.statistics.mention import Sort
from briefgen.source.statistics.passage import Passage
from briefgen.source.statistics.terms import bare, stem
from briefgen.source.tokens import Kind, Token

_LONG = 5  # shorter names have too many neighbours to tell a slip from another name
_ALIKE = 79.0
_ALIKE_WORD = 88.0  # where the capital says nothing
_TITLE_CASE = 0.6
_LETTERS = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_Check = Callable[[PrintedField], Iterator[Finding]]


def name_findings(material: Material) -> _Check:
    """A check of one text for names; it is silent where an article is not at hand."""
    if material.absent or not material.articles:
        return lambda _: iter(())
    known = _Known(material)
    return lambda field: _Names(field, known, material.brief.language).findings()


class _Known:
    """The words that the articles and the model's own data have, and the articles' names by spelling."""

    def __init__(self, material: Material) -> None:
        self._material = material
        self.language = primary(material.brief.language)
        self.asked: dict[str, bool] = {}
        self.languages = frozenset(article.language for article in material.articles)

    @cached_property
    def words(self) -> frozenset[str]:
        """All words, in small letters."""
        own = fold_characters(" ".join(_own_words(self._material.brief))).lower().replace("ё", "е")
        said = set(_LETTERS.findall(own))
        for article in self._material.articles:
            for passage in article.passages:
                said.update(passage.plain)
        return frozenset(bare(word, self.language) for word in said)

    @cached_property
    def stems(self) -> frozenset[str]:
        """Their stems, by each language that they may be of."""
        return frozenset(stem(word, language) for word in self.words for language in {*self.languages, self.language})

    @cached_property
    def names(self) -> tuple[str, ...]:
        """What the articles write with a capital inside a sentence."""
        out: dict[str, None] = {}
        for article in self._material.articles:
            for passage in article.passages:
                for token in passage.tokens[1:]:
                    if token.kind is Kind.WORD and token.text[0].isupper() and len(token.text) >= _LONG:
                        out.setdefault(bare(token.text, article.language))
        return tuple(out)


def _own_words(brief: Brief) -> Iterator[str]:
    """What the brief is known to bring along: who publishes it, its sources, its acronyms."""
    yield from brief.acronyms
    yield from brief.acronyms.values()
    yield brief.imprint.organisation or ""
    yield brief.series.name if brief.series else ""
    for article in brief.articles:
        yield from (article.title, article.outlet or "", article.place or "", *article.authors)
    for reference in brief.references:
        yield reference.text
    for quote in brief.quotes:
        yield from (quote.via or "", quote.text, quote.original or "")
    yield from (table.source for table in brief.tables)
    yield from (chart.source or "" for chart in brief.charts)


class _Names:
    """The names of one text."""

    def __init__(self, field: PrintedField, known: _Known, language: str) -> None:
        self.field, self.known = field, known
        self.language = primary(language)
        self.foreign = self.language not in known.languages
        self.capital_nouns = lexicon(self.language).capital_nouns

    @cached_property
    def passage(self) -> Passage:
        """The text, cut into tokens."""
        return claimed(self.field.text, self.language)

    def findings(self) -> Iterator[Finding]:
        """A warning for each name that no article has."""
        if all(
            self._is_known(word) for word in _LETTERS.findall(fold_characters(self.field.text)) if word[0].isupper()
        ):
            return
        tokens = self.passage.tokens
        words = [t for t in tokens if t.kind is Kind.WORD]
        if not words or sum(t.text[0].isupper() for t in words) > _TITLE_CASE * len(words) > 2:
            return
        told: set[str] = set()
        dates = {n for m in self.passage.mentions if m.sort is Sort.DATE for n in range(m.first, m.last)}
        for n, token in enumerate(tokens):
            if n in dates:
                continue
            name = bare(token.text, self.language)
            if token.kind is Kind.WORD and name[0].isupper() and name not in told and not self._is_known(name):
                told.add(name)
                yield from self._about(name, token, n)

    def _is_known(self, name: str) -> bool:
        if name not in self.known.asked:
            self.known.asked[name] = self._has(name)
        return self.known.asked[name]

    def _has(self, name: str) -> bool:
        word = bare(name.lower().replace("ё", "е"), self.language)
        same = lexicon(self.language).same_names
        return (
            word in self.known.words
            or stem(word, self.language) in self.known.stems
            or any(word in both and both[0] in self.known.words for both in _phrases(same))
            or word in lexicon(self.language).links
        )

    def _about(self, name: str, token: Token, n: int) -> Iterator[Finding]:
        plainly = self.capital_nouns or self._begins(n)
        near = self._near(name, _ALIKE_WORD if plainly else _ALIKE)
        if near:
            message = f'the article writes "{near}", not "{name}"'
            yield warning(
                "name-not-in-source", message, address=self.field.address, hints=("spell it as the source does",)
            )
        elif not (self.foreign or plainly) and not self._is_plain_word(token):
            message = f'the article has no "{name}"'
            yield warning(
                "name-not-in-source", message, address=self.field.address, hints=("see that the name is meant",)
            )

    def _near(self, name: str, least: float) -> str:
        if len(name) < _LONG:
            return ""
        from rapidfuzz import fuzz, process

        found = process.extractOne(name, self.known.names, scorer=fuzz.ratio, score_cutoff=least)
        if found is None or stem(found[0].lower(), self.language) == stem(name.lower(), self.language):
            return ""
        return str(found[0]) if found[0][0] == name[0] else ""

    def _begins(self, n: int) -> bool:
        return n == 0 or n in self.passage.sentence_ends or _opens(self.passage, n)

    def _is_plain_word(self, token: Token) -> bool:
        return len(token.text) < 2 or (token.text.isupper() and len(token.text) < 3) or not token.text[0].isalpha()


def _opens(passage: Passage, n: int) -> bool:
    before = passage.tokens[n - 1]
    return before.kind in (Kind.MARK, Kind.BRACKET, Kind.DASH) or before.text in ":;.!?"


def _phrases(same: object) -> list[tuple[str, ...]]:
    entries = same.items() if hasattr(same, "items") else ()
    return [(short, *long.split()) for short, long in entries]
