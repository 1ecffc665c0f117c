"""Rules on parts and language: points 3 to 16 of the editorial spec."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from briefgen import resources
from briefgen.compose import load_template
from briefgen.rules.words import count, is_sentence
from tests.unit.rules.subjects import breaches, brief, part, subject, template

WORD = "word "


def messages(*texts: str) -> list[dict[str, str]]:
    return [{"id": f"m-{n}", "text": text} for n, text in enumerate(texts)]


@pytest.mark.parametrize(("number", "kept"), [(59, False), (60, True), (120, True), (121, False)])
def test_a_summary_has_60_to_120_words(number: int, kept: bool) -> None:
    found = breaches("summary-length", subject(brief(summary=WORD * number)))

    assert [(each.address, str(number) in each.message) for each in found] == ([] if kept else [("summary", True)])


def test_a_brief_without_a_summary_breaks_its_rule() -> None:
    assert [b.address for b in breaches("summary-length", subject(brief(lambda d: d.pop("summary"))))] == ["summary"]


@pytest.mark.parametrize(("number", "kept"), [(2, False), (3, True), (5, True), (6, False)])
def test_there_are_three_to_five_key_messages(number: int, kept: bool) -> None:
    said = messages(*["One side reads the lake alone."] * number)

    found = breaches("key-messages", subject(brief(key_messages=said)))

    assert [each.address for each in found] == ([] if kept else ["key_messages"])


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Two gauges.", False),
        ("Two gauges on one lake", False),
        ("Two gauges **disagree today**.", True),
        ("Oster asks for “a common water account.”", True),
        ("It fell by [[statistic:lesny-licences]] in one year.", True),
    ],
)
def test_a_key_message_is_a_sentence_not_a_tag(text: str, kept: bool) -> None:
    full = "One side reads the lake alone."

    found = breaches("key-messages", subject(brief(key_messages=messages(full, text, full))))

    assert [each.address for each in found] == ([] if kept else ["key_messages[m-1].text"])


def test_words_are_counted_by_spaces_and_signs_are_none() -> None:
    assert [count(text) for text in ("18\u00a0% more", "a – b", "l’eau, d’abord", "«\u00a0oui\u00a0»", "")] == [
        2,
        2,
        2,
        1,
        0,
    ]
    assert is_sentence("Во всём виноваты два прибора.")
    assert not is_sentence("Два прибора")


def test_recommendations_do_not_stand_among_implications() -> None:
    def advise(data: Any) -> None:
        part(data, "implications", "bargain")["text"] = "The smaller shore should bargain harder."

    assert [b.address for b in breaches("recommendations", subject(brief(advise)))] == ["implications[bargain].text"]


def test_a_brief_may_recommend_throughout() -> None:
    def advise(data: Any) -> None:
        for item in data["implications"]:
            item["text"] = "Both shores should count together."

    assert breaches("recommendations", subject(brief(advise))) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Beide Ufer sollten gemeinsam zählen."),
        ("fr", "Les deux rives devraient compter ensemble."),
        ("ru", "Берегам следует считать вместе."),
    ],
)
def test_a_recommendation_is_known_in_four_languages(language: str, text: str) -> None:
    def advise(data: Any) -> None:
        data["language"] = language
        part(data, "implications", "bargain")["text"] = text

    assert len(breaches("recommendations", subject(brief(advise)))) == 1


@pytest.mark.parametrize(
    ("excerpt", "basis", "kept"),
    [
        ("the low lake has likely emboldened the smaller shore", "source", False),
        ("both shores should count together", "source", True),
        ("the low lake has likely emboldened the smaller shore", "analyst", True),
    ],
)
def test_a_recommendation_of_the_source_stands_in_its_passage(excerpt: str, basis: str, kept: bool) -> None:
    def advise(data: Any) -> None:
        item = part(data, "implications", "bargain")
        item |= {"text": "Both shores should count together.", "excerpt": excerpt, "basis": basis}

    found = breaches("analyst", subject(brief(advise)))

    assert [each.address for each in found] == ([] if kept else ["implications[bargain].text"])


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("<p>{{ labels.analyst_all }}</p><ul>{% for x in brief.watch %}<li>{{ x.text }}</li>{% endfor %}</ul>", True),
        ("<ul>{% for x in brief.watch %}<li>{{ labels.analyst_one }} {{ x.text }}</li>{% endfor %}</ul>", True),
        ("<ul>{% for x in brief.watch %}<li>{{ x.text }}</li>{% endfor %}</ul>", False),
        ("{% for x in brief.watch %}<p>{{ x.text }}</p>{% endfor %}", False),
    ],
)
def test_what_the_analyst_adds_is_labelled(tmp_path: Path, line: str, kept: bool) -> None:
    own = template(tmp_path, brief_html_j2=f"<h1>{{{{ brief.title }}}}</h1>{line}")

    found = breaches("analyst", subject(of=own))

    assert [each.address for each in found] == ([] if kept else ["watch[account].text", "watch[levelling].text"])


def test_counterpoints_have_a_tenth_of_the_words() -> None:
    def shorten(data: Any) -> None:
        data["counterpoints"] = [part(data, "counterpoints", "oldest-partner") | {"response": None}]

    [found] = breaches("counterpoints", subject(brief(shorten)))

    assert (found.address, "10 percent" in found.message) == ("counterpoints", True)
    assert breaches("counterpoints", subject()) == []


def test_a_brief_without_counterpoints_breaks_their_rule() -> None:
    found = breaches("counterpoints", subject(brief(counterpoints=[])))

    assert [each.message for each in found] == ["no counterpoint is printed"]


def test_counterpoints_have_a_heading_of_their_own(tmp_path: Path) -> None:
    line = (
        "<h1>{{ brief.title }}</h1><h2>{{ labels.evidence }}</h2>{% for x in brief.evidence %}<p>{{ x.claim }}</p>{% endfor %}"
        "%s{%% for x in brief.counterpoints %%}<p>{{ x.claim }}</p>{%% endfor %%}"
    )
    bare, headed = (line.replace("%s", head).replace("%%", "%") for head in ("", "<h2>{{ labels.counterpoints }}</h2>"))

    found = breaches("counterpoints", subject(of=template(tmp_path / "bare", brief_html_j2=bare)))

    assert [each.message for each in found] == ["counterpoints have no heading of their own"]
    assert breaches("counterpoints", subject(of=template(tmp_path / "headed", brief_html_j2=headed))) == []


@pytest.mark.parametrize(
    ("boxes", "each", "kept"), [(1, 69, 0), (1, 70, 1), (1, 100, 1), (1, 101, 0), (2, 80, 1), (3, 80, 0)]
)
def test_boxes_are_few_and_of_one_size(tmp_path: Path, boxes: int, each: int, kept: int) -> None:
    box = "<aside><h2>Box</h2><p>{{ brief.standfirst }}</p></aside>" * boxes
    own = template(tmp_path, brief_html_j2=f"<h1>{{{{ brief.title }}}}</h1>{box}")

    found = breaches("boxes", subject(brief(standfirst=WORD * each), of=own))

    assert len(found) == 1 - kept


def test_key_messages_may_be_short_but_not_long() -> None:
    def lengthen(data: Any) -> None:
        data["key_messages"][0]["text"] = WORD * 100

    assert breaches("boxes", subject()) == []
    assert [each.address for each in breaches("boxes", subject(brief(lengthen)))] == ["key_messages"]


@pytest.mark.parametrize(("number", "kept"), [(12, True), (13, False)])
def test_a_title_has_twelve_words(number: int, kept: bool) -> None:
    found = breaches("title-length", subject(brief(title=WORD * number)))

    assert [each.address for each in found] == ([] if kept else ["title"])


@pytest.mark.parametrize(
    ("heading", "kept"),
    [("Evidence", False), ("What we found", True), ("What the six of us found out then", False)],
)
def test_headings_have_three_to_six_words(tmp_path: Path, heading: str, kept: bool) -> None:
    own = template(tmp_path, labels_en_toml=f'evidence = "{heading}"\n')

    found = breaches("headings", subject(of=own))

    assert [heading in each.message for each in found] == ([] if kept else [True])


def test_headings_of_boxes_and_sources_are_no_section_headings(tmp_path: Path) -> None:
    own = template(tmp_path, labels_en_toml='key_messages = "Messages"\nsources = "Sources"\n')

    assert breaches("headings", subject(of=own)) == []


@pytest.mark.parametrize(("number", "kept"), [(90, True), (91, False)])
def test_a_paragraph_has_ninety_words(number: int, kept: bool) -> None:
    def lengthen(data: Any) -> None:
        part(data, "context", "gazette")["text"] = WORD * number

    found = breaches("passages", subject(brief(lengthen)))

    assert [each.address for each in found] == ([] if kept else ["context[gazette].text"])


def test_under_a_heading_stand_one_to_three_paragraphs_of_words() -> None:
    def shorten(data: Any) -> None:
        data["context"] = []

    def lengthen(data: Any) -> None:
        data["context"] = [part(data, "context", "gazette") | {"id": f"c-{n}", "text": WORD * 85} for n in range(3)]

    [short] = breaches("passages", subject(brief(shorten)))
    [long] = breaches("passages", subject(brief(lengthen)))

    assert ("60 to 270" in short.message, "60 to 270" in long.message) == (True, True)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("The JLO, people say, reads the lake.", False),
        ("The Joint Level Office (JLO) reads the lake, and the JLO is slow.", True),
        ("The JLO (Joint Level Office) reads the lake.", True),
        ("The Joint Level Office, or JLO, reads the lake.", True),
        ("The XYZ reads the lake.", False),
        ("Three XYZs read the lake.", False),
        ("Part IV of the UN report reads so.", True),
    ],
)
def test_acronyms_are_spelled_out_at_first_use(text: str, kept: bool) -> None:
    def say(data: Any) -> None:
        part(data, "context", "conference")["text"] = text

    found = breaches("acronyms", subject(brief(say)))

    assert [each.address for each in found] == ([] if kept else ["context[conference].text"])


def test_an_acronym_in_the_title_is_its_first_use() -> None:
    assert [b.address for b in breaches("acronyms", subject(brief(title="The JLO counts")))] == ["title"]


def test_names_of_channels_and_capitals_throughout_are_no_acronyms() -> None:
    def say(data: Any) -> None:
        data["title"] = "TWO GAUGES ON A LAKE"
        part(data, "quotes", "tovan-claim")["via"] = "RFE and BBQ"

    assert breaches("acronyms", subject(brief(say))) == []


MOVED = '<h1>{{ brief.title }}</h1>{% include "discussion.html.j2" %}{% include "evidence.html.j2" %}'


def test_parts_stand_in_their_order(tmp_path: Path) -> None:
    own = template(tmp_path, brief_html_j2='{% import "parts.html.j2" as parts with context %}' + MOVED)

    found = breaches("order-of-parts", subject(of=own))

    assert [each.address for each in found] == ["counterpoints", "implications", "watch"]
    assert breaches("order-of-parts", subject()) == []


def test_a_note_of_one_page_has_few_words_under_a_heading() -> None:
    note = load_template("policy-note", [resources.templates()])

    assert breaches("passages", subject(of=note)) == []


@pytest.mark.parametrize("code", ["summary-length", "counterpoints", "page-one"])
def test_a_draft_may_lack_what_a_final_brief_must_have(code: str) -> None:
    def lacking(data: Any) -> None:
        data["counterpoints"] = []
        for key in ("summary", "standfirst"):
            del data[key]

    draft, final = (subject(brief(lacking, status=status), fitted=True) for status in ("draft", "final"))

    assert (len(breaches(code, draft)), len(breaches(code, final))) == (0, 1)
