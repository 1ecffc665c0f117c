"""Who says a quotation, by the grammar of reported speech: sure where it is sure, silent where it is not."""

from __future__ import annotations

from dataclasses import dataclass
from types import SimpleNamespace

import pytest

from briefgen.source import Quotation, QuotationKind, Way, find_quotations, verify_quotation


def _said(text: str, language: str = "en") -> list[tuple[str, str | None]]:
    """Text and speaker of every quotation that is speech."""
    return [(q.text, q.speaker) for q in find_quotations(text, language) if q.kind is QuotationKind.SPEECH]


def _speaker(text: str, language: str = "en") -> str | None:
    """The speaker of the last quotation."""
    return find_quotations(text, language)[-1].speaker


ANNA, OTTO = "Anna Reik", "Otto Brandt"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Anna Reik said: “The port is lost for good now.”", ANNA),
        ("Anna Reik said on Monday that “the port is lost for good now”.", ANNA),
        ("“The port is lost for good,” said Anna Reik.", ANNA),
        ("“The port is lost for good,” Anna Reik, a reader at Hale, said.", ANNA),
        ("“The port is lost for good,” Foreign Minister Anna Reik told reporters.", ANNA),
        ("“The port is lost,” said Anna Reik, “and it is lost for good.”", ANNA),
        ("“The port is lost,” said Anna Reik. “It was lost long ago.”", ANNA),
        ("“Is the port lost?” Anna Reik asked.", ANNA),
        ("According to Anna Reik, “the port is lost for good now”.", ANNA),
        ("In the words of Anna Reik, “the port is lost for good now”.", ANNA),
        ("“The port is lost for good,” according to Anna Reik.", ANNA),
        (
            "In comments made to RFE/RL, Anna Reik, a lecturer, gave her view, saying: “The port is lost for good.”",
            ANNA,
        ),
        ("Hale's Anna Reik caused a stir when she addressed Otto Brandt with the words: “The port is lost.”", ANNA),
        ("The harbour master of Hale, Anna Reik, said: “The port is lost for good now.”", ANNA),
        ("Anna Reik of the Pilots’ Union replied: “The port is lost for good now.”", ANNA),
        ("The economist Anna Reik disagreed. “The port is lost for good now.”", ANNA),
        ("The economist Anna Reik had one answer: “The port is lost for good now.”", ANNA),
        ("Speaking to Otto Brandt, the minister, Anna Reik, a researcher, said: “The port is lost.”", ANNA),
        ("Otto Brandt's spokeswoman, Anna Reik, said: “The minister never promised any of that.”", ANNA),
        ("Karl Venn, a lecturer at Hale, quoted Anna Reik as saying: “The port will be closed by May.”", ANNA),
        ("As Anna Reik said in May, “the port is lost for good now”.", ANNA),
        ("The minister Anna Reik spoke.\n\nThe minister said: “The port is lost for good now.”", ANNA),
        ("Mayor Anna Reik came late. “The port is lost for good now,” Ms Reik said.", ANNA),
        ("Mayor Anna Reik came late. “The port is lost for good now,” she said.", ANNA),
        ("The economist Anna Reik wrote an essay. “The port is lost,” her essay says.", ANNA),
        ("“The port is lost,” Reuters quoted the statement.", None),
    ],
)
def test_a_speaker_is_found_before_inside_and_behind(text: str, speaker: str | None) -> None:
    """By verbs, phrases, participles, titles, roles, pronouns, and back to the full name."""
    assert _speaker(text) == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Anna Reik met Otto Brandt on Monday. “We agree on nothing at all,” she said.",
        "Anna Reik was asked by Otto Brandt: “Will you pay the dues now?”",
        "Anna Reik denied that Otto Brandt had said “we will never pay the dues”.",
        "Anna Reik, the mayor, rejected the minister's claim that “the port is as good as lost”.",
        "The sister of Otto Brandt said: “He never promised any of that.”",
        "A spokesman for Otto Brandt said: “He never promised any of that.”",
        "Critics of Otto Brandt say “the port is lost for good now”.",
        "Otto Brandt and Anna Reik said: “We never promised any of that.”",
        "“We never promised any of that,” said Otto Brandt and Anna Reik.",
        "After Otto Brandt had left, Anna Reik said that he had “never read a single page of it”.",
        "Did Anna Reik say “the port is lost for good now”?",
        "If Otto Brandt says “the port is lost for good now”, nobody listens.",
        "Otto Brandt did not say “the port is lost for good now”.",
        "Otto Brandt never said that “the port is lost for good now”.",
        "The mayor of Hale, Anna Reik, met the mayor of Dunmore, Otto Brandt. The mayor said: “The port is lost.”",
        "Otto Brandt was described by Anna Reik as “the best minister that the port ever had”.",
        "Anna Reik accused Otto Brandt of saying “the port is lost for good now”.",
        "Anna Reik recalled Otto Brandt's words: “The port is lost for good now.”",
        "Otto Brandt left the room. “The port is lost for good now,” read a note on his desk.",
        "Anna Reik left. The port was quiet. “The port is lost for good now.”",
        "To the question “Is it lost for good now?” Anna Reik gave no answer, Otto Brandt said.",
        "Peter Hale and Anna Hale run the port. “The port is lost for good,” Hale said.",
    ],
)
def test_a_wrong_speaker_is_worse_than_none(text: str) -> None:
    """Two persons, a denial, a question, a condition, somebody's spokesman or sister, the passive."""
    assert _speaker(text) is None


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("de", "Anna Reik sagte: „Der Hafen ist für immer verloren.“", ANNA),
        ("de", "Gestern sagte die Ministerin Anna Reik: „Der Hafen ist für immer verloren.“", ANNA),
        ("de", "»Der Hafen ist für immer verloren«, sagte Anna Reik.", ANNA),
        ("de", "„Der Hafen ist verloren“, so Anna Reik.", ANNA),
        ("de", "„Der Hafen ist verloren“, fügte die Präsidentin von Hale, Anna Reik, hinzu.", ANNA),
        ("de", "Otto Brandt zitierte Anna Reik mit den Worten: „Der Hafen ist für immer verloren.“", ANNA),
        ("de", "Laut Anna Reik ist „der Hafen für immer und ewig verloren“.", ANNA),
        (
            "de",
            "Der Ökonom Otto Brandt schrieb ein Gutachten. „Der Hafen ist verloren“, heißt es in seinem Gutachten.",
            OTTO,
        ),
        ("de", "Otto Brandt wurde von Anna Reik gefragt: „Ist der Hafen für immer verloren?“", None),
        ("de", "Anna Reik traf Otto Brandt. „Wir sind uns in nichts einig“, sagte sie.", None),
        ("fr", "Anna Reik a dit : « Le port est perdu pour toujours. »", ANNA),
        ("fr", "« Le port est perdu pour toujours », a déclaré la ministre, Anna Reik.", ANNA),
        ("fr", "« Le port est perdu, a déclaré Anna Reik, et pour toujours. »", ANNA),
        ("fr", "La maire Anna Reik est venue. « Le port est perdu pour toujours », a-t-elle ajouté.", ANNA),
        ("fr", "Selon Anna Reik, « le port est perdu pour toujours ».", ANNA),
        ("fr", "Anna Reik accuse Otto Brandt d’avoir dit « le port est perdu pour toujours ».", None),
        ("fr", "« Le port est perdu pour toujours », a dit à Anna Reik le ministre, Otto Brandt.", OTTO),
        ("ru", "«Порт потерян навсегда», — сказала Анна Рейк.", "Анна Рейк"),
        ("ru", "Анна Рейк сказала: «Порт потерян навсегда».", "Анна Рейк"),
        ("ru", "По словам министра Анны Рейк, «порт потерян навсегда и для всех».", "Анны Рейк"),
        ("ru", "«Порт потерян навсегда», — ответил Анне Рейк министр Отто Брандт.", "Отто Брандт"),
        ("ru", "Отто Брандт не говорил, что «порт потерян навсегда и для всех».", None),
        ("ru", "Анна Рейк встретила Отто Брандта. «Мы ни в чём не согласны», — сказала она.", None),
    ],
)
def test_each_language_has_its_own_order_and_words(language: str, text: str, speaker: str | None) -> None:
    """Verbs before their subject, inversion, cases, marks of other shapes."""
    assert _speaker(text, language) == speaker


def test_a_quotation_that_goes_with_a_noun_is_not_the_subjects_behind_it() -> None:
    """Somebody's question is quoted before the answer."""
    text = (
        "Auf die Frage eines Reporters „Ist das wirklich so?“ erwidert Anna Reik „Das habe ich nicht gehört“ und lacht."
    )

    assert _said(text, "de") == [("Ist das wirklich so?", None), ("Das habe ich nicht gehört", ANNA)]


def test_narration_inside_one_pair_of_guillemets_is_split_out() -> None:
    """Each piece is an item of the same speaker; the narration belongs to none."""
    russian = "«Порт потерян, — сказал министр Отто Брандт. — Навсегда и для всех»."
    dialogue = "— Порт потерян, — сказал министр Отто Брандт. — Навсегда."

    assert _said(russian, "ru") == [("Порт потерян,", "Отто Брандт"), ("Навсегда и для всех", "Отто Брандт")]
    assert _said(dialogue, "ru") == [("Порт потерян,", "Отто Брандт"), ("Навсегда.", "Отто Брандт")]


def test_marks_that_are_opened_again_go_on_with_the_same_speaker() -> None:
    """Whether the cue stands before the first paragraph or behind the last."""
    before = "Anna Reik said: “The port is lost for good.\n\n“It was lost long ago.”"
    behind = "“The port is lost for good now.\n\n“It was lost long ago,” said Anna Reik."

    assert [speaker for _, speaker in _said(before)] == [ANNA, ANNA]
    assert [speaker for _, speaker in _said(behind)] == [ANNA, ANNA]


def test_whoever_passes_words_on_is_no_speaker() -> None:
    """The agency and the one who tells it stand in `via`."""
    (reported,) = find_quotations("“The port is lost,” Minister Anna Reik said, Reuters reported.")
    (chain,) = find_quotations("Otto Brandt says Anna Reik said “the port is lost for good now”.")

    assert (reported.speaker, reported.via, reported.cue) == (ANNA, "Reuters", "said")
    assert (chain.speaker, chain.via) == (ANNA, OTTO)


def test_an_interview_is_told_by_its_labels() -> None:
    """Labels go back to full names; what stands between two turns goes on; behind the last one nobody knows."""
    text = (
        "Karl Venn spoke with Anna Reik.\n\nVenn: Is the port lost?\n\nReik: It is lost for good.\n\nAnd it was long ago.\n\n"
        "Venn: Who lost it?\n\nReik: “All of us” is what they say.\n\nThe interview was shortened."
    )

    assert [speaker for _, speaker in _said(text)] == ["Karl Venn", ANNA, ANNA, "Karl Venn", ANNA, None]
    assert [q.kind for q in find_quotations(text) if q.text == "All of us"] == [QuotationKind.NESTED]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Anna Reik said that they present themselves as “independent” states.", QuotationKind.TERM),
        ("The talk of a “common water account” goes on.", QuotationKind.TERM),
        ("Her essay “The Port of Hale and Its Dues” was read.", QuotationKind.TITLE),
        ("Anna Reik said: “They say ‘the port is lost’ to us.”", QuotationKind.NESTED),
        ("Anna Reik said that the plan was “totally unacceptable”.", QuotationKind.SPEECH),
    ],
)
def test_marks_stand_for_several_things(text: str, kind: QuotationKind) -> None:
    """Only speech has a speaker."""
    last: Quotation = find_quotations(text)[-1]

    assert last.kind is kind
    assert (last.speaker is not None) == (kind is QuotationKind.SPEECH)


@dataclass(frozen=True)
class _Person:
    name: str
    also: tuple[str, ...] = ()
    role: str | None = None


_TEXT = (
    "By Karl Venn\n\n“The port is lost for good,” said Brandt.\n\n"
    "The transport minister said: “We will never close the strait.”"
)


@pytest.mark.parametrize(
    ("quotation", "speaker", "people", "right"),
    [
        ("The port is lost for good", "Otto Brandt", [], None),
        ("The port is lost for good", "Otto Brandt", [_Person("Otto Brandt", ("Brandt",))], True),
        ("The port is lost for good", "Brandt", [], True),
        ("The port is lost for good", "Anna Reik", [], False),
        ("The port is lost for good", "Otto Brand", [], None),
        ("The port is lost for good", "Отто Брандт", [], None),
        ("The port is lost for good", "Karl Venn", [], False),
        ("We will never close the strait", ANNA, [], None),
        ("We will never close the strait", ANNA, [_Person(ANNA, (), "Transport minister")], True),
        (
            "We will never close the strait",
            ANNA,
            [_Person(ANNA, (), "Transport minister"), _Person(OTTO, (), "Minister of finance")],
            None,
        ),
    ],
)
def test_a_speaker_is_known_by_name_other_spellings_and_role(
    quotation: str, speaker: str, people: list[_Person], right: bool | None
) -> None:
    """A name in other letters, or spelled nearly so, keeps the question open; a role needs to be the only one."""
    said = verify_quotation(_TEXT, quotation, speaker, people=people)

    assert said.found
    assert said.speaker_ok is right
    assert said.speaker_reason


def test_reported_views_belong_to_the_byline() -> None:
    """What stands in no marks is the author's, whoever holds the view; without a byline it is nobody's for sure."""
    text = "By Karl Venn\n\nThe port is lost, observed Anna Reik, who knows it."

    assert verify_quotation(text, "The port is lost", ANNA).speaker_ok is False
    assert verify_quotation(text, "The port is lost", "Karl Venn").speaker_ok is True
    assert verify_quotation("The port is lost, they say.", "The port is lost", "Karl Venn").speaker_ok is None


def test_of_several_places_the_speakers_own_counts() -> None:
    """A headline, another voice and the speaker may have the same words."""
    text = "“We want respect,” said Anna Reik.\n\n“We want respect,” said Otto Brandt."

    for speaker in (ANNA, OTTO):
        said = verify_quotation(text, "We want respect", speaker)
        assert (said.speaker_ok, said.speaker) == (True, speaker)
    assert verify_quotation(text, "We want respect", "Karl Venn").speaker_ok is False


def test_the_quoters_own_words_are_no_nested_quotation() -> None:
    """Printed as the quoter's they bring a warning, and nobody's word for them."""
    text = "“They say ‘the port is lost’ to us,” said Anna Reik."

    nested = verify_quotation(text, "the port is lost", ANNA)

    assert nested.speaker_ok is None
    assert [finding.code for finding in nested.warnings] == ["nested-quotation"]
    assert verify_quotation(text, "They say ‘the port is lost’ to us", ANNA).warnings == ()


def test_a_language_without_a_grammar_names_nobody() -> None:
    """The marks are found, the speakers are not guessed."""
    (quotation,) = find_quotations("Anna Reik sa: “Havna er tapt for alltid.”", "nb")

    assert quotation.speaker is None
    assert "no grammar" in verify_quotation("“Havna er tapt”", "Havna er tapt", ANNA, "nb").speaker_reason


def test_a_pipeline_of_the_callers_adds_its_names() -> None:
    """It knows whom we cannot know; the results say that it was used."""
    text = "Mirza Khan Ulugh stayed. “The port is lost for good,” he said."

    def pipeline(text: str) -> SimpleNamespace:
        return SimpleNamespace(ents=[SimpleNamespace(text="Mirza Khan Ulugh", label_="PERSON")])

    (alone,), (helped,) = find_quotations(text), find_quotations(text, nlp=pipeline)

    assert (alone.speaker, alone.way) == (None, Way.GRAMMAR)
    assert (helped.speaker, helped.way) == ("Mirza Khan Ulugh", Way.PIPELINE)
