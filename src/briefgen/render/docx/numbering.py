"""The numbering part: a definition for each list style, an instance for each list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from briefgen.layout.word.arrangement import Arrangement, ParaStyle
from briefgen.ooxml.fonts import word_family
from briefgen.ooxml.namespaces import DECLARATION, WORD
from briefgen.render.docx.markup import attribute, hexadecimal
from briefgen.units import Colour

_TEXT = {"bullet": "\u2022", "decimal": "%1."}
_BARE = "%1"  # numbers of sources need no full stop


@dataclass(frozen=True, slots=True)
class Numbering:
    """The definitions and instances of the part, the instance of each bulleted style by its key, and of each ordered list by
    its number."""

    definitions: str
    instances: str
    styles: Mapping[str, int]
    lists: Mapping[int, int]

    @property
    def xml(self) -> bytes:
        """A part of its own."""
        return f"{DECLARATION}<w:numbering {WORD}>{self.definitions}{self.instances}</w:numbering>".encode()


def numbering(
    arrangement: Arrangement,
    accent: Colour,
    bullets: str,
    first: tuple[int, int] = (0, 1),
    own: Mapping[str, int] = MappingProxyType({}),
) -> Numbering:
    """Lists of an arrangement; every ordered list counts from one. `bullets` is the face that bullets are set in, "" for
    that of the text; `first` are the first free numbers of definitions and instances; `own` are definitions that styles have.
    """
    abstracts: list[str] = []
    instances: list[str] = []
    styles: dict[str, int] = {}
    lists: dict[int, int] = {}
    kinds = {style.key: n for n, style in enumerate((s for s in arrangement.styles.values() if s.numbered), first[0])}
    for key, n in kinds.items():
        style = arrangement.styles[key]
        if key in own:
            kinds[key] = own[key]
            continue
        abstracts.append(_abstract(n, style, accent, bullets))
        if style.numbered == "bullet":
            styles[key] = first[1] + len(instances)
            instances.append(_instance(styles[key], n))
    for para in arrangement.paragraphs():
        if para.number and para.number not in lists:
            lists[para.number] = first[1] + len(instances)
            instances.append(_instance(lists[para.number], kinds[para.style.key], restart=True))
    return Numbering("".join(abstracts), "".join(instances), styles, lists)


def _abstract(n: int, style: ParaStyle, accent: Colour, bullets: str) -> str:
    text = _BARE if style.key == "source" else _TEXT[style.numbered]
    face = bullets if style.numbered == "bullet" else word_family(style.family).name * bool(bullets)
    font = f'<w:rFonts w:ascii={attribute(face)} w:hAnsi={attribute(face)} w:cs={attribute(face)} w:hint="default"/>'
    return (
        f'<w:abstractNum w:abstractNumId="{n}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0">'
        f'<w:start w:val="1"/><w:numFmt w:val="{style.numbered}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{style.left}" w:hanging="{style.hang}"/></w:pPr>'
        f'<w:rPr>{font if face else ""}<w:color w:val="{hexadecimal(accent)}"/></w:rPr></w:lvl></w:abstractNum>'
    )


def _instance(number: int, abstract: int, *, restart: bool = False) -> str:
    start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>' if restart else ""
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>{start}</w:num>'
