"""Rules on evidence, quotations and sources: points 18 to 25 of the editorial spec."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.unit.rules.subjects import Edit, breaches, brief, part, subject, template


def _drop(name: str, id_: str, *keys: str) -> Edit:
    def edit(data: Any) -> None:
        for key in keys:
            part(data, name, id_).pop(key)

    return edit


@pytest.mark.parametrize(
    ("edit", "address"),
    [
        (_drop("people", "tovan", "role"), None),
        (_drop("people", "tovan", "role", "affiliation"), "people[tovan]"),
        (_drop("quotes", "lorn-table", "via"), None),
        (_drop("quotes", "lorn-table", "said_in"), None),
        (_drop("quotes", "lorn-table", "via", "said_in"), "quotes[lorn-table]"),
        (_drop("quotes", "halvar-trusted", "said_in"), None),  # it is not printed as a quotation
    ],
)
def test_a_quotation_has_speaker_role_and_place(edit: Edit, address: str | None) -> None:
    found = {each.address for each in breaches("speakers", subject(brief(edit)))}

    assert found == ({address} if address else set())


def test_a_quotation_is_printed_with_its_speaker(tmp_path: Path) -> None:
    line = "<h1>{{ brief.title }}</h1><blockquote><p>{{ quotes['lorn-table'].text }}</p>%s</blockquote>"
    bare, named = (line % end for end in ("", "<cite>{{ people['lorn'].name }}</cite>"))

    found = breaches("speakers", subject(of=template(tmp_path / "bare", brief_html_j2=bare)))

    assert [each.address for each in found] == ["quotes[lorn-table]"]
    assert breaches("speakers", subject(of=template(tmp_path / "named", brief_html_j2=named))) == []


def test_a_number_that_is_used_has_its_period() -> None:
    edit = _drop("statistics", "lesny-licences", "period")

    def unused(data: Any) -> None:
        edit(data)
        part(data, "evidence", "fishing")["statistics"] = []
        part(data, "charts", "licences")["from_statistics"] = ["dorrin-licences"]

    assert [each.address for each in breaches("periods", subject(brief(edit)))] == ["statistics[lesny-licences]"]
    assert breaches("periods", subject(brief(unused))) == []


@pytest.mark.parametrize(
    ("text", "kept"),
    [("The guage [sic] is old.", False), ("He calls “the guage [sic]” old.", True), ("The gauge is old.", True)],
)
def test_sic_belongs_into_a_quotation(text: str, kept: bool) -> None:
    def say(data: Any) -> None:
        part(data, "context", "gazette")["text"] = text

    found = breaches("sic", subject(brief(say)))

    assert [each.address for each in found] == ([] if kept else ["context[gazette].text"])


@pytest.mark.parametrize(
    ("name", "text", "kept"),
    [
        ("Mirel Tovan", "Tovan calls it a matter of method.", True),
        ("Mirel Tovan", "Tavan calls it a matter of method.", False),  # one letter is another one
        ("Mirel Tovan", "Tovvan calls it a matter of method.", False),  # one too many
        ("Mirel Tovan", "Toavn calls it a matter of method.", True),  # nothing is left of its ending: not told
        ("Amina Seitkali", "Seitaki and Setikali were asked.", False),  # two have changed places
        ("Mirel Tovan", "“Tavan measured it”, says Lorn.", True),  # others' words
        ("Mirel Tovan", "A tavan is a ceiling.", True),
        ("Mirel Tovan", "Tovans Pegel steht.", True),  # declined
        ("Елена Белый", "Об этом писали Белой дважды.", True),  # declined
        ("Олег Токаев", "Слова Токоев повторил.", False),
        ("Olga Tokayev", "Tokaev repeats it.", False),  # one missing
    ],
)
def test_a_name_is_spelled_the_same_everywhere(name: str, text: str, kept: bool) -> None:
    def say(data: Any) -> None:
        part(data, "people", "tovan").update(name=name, also=[])
        part(data, "context", "gazette")["text"] = text

    found = breaches("spelling", subject(brief(say)))

    assert [each.address for each in found] == ([] if kept else ["context[gazette].text"])


def test_a_spelling_that_a_person_is_known_by_is_no_slip() -> None:
    def say(data: Any) -> None:
        part(data, "people", "tovan")["also"] = ["Tovan", "Tavan"]
        part(data, "context", "gazette")["text"] = "Tavan calls it a matter of method."

    assert breaches("spelling", subject(brief(say))) == []


@pytest.mark.parametrize(
    ("language", "text", "kept"),
    [
        ("en", "Talks are currently under way.", False),
        ("en", "Talks are under way, as of March 2031.", True),
        ("en", "As of March 2031, talks are currently under way.", True),
        ("en", "Oster says: “Talks are now under way.”", True),
        ("en", "It is known how the lake fell.", True),
        ("de", "Derzeit wird verhandelt.", False),
        ("fr", "Les rives négocient actuellement.", False),
        ("ru", "Сейчас идут переговоры.", False),
        ("kk", "Қазір келіссөздер жүріп жатыр.", True),  # no row for the language: nothing is said
    ],
)
def test_what_ages_says_as_of_when(language: str, text: str, kept: bool) -> None:
    def say(data: Any) -> None:
        data["language"] = language
        part(data, "context", "gazette")["text"] = text

    found = breaches("as-of", subject(brief(say)))

    assert [each.address for each in found] == ([] if kept else ["context[gazette].text"])


@pytest.mark.parametrize(
    ("keys", "number"), [(("url",), 1), (("published",), 1), (("url", "published"), 2), ((), 0)], ids=str
)
def test_an_article_has_its_date_and_link(keys: tuple[str, ...], number: int) -> None:
    found = breaches("references", subject(brief(_drop("articles", "notes", *keys))))

    assert [each.address for each in found] == ["articles[notes]"] * number


def test_a_doi_is_a_link() -> None:
    def edit(data: Any) -> None:
        _drop("articles", "notes", "url")(data)
        part(data, "articles", "notes")["doi"] = "10.5555/12345678"

    assert breaches("references", subject(brief(edit))) == []


@pytest.mark.parametrize(("number", "kept"), [(3, True), (4, False)])
def test_references_are_few(number: int, kept: bool) -> None:
    more = [{"id": f"r-{n}", "text": "A work."} for n in range(number)]

    found = breaches("references", subject(brief(references=more)))

    assert [each.address for each in found] == ([] if kept else ["references"])


@pytest.mark.parametrize(("number", "kept"), [(25, True), (26, False)])
def test_a_pull_quote_has_25_words(number: int, kept: bool) -> None:
    def edit(data: Any) -> None:
        part(data, "quotes", "lorn-table")["text"] = "word " * number
        part(data, "quotes", "tovan-office")["text"] = "word " * 60  # not the one that is printed large

    found = breaches("pull-quote", subject(brief(edit)))

    assert [each.address for each in found] == ([] if kept else ["quotes[lorn-table].text"])


@pytest.mark.parametrize("key", ["authors", "organisation", "contact", "disclaimer"])
def test_an_imprint_lacks_nothing(key: str) -> None:
    [found] = breaches("imprint", subject(brief(lambda data: data["imprint"].pop(key))))

    assert (found.address, found.message) == ("imprint", f"the imprint lacks {key}")


def test_a_series_has_its_number() -> None:
    [found] = breaches("imprint", subject(brief(lambda data: data["series"].pop("number"))))

    assert "number of the series" in found.message
    assert breaches("imprint", subject()) == []
