"""The font table with our faces embedded: nobody's Word has them, and without them half the briefs have three pages."""

from __future__ import annotations

from collections.abc import Iterable

from briefgen.layout.word.arrangement import Arrangement
from briefgen.ooxml.fonts import CUTS, embedded, word_family
from briefgen.ooxml.namespaces import DECLARATION, WORD, ContentType, Relationship
from briefgen.render.docx.parts import Parts, Target

_ALWAYS = ("", "b", "i")


def add_fonts(parts: Parts, table: Target, arrangement: Arrangement, families: Iterable[str], *, embed: bool) -> None:
    """Write the font table, and with `embed` its faces: regular, bold and italic of each family, bold italic where used."""
    leaning = {
        para.style.family
        for para in arrangement.paragraphs()
        for run in para.runs
        if para.style.bold ^ run.bold and para.style.italic ^ run.italic
    }
    rows: dict[str, str] = {}
    for key in families:
        family = word_family(key)
        if family.name in rows:  # one family may serve as serif and as sans
            continue
        faces = "".join(_face(parts, table, key, cut) for cut in CUTS if embed and (cut in _ALWAYS or key in leaning))
        rows[family.name] = (
            f'<w:font w:name="{family.name}"><w:altName w:val="{family.substitute}"/><w:charset w:val="00"/>'
            f'<w:family w:val="{family.kind}"/><w:pitch w:val="variable"/>{faces}</w:font>'
        )
    table.write(f"{DECLARATION}<w:fonts {WORD}>{''.join(rows.values())}</w:fonts>".encode())


def _face(parts: Parts, table: Target, family: str, cut: str) -> str:
    font = embedded(family, cut)
    part = parts.add(
        f"/word/fonts/{family.replace('~', '-')}{'-' + cut if cut else ''}.odttf", ContentType.FONT, font.data
    )
    return f'<w:{CUTS[cut]} r:id="{table.relate(part, Relationship.FONT)}" w:fontKey="{font.key}"/>'
