"""Notes in the PDF: marks are references with links, notes have identifiers."""

from __future__ import annotations

from briefgen.document import Block, Kind, Run
from tests.pdf_tags import TaggedPdf
from tests.sample_documents import leaf, node
from tests.unit.render_pdf.samples import drawn


def noted() -> TaggedPdf:
    """A file with two notes."""
    text = Block(
        Kind.PARAGRAPH,
        "p",
        runs=(Run("One."), Run("1", sup=True, note="a"), Run(" Two."), Run("2", sup=True, note="b")),
    )
    items = [leaf(Kind.ITEM, "a", "About one."), leaf(Kind.ITEM, "b", "About two.")]
    parts = [leaf(Kind.HEADING, "h", "Notes"), node(Kind.NUMBERS, "ol", items)]
    return TaggedPdf(drawn([text, node(Kind.SECTION, "n", parts, role="notes")]))


def test_marks_are_references_and_notes_have_identifiers() -> None:
    """PDF/UA wants an identifier of every Note; the file has a tree of them."""
    read = noted()
    tags = list(read.root.walk())
    references = [tag for tag in tags if tag.type == "Reference"]
    notes = [tag for tag in tags if tag.type == "Note"]
    assert [tag.text for tag in references] == ["1", "2"]
    assert [tag.attributes["ID"] for tag in notes] == ["note-1", "note-2"]
    inside = [[(kid.type, kid.text) for kid in tag.kids if not isinstance(kid, str)] for tag in notes]
    assert inside == [[("Lbl", "1"), ("P", "About one.")], [("Lbl", "2"), ("P", "About two.")]]
    names = read.pdf.Root.StructTreeRoot.IDTree.Names
    assert [str(name) for name in names[::2]] == ["note-1", "note-2"]
    assert all(str(element.S) == "/Note" for element in names[1::2])


def test_a_mark_leads_to_the_page_of_its_note() -> None:
    """By a link whose words are the number, tagged as one."""
    read = noted()
    links = [tag for tag in read.root.walk() if tag.type == "Link"]
    pages = [str(kid.pages[0]) for tag in read.root.walk() if tag.type == "Note" for kid in tag.kids[:1]]
    assert [link.text for link in links] == ["1", "2"]
    assert [link.attributes["page"] for link in links] == pages
    assert read.parents_agree()
