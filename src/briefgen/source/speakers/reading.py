"""An article read for its speakers: the line of each paragraph, and the people named in them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from briefgen.source.speakers.cues import CueKind, Cues
from briefgen.source.speakers.grammar import Grammar
from briefgen.source.speakers.line import Line, Span, line, sentences, spans
from briefgen.source.speakers.mentions import Mention, Naming, Phrases
from briefgen.source.speakers.people import People, parts_of
from briefgen.source.stretches import Source, Stretch
from briefgen.source.tokens import Kind

_PATRONYMICS = ("вич", "вн", "ич")


@dataclass(frozen=True, eq=False)
class Passage:
    """Tokens of a stretch read as one line; `runs` are all quotations in it, `outer` those that are one item of the line.

    The inside of a quotation has a `host`, in whose line it is the item `host_at`.
    """

    stretch: Stretch
    text: str
    first: int
    end: int
    runs: tuple[Span, ...]
    outer: tuple[Span, ...]
    grammar: Grammar
    host: Passage | None = None
    host_at: int = 0

    @cached_property
    def line(self) -> Line:
        """The items."""
        return line(self.stretch, self.first, self.end, self.outer, self.grammar)

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Beginnings and ends of the sentences."""
        return sentences(self.line, [self.last_character(item.span) for item in self.line], self.grammar)

    @cached_property
    def phrases(self) -> Phrases:
        """Its noun phrases."""
        starts = {begin for begin, _ in self.sentences}
        starts |= {n + 1 for n, item in enumerate(self.line) if item.span is not None or item.text == ":"}
        return Phrases(self.line, frozenset(starts), self.grammar)

    @cached_property
    def cues(self) -> Cues:
        """Its cues."""
        return Cues(self.line, self.phrases, self.grammar)

    def last_character(self, run: Span | None) -> str:
        """The last sign of a quotation, "" where it ends with a word."""
        if run is None:
            return ""
        token = self.stretch.tokens[run.end - 1]
        return "" if token.kind is Kind.WORD else token.text[-1]

    @cached_property
    def names(self) -> tuple[Mention, ...]:
        """Every name outside its quotations."""
        out, at = [], 0
        while at < len(self.line):
            end = self.phrases.name_end(at)
            if end > at:
                first, gender, role = self.phrases.before_name(at)
                name = self.phrases.name(at, end)
                out.append(Mention(Naming.NAME, name, first, end, at, gender, role=role))
            at = max(end, at + 1)
        return tuple(out)

    def sentence(self, at: int) -> tuple[int, int]:
        """The sentence of an item."""
        return next(span for span in self.sentences if span[0] <= at < span[1])

    def inside(self, run: Span, at: int) -> Passage:
        """A quotation in it, the item `at`, read as a line of its own."""
        within = tuple(r for r in self.runs if r.parent == run.opening)
        return Passage(self.stretch, self.text, run.first, run.end, self.runs, within, self.grammar, self, at)

    def part(self, first: int) -> Passage:
        """Its tokens from one on, read as a line of their own."""
        return Passage(self.stretch, self.text, first, self.end, self.runs, self.outer, self.grammar, self, 0)


@dataclass(frozen=True, eq=False)
class Reading:
    """An article: its paragraphs as passages, and its people."""

    source: Source
    grammar: Grammar
    passages: tuple[Passage, ...]
    people: People


def read(source: Source, grammar: Grammar, names: Iterable[tuple[str, bool]] = ()) -> Reading:
    """Read an article. `names` are names that a caller's pipeline found, each with whether it is a person's."""
    passages = tuple(_passage(source, stretch, grammar) for stretch in source.stretches[: len(source.paragraphs)])
    people = People(grammar)
    for name, personal in names:
        person = people.add(name, nominative=True)
        person.known, person.institution = personal, not personal
    _name_all(passages, people, grammar)
    return Reading(source, grammar, passages, people)


def _passage(source: Source, stretch: Stretch, grammar: Grammar) -> Passage:
    runs = spans(stretch)
    outer = tuple(run for run in runs if run.parent is None)
    return Passage(stretch, source.text, 0, len(stretch.tokens), runs, outer, grammar)


def _name_all(passages: Sequence[Passage], people: People, grammar: Grammar) -> None:
    single: list[str] = []
    everywhere = [*passages, *(p.inside(run, 0) for p in passages for run in p.outer)]
    for passage in everywhere:
        for mention in passage.names:
            if " " in mention.head or "-" in mention.head:
                _add(people, mention, passage, grammar)
            else:
                single.append(mention.head)
    for head in single:
        if (person := people.find(head)) is not None and not person.institution:
            person.known = True
    for passage in everywhere:
        _speakers_are_known(passage, people, grammar)


def _add(people: People, mention: Mention, passage: Passage, grammar: Grammar) -> None:
    name = _without_place(mention, passage, grammar)
    phrases = passage.phrases
    before = phrases.low(mention.first - 1)
    person = people.add(name, nominative=before not in grammar.prepositions)
    person.institution = person.institution or any(
        word.lower() in grammar.institutions for word in name.replace("-", " ").split()
    )
    role = mention.role or _role_behind(mention, passage) or _role_ahead(mention, passage)
    if role:
        people.put_in_role(person, role)
    of_a_place = mention.first > 0 and passage.line[mention.first - 1].text == "'s"
    person.known = person.known or bool(role or mention.gender or mention.first < mention.at or of_a_place)
    person.gender = person.gender or mention.gender or phrases.gender_of(role)


def _without_place(mention: Mention, passage: Passage, grammar: Grammar) -> str:
    """The name without a place that only stands before it: "University of Minnesota Otabek Akromov"."""
    phrases = passage.phrases
    words = mention.head.split()
    before, noun = phrases.low(mention.at - 1), phrases.low(mention.at - 2)
    if len(words) > 2 and before in grammar.prepositions and noun in grammar.institutions:
        return " ".join(words[1:])
    if len(words) > 2 and grammar.inflected and not parts_of(words[-2], grammar)[0].endswith(_PATRONYMICS):
        return " ".join(words[-2:])
    return mention.head


def _role_behind(mention: Mention, passage: Passage) -> str:
    """The role in "Luca Anceschi, a lecturer at"."""
    line, phrases = passage.line, passage.phrases
    if mention.end >= len(line) or line[mention.end].text != ",":
        return ""
    for at in range(mention.end + 1, min(mention.end + 6, len(line))):
        low = line[at].low
        if low in passage.grammar.roles:
            return low
        if line[at].span is not None or line[at].text in ".,;:" or phrases.name_end(at) > at:
            return ""
    return ""


def _role_ahead(mention: Mention, passage: Passage) -> str:
    """The role in "the harbour master of Dunmore, Ilse Brandt"."""
    line, phrases = passage.line, passage.phrases
    if mention.first < 2 or line[mention.first - 1].text != ",":
        return ""
    outer = phrases.ending(mention.first - 1)
    return outer.role if outer and outer.naming is Naming.ROLE else ""


def _speakers_are_known(passage: Passage, people: People, grammar: Grammar) -> None:
    """Whoever stands beside a verb of saying can speak; a Russian verb tells the gender."""
    for cue in passage.cues.between(0, len(passage.line)):
        if cue.kind not in (CueKind.SAYS, CueKind.REACTS, CueKind.PASSES_ON):
            continue
        begin, stop = passage.sentence(cue.first)
        mention = passage.cues.subject_before(cue, begin)
        if grammar.verb_first and (mention is None or mention.naming is not Naming.NAME):
            mention = passage.cues.subject_behind(cue, stop)
        if mention and mention.naming is Naming.NAME and (person := people.find(mention.head)):
            if cue.kind is CueKind.PASSES_ON and not person.known:
                person.institution = True
                continue
            person.known = True
            verb = passage.line[cue.first].low
            if grammar.inflected and verb.endswith(("л", "ла", "лся", "лась")):
                person.gender = person.gender or ("f" if verb.endswith(("ла", "лась")) else "m")
            if mention.role:
                people.put_in_role(person, mention.role)
