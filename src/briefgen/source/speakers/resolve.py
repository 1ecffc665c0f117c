"""Who a mention stands for: the fullest form of a name, the holder of a role, the person a pronoun goes back to."""

from __future__ import annotations

from typing import NamedTuple

from briefgen.source.speakers.mentions import Mention, Naming
from briefgen.source.speakers.people import Person
from briefgen.source.speakers.reading import Passage, Reading

_BACK = 3  # sentences


class Speaker(NamedTuple):
    """A name, None where nobody is sure, and the offset of the words that name the speaker."""

    name: str | None
    start: int
    naming: Naming


class Resolver:
    """Resolves the mentions of one article, in its order."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._people = reading.people
        self._grammar = reading.grammar
        self._last: tuple[int, Speaker] | None = None

    def speaker(self, mention: Mention, number: int, passage: Passage) -> Speaker:
        """Who a mention in a paragraph stands for."""
        start = passage.line[mention.at].start
        name = self._name(mention, number, passage)
        return Speaker(name, start, mention.naming)

    def remember(self, number: int, speaker: Speaker) -> None:
        """Keep the last one who spoke, for "it added"."""
        self._last = (number, speaker)

    def _name(self, mention: Mention, number: int, passage: Passage) -> str | None:
        if mention.naming is Naming.NAME:
            return self._full(mention.head)
        if mention.naming is Naming.INSTITUTION:
            return mention.head
        if mention.naming is Naming.ROLE:
            return self._in_role(mention, passage)
        if mention.naming is Naming.DOCUMENT:
            return self._of_document(mention, number, passage)
        if mention.naming is Naming.PRONOUN:
            return self._antecedent(self._grammar.pronouns[mention.head], mention.at, number, passage)
        return None

    def _full(self, head: str) -> str | None:
        person = self._people.find(head)
        if person is not None:
            return person.name
        return None if self._people.is_ambiguous(head) else head

    def _in_role(self, mention: Mention, passage: Passage) -> str | None:
        if passage.line[mention.first].low in self._grammar.indefinite or mention.owner:
            return None
        person = self._people.in_role(mention.role)
        return person.name if person else None

    def _of_document(self, mention: Mention, number: int, passage: Passage) -> str | None:
        if mention.owner in self._grammar.possessives:
            genders = self._grammar.possessives[mention.owner]
            return None if "p" in genders else self._antecedent(genders, mention.first, number, passage)
        if mention.owner:
            return self._full(mention.owner)
        # A case other than the first would make an odd name.
        if passage.line[mention.first].low in self._grammar.indefinite or self._grammar.inflected:
            return None
        return mention.head

    def _antecedent(self, genders: str, at: int, number: int, passage: Passage) -> str | None:
        """The one person of the gender in the nearest sentence that names any."""
        if genders == "n":
            return self._thing(number)
        if not set(genders) & set("mf"):
            return None
        begin, _ = passage.sentence(at)
        places = [(passage, begin, at)]
        places += [(passage, b, e) for b, e in reversed(passage.sentences) if e <= begin][:_BACK]
        if passage.host is not None and passage.host_at:
            begin, _ = passage.host.sentence(passage.host_at)
            places.append((passage.host, begin, passage.host_at))
            places += [(passage.host, b, e) for b, e in reversed(passage.host.sentences) if e <= begin][:_BACK]
        if number:
            before = self._reading.passages[number - 1]
            places += [(before, b, e) for b, e in reversed(before.sentences)][: 1 if len(places) > 1 else 2]
        for place in places:
            found = self._persons(*place, genders)
            strangers = self._strangers(*place)
            if found or strangers:
                if strangers:
                    return None
                return found[0].name if len(found) == 1 else self._subject(*place, genders)
        return None

    def _strangers(self, passage: Passage, begin: int, end: int) -> bool:
        """Whether a full name that nothing else is known of stands there as a subject: it may be a person's."""
        return any(
            mention.naming is Naming.NAME
            and " " in mention.head
            and (person := self._people.find(mention.head)) is not None
            and not person.known
            and not person.institution
            for mention in passage.cues.subjects(begin, end)
        )

    def _thing(self, number: int) -> str | None:
        if self._last is None or number - self._last[0] > 1:
            return None
        said = self._last[1]
        things = (Naming.DOCUMENT, Naming.INSTITUTION, Naming.PRONOUN)
        return said.name if said.naming in things else None

    def _persons(self, passage: Passage, begin: int, end: int, genders: str) -> list[Person]:
        found: dict[int, Person] = {}
        for mention in passage.names:
            if not begin <= mention.at < end:
                continue
            person = self._people.find(mention.head)
            if person and person.known and not person.institution and (not person.gender or person.gender in genders):
                found[id(person)] = person
        for at in range(begin, end):
            low = passage.line[at].low
            if low in self._grammar.roles and (person := self._people.in_role(low)) and person.gender in ("", *genders):
                found[id(person)] = person
        return list(found.values())

    def _subject(self, passage: Passage, begin: int, end: int, genders: str) -> str | None:
        """Of several persons the one at the beginning of the sentence, if the others follow only behind prepositions."""
        mentions = [m for m in passage.names if begin <= m.at < end and self._is_person(m, genders)]
        oblique = [m for m in mentions if passage.phrases.low(m.first - 1) in self._grammar.prepositions]
        genitive = [m for m in mentions if m.end < len(passage.line) and passage.line[m.end].text == "'s"]
        subjects = {self._full(m.head) for m in mentions if m not in oblique and m not in genitive}
        return next(iter(subjects)) if len(subjects) == 1 else None

    def _is_person(self, mention: Mention, genders: str) -> bool:
        person = self._people.find(mention.head)
        return bool(person and person.known and not person.institution and person.gender in ("", *genders))
