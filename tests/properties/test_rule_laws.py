"""Laws of rules: whatever an author writes, they only warn, and say the same of the same brief."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.findings import Severity
from briefgen.rules import CODES, warnings
from tests.unit.rules.subjects import brief, part, subject

# Letters that a theme has, marks that rules look for, and pieces of inline Markdown.
WORDS = st.lists(
    st.sampled_from(
        ["(", ")", "[sic]", "“now", "now”", "EU", "XYZ", "(XYZ)", "should", "2031", "*a", "b**", ".", "…", "ő"]
    )
    | st.text("abcXYZабв 12.,;:!?“”«»()[]*_", min_size=1, max_size=12),
    min_size=1,
    max_size=40,
)
TEXT = WORDS.map(" ".join).map(str.strip).filter(lambda text: text and "[[" not in text)


@given(TEXT, TEXT, TEXT, TEXT, st.sampled_from(["en", "de", "fr", "ru", "kk", "tr"]))
@settings(max_examples=60, deadline=None)
def test_rules_only_warn(title: str, message: str, claim: str, advice: str, language: str) -> None:
    """Of any text in any place; every finding has the code of a rule and a remedy."""

    def write(data: Any) -> None:
        data |= {"title": title[:190], "language": language, "summary": message, "acronyms": {"XYZ": claim}}
        data["key_messages"][0]["text"] = message
        part(data, "counterpoints", "politeness")["claim"] = claim
        part(data, "implications", "passing")["text"] = advice
        part(data, "charts", "licences").update(title=title[:190], subtitle=claim, alt=message)

    made = subject(brief(write))

    found = warnings(made)

    assert found == warnings(made)
    assert {f.severity for f in found} <= {Severity.WARNING}
    assert {f.code for f in found} <= set(CODES)
    assert all(f.hints for f in found)
