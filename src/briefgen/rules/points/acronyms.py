"""Point 14: acronyms are spelled out at first use."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.rules.phrases import is_known
from briefgen.rules.printed import BODY, Field, fields
from briefgen.rules.rule import Breach, Rule, Subject

_TEXT = BODY - {"people"} | {"title", "standfirst", "key_messages", "summary", "charts", "tables"}
_NAMES = (".via", ".said_in", ".source", ".translated_by", ".attributed_to")  # names as their owners write them
_WORD = re.compile(r"\w+")
_ROMAN = re.compile(r"[IVXLC]+\Z")
_LEAST, _MOST = 2, 6  # letters


def _check(subject: Subject) -> Iterator[Breach]:
    meant = subject.brief.acronyms
    seen: set[str] = set()
    so_far = ""
    for field in fields(subject.document):
        if field.part not in _TEXT or field.address.endswith(_NAMES):
            continue
        so_far += f" {field.text}"
        for acronym in _acronyms(field):
            if acronym in seen:
                continue
            seen.add(acronym)
            words = meant.get(acronym, "")
            if not _is_bracketed(acronym, field.text) and (not words or words.casefold() not in so_far.casefold()):
                said = words or "what it stands for"
                yield Breach(
                    f"'{acronym}' is not spelled out at its first use", field.address, f"write: {said} ({acronym})"
                )


def _acronyms(field: Field) -> Iterator[str]:
    """The acronyms of a text; of one in capitals throughout nothing can be told."""
    if field.text.upper() == field.text:
        return
    for word in _WORD.findall(field.text):
        bare = word[:-1] if word.endswith("s") else word
        letters = sum(map(str.isalpha, bare))
        if bare.isupper() and _LEAST <= letters <= _MOST and not _ROMAN.match(bare) and not is_known(bare):
            yield bare


def _is_bracketed(acronym: str, text: str) -> bool:
    """Whether it stands in brackets behind its words, or before its words in brackets."""
    return re.search(rf"\w\s*\({acronym}s?\)|\b{acronym}s?\s*\(\w", text) is not None


RULE = Rule("acronyms", "14", "Acronyms are spelled out at first use.", "Rural Health", _check)
