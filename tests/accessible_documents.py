"""Word files for the checks of accessibility: a sound one, and pairs of changes: one breaks a rule, and one keeps it."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any, NamedTuple

import docx
from docx.document import Document
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt, RGBColor
from PIL import Image

Change = Callable[[Document], object]
_MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
_V = 'xmlns:v="urn:schemas-microsoft-com:vml"'
_WPS = 'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
GREY, BLUE = "BBBBBB", "1F3864"


class Pair(NamedTuple):
    """A change that breaks the rule of a code at a place ("" for the whole file), and one like it that keeps it."""

    code: str
    place: str
    breaks: Change
    keeps: Change
    severity: str = "error"


def sound() -> Document:
    """A file without a fault: title, language, headings in order, a list, a table with its head. Paragraph 9 is the next."""
    made = docx.Document()
    made.core_properties.title = "Two gauges"
    for level in range(1, 5):
        made.styles[f"Heading {level}"].font.color.rgb = RGBColor(0, 0, 0x66)
    made.add_heading("Findings", 1)
    made.add_heading("Numbers", 2)
    made.add_paragraph("The lake is measured twice.")
    made.add_paragraph("One gauge", style="List Bullet")
    table = made.add_table(2, 2)
    for n, cell in enumerate(table._cells):
        cell.text = f"Cell {n}"
    _mark(table.rows[0])
    return made


def saved(made: Document) -> bytes:
    """The bytes of a file."""
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def link(made: Document, text: str) -> None:
    """A paragraph with a link."""
    element = OxmlElement("w:hyperlink")
    element.append(_run(text))
    made.add_paragraph("Read ")._p.append(element)


def field_link(made: Document, text: str) -> None:
    """The same as a field, as some programs write links."""
    _append(
        made.add_paragraph("Read "),
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPER</w:instrText></w:r>'
        '<w:r><w:instrText>LINK "https://x.example" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'<w:r><w:t>{text}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
    )


def picture(made: Document, text: str, *, floats: bool = False) -> None:
    """A picture with an alternative text."""
    out = io.BytesIO()
    Image.new("RGB", (4, 4)).save(out, "PNG")
    out.seek(0)
    inline = made.add_paragraph().add_run().add_picture(out)._inline
    inline.docPr.set("descr", text)
    if floats:
        inline.tag = qn("wp:anchor")


def old_picture(made: Document, text: str) -> None:
    """A picture as Word 2003 wrote it."""
    _append(made.add_paragraph(), f'<w:r><w:pict><v:shape {_V} alt="{text}"><v:imagedata/></v:shape></w:pict></w:r>')


def decorated(made: Document) -> None:
    """A picture without a text that is marked as decorative."""
    picture(made, "")
    mark = (
        '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
        '<a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">'
        '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
    )
    next(made.element.iter(qn("wp:docPr"))).append(parse_xml(mark))


def box(made: Document, kind: str, text: str) -> None:
    """A text box, as Word writes it: once for itself, and once for older readers."""
    words = f'<w:txbxContent><w:p><w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>{text}</w:t></w:r></w:p></w:txbxContent>'
    _append(
        made.add_paragraph("Beside: "),
        f'<w:r><mc:AlternateContent {_MC}><mc:Choice Requires="wps"><w:drawing><wp:{kind}><wp:docPr id="7" name="Box"/>'
        f"<wps:wsp {_WPS}><wps:txbx>{words}</wps:txbx></wps:wsp></wp:{kind}></w:drawing></mc:Choice><mc:Fallback><w:pict>"
        f"<v:shape {_V}><v:textbox>{words}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>",
    )


def table(made: Document, rows: int, columns: int, *, head: bool = False) -> None:
    """A table behind the sound file's, and a line below it."""
    new = made.add_table(rows, columns)
    for n, cell in enumerate(new._cells):
        cell.text = f"Port {n}"
    if head:
        _mark(new.rows[0])
    made.add_paragraph("Below the table.")


def wrapped_head(made: Document) -> None:
    """A table whose first row stands in a control."""
    table(made, 3, 2, head=True)
    row = made.tables[-1].rows[0]._tr
    control = parse_xml(f"<w:sdt {nsdecls('w')}><w:sdtContent/></w:sdt>")
    row.addprevious(control)
    control[0].append(row)


def nested(made: Document) -> None:
    """A table in a cell of one."""
    made.tables[0].cell(1, 1).add_table(1, 1).cell(0, 0).text = "inside"
    made.tables[0].cell(1, 1).add_paragraph("and below it")


def coloured(colour: str, *, size: int | None = None) -> Change:
    """A paragraph in a style of a colour."""

    def change(made: Document) -> None:
        font = made.styles["Quote"].font
        font.color.rgb = RGBColor.from_string(colour)
        font.size = Pt(size) if size else None
        made.add_paragraph("To be read, or not", style="Quote")

    return change


def painted(ink: str, ground: str) -> Change:
    """A cell of a ground, in another one, with words in a colour of their own."""

    def change(made: Document) -> None:
        outer = made.add_table(1, 1).cell(0, 0)
        outer._tc.get_or_add_tcPr().append(parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:fill="{ground}"/>'))
        outer.paragraphs[0].add_run("Numbers").font.color.rgb = RGBColor.from_string(ink)
        made.add_paragraph("Below the table.")

    return change


def styled_table(made: Document) -> None:
    """White words in a row that the table's style paints."""
    table(made, 2, 2, head=True)
    made.tables[-1].style = made.styles["Medium Shading 1 Accent 1"]
    for cell in made.tables[-1].rows[0].cells:
        cell.paragraphs[0].runs[0].font.color.rgb = RGBColor(0xFF, 0xFF, 0xFF)


def marked(colour: str) -> Change:
    """Words in a character style of a colour."""

    def change(made: Document) -> None:
        style = made.styles["Emphasis"]
        style.font.color.rgb = RGBColor.from_string(colour)
        made.add_paragraph().add_run("To be read, or not", style=style)

    return change


def bold_line(text: str, style: str | None = None) -> Change:
    """A line in bold and large type."""

    def change(made: Document) -> None:
        run = made.add_paragraph(style=style).add_run(text)
        run.bold, run.font.size = True, Pt(16)

    return change


def lines(*texts: str, style: str | None = None) -> Change:
    """Paragraphs of texts."""

    def change(made: Document) -> None:
        for text in texts:
            made.add_paragraph(text, style=style)

    return change


def broken_lines(*texts: str) -> Change:
    """One paragraph, with a break before each line but the first."""

    def change(made: Document) -> None:
        run = made.add_paragraph().add_run(texts[0])
        for text in texts[1:]:
            run.add_break()
            run.add_text(text)

    return change


def titled(title: str) -> Change:
    """A title in the properties."""
    return lambda made: setattr(made.core_properties, "title", title)


def speaking(language: str | None) -> Change:
    """A language in the styles."""

    def change(made: Document) -> None:
        for tag in list(made.styles.element.iter(qn("w:lang"))):
            if language is None:
                tag.getparent().remove(tag)
            else:
                tag.set(qn("w:val"), language)

    return change


def long(*, heads: bool) -> Change:
    """A long text, in a file with headings or without."""

    def change(made: Document) -> None:
        for p in list(made.paragraphs) if not heads else []:
            p.style = made.styles["Normal"]
        made.add_paragraph("word " * 400)

    return change


def first_heading(level: int) -> Change:
    """A heading of a level before the sound file's."""

    def change(made: Document) -> None:
        heading = made.add_heading("Before all", level)
        made.element.body.insert(0, heading._p)

    return change


def framed(properties: str) -> Change:
    """A paragraph with properties."""

    def change(made: Document) -> None:
        made.add_paragraph("Beside the text")._p.insert(0, parse_xml(f"<w:pPr {nsdecls('w')}>{properties}</w:pPr>"))

    return change


def broken_page(made: Document) -> None:
    """A page break in a paragraph of its own."""
    made.add_paragraph("text")
    made.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
    made.add_paragraph("text")


def formula(made: Document) -> None:
    """A formula in a paragraph of its own."""
    made.add_paragraph("text")
    maths = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    _append(made.add_paragraph(), f"<m:oMath {maths}><m:r><m:t>a=b</m:t></m:r></m:oMath>")
    made.add_paragraph("text")


def blank_beside_table(made: Document) -> None:
    """A table that is the file's last, behind which a paragraph must stand."""
    made.add_table(1, 1).cell(0, 0).text = "alone"
    made.add_paragraph()


LONG_LINE = "This line is in bold, and too long to be a heading, which nobody would print in twelve words and one."
PAIRS: dict[str, Pair] = {
    "title": Pair("docx-no-title", "", titled(" "), titled("Two gauges, one lake")),
    "language": Pair("docx-no-language", "", speaking(None), speaking("kk-KZ")),
    "no proofing": Pair("docx-no-language", "", speaking("x-none"), speaking("de")),
    "no headings": Pair("docx-no-headings", "", long(heads=False), long(heads=True)),
    "skipped": Pair(
        "docx-heading-skipped",
        "paragraph 9",
        lambda made: made.add_heading("Deep", 4),
        lambda made: made.add_heading("Deep", 3),
    ),
    "first": Pair("docx-heading-skipped", "paragraph 1", first_heading(2), first_heading(1)),
    "empty heading": Pair(
        "docx-empty-heading",
        "paragraph 9",
        lambda made: made.add_heading("", 2),
        lambda made: made.add_heading("Ports", 2),
    ),
    "fake heading": Pair("docx-fake-heading", "paragraph 9", bold_line("What follows"), bold_line(LONG_LINE), "warning"),
    "real heading": Pair(
        "docx-fake-heading", "paragraph 9", bold_line("What follows"), bold_line("What follows", "Heading 2"), "warning"
    ),
    "list": Pair("docx-typed-list", "paragraph 9", lines("- one", "- two"), lines("one", "two", style="List Bullet")),
    "numbers": Pair("docx-typed-list", "paragraph 9", lines("1. one", "2. two"), lines("2030 was dry", "2031 too")),
    "broken lines": Pair("docx-typed-list", "paragraph 9", broken_lines("Ports:", "• one", "• two"), broken_lines("a", "b")),
    "a dash": Pair("docx-typed-list", "paragraph 9", lines("– one", "– two"), lines("– once a line begins so", "and goes on")),
    "here": Pair(
        "docx-link-text", "paragraph 9", lambda made: link(made, "here"), lambda made: link(made, "the gauges"), "warning"
    ),
    "here, in Kazakh": Pair(
        "docx-link-text", "paragraph 9", lambda made: link(made, "Толығырақ…"), lambda made: link(made, "көл"), "warning"
    ),
    "url": Pair(
        "docx-link-text",
        "paragraph 9",
        lambda made: link(made, "https://x.example/a"),
        lambda made: link(made, "the page of x.example"),
        "warning",
    ),
    "empty link": Pair(
        "docx-link-text", "paragraph 9", lambda made: link(made, ""), lambda made: link(made, "the gauges")
    ),
    "field": Pair(
        "docx-link-text",
        "paragraph 9",
        lambda made: field_link(made, "click here"),
        lambda made: field_link(made, "the gauges"),
        "warning",
    ),
    "picture": Pair("docx-no-alt-text", "paragraph 9", lambda made: picture(made, " "), lambda made: picture(made, "A gauge")),
    "name of a file": Pair(
        "docx-no-alt-text", "paragraph 9", lambda made: picture(made, "IMG_0417.JPG"), decorated
    ),
    "old picture": Pair(
        "docx-no-alt-text", "paragraph 9", lambda made: old_picture(made, ""), lambda made: old_picture(made, "A gauge")
    ),
    "floating": Pair(
        "docx-floating",
        "paragraph 9",
        lambda made: picture(made, "A gauge", floats=True),
        lambda made: picture(made, "A gauge"),
        "warning",
    ),
    "box": Pair(
        "docx-floating",
        "paragraph 9",
        lambda made: box(made, "anchor", "Look"),
        lambda made: box(made, "inline", "Look"),
        "warning",
    ),
    "frame": Pair(
        "docx-floating", "paragraph 9", framed('<w:framePr w:w="900"/>'), framed('<w:ind w:left="900"/>'), "warning"
    ),
    "head": Pair(
        "docx-no-header-row", "table 2", lambda made: table(made, 3, 2), lambda made: table(made, 3, 2, head=True)
    ),
    "a column": Pair("docx-no-header-row", "table 2", lambda made: table(made, 2, 2), lambda made: table(made, 2, 1)),
    "head in a control": Pair("docx-no-header-row", "table 2", lambda made: table(made, 3, 2), wrapped_head),
    "nested": Pair("docx-nested-table", "table 2", nested, lambda made: table(made, 1, 1), "warning"),
    "contrast": Pair("docx-low-contrast", "paragraph 9", coloured(GREY), coloured(BLUE)),
    "large": Pair("docx-low-contrast", "paragraph 9", coloured("808080"), coloured("808080", size=20)),
    "cell": Pair("docx-low-contrast", "paragraph 9", painted(BLUE, "444444"), painted("FFFFFF", BLUE)),
    "table style": Pair("docx-low-contrast", "paragraph 9", coloured(GREY), styled_table),
    "character style": Pair("docx-low-contrast", "paragraph 9", marked(GREY), marked(BLUE)),
    "empty": Pair("docx-empty-paragraph", "paragraph 10", lines("a", "", "b"), broken_page, "warning"),
    "only spaces": Pair("docx-empty-paragraph", "paragraph 10", lines("a", "  ", "b"), formula, "warning"),
    "beside a table": Pair("docx-empty-paragraph", "paragraph 10", lines("a", ""), blank_beside_table, "warning"),
}  # fmt: skip


def _mark(row: Any) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _run(text: str) -> Any:
    return parse_xml(f"<w:r {nsdecls('w')}><w:t>{text}</w:t></w:r>")


def _append(paragraph: Any, rows: str) -> None:
    for each in list(parse_xml(f"<w:p {nsdecls('w', 'wp')}>{rows}</w:p>")):
        paragraph._p.append(each)
