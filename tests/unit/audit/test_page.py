"""The page: safe whatever is in a brief, complete in itself, and every link leads somewhere."""

from __future__ import annotations

import base64
import hashlib
import re
from typing import Any

import pytest
from lxml import html

from briefgen.audit import AuditPage, write_page
from tests.unit.audit.briefs import AT_HAND, LETTER, audited, brief, lock_of

_EVIL = "</script><script>alert(1)</script><img src=x onerror=alert(1)>\"'&amp; \u202ereversed"


def _made(with_article: bool = True, articles: dict[str, str | None] = AT_HAND, **changes: Any) -> AuditPage:
    made = brief(**changes)
    return audited(made, lock_of(made), articles, with_article)


def _tree(page: AuditPage) -> Any:
    return html.document_fromstring(write_page(page))


@pytest.mark.parametrize("with_article", [True, False])
@pytest.mark.parametrize("articles", [AT_HAND, {"letter": None, "paper": None}])
def test_every_link_has_its_target_and_every_name_is_given_once(
    with_article: bool, articles: dict[str, str | None]
) -> None:
    """From claim to passage and back, also where the article is not shown."""
    page = _made(with_article, articles)
    tree = _tree(page)

    names = tree.xpath("//@id")
    targets = {link.removeprefix("#") for link in tree.xpath("//a/@href")}
    assert len(names) == len(set(names))
    assert targets <= set(names)
    placed = {s.number for s in page.statements if s.place}
    assert {f"p{n}" for n in placed} | {f"s{n}" for n in placed} <= targets


def test_texts_of_brief_and_article_are_texts_on_the_page() -> None:
    """No markup comes out of a title, a claim, an attestation or an article; letters that turn the line round are shown."""
    articles: dict[str, str | None] = {"letter": f"{LETTER}\n\n{_EVIL}", "paper": AT_HAND["paper"]}
    attested = [{"address": "thesis.excerpt", "by": _EVIL, "on": "2030-09-12", "why": _EVIL}]
    made = brief(title=_EVIL, thesis={"text": _EVIL, "excerpt": _EVIL}, attested=attested)
    tree = _tree(audited(made, lock_of(made), articles))

    assert len(tree.xpath("//script")) == 1
    assert not tree.xpath("//img")
    assert not [name for name in tree.xpath("//@*") if "alert" in name]
    assert "\u202e" not in tree.text_content()
    assert tree.text_content().count("<img src=x onerror=alert(1)>") >= 5


def test_the_policy_allows_this_style_and_this_script_and_nothing_else() -> None:
    """Digests are those of the content; no attribute carries style or script, nothing is fetched."""
    data = write_page(_made()).decode()
    tree = html.document_fromstring(data.encode())

    [policy] = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    for tag, rule in (("style", "style-src"), ("script", "script-src")):
        content = re.findall(rf"<{tag}>(.*?)</{tag}>", data, re.DOTALL)
        assert len(content) == 1
        digest = base64.b64encode(hashlib.sha256(content[0].encode()).digest()).decode()
        assert f"{rule} 'sha256-{digest}';" in policy
    assert policy.startswith("default-src 'none'; ")
    assert not tree.xpath("//@style | //@src | //link | //@*[starts-with(name(), 'on')]")
    assert "url(" not in data
    assert "@import" not in data


def test_the_same_value_gives_the_same_bytes() -> None:
    """Twice from the brief, byte for byte."""
    assert write_page(_made()) == write_page(_made())


def test_without_the_article_the_page_has_no_more_of_it_than_the_brief() -> None:
    """Not around quotations, not in the word difference of what is refused, not in the articles' column."""
    made = brief(thesis={"text": "The council meets.", "excerpt": "The council met in May. Crews have fallen by 45%"})
    lock = lock_of(brief())

    [with_, without] = (write_page(audited(made, lock, AT_HAND, shown)).decode() for shown in (True, False))

    for words in ("Nobody counted the boats", "since the flood", "from Hale", "The pier is old"):
        assert words in with_
        assert words not in without
    assert "These are the passages that the brief uses" in without


def test_languages_are_those_of_brief_and_article() -> None:
    """A screen reader speaks each in its own."""
    tree = _tree(_made(language="de"))

    assert tree.get("lang") == "en"
    assert set(tree.xpath("//p[@class='words']/@lang")) == {"de"}
    assert tree.xpath("//article//div/@lang") == ["en", "de"]


def test_states_are_said_in_words() -> None:
    """Signs are for the eye alone."""
    tree = _tree(_made())

    badges = tree.xpath("//span[contains(@class, 'badge')]")
    assert badges
    for badge in badges:
        [sign] = badge.xpath("span")
        assert sign.get("aria-hidden") == "true"
        assert len(sign.tail.strip()) > 3


def test_filters_are_offered_where_they_find_something() -> None:
    """With how many statements they show."""
    labels = [" ".join(label.text_content().split()) for label in _tree(_made()).xpath("//label")]

    assert labels == [
        "All statements (8)", "Analyst’s (1)", "Elided (1)", "Quotations (1)", "Numbers and dates (1)",
        "No passage named (2)", "Only sentences that nothing uses",
    ]  # fmt: skip
