"""The ladder on a screen: what a row says, and that it fits."""

from __future__ import annotations

import pytest

from briefgen.cli.ladder import text, values
from briefgen.fit.ladder import ladder
from tests.random_documents import random_manuscript
from tests.sample_documents import sample_manuscript
from tests.unit.fit.test_fit import stretched


def test_every_step_is_a_row_under_its_format() -> None:
    """Size, leading, factors, words, lines and points of each page; one is chosen in each format."""
    found = ladder(sample_manuscript())
    lines = text(found, "lake").splitlines()

    assert lines[0] == "lake: 906 words"
    assert [line.split()[0] for line in lines if line.startswith(("PDF", "Word, "))] == ["PDF", "Word,"]
    rows = [line.split() for line in lines if line.startswith(("chosen ", "fits ", "over ", "uneven "))]
    assert len(rows) == len(found.pdf) + len(found.word)
    assert [row[1] for row in rows if row[0] == "chosen"] == ["10.75", "10.5"]
    assert ["over", "11", "14.3", "60%", "70%", "906", "-1", "708", "+3", "750"] in rows


def test_what_was_left_out_stands_below() -> None:
    """With its priority and its words; the head has both counts."""
    shown = text(ladder(stretched(5, priority=1)), "lake")

    assert shown.startswith("lake: 924 of 1286 words\n")
    assert "left out: watch[engineers].text (priority 3), 37 words\n" in shown
    assert shown.endswith("\n")


@pytest.mark.parametrize("pages", [1, 2, 4])
@pytest.mark.parametrize("seed", [3, 7])
def test_no_line_is_longer_than_a_terminal(seed: int, pages: int) -> None:
    """80 columns, for briefs of up to four pages."""
    shown = text(ladder(random_manuscript(seed, pages=pages)), "briefs/a/brief.yaml")

    assert max(map(len, shown.splitlines())) <= 80


def test_machines_get_the_same() -> None:
    """Each step with its pages, and which is chosen."""
    found = values(ladder(sample_manuscript()))
    (chosen,) = (step for step in found["pdf"] if step["chosen"])

    assert found["words"] == 906
    assert (chosen["size"], chosen["fits"], chosen["left_out"]) == (10.75, True, 0)
    assert [page["holds"] for page in chosen["pages"]] == [717.9, 729.9]
