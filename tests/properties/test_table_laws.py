"""Laws of tables of any shape."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.document import Kind
from briefgen.layout import Plan, layout
from tests.page_laws import problems
from tests.sample_documents import leaf, node, sample_document, sample_manuscript, table, with_blocks

TEXT = "The commission met in April and parted without a number that both sides could sign. "
CELLS = st.one_of(
    st.sampled_from(
        ["–", "−12", "1,204,567.25", "60%", "yes", "of the town and its three islands", (TEXT * 2).strip()]
    ),
    st.text("abcdefgh", min_size=20, max_size=60),
    st.text("abc ", max_size=12).map(lambda text: " ".join(text.split()) or "–"),
)


@st.composite
def rows(draw: st.DrawFn) -> list[list[str]]:
    """Up to eight columns and thirty rows; the heads are never empty."""
    columns = draw(st.integers(1, 8))
    head = draw(st.lists(st.text("ABCdef", min_size=1, max_size=15), min_size=columns, max_size=columns))
    body = st.lists(CELLS, min_size=columns, max_size=columns)
    return [head, *draw(st.lists(body, min_size=1, max_size=draw(st.sampled_from([1, 4, 12, 30]))))]


@settings(deadline=None, derandomize=True, max_examples=60)
@given(made=rows(), columns=st.sampled_from([0, 1]), size=st.sampled_from([10.0, 11.5]))
def test_no_cell_leaves_its_place(made: list[list[str]], columns: int, size: float) -> None:
    """Nothing overlaps, leaves its column or is lost, whatever stands in the cells."""
    text = [leaf(Kind.PARAGRAPH, f"p{n}", TEXT * 3) for n in range(4)]
    block = table("t", "A title of the table", made, "Source: S", columns=columns)
    parts = [*text[:2], block, *text[2:]]
    document = with_blocks(sample_document(), [node(Kind.SECTION, "s", parts, role="text", columns=2)])
    manuscript = sample_manuscript(document)

    found = {problem for problem, _ in problems(manuscript, layout(manuscript, Plan(size)))}

    assert found & {"overlap", "outside its column", "outside the measure", "text differs", "beyond the page"} == set()
