"""Filters that change letters follow the language of the brief."""

from __future__ import annotations

import pytest

from tests.unit.compose.template_text import made, runs


@pytest.mark.parametrize(
    ("filter_", "language", "printed"),
    [
        ("upper", "tr", "IŞIK VE İZ"),
        ("upper", "en", "IŞIK VE IZ"),
        ("lower", "tr", "ışık ve iz"),
        ("capitalize", "tr", "Işık ve iz"),
        ("title", "tr-TR", "Işık Ve İz"),
        ("title", "de", "Işık Ve Iz"),
    ],
)
def test_turkish_i_keeps_its_dot(filter_: str, language: str, printed: str) -> None:
    """And what has none gets none."""
    tree = made(f"<p>{{{{ 'ışık ve iz'|{filter_} }}}}</p>", language=language)

    assert [run.text for run in runs(tree)] == [printed]
