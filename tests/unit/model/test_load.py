"""Loading: a good brief is a Brief, a bad one is findings with file, line, column, address and remedy."""

from __future__ import annotations

import subprocess
import sys

import pytest

from briefgen.findings import Finding, Severity
from briefgen.model import Loaded, load
from briefgen.model.place import Place
from tests.unit.model.sample import FILE, TABLES, TEXT, broken, loaded, pointed

SUMMARY = "One crossing in nine did not sail."


def test_the_sample_is_a_brief() -> None:
    """Nothing is said about it, and its values have the types of the model."""
    result = loaded()

    assert result.findings == ()
    assert result.brief is not None
    assert result.brief.standfirst == (
        "Electric hulls were meant to save the island service; a new engine does not change who is on deck."
    )
    assert result.brief.context[0].text == "Skerrow has eleven islands and one company."
    assert result.brief.thesis is not None
    assert result.brief.thesis.excerpt.text == "the service fails for want of people"
    assert str(result.brief.events[0].date) == "2019"
    assert result.brief.quotes[0].in_ == "gazette"


def test_numbers_lose_their_spelling_where_they_are_numbers() -> None:
    """Values are plain int and float; a text field prints what was typed."""
    brief = loaded(TEXT.replace("period: 2023", "period: 007").replace("label: Crew", "label: 1.10")).brief

    assert brief is not None
    assert (brief.statistics[0].period, brief.statistics[0].label) == ("007", "1.10")
    assert {type(statistic.value) for statistic in brief.statistics} == {float}
    assert brief.series is not None
    assert type(brief.series.number) is int
    assert [type(cell) for row in brief.tables[0].rows for cell in row] == [str, int, str, type(None)]


def test_markup_in_texts_is_text() -> None:
    """`<b>`, `{{ }}`, `{% %}`, `&` and a backslash arrive as typed."""
    markup = r"<b>R&D</b> {{ x }} {% y %} \n"
    brief = loaded(TEXT.replace("The order of steps matters.", f"'{markup}'")).brief

    assert brief is not None
    assert brief.key_messages[2].text == markup


@pytest.mark.parametrize(
    ("old", "new", "code", "at", "address", "words"),
    [
        ("    claim: One", "    clam: One", "unknown-key", "clam:", "evidence[cancelled].clam", "did you mean claim?"),
        ("version: 1", "versoin: 1", "unknown-key", "versoin", "versoin", "did you mean version?"),
        ("title: Skerrow", "author: x\ntitle: Skerrow", "unknown-key", "author", "author", "known: acronyms, approved"),
        (
            "The order of",
            "The order, of",
            "unknown-key",
            "of steps",
            'key_messages[order]["of steps matters."]',
            "quotes",
        ),
        ("language: en\nstatus", "status", "missing-key", "briefgen: 1", "language", "add it: language: ..."),
        ('  excerpt: "the service', '  # "the service', "missing-key", "text: The", "thesis.excerpt", "add it"),
        ("value: 251", "value: many", "wrong-type", "many", "statistics[crew-share].value", "write digits"),
        ("value: 251", "value: '251'", "wrong-type", "'251'", "statistics[crew-share].value", "write digits"),
        ("value: 251", "value: 1_000", "wrong-type", "1_000", "statistics[crew-share].value", "write digits"),
        ("number: 3", "number: three", "wrong-type", "three", "series.number", "write digits alone"),
        ("events: true", "events: on", "wrong-type", "on}", "charts[steps].from_events", "true or false"),
        ("{OH: Outer Holm}", "[OH]", "wrong-type", "[OH]", "acronyms", "key: value"),
        ("[crew-share, idle-days]", "one", "wrong-type", "one", "evidence[cancelled].statistics", "hyphen"),
        ("thesis:\n", "thesis: me\nx:\n", "wrong-type", "me", "thesis", "key: value"),
        ("status: final", "status: finale", "unknown-choice", "finale", "status", "did you mean final?"),
        ("status: final", "status: [final]", "unknown-choice", "[final]", "status", "draft or final"),
        ("kind: bar", "kind: barr", "unknown-choice", "barr", "charts[causes].kind", "did you mean bar?"),
        ("kind: bar", "kind: pie", "unknown-choice", "pie", "charts[causes].kind", "write bar or line or timeline"),
        ("kind: bar", "kind: [bar]", "unknown-choice", "[bar]", "charts[causes].kind", "write bar"),
        ("priority: 0", "priority: 4", "unknown-choice", "4", "evidence[cancelled].priority", "0 or 1 or 2 or 3"),
        ("briefgen: 1", "briefgen: 2", "unknown-choice", "2", "briefgen", "write 1"),
        ("date: 2024-05", "date: 2024-13", "not-a-date", "2024-13", "quotes[aune].date", "2022-10-27"),
        ("date: 2024-05", "date: 5 May", "not-a-date", "5 May", "quotes[aune].date", "2022-10-27"),
        ("2024-08-30", "2023-02-29", "not-a-date", "2023-02-29", "articles[gazette].published", "2022-10-27"),
        ("09:00+01:00", "09:00", "not-an-instant", "2024-", "embargo", "2024-09-03T09:00+00:00"),
        ("2024-09-03T09:00+01:00", "soon", "not-an-instant", "soon", "embargo", "2024-09-03T09:00+01:00"),
        (SUMMARY, "true", "not-a-text", "true", "summary", 'quotes: "true"'),
        (SUMMARY, "[a]", "not-a-text", "[a]", "summary", "quotes"),
        (SUMMARY, "''", "empty-text", "''", "summary", "delete the key"),
        ("\nlanguage: en", "\nlanguage: ../en", "not-a-language", "../en", "language", "pt-BR"),
        ("\nlanguage: en", "\nlanguage: English", "not-a-language", "English", "language", "pt-BR"),
        ("id: vote", "id: The Vote", "not-an-id", "The Vote", "watch[0].id", "small letters"),
        ("https://ferries", "ferries", "not-a-url", '"ferries', "references[log].url", "https://"),
        ("[Crew, 251]", "[Crew, [251]]", "not-a-cell", "[251]", "tables[causes].rows[0][1]", "quotes"),
        (", excerpt: bond a training year", "", "no-excerpt", "{id: school", "implications[school]", "analyst"),
        (", from_statistics: [crew-share]", "", "one-of", "{id: causes", "charts[causes]", "statistics"),
        ("rows: [[2019", "file: a.csv, rows: [[2019", "one-of", "{columns", "charts[age].data", "file: data.csv"),
        ("columns: [Year, Age], rows", "rows", "no-columns", "{rows", "charts[age].data", "columns: [Year"),
    ],
)
def test_a_mistake_in_a_value(old: str, new: str, code: str, at: str, address: str, words: str) -> None:
    """One mistake is one finding that points at it."""
    finding = broken(old, new)[0]

    assert (finding.code, finding.address) == (code, address)
    assert pointed(finding).startswith(at)
    assert words in " ".join(finding.hints)


@pytest.mark.parametrize("title", ["x" * 300, "word " * 60])
def test_a_title_of_300_characters(title: str) -> None:
    """A title has at most 200; what is said fits on a page too."""
    (finding,) = broken("title: Skerrow's ferries run out of *crew* before fuel", f"title: {title}")

    assert (finding.code, finding.line, finding.address) == ("too-long", 5, "title")
    assert "a title may have 200" in finding.message
    assert loaded(TEXT.replace("Skerrow's ferries", "x" * 150)).brief is not None


def test_titles_of_charts_and_tables_are_titles_too() -> None:
    """They stand in one line or two."""
    found = broken("title: Crew comes first", f"title: {'x' * 201}")
    found += broken("title: Why crossings were cancelled", f"title: {'x' * 201}")

    assert [(f.code, f.address) for f in found] == [
        ("too-long", "charts[causes].title"),
        ("too-long", "tables[causes].title"),
    ]


@pytest.mark.parametrize(
    ("old", "new", "code", "at", "address", "words"),
    [
        (
            "-share, idle-days",
            "-share, idle",
            "no-such-id",
            "idle]",
            "evidence[cancelled].statistics[1]",
            "did you mean idle-days?",
        ),
        (
            "statistic:idle-days",
            "statistic:idel-days",
            "no-such-id",
            '"New',
            "key_messages[idle].text",
            "did you mean idle-days?",
        ),
        ("[[statistic:", "[[Statistic: ", "not-a-reference", '"New', "key_messages[idle].text", "[[statistic:id]]"),
        (
            "[[statistic:idle-days]] days",
            r"[[statistic:idle-days]] \\[[statistic:x]] [[ statistic:x]]",
            "not-a-reference",
            '"New',
            "key_messages[idle].text",
            r"\[[ to print the brackets",
        ),
        (
            "[Weather, null]",
            '["[[statistic:x]]", null]',
            "no-such-id",
            '"[[',
            "tables[causes].rows[1][0]",
            "statistics: ",
        ),
        ("source: The log}", 'source: "[[statistic:x]]"}', "not-a-reference", '"[[', "charts[causes].source", "itself"),
        (
            "from_statistics: [crew-share",
            "from_statistics: [zz",
            "no-such-id",
            "zz]",
            "charts[causes].from_statistics[0]",
            "statistics:",
        ),
        ("by: aune,", "by: anue,", "no-such-id", "anue", "quotes[aune].by", "did you mean aune?"),
        ("2024-05, in: gazette", "2024-05, in: blog", "no-such-id", "blog", "quotes[aune].in", "articles: gazette"),
        ("person: aune", "person: dahl", "no-such-id", "dahl", "experts[aune].person", "people: aune"),
        ("quotes: [aune]", "quotes: [dahl]", "no-such-id", "dahl", "experts[aune].quotes[0]", "quotes: aune"),
        ("pull: aune", "pull: dahl", "no-such-id", "dahl", "experts[aune].pull", "quotes: aune"),
        (
            "{in: gazette, text",
            "{in: gazet, text",
            "no-such-id",
            "gazet,",
            "context[winters].excerpt.in",
            "did you mean gazette?",
        ),
        ("id: idle,", "id: crew,", "duplicate-id", "crew,", "key_messages[1].id", "another id"),
        ("id: steps", "id: causes", "duplicate-id", "causes", "charts[1].id", "another id"),
        ("- [Crew, 251]", "- [Crew, 251, 3]", "row-length", "[Crew", "tables[causes].rows[0]", "null"),
        ("[2021, 54]", "[2021]", "row-length", "[2021]", "charts[age].data.rows[1]", "null"),
    ],
)
def test_a_mistake_between_parts(old: str, new: str, code: str, at: str, address: str, words: str) -> None:
    """An id that names nothing, an id given twice, a row that does not fit."""
    (finding,) = broken(old, new)

    assert (finding.code, finding.address) == (code, address)
    assert pointed(finding).startswith(at)
    assert words in " ".join(finding.hints)


def test_brackets_that_are_escaped_are_no_reference() -> None:
    """They print."""
    assert loaded(TEXT.replace("[[statistic:idle-days]] days", r"\\[[statistic:idle-days]]")).findings == ()


def test_a_text_that_begins_with_a_reference_goes_into_quotes() -> None:
    """YAML takes the brackets for lists; the hint says what to do."""
    finding = broken("title: Skerrow's ferries", "title: [[statistic:idle-days]] ferries")[0]
    assert (finding.code, finding.hints) == ("syntax", ("a text that begins with [[ goes into quotes",))


def test_several_mistakes_at_once() -> None:
    """All are reported in one go, in the order of the file."""
    text = TEXT.replace("kind: bar", "kind: barr").replace("value: 251", "value: many")
    text = text.replace("    claim: One", "    clam: One").replace(
        "title: Skerrow's ferries", "titel: Skerrow's ferries"
    )

    found = loaded(text).findings

    assert [f.address for f in found] == [
        "titel",
        "evidence[cancelled].clam",
        "statistics[crew-share].value",
        "charts[causes].kind",
    ]
    assert loaded(text).brief is None


def test_a_text_cut_at_a_hash_is_a_warning() -> None:
    """YAML takes ` #4` for a comment; the brief stands."""
    text = TEXT.replace("attested:", "correction: Unit #4 of the yard\nattested:")
    result = loaded(text)

    (finding,) = result.findings
    assert (finding.code, finding.severity, finding.address) == ("cut-at-hash", Severity.WARNING, "correction")
    assert result.brief is not None
    assert result.brief.correction == "Unit"


@pytest.mark.parametrize("text", ["3", "just words", "- a\n- b\n"])
def test_what_is_no_mapping(text: str) -> None:
    """A YAML file may hold anything."""
    (finding,) = loaded(text).findings

    assert (finding.code, finding.line, finding.address) == ("wrong-type", 1, "")


def test_places() -> None:
    """Every address has a place; what a short form leaves out has that of the nearest part."""
    result = loaded()

    assert result.place("thesis.text") == Place(21, 9, "  text: The service fails for want of people.")
    assert result.place("thesis.excerpt.text") == result.place("thesis.excerpt")
    assert result.place("evidence[cancelled].detail") == Place(32, 13, "    detail: It cancelled 468.")
    assert result.place("imprint.contact") == result.place("imprint")
    assert result.place("nothing[here]") == Place(2, 1, "briefgen: 1")
    assert Loaded(FILE, None, (), load(b"", FILE, TABLES).reading).place("title") is None


def test_a_finding_of_a_later_stage_is_located() -> None:
    """It has an address; the file and the line come from here."""
    result = loaded()

    located = result.located(Finding("quote-not-in-source", "words", address="quotes[aune].text"))

    assert (located.file, located.line, located.column) == (FILE, 39, 32)
    assert result.located(located) is located
    assert result.located(Finding("x", "y")) == Finding("x", "y", file=FILE)


def test_a_bad_file_costs_no_pydantic() -> None:
    """Reading is enough to say what is wrong with it, and `briefgen --help` reads nothing."""
    code = (
        "import sys; from briefgen import model; assert 'yaml' not in sys.modules; "
        "assert model.load(b'a: [', 'f', {}).findings; assert 'pydantic' not in sys.modules"
    )

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
