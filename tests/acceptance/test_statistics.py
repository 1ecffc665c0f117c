"""A statistic in a text prints the number that its chart prints, in every field and every format."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from tests.conftest import Cli, Project
from tests.verbs import docx_xpath, html_text, pdf_text, says

REFERENCE, NUMBER = "[[statistic:lesny-licences]]", "−35%"
FIELDS = (
    ("title",),
    ("standfirst",),
    ("key_messages", 0, "text"),
    ("context", 0, "text"),
    ("evidence", 0, "claim"),
    ("evidence", 0, "detail"),
    ("experts", 0, "position"),
    ("counterpoints", 0, "claim"),
    ("counterpoints", 0, "response"),
    ("implications", 0, "text"),
    ("watch", 0, "text"),
    ("charts", 0, "title"),
    ("charts", 0, "subtitle"),
    ("events", 0, "label"),
    ("references", 0, "text"),
    ("imprint", "disclaimer"),
)


def put(project: Project, words: dict[tuple[str | int, ...], str], **parts: Any) -> None:
    """Write words into fields of brief.yaml, and lock it anew."""
    brief = yaml.safe_load(project.brief.read_text(encoding="utf-8")) | parts
    for path, text in words.items():
        holder: Any = brief
        for step in path[:-1]:
            holder = holder[step]
        holder[path[-1]] = text
    project.brief.write_text(yaml.safe_dump(brief, allow_unicode=True, sort_keys=False), encoding="utf-8")
    (project.folder / "brief.lock").unlink()


def test_every_text_prints_the_number_of_the_chart(cli: Cli, project: Project) -> None:
    """As often as it is referred to, and never a bracket."""
    texts = {path: f"Mark{n} {REFERENCE} of them." for n, path in enumerate(FIELDS)}
    put(project, texts)
    assert cli("lock").code == 0
    assert cli("render", "--format", "all").code == 0

    wanted = [f"Mark{n} {NUMBER} of them." for n in range(len(FIELDS))]
    for format_ in ("pdf", "html"):
        says(format_, project.output(f".{format_}").read_bytes(), wanted)
    native = [
        n for n, path in enumerate(FIELDS) if path[0] == "events"
    ]  # the words of a native chart are its own part's
    says("docx", project.output(".docx").read_bytes(), [w for n, w in enumerate(wanted) if n not in native])
    assert "[[" not in pdf_text(project.output(".pdf").read_bytes())
    assert f"Lesny {NUMBER}" in html_text(project.output(".html").read_bytes())  # the table of the chart's data


@pytest.mark.parametrize("format_", ["pdf", "docx", "html"])
def test_what_looks_like_a_template_is_none(cli: Cli, project: Project, format_: str) -> None:
    """Braces around a reference print as braces, and an escaped reference prints as it is typed."""
    text = r"{{ [[statistic:lesny-licences]] }} and {% \[[statistic:x]] %} and **[[statistic:lesny-licences]]**"
    put(project, {("watch", 0, "text"): text})
    cli("lock")
    assert cli("render", "--format", format_).code == 0
    wanted = f"{{{{ {NUMBER} }}}} and {{% [[statistic:x]] %}} and {NUMBER}"
    says(format_, project.output(f".{format_}").read_bytes(), [wanted])


def test_a_number_in_russian_keeps_its_unit_as_it_is_typed(cli: Cli, project: Project) -> None:
    """Spaces and signs are the language's, words of a unit the author's."""
    days = {"id": "wait", "label": "Ожидание", "value": 96.0, "unit": "дней", "excerpt": "96 дней"}
    (project.folder / "article.txt").write_text("Ждали 96 дней, всего 1000.\n", encoding="utf-8")
    article = {"id": "notes", "language": "ru", "title": "Заметка", "published": "2031-03-12", "file": "article.txt"}
    empty: dict[str, Any] = {
        name: [] for name in ("key_messages", "evidence", "charts", "experts", "quotes", "counterpoints", "events")
    }
    put(
        project,
        {("standfirst",): "Ждали [[statistic:wait]], всего 1000."},
        language="ru",
        status="draft",
        **empty | {"statistics": [days], "articles": [article], "context": [], "implications": [], "thesis": None},
    )
    cli("lock")
    done = cli("render", "--format", "all")
    assert done.code == 0, done.err
    for format_ in ("pdf", "docx", "html"):
        says(format_, project.output(f".{format_}").read_bytes(), ["Ждали 96 дней, всего 1000."])


def test_word_keeps_the_reference_in_the_field(cli: Cli, project: Project) -> None:
    """What Word shows is the number; what the field is made of is the reference."""
    put(project, {("watch", 0, "text"): f"Whether {REFERENCE} holds."})
    cli("lock")
    assert cli("render", "--format", "docx").code == 0
    held = docx_xpath(project.output(".docx").read_bytes(), "//*", "customXml/item1.xml")
    assert any(REFERENCE in (element.text or "") for element in held)
