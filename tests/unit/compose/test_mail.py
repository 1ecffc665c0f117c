"""The words of a mail in every language that has labels."""

from __future__ import annotations

import json
import re

import pytest

from briefgen import resources
from briefgen.compose import load_template
from briefgen.compose.mail import MailWords, mail_words
from briefgen.language import format_size
from briefgen.model import load
from briefgen.theme import load_theme
from tests.nine_languages import WORDS, brief

TEMPLATE = load_template("policy-brief", [resources.templates()])
LABELS = ("mail_corrected", "mail_attached", "mail_no_word", "mail_no_files", "mail_unsubscribe", "key_messages")


def label(language: str, name: str, **places: str) -> str:
    return TEMPLATE.labels[language].forms[name]["other"].format(**places)


def pieces(language: str) -> set[str]:
    """What the labels of a mail say beside their places."""
    forms = {label(language, name, title="\0") for name in LABELS}
    return {piece.strip(" .:\u00a0") for form in forms for piece in form.split("\0")} - {""}


def mail(language: str, left_out: str) -> MailWords:
    """The mail of the brief on the lake, with all its files, without the Word file or without any."""
    found = load(json.dumps(brief(language), ensure_ascii=False).encode(), "brief.yaml", {}).brief
    assert found is not None
    names = {"": ("lake.pdf", "lake.docx"), "docx": ("lake.pdf",), "all": ()}[left_out]
    more = {
        "look": dict(load_theme("brief", [resources.assets() / "themes"]).palette),
        "attached": [{"name": name, "size": format_size(72_400, language)} for name in names],
        "left_out": left_out,
        "unsubscribe": "https://example.org/stop?list=1&who=2",
        "pictures": [],
    }
    return mail_words(found, TEMPLATE, None, more)


@pytest.mark.parametrize("left_out", ["", "docx", "all"])
@pytest.mark.parametrize("language", WORDS)
def test_a_mail_speaks_the_language_of_its_brief(language: str, left_out: str) -> None:
    """Subject, text and HTML; what is left out is said, and what is not there is not said to be attached."""
    words = WORDS[language]
    made = mail(language, left_out)

    subject = label(language, "mail_corrected", title=words.title).replace("\u00a0", " ")
    assert made.subject.startswith(f"{subject} (")
    assert "2031" in made.subject
    told = {"docx": "mail_no_word", "all": "mail_no_files"}.get(left_out)
    said = {"mail_unsubscribe", "key_messages"} | ({told} if told else set())
    said |= {"mail_attached"} if left_out != "all" else set()
    foreign = pieces("en") - pieces(language)
    assert language == "en" or len(foreign) == len(pieces("en"))
    for text in (made.text, re.sub(r"<style>.*?</style>", "", made.html, flags=re.DOTALL)):
        for name in set(LABELS) - {"mail_corrected"}:
            assert (label(language, name) in text) is (name in said), (name, text)
        assert [piece for piece in foreign if re.search(rf"\b{re.escape(piece)}\b", text)] == []
        assert ("lake.docx" in text) is (left_out == "")
    assert f'<html lang="{language}">' in made.html
    assert made.html.count('href="https://example.org/stop?list=1&amp;who=2"') == 1
