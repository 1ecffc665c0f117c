"""The HTML page: words, landmarks, accessibility, and nothing from elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

import pytest

from briefgen import charts, resources
from briefgen.compose import compose, load_template
from briefgen.document import FURNITURE, Document
from briefgen.fit import fit
from briefgen.fit.fitted import Fitted
from briefgen.layout import Manuscript
from briefgen.render.html import render
from briefgen.render.html.style import style
from briefgen.theme.load import load_theme
from tests.unit.compose.ferry import ferry

_VOID = {"meta", "br", "hr", "link", "img", "path"}


class Page(HTMLParser):
    """Elements with their depth kept in order, and the words that a reader of the text sees."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in _VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        # Charts and their tables are the same data drawn again.
        if "body" in self.open and not {"svg", "details"} & set(self.open):
            self.words.append(data)

    def named(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


def manuscript(stamp: str = "", **changes: Any) -> Manuscript:
    brief = ferry(**changes)
    document = compose(brief, load_template("policy-brief", [resources.templates()]), stamp=stamp)
    theme = load_theme("brief", [resources.assets() / "themes"])
    specs, findings = charts.specs(brief)
    assert findings == ()
    return Manuscript(document, theme, theme.pages["A4"], specs)


def written(made: Manuscript, fitted: Fitted | None = None) -> str:
    return render(made, fitted or fit(made, word=False)).data.decode()


def said(document: Document) -> Iterator[str]:
    """The words of a tree without the furniture of paper pages."""
    for top in document.blocks:
        if top.role not in FURNITURE:
            yield from (block.text for block in top.walk() if block.runs)


@pytest.fixture(scope="module")
def page() -> Page:
    return Page(written(manuscript()))


def test_words_stand_in_the_order_of_the_tree(page: Page) -> None:
    """None is lost, none added."""
    assert "".join(page.words).split() == " ".join(said(manuscript().document)).split()


def test_landmarks_and_headings(page: Page) -> None:
    """One header, main and footer; one h1, then h2 only; the panel is called by its heading."""
    assert [len(page.named(tag)) for tag in ("header", "main", "footer", "h1", "h3")] == [1, 1, 1, 1, 0]
    ids = {str(attributes["id"]) for _, attributes in page.elements if "id" in attributes}
    ids = {name for name in ids if name.startswith("name-")}
    called = {attributes["aria-labelledby"] for _, attributes in page.elements if "aria-labelledby" in attributes}
    assert called == ids
    assert len(page.named("aside")) == 1


def test_notes_and_their_marks_lead_to_each_other(page: Page) -> None:
    """Every mark has its note and every note its mark; the way back has no words, which no other format has."""
    links = [x for x in page.named("a") if x.get("role")]
    marks = [x for x in links if x["role"] == "doc-noteref"]
    backs = [x for x in links if x["role"] == "doc-backlink"]
    notes = [x for x in page.named("li") if "id" in x]
    assert [x["href"] for x in marks] == [f"#{x['id']}" for x in notes] == ["#note-1", "#note-2", "#note-3"]
    assert [x["href"] for x in backs] == [f"#{x['id']}" for x in marks]


def test_the_head_says_what_it_is(page: Page) -> None:
    """Language, title, description, author, date."""
    meta = {attributes.get("name"): attributes.get("content") for attributes in page.named("meta")}

    assert page.named("html") == [{"lang": "en"}]
    assert meta["description"] == "One crossing in nine was cancelled."
    assert (meta["author"], meta["dcterms.date"]) == ("Ines Vall, Tor Aakre", "2031-09-03")


def test_every_chart_has_a_description_and_a_table(page: Page) -> None:
    """For whoever cannot see the picture."""
    assert [bool(x["aria-label"]) for x in page.named("svg")] == [True, True]
    assert len(page.named("details")) == 2
    assert {x["scope"] for x in page.named("th")} == {"col"}


def test_nothing_is_loaded_from_elsewhere() -> None:
    """No source, no script, no import, no url in a style; links are the author's."""
    text = written(manuscript())

    assert not re.search(r"<(script|img|link|iframe)\b|\bsrc=|url\(|@import", text)
    assert set(re.findall(r'href="([^#"][^"]*)"', text)) == {
        "https://ferries.example/log",
        "mailto:desk@smallwaters.example",
    }


def test_markup_of_the_author_is_text() -> None:
    """In the words, and in attributes of the head."""
    typed = '<script>x</script> & "quoted" {{ x }} <b>'
    made = manuscript(title=typed, summary=typed)

    page = Page(written(made))

    assert page.named("script") == []
    assert typed in "".join(page.words)
    assert {x.get("content") for x in page.named("meta") if x.get("name") == "description"} == {typed}


def test_a_stamp_is_the_first_word() -> None:
    """Nobody reads an unverified draft without knowing it."""
    page = Page(written(manuscript(stamp="UNVERIFIED DRAFT")))

    assert "".join(page.words).split()[:2] == ["UNVERIFIED", "DRAFT"]


def test_what_fitting_left_out_is_left_out() -> None:
    """All formats say the same."""
    made = manuscript()
    fitted = fit(made, word=False)
    plan = fitted.plan._replace(dropped=frozenset({"evidence[roster]"}))

    text = written(made, Fitted(plan, fitted.pages, ("evidence[roster]",), fitted.told))

    assert "The roster drives people away." in written(made, fitted)
    assert "The roster drives people away." not in text


def test_the_page_follows_the_language() -> None:
    """The element html and the label of the tables."""
    text = written(manuscript(language="ru"))

    assert '<html lang="ru">' in text
    assert text.count("<summary>Таблица данных</summary>") == 2


def test_what_stands_out_in_slanted_words_stands_upright() -> None:
    """A title of a work in the notice, as on paper; elsewhere it slants."""
    style = re.sub(r"\s+", " ", written(manuscript()))
    assert ".notice em, .correction em { font-style: normal; }" in style
    assert ".standfirst em" not in style


def test_same_input_same_bytes() -> None:
    """Twice from the start."""
    assert written(manuscript()) == written(manuscript())


def test_the_forms_of_a_theme_are_the_pages_own() -> None:
    """A band or a strip, a bar or rules, a lid or none."""
    brief, slate = (load_theme(name, [resources.assets() / "themes"]) for name in ("brief", "slate"))
    plain, other = (style(theme, theme.pages["A4"]) for theme in (brief, slate))

    assert ".masthead { background: var(--navy); }" in plain
    assert ".card { border-top: 3px solid var(--accent); }" in plain
    assert ".key-messages { border-left: 4px solid var(--navy); }" in plain
    assert "body { border-top: 8px solid var(--accent); }" in other
    assert ".key-messages { border-top: 3px solid var(--navy);" in other
    assert "border-left: 4px" not in other
    assert "background: var(--navy)" not in other
