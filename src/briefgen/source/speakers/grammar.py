"""The tables that a language gives to the grammar of reported speech, made ready for looking up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property


class WordSet:
    """A set of small-letter words; one that ends in an asterisk stands for all that begin so, one that begins so for all
    that end so."""

    def __init__(self, words: str) -> None:
        each = words.split()
        self.exact = frozenset(word for word in each if "*" not in word)
        self._beginnings = tuple(word[:-1] for word in each if word[-1] == "*")
        self._ends = tuple(word[1:] for word in each if word[0] == "*")
        self._affixed = self._beginnings + self._ends

    def __sub__(self, other: WordSet) -> frozenset[str]:
        return self.exact - other.exact

    def __contains__(self, word: str) -> bool:
        if word in self.exact:
            return True
        return bool(self._affixed) and (word.startswith(self._beginnings) or word.endswith(self._ends))


@dataclass(frozen=True)
class Grammar:
    """One language. All words in small letters, `ё` as `е`.

    `says` are finite verbs of saying, `passes_on` those of an agency or a paper that passes words on. `saying` are forms
    whose subject is that of the sentence ("saying", "with the words"), `according` words right before a speaker, `reacts`
    verbs that announce a quotation in the next sentence ("disagreed"). Keys of `phrases` are cues of several words, values
    which of these tables they belong to. `between` may stand between subject and verb. `negations` hold the auxiliaries of
    the passive too: whoever "was told" does not speak. With one of the `doubts` ahead of it ("if", "denied that") a cue does
    not say that anybody spoke. Values of `pronouns` and `possessives` are m, f, n, p for many, or several of these. `named`
    are nouns before a title ("the essay “…”"), `naming` verbs before a term ("so-called “…”"). `behind` stand right behind a
    speaker ("zufolge"). `elisions` are words that lose a vowel before an apostrophe ("l'économiste").
    """

    language: str
    says: WordSet
    passes_on: WordSet
    saying: WordSet
    according: WordSet
    reacts: WordSet
    phrases: Mapping[str, str]
    that: WordSet
    between: WordSet
    negations: WordSet
    doubts: WordSet
    pronouns: Mapping[str, str]
    possessives: Mapping[str, str]
    determiners: WordSet
    indefinite: WordSet
    prepositions: WordSet
    joining: WordSet
    clause: WordSet
    roles: WordSet
    documents: WordSet
    institutions: WordSet
    titles: WordSet
    gendered: Mapping[str, str]
    named: WordSet
    naming: WordSet
    particles: WordSet
    byline: WordSet
    answers: Mapping[str, str]
    other: WordSet
    behind: WordSet = field(default_factory=lambda: WordSet(""))
    elisions: tuple[str, ...] = ()
    nouns_are_capital: bool = False
    verb_first: bool = False
    breaks_marks: bool = False
    inflected: bool = False

    @cached_property
    def phrase_words(self) -> Mapping[str, list[tuple[tuple[str, ...], str]]]:
        """Phrases by their first word, the longest first."""
        out: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for phrase in sorted(self.phrases, key=len, reverse=True):
            words = tuple(phrase.split())
            out.setdefault(words[0], []).append((words, self.phrases[phrase]))
        return out

    @cached_property
    def cue_words(self) -> Mapping[str, str]:
        """The single words that are cues, with the name of their table; tables of cues have no asterisks."""
        tables = ("reacts", "according", "saying", "passes_on", "says")
        return {word: name for name in tables for word in getattr(self, name).exact}

    @cached_property
    def function_words(self) -> frozenset[str]:
        """Words that are no name, though they are capital at the beginning of a sentence."""
        tables = (self.determiners, self.prepositions, self.joining, self.clause, self.between, self.that, self.other)
        exact = (*tables, self.negations, self.according)
        return frozenset().union(*(table.exact for table in exact), self.pronouns, self.possessives)
