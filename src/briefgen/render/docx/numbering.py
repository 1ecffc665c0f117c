"""The numbering part: a definition for each list style, an instance for each list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from briefgen.layout.word.arrangement import Arrangement, ParaStyle
from briefgen.ooxml.fonts import word_family
from briefgen.ooxml.namespaces import DECLARATION, WORD
from briefgen.render.docx.markup import hexadecimal
from briefgen.units import Colour

_TEXT = {"bullet": "\u2022", "decimal": "%1."}
_BARE = "%1"  # numbers of sources need no full stop


@dataclass(frozen=True, slots=True)
class Numbering:
    """The part, the instance of each bulleted style by its key, and of each ordered list by its number."""

    xml: bytes
    styles: Mapping[str, int]
    lists: Mapping[int, int]


def numbering(arrangement: Arrangement, accent: Colour, bullets: str) -> Numbering:
    """Lists of an arrangement; every ordered list counts from one. `bullets` is the family that bullets are set in."""
    abstracts: list[str] = []
    instances: list[str] = []
    styles: dict[str, int] = {}
    lists: dict[int, int] = {}
    kinds = {style.key: n for n, style in enumerate(s for s in arrangement.styles.values() if s.numbered)}
    for key, n in kinds.items():
        style = arrangement.styles[key]
        abstracts.append(_abstract(n, style, accent, bullets))
        if style.numbered == "bullet":
            instances.append(_instance(len(instances) + 1, n))
            styles[key] = len(instances)
    for para in arrangement.paragraphs():
        if para.number and para.number not in lists:
            instances.append(_instance(len(instances) + 1, kinds[para.style.key], restart=True))
            lists[para.number] = len(instances)
    xml = f"{DECLARATION}<w:numbering {WORD}>{''.join(abstracts)}{''.join(instances)}</w:numbering>"
    return Numbering(xml.encode(), styles, lists)


def _abstract(n: int, style: ParaStyle, accent: Colour, bullets: str) -> str:
    text = _BARE if style.key == "source" else _TEXT[style.numbered]
    font, colour = word_family(bullets if style.numbered == "bullet" else style.family).name, hexadecimal(accent)
    return (
        f'<w:abstractNum w:abstractNumId="{n}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0">'
        f'<w:start w:val="1"/><w:numFmt w:val="{style.numbered}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{style.left}" w:hanging="{style.hang}"/></w:pPr>'
        f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:cs="{font}" w:hint="default"/>'
        f'<w:color w:val="{colour}"/></w:rPr></w:lvl></w:abstractNum>'
    )


def _instance(number: int, abstract: int, *, restart: bool = False) -> str:
    start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>' if restart else ""
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>{start}</w:num>'
