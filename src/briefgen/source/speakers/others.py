"""Whether anybody else stands between a cue and a quotation: then the words may be theirs."""

from __future__ import annotations

from briefgen.source.speakers.mentions import Mention, Naming
from briefgen.source.speakers.reading import Passage, Reading
from briefgen.source.speakers.resolve import Speaker

_THINGS = ("n", "p")


class Others:
    """Looks for people in parts of an article's lines."""

    def __init__(self, reading: Reading) -> None:
        self._people = reading.people
        self._grammar = reading.grammar

    def than(self, mention: Mention, begin: int, end: int, passage: Passage) -> bool:
        """Whether anybody but the mentioned one stands in a range."""
        return self.stand(begin, mention.first, passage) or self.stand(mention.end, end, passage)

    def break_in(self, begin: int, end: int, passage: Passage) -> bool:
        """Whether a range has a subject, a genitive or a semicolon, so that another clause or other words may have begun."""
        line = passage.line
        subjects = passage.cues.subjects(begin, end)
        return any(item.text in (";", "'s") for item in line[begin:end]) or any(
            mention.naming is Naming.PRONOUN or self._people.find(mention.head) for mention in subjects
        )

    def stand(self, begin: int, end: int, passage: Passage, own: Speaker | None = None, *, roles: bool = True) -> bool:
        """Whether a person, a pronoun or, if asked, a role stands in a range, apart from the speaker's `own` mention."""
        at = begin
        while at < end:
            after = passage.phrases.name_end(at)
            if own is None or passage.line[at].start != own.start:
                if after > at and self._is_person(passage.phrases.name(at, after), own):
                    return True
                if after == at and self._is_pronoun_or_role(at, passage, roles and own is None):
                    return True
            at = max(after, at + 1)
        return False

    def _is_person(self, name: str, own: Speaker | None) -> bool:
        person = self._people.find(name)
        return person is not None and person.known and (own is None or person.name != own.name)

    def _is_pronoun_or_role(self, at: int, passage: Passage, roles: bool) -> bool:
        item, pronouns = passage.line[at], self._grammar.pronouns
        if not item.is_word:
            return False
        return pronouns.get(item.low, "n") not in _THINGS or (roles and item.low in self._grammar.roles)
