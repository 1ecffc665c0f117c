"""Reference documents: a lean one, the default of python-docx, one made in LibreOffice, and one with what must stay outside."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
from docx.shared import Mm, Pt, RGBColor
from PIL import Image

from tests.office import word_file

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_REL = "http://schemas.openxmlformats.org/package/2006/relationships"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PAGE = (
    '<w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1700" w:right="1134" w:bottom="1134" w:left="1701" w:header="600" w:footer="600" w:gutter="0"/>'
)


def zipped(parts: dict[str, str | bytes]) -> bytes:
    """A package of parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def changed(data: bytes, changes: dict[str, tuple[str, str]], more: dict[str, str | bytes] | None = None) -> bytes:
    """A package with one text of some parts replaced, and with more parts."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts: dict[str, str | bytes] = {name: archive.read(name) for name in archive.namelist()}
    for name, (old, new) in changes.items():
        text = parts[name]
        assert isinstance(text, bytes)
        assert old.encode() in text, f"{old!r} is not in {name}"
        parts[name] = text.replace(old.encode(), new.encode(), 1)
    return zipped(parts | (more or {}))


def lean() -> bytes:
    """Two styles, in small letters and under ids of their own, and a page."""
    styles = (
        f'<w:styles xmlns:w="{W}"><w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="normal"/>'
        '<w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia"/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:basedOn w:val="Standard"/>'
        '<w:pPr><w:keepNext/></w:pPr><w:rPr><w:color w:val="116644"/><w:sz w:val="26"/></w:rPr></w:style></w:styles>'
    )
    return zipped(
        {
            "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{MAIN}.document.main+xml"/>'
            f'<Override PartName="/word/styles.xml" ContentType="{MAIN}.styles+xml"/></Types>',
            "_rels/.rels": f'<Relationships xmlns="{_REL}"><Relationship Id="rId1" Type="{R}/officeDocument"'
            ' Target="word/document.xml"/></Relationships>',
            "word/_rels/document.xml.rels": f'<Relationships xmlns="{_REL}"><Relationship Id="rId1" Type="{R}/styles"'
            ' Target="styles.xml"/></Relationships>',
            "word/styles.xml": styles,
            "word/document.xml": f'<w:document xmlns:w="{W}"><w:body><w:p/><w:sectPr>{_PAGE}</w:sectPr></w:body></w:document>',
        }
    )


def default() -> bytes:
    """The default of python-docx: on Letter, with wide margins and two faults of its own."""
    return _saved(docx.Document())


def house() -> bytes:
    """A ministry's: its own face and colours, a picture in the header, text in the footer, a first page of its own."""
    made = docx.Document()
    section = made.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(28), Mm(22)
    section.different_first_page_header_footer = True
    made.styles["Normal"].font.name = "Carlito"
    made.styles["Heading 1"].font.color.rgb = RGBColor(0x11, 0x66, 0x44)
    made.styles["Heading 1"].font.size = Pt(13)
    for header in (section.header, section.first_page_header):
        header.paragraphs[0].add_run("MINISTRY OF WATERS ").add_picture(_picture(), height=Mm(5))
    section.footer.paragraphs[0].text = "Ministry of Waters, Dorrin"
    made.add_paragraph("Replace this text", style="List Bullet")
    return _saved(made)


def hooked() -> bytes:
    """The house's, with what fetches, runs or binds: a linked picture, an object, a field, its template, its protection."""
    linked = (
        f'<w:p xmlns:w="{W}" xmlns:r="{R}"><w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
        ' r:link="rId90"/></w:drawing></w:r><w:r><w:object><w:control r:id="rId91"/></w:object></w:r>'
        '<w:r><w:instrText> INCLUDEPICTURE "http://x.example/a.png" </w:instrText></w:r>'
        '<w:hyperlink r:id="rId92"><w:r><w:t>waters.example</w:t></w:r></w:hyperlink></w:p></w:hdr>'
    )
    relations = (
        f'<Relationship Id="rId90" Type="{R}/image" Target="http://x.example/a.png" TargetMode="External"/>'
        f'<Relationship Id="rId91" Type="{R}/control" Target="activeX/a.bin"/>'
        f'<Relationship Id="rId92" Type="{R}/hyperlink" Target="https://waters.example" TargetMode="External"/></Relationships>'
    )
    settings = f'<w:documentProtection w:edit="forms"/><w:attachedTemplate xmlns:r="{R}" r:id="rId1"/><w:compat>'
    return changed(
        house(),
        {
            "word/header1.xml": ("</w:hdr>", linked),
            "word/_rels/header1.xml.rels": ("</Relationships>", relations),
            "word/settings.xml": ("<w:compat>", settings),
        },
        {"word/activeX/a.bin": b"MZ"},
    )


def from_libreoffice(folder: Path) -> bytes:
    """One that LibreOffice wrote. Skips the test where there is none."""
    folder.mkdir(parents=True, exist_ok=True)
    page = folder / "made.html"
    page.write_text("<h1>Heading</h1><p>Text</p><ul><li>one</li></ul><ol><li>two</li></ol>", encoding="utf-8")
    return word_file(page, folder).read_bytes()


def _picture() -> io.BytesIO:
    out = io.BytesIO()
    Image.new("RGB", (60, 20), (17, 102, 68)).save(out, "PNG")
    out.seek(0)
    return out


def _saved(made: docx.document.Document) -> bytes:
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()
