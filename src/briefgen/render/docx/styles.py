"""The styles part: everything that the look needs stands in a named style, so that no template's Normal leaks in."""

from __future__ import annotations

from collections.abc import Mapping

from briefgen.language import culture
from briefgen.layout.word.arrangement import Arrangement, ParaStyle
from briefgen.ooxml.fonts import word_family
from briefgen.ooxml.names import HYPERLINK, style_id
from briefgen.ooxml.namespaces import DECLARATION, WORD
from briefgen.render.docx.markup import attribute, border, hexadecimal, shading, toggle
from briefgen.units import Colour

_NEXT = {"heading": "body", "title": "standfirst", "standfirst": "body", "panel-heading": "panel"}
_TABLE_NORMAL = (
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
    '<w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
    '<w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
)
_NO_LIST = (
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'
)
_DEFAULT_CHARACTER = (
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'
)


def styles_xml(arrangement: Arrangement, lists: Mapping[str, int], link: Colour) -> bytes:
    """The styles part; `lists` gives the numbering of list styles, `link` the colour of hyperlinks."""
    rows = [_defaults(arrangement.language, arrangement.styles["body"])]
    rows += [paragraph_style(arrangement, key, lists.get(key, 0), _font(s)) for key, s in arrangement.styles.items()]
    rows += [_DEFAULT_CHARACTER, hyperlink_style(link), _TABLE_NORMAL, _NO_LIST]
    return f"{DECLARATION}<w:styles {WORD}>{''.join(rows)}</w:styles>".encode()


def _defaults(language: str, body: ParaStyle) -> str:
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{_font(body)}"
        f'<w:lang w:val="{culture(language)}" w:eastAsia="{culture(language)}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:before="0" w:after="0"/></w:pPr></w:pPrDefault>'
        "</w:docDefaults>"
    )


def paragraph_style(arrangement: Arrangement, key: str, number: int, font: str) -> str:
    """The definition of a style, with the instance of its list and its faces, "" for those of Normal."""
    style = arrangement.styles[key]
    following = arrangement.styles[_NEXT[key]] if key in _NEXT else None
    kind = (
        'w:default="1" ' if style.key == "normal" else 'w:customStyle="1" ' if style.name.startswith("Brief ") else ""
    )
    based = "" if style.key == "normal" else '<w:basedOn w:val="Normal"/>'
    after = f'<w:next w:val="{style_id(following.name)}"/>' if following else ""
    look = f"<w:pPr>{_paragraph(style, number)}</w:pPr><w:rPr>{font}{_characters(style)}</w:rPr>"
    return (
        f'<w:style w:type="paragraph" {kind}w:styleId="{style_id(style.name)}"><w:name w:val="{style.name}"/>'
        f"{based}{after}<w:qFormat/>{look}</w:style>"
    )


def _paragraph(style: ParaStyle, number: int) -> str:
    edges = border("top", style.top) + border("left", style.edge) + border("bottom", style.foot)
    line = f'w:line="{style.line}" w:lineRule="exact"' if style.line else 'w:line="240" w:lineRule="auto"'
    hang = f'w:hanging="{style.hang}"' if style.hang else 'w:firstLine="0"'
    return "".join(
        (
            toggle("keepNext", style.keep_next),
            toggle("keepLines", style.keep_lines),
            "<w:widowControl/>",
            f'<w:numPr><w:numId w:val="{number}"/></w:numPr>' if number else "",
            f"<w:pBdr>{edges}</w:pBdr>" if edges else "",
            shading(style.fill),
            f'<w:tabs><w:tab w:val="right" w:pos="{style.tab}"/></w:tabs>' if style.tab else "",
            "<w:suppressAutoHyphens/>",
            f'<w:spacing w:before="{style.before}" w:after="{style.after}" {line}/>',
            f'<w:ind w:left="{style.left}" w:right="{style.right}" {hang}/>',
            f'<w:jc w:val="{style.align}"/>',
            f'<w:outlineLvl w:val="{style.outline}"/>' if style.outline is not None else "",
        )
    )


def _characters(style: ParaStyle) -> str:
    return (
        ("<w:b/><w:bCs/>" if style.bold else "")
        + ("<w:i/><w:iCs/>" if style.italic else "")
        + f'<w:color w:val="{hexadecimal(style.colour)}"/><w:sz w:val="{style.size}"/><w:szCs w:val="{style.size}"/>'
    )


def _font(style: ParaStyle) -> str:
    return fonts(word_family(style.family).name)


def fonts(name: str) -> str:
    """One face for all scripts."""
    face = attribute(name)
    return f"<w:rFonts w:ascii={face} w:eastAsia={face} w:hAnsi={face} w:cs={face}/>"


def hyperlink_style(link: Colour) -> str:
    """The definition of hyperlinks."""
    return (
        f'<w:style w:type="character" w:styleId="{style_id(HYPERLINK)}"><w:name w:val="{HYPERLINK}"/>'
        f'<w:uiPriority w:val="99"/><w:unhideWhenUsed/><w:rPr><w:color w:val="{hexadecimal(link)}"/></w:rPr></w:style>'
    )
