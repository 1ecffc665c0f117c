"""Who says a quotation of a line: by the words behind it, before it, or in the sentence ahead."""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefgen.source.speakers.cues import Cue, CueKind
from briefgen.source.speakers.mentions import Mention, Naming
from briefgen.source.speakers.others import Others
from briefgen.source.speakers.quotation import Quotation
from briefgen.source.speakers.reading import Passage, Reading
from briefgen.source.speakers.resolve import Resolver, Speaker
from briefgen.source.tokens import Kind

_SPOKEN = (CueKind.SAYS, CueKind.SAYING, CueKind.ACCORDING)
_JOINS = frozenset({",", "?", "!", "…", ""})


@dataclass(frozen=True, slots=True)
class Attribution:
    """A speaker with the cue's words; `direct`: the cue stands right beside the quotation."""

    speaker: Speaker
    cue: str
    via: str | None = None
    direct: bool = True

    @classmethod
    def again(cls, quotation: Quotation) -> Attribution:
        """That of a quotation that goes on in the next paragraph."""
        speaker = Speaker(quotation.speaker, quotation.speaker_start or 0, Naming.NAME)
        return cls(speaker, quotation.cue or "", quotation.via)


class Attributor:
    """Attributes the quotations of an article, paragraph by paragraph."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._grammar = reading.grammar
        self._text = reading.source.text
        self._resolver = Resolver(reading)
        self._others = Others(reading)

    def line(self, number: int, passage: Passage, inherited: Attribution | None = None) -> dict[int, Attribution]:
        """The attributions of a line's quotations, by their items; `inherited` is that of a first one that only goes on."""
        found: dict[int, Attribution] = {}
        places = [at for at, item in enumerate(passage.line) if item.span is not None]
        for at in places:
            said = inherited if at == 0 and inherited else None
            said = said or self._behind(at, number, passage) or self._before(at, number, passage, found)
            said = said or self._ahead(at, number, passage, found)
            if said:
                found[at] = said
                self._resolver.remember(number, said.speaker)
        return found

    def narrated(self, begin: int, stop: int, number: int, passage: Passage) -> Attribution | None:
        """The attribution in a range of items that is all narration, as in «…, — сказал он, — …»."""
        return self._clause(begin, stop, number, passage)

    # -- behind the quotation

    def _behind(self, at: int, number: int, passage: Passage) -> Attribution | None:
        line = passage.line
        begin = at + 1
        if begin >= len(line):
            return None
        last = passage.last_character(line[at].span)
        if last not in _JOINS and line[begin].kind is not Kind.DASH and line[begin].text != ",":
            return None
        if self._is_inside_phrase(at, last, passage):
            return None
        breaks = passage.sentence(at)[1] == begin
        _, stop = passage.sentence(begin)
        stop = next((n for n in range(begin, stop) if line[n].span is not None), stop)
        while begin < stop and (line[begin].text == "," or line[begin].kind is Kind.DASH):
            begin += 1
        if breaks and not self._ends_soon(begin, stop, passage):
            return None
        return self._clause(begin, stop, number, passage)

    def _is_inside_phrase(self, at: int, last: str, passage: Passage) -> bool:
        """Whether a quotation only goes with the noun before it: to the question “Really?” she answered."""
        line, grammar = passage.line, self._grammar
        if at == passage.sentence(at)[0] or not line[at - 1].is_word or last == ",":
            return False
        led = line[at - 1].low in grammar.that or line[at - 1].low in grammar.joining
        return not led and line[at + 1].text != "," and line[at + 1].kind is not Kind.DASH

    def _ends_soon(self, begin: int, stop: int, passage: Passage) -> bool:
        """Whether a sentence behind "?" or "!" is nothing but "Brandt asked"."""
        cue = next(passage.cues.between(begin, stop), None)
        if cue is None:
            return False
        after = passage.line[cue.end].text if cue.end < len(passage.line) else "."
        return cue.end >= stop or after in ".,"

    def _clause(self, begin: int, stop: int, number: int, passage: Passage) -> Attribution | None:
        """Who speaks in "said X", "X said", "according to X" that begins at an item."""
        cues = [cue for cue in passage.cues.between(begin, stop) if cue.kind is not CueKind.REACTS]
        if not cues or self._is_doubted(begin, cues[0].end, passage):
            return None
        mention = self._beside(cues[0], begin, stop, passage)
        if mention is None:
            return None
        speaker = self._resolver.speaker(mention, number, passage)
        via = self._via(cues[1:], stop, number, passage) or self._told(cues[0], stop, number, passage)
        if cues[0].kind is CueKind.PASSES_ON and self._is_paper(mention, speaker):
            speaker, via = speaker._replace(name=None), speaker.name
        return Attribution(speaker, passage.cues.text(cues[0], self._text), via)

    def _beside(self, cue: Cue, begin: int, stop: int, passage: Passage) -> Mention | None:
        cues, line = passage.cues, passage.line
        behind = passage.grammar.behind
        if cue.kind is CueKind.ACCORDING:
            return cues.subject_behind(cue, stop) if cue.first == begin else None
        if cue.kind is CueKind.SAYING:
            return None
        if cues.verb_begin(cue) <= begin:
            return cues.subject_behind(cue, stop)
        mention = cues.subject_before(cue, begin)
        if mention is None or any(
            not (line[n].low in self._grammar.between or line[n].kind is Kind.DASH) for n in range(begin, mention.first)
        ):
            return None
        return mention if not behind.exact or line[begin].low not in behind else None

    def _is_paper(self, mention: Mention, speaker: Speaker) -> bool:
        person = self._reading.people.find(speaker.name) if speaker.name else None
        return mention.naming is not Naming.NAME or person is None or not person.known

    def _via(self, cues: list[Cue], stop: int, number: int, passage: Passage) -> str | None:
        """Who passes it on: "X said, Reuters reported", "X said, according to Reuters"."""
        for cue in cues:
            mention = None
            if cue.kind is CueKind.SAYS:
                mention = passage.cues.subject_before(cue, 0)
                mention = mention if mention and mention.naming is Naming.NAME else None
            elif cue.kind is CueKind.ACCORDING or self._grammar.phrases.get(passage.phrases.name(cue.first, cue.end)):
                mention = passage.cues.subject_behind(cue, stop)
            elif cue.kind is CueKind.PASSES_ON:
                mention = passage.cues.subject_before(cue, 0) or passage.cues.subject_behind(cue, stop)
            if mention is not None:
                return self._resolver.speaker(mention, number, passage).name
        return None

    def _told(self, cue: Cue, stop: int, number: int, passage: Passage) -> str | None:
        """The paper or agency that was told, in "X told RFE/RL"."""
        end = passage.phrases.name_end(cue.end)
        if cue.end >= stop or end == cue.end or passage.line[cue.first].low not in ("told", "tells"):
            return None
        name = passage.phrases.name(cue.end, end)
        person = self._reading.people.find(name)
        return name if name.isupper() or (person is not None and person.institution) else None

    # -- before the quotation

    def _before(self, at: int, number: int, passage: Passage, found: dict[int, Attribution]) -> Attribution | None:
        line = passage.line
        begin, _ = passage.sentence(at)
        earlier = next((n for n in range(at - 1, begin - 1, -1) if line[n].span is not None), None)
        if earlier is not None:
            return self._between(earlier, at, number, passage, found)
        cues = list(passage.cues.between(begin, at))
        if at > begin and line[at - 1].text == ":":
            return self._introduced(begin, at, cues, number, passage)
        cues = [cue for cue in cues if cue.kind is not CueKind.REACTS]
        return self._led_to(cues, begin, at, number, passage) if cues else None

    def _between(
        self, earlier: int, at: int, number: int, passage: Passage, found: dict[int, Attribution]
    ) -> Attribution | None:
        """A second quotation in a sentence: of the first one's speaker, unless somebody else comes between."""
        cues = [c for c in passage.cues.between(earlier + 1, at) if c.kind in _SPOKEN]
        said = found.get(earlier)
        own = said is not None and passage.line[earlier].end <= said.speaker.start <= passage.line[at].start
        rest = cues[1:] if own else cues
        if rest:
            return self._led_to(rest, earlier + 1, at, number, passage)
        if said is None or self._others.stand(earlier + 1, at, passage, said.speaker if own else None):
            return None
        before = passage.line[at - 1]
        led = not before.is_word or before.low in self._grammar.that or before.low in self._grammar.joining
        return replace(said, direct=said.direct and own and led)

    def _led_to(self, cues: list[Cue], begin: int, at: int, number: int, passage: Passage) -> Attribution | None:
        """Who speaks where the last cue leads to the quotation: "X said: …", "X suggested that the region may …"."""
        cue = cues[-1]
        if cue.kind is CueKind.PASSES_ON and len(cues) > 1:
            cue = next((c for c in reversed(cues) if c.kind is not CueKind.PASSES_ON), cue)
        mention = self._quoted_by(cues, cue, passage) or self._governing(cue, begin, at, passage)
        if mention is None or self._is_doubted(begin, cue.first, passage) or self._is_question(at, passage):
            return None
        direct = self._is_direct(cue, mention, at, passage)
        if self._intruder(cue, mention, at, direct, passage):
            return None
        speaker = self._resolver.speaker(mention, number, passage)
        via = self._via([c for c in cues if c is not cue], at, number, passage) or self._told(cue, at, number, passage)
        if cue.kind is CueKind.PASSES_ON and self._is_paper(mention, speaker):
            speaker, via = speaker._replace(name=None), speaker.name
        return Attribution(speaker, passage.cues.text(cue, self._text), via, direct)

    def _quoted_by(self, cues: list[Cue], cue: Cue, passage: Passage) -> Mention | None:
        """Brandt in "Reik quoted Brandt as saying"."""
        if cue.kind is not CueKind.SAYING:
            return None
        quoting = next((c for c in cues if c.kind is CueKind.PASSES_ON and c.first < cue.first), None)
        return passage.phrases.beginning(quoting.end, cue.first) if quoting else None

    def _is_doubted(self, begin: int, end: int, passage: Passage) -> bool:
        """Whether a word ahead of a cue says that nobody may have spoken: "if", "denied that"."""
        return any(item.is_word and item.low in self._grammar.doubts for item in passage.line[begin:end])

    def _is_question(self, at: int, passage: Passage) -> bool:
        """Whether the article asks, rather than says, who said it."""
        _, end = passage.sentence(at)
        return at + 1 < end and passage.line[end - 1].text == "?"

    def _governing(self, cue: Cue, begin: int, at: int, passage: Passage) -> Mention | None:
        cues, line = passage.cues, passage.line
        if cue.kind is CueKind.ACCORDING:
            return None if line[cue.first].low == "so" else cues.subject_behind(cue, at)
        if cue.kind is CueKind.SAYING:
            subjects = cues.subjects(begin, cue.first)
            return subjects[-1] if subjects else None
        mention = cues.subject_before(cue, begin)
        if mention is not None:
            return mention
        verb = cues.verb_begin(cue)
        if verb > begin and line[verb - 1].low in self._grammar.joining:
            subjects = cues.subjects(begin, verb)
            return subjects[0] if len(subjects) == 1 else None
        return cues.subject_behind(cue, at) if self._grammar.verb_first else None

    def _is_direct(self, cue: Cue, mention: Mention, at: int, passage: Passage) -> bool:
        """Whether a colon, a comma, "that" or nothing stands between cue and quotation."""
        end = max(cue.end, mention.end)
        last = passage.line[at - 1]
        return end >= at or last.text in (":", ",") or last.low in self._grammar.that

    def _intruder(self, cue: Cue, mention: Mention, at: int, direct: bool, passage: Passage) -> bool:
        """Whether somebody else stands between cue and quotation, whose words these may be."""
        begin = max(cue.end, mention.end)
        if self._others.break_in(begin, at, passage):
            return True
        return not direct and self._others.stand(begin, at, passage, roles=cue.kind is not CueKind.ACCORDING)

    # -- by the sentence ahead

    def _introduced(self, begin: int, at: int, cues: list[Cue], number: int, passage: Passage) -> Attribution | None:
        """Who speaks before a colon: by the last cue, or as the only person of the sentence, at its beginning."""
        spoken = [cue for cue in cues if cue.kind is not CueKind.REACTS]
        if spoken:
            return self._led_to(spoken, begin, at, number, passage)
        subjects = passage.cues.subjects(begin, at)
        if not subjects or subjects[0].first > begin + 1 or self._others.than(subjects[0], begin, at, passage):
            return None
        mention = subjects[0]
        if mention.naming is Naming.NAME:
            person = self._reading.people.find(mention.head)
            if person is None or not person.known or person.institution:
                return None
        cue = passage.cues.text(cues[-1], self._text) if cues else ":"
        return Attribution(self._resolver.speaker(mention, number, passage), cue)

    def _ahead(self, at: int, number: int, passage: Passage, found: dict[int, Attribution]) -> Attribution | None:
        """The speaker of a quotation that is a sentence of its own, by the sentence or the paragraph ahead of it."""
        begin, _ = passage.sentence(at)
        if at != begin:
            return None
        if begin == 0:
            return self._by_paragraph_ahead(number, passage)
        before = passage.sentences[passage.sentences.index(passage.sentence(at)) - 1]
        quoted = [n for n in range(*before) if passage.line[n].span is not None]
        if quoted:
            begins, ends = passage.line[before[0]].start, passage.line[at].start
            own = [said for n in quoted if (said := found.get(n)) and begins <= said.speaker.start < ends]
            return own[-1] if own and len({said.speaker.name for said in own}) == 1 else None
        return self._announced(*before, number, passage)

    def _by_paragraph_ahead(self, number: int, passage: Passage) -> Attribution | None:
        if not number or passage is not self._reading.passages[number]:
            return None
        ahead = self._reading.passages[number - 1]
        if not ahead.line or any(ahead.line[n].span is not None for n in range(*ahead.sentences[-1])):
            return None
        begin, end = ahead.sentences[-1]
        if ahead.line[end - 1].text == ":":
            return self._introduced(begin, end, list(ahead.cues.between(begin, end)), number - 1, ahead)
        return self._announced(begin, end, number - 1, ahead)

    def _announced(self, begin: int, end: int, number: int, passage: Passage) -> Attribution | None:
        """Who speaks after "Reik disagreed.": the only person of the sentence, its subject."""
        cues = [c for c in passage.cues.between(begin, end) if c.kind in (CueKind.REACTS, CueKind.SAYS)]
        if len(cues) != 1:
            return None
        mention = passage.cues.subject_before(cues[0], begin)
        if mention is None or mention.naming not in (Naming.NAME, Naming.PRONOUN, Naming.ROLE):
            return None
        if self._others.than(mention, begin, end, passage):
            return None
        speaker = self._resolver.speaker(mention, number, passage)
        return Attribution(speaker, passage.cues.text(cues[0], self._text))
