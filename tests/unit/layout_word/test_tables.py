"""Tables of data in Word's arrangement."""

from __future__ import annotations

import pytest

from briefgen.document import Block, Kind
from briefgen.layout.plan import Plan
from briefgen.layout.word import PLAIN, Arrangement, arrange, lay_out
from briefgen.layout.word.arrangement import Table
from briefgen.layout.word.columns import atoms, shape
from briefgen.layout.word.pieces import Pieces
from tests.sample_documents import leaf, node, sample_document, sample_manuscript, table, with_blocks


def arranged(block: Block) -> tuple[Arrangement, Table, int]:
    """A table among text in two columns: the arrangement, the table, and in how many columns it stands."""
    text = [leaf(Kind.PARAGRAPH, f"p{n}", "Words of a paragraph. " * 9) for n in range(4)]
    section = node(Kind.SECTION, "t", [*text[:2], block, *text[2:]], role="text", columns=2)
    made = arrange(lay_out(sample_manuscript(with_blocks(sample_document(), [section])), Plan()))
    [(found, columns)] = [(b, s.columns) for s in made.sections for b in s.blocks if isinstance(b, Table)]
    return made, found, columns


def test_columns_of_numbers_have_styles_of_their_own() -> None:
    """Right-aligned, head and cells; a number among words is a word."""
    made, found, columns = arranged(table("a", "T", [("Port", "Crews", "Note"), ("Lesny", "−3", "5 of 7")], "S"))
    keys = [[cell.paras[0].style.key for cell in row] for row in found.rows]
    assert keys == [
        ["table-head", "table-head-number", "table-head"],
        ["table-cell", "table-cell-number", "table-cell"],
    ]
    assert made.styles["table-cell-number"].align == "right"
    assert (found.header, columns) == (True, 2)


def test_a_wide_table_stands_across_and_its_columns_fill_the_measure() -> None:
    """With its title and its source."""
    made, found, columns = arranged(table("a", "T", [[f"Column {n}" for n in range(8)], ["1"] * 8], "S"))
    assert columns == 1
    assert sum(found.widths) == made.paper.measure
    section = next(s for s in made.sections if found in s.blocks)
    assert {"table-title", "table-note"} <= {b.style.key for b in section.blocks if not isinstance(b, Table)}


def test_captions_below_a_table_are_notes() -> None:
    """The title stands above, note and source below."""
    block = table("a", "T", [("A", "B"), ("x", "1")], "S")
    note = leaf(Kind.CAPTION, "note", "Only one market.", role="note")
    made, _, _ = arranged(node(Kind.SECTION, block.id, [*block.children[:2], note, *block.children[2:]], role="table"))
    keys = {para.block: para.style.key for para in made.paragraphs()}
    assert (keys["tables[a].title"], keys["note"], keys["tables[a].source"]) == (
        "table-title",
        "table-note",
        "table-note",
    )


@pytest.mark.parametrize(("rows", "loose"), [(12, [12]), (40, [*range(1, 39), 40])])
def test_a_short_table_stays_together_and_a_long_one_may_break(rows: int, loose: list[int]) -> None:
    """Never behind its head's first row nor before its last."""
    _, found, _ = arranged(table("a", "T", [("A", "B"), *([("x", "1")] * rows)], "S"))
    assert [n for n, row in enumerate(found.rows) if not row[0].paras[0].keeps] == loose


def test_a_row_that_opens_a_column_has_the_head_above_it() -> None:
    """The processor repeats it; the head itself and a table without one repeat nothing."""
    made, found, _ = arranged(table("a", "T", [("A", "B"), *([("x", "1")] * 40)], "S"))
    width = made.paper.column
    with_head = atoms([found], [shape(found, width, PLAIN)])
    without = atoms([found._replace(header=False)], [shape(found, width, PLAIN)])
    assert [atom.again for atom in with_head] == [0, *[with_head[0].height] * 40]
    assert {atom.again for atom in without} == {0}
    filled = [Pieces(each).fill(10, 10 * each[1].height, spaced=False) for each in (with_head, without)]
    assert filled[0] < filled[1]
