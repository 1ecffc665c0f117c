"""Who is named in an article, under which forms, in which roles; and who a short form stands for."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from briefgen.source.speakers.grammar import Grammar

_CASES = "ого его ому ему ыми ими ой ей ую юю ая яя ый ий ым им ом ем ою ею а я у ю ы и е о ь й"
_SHORTEST_STEM = 3


@dataclass(eq=False)
class Person:
    """Somebody or something with a name. `gender` is m, f or "" where nothing tells; `known`: something shows that it speaks
    or holds an office, so that a pronoun may stand for it."""

    name: str
    parts: tuple[str, ...]
    gender: str = ""
    roles: set[str] = field(default_factory=set)
    known: bool = False
    institution: bool = False
    nominative: bool = False


def parts_of(name: str, grammar: Grammar) -> tuple[str, ...]:
    """A name as it is compared: words in small letters, without hyphens and, where the language has them, case endings."""
    words = name.replace("-", " ").replace(".", " ").split()
    return tuple(part for word in words if (part := _part(word, grammar)))


def _part(word: str, grammar: Grammar) -> str:
    plain = unicodedata.normalize("NFC", word).casefold().replace("ё", "е").strip("'’,;:")
    if grammar.inflected and len(plain) > _SHORTEST_STEM:
        for ending in _CASES.split():
            if plain.endswith(ending) and len(plain) - len(ending) >= _SHORTEST_STEM:
                return plain[: -len(ending)]
    return plain


class People:
    """The named of one article."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar
        self._all: dict[tuple[str, ...], Person] = {}
        self._by_part: dict[str, list[Person]] = {}

    def __iter__(self) -> Iterator[Person]:
        return iter(self._all.values())

    def add(self, name: str, *, nominative: bool = False) -> Person:
        """The person of a full name of several words, now known under it."""
        parts = parts_of(name, self._grammar)
        person = self._all.get(parts)
        if person is None:
            person = self._all[parts] = Person(name, parts, nominative=nominative)
            for part in dict.fromkeys(parts):
                self._by_part.setdefault(part, []).append(person)
        elif nominative and not person.nominative:
            person.name, person.nominative = name, True
        return person

    def find(self, name: str) -> Person | None:
        """The one person that a form of a name stands for; None where there is none, or more than one.

        Words before a known name do not count ("Minnesota Otabek Akromov"); a single word is a last name first of all.
        """
        parts = parts_of(name, self._grammar)
        for first in range(len(parts)):
            found = self._under(parts[first:])
            if found:
                return found[0] if len(found) == 1 else None
        return None

    def is_ambiguous(self, name: str) -> bool:
        """Whether more than one person may be meant by a form."""
        parts = parts_of(name, self._grammar)
        return len(self._under(parts)) > 1

    def _under(self, parts: tuple[str, ...]) -> list[Person]:
        if not parts:
            return []
        exact = self._all.get(parts)
        alike = [p for p in self._by_part.get(parts[-1], ()) if stands_for(parts, p.parts)]
        longer = [p for p in alike if p is not exact and len(p.parts) > len(parts)]
        if longer:
            last = [p for p in longer if p.parts[-1] == parts[-1]]
            return _widest(last or longer)
        return [exact] if exact else []

    def in_role(self, role: str) -> Person | None:
        """The only person in a role; None where there is none, or more than one."""
        found = [p for p in self._all.values() if self._holds(p, role)]
        return found[0] if len(found) == 1 else None

    def is_role_taken(self, role: str) -> bool:
        """Whether the article names anybody in a role."""
        return any(self._holds(person, role) for person in self._all.values())

    def _holds(self, person: Person, role: str) -> bool:
        """Whether a person was named in a role; "Ministerin" is a "Wasserministerin" too."""
        stem = _part(role, self._grammar)
        if self._grammar.nouns_are_capital:
            return any(held.endswith(stem) for held in person.roles)
        return stem in person.roles

    def put_in_role(self, person: Person, role: str) -> None:
        """Remember that a person was named with a role."""
        person.roles.add(_part(role, self._grammar))


def stands_for(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether the words of a short form stand in the full one in order; an initial stands for a word."""
    at = 0
    for part in full:
        if at < len(short) and (part == short[at] or (len(short[at]) == 1 and part.startswith(short[at]))):
            at += 1
    return at == len(short)


def _widest(people: Iterable[Person]) -> list[Person]:
    """Without those whose name is part of another one's."""
    found = list(people)
    return [
        p
        for p in found
        if not any(q is not p and len(q.parts) > len(p.parts) and q.parts[-len(p.parts) :] == p.parts for q in found)
    ]
