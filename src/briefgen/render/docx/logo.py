"""The logo: a picture part, drawn in a line of text at its exact size, with its alternative text."""

from __future__ import annotations

from briefgen.ooxml.namespaces import PIC, WP, A, ContentType, Relationship
from briefgen.render.docx.markup import attribute
from briefgen.render.docx.parts import Parts, Target
from briefgen.theme import Logo
from briefgen.units import emu

_ID = 10_000  # beyond any chart's
_NAME = "bg:logo"


def logo_run(logo: Logo, parts: Parts, document: Target) -> str:
    """The run that holds the logo."""
    part = parts.add("/word/media/logo.png", ContentType.PNG, logo.png)
    relation = document.relate(part, Relationship.IMAGE)
    size = f'cx="{emu(logo.width)}" cy="{emu(logo.height)}"'
    said = f"name={attribute(_NAME)} descr={attribute(logo.alt)}"
    picture = (
        f'<pic:pic xmlns:pic="{PIC}"><pic:nvPicPr><pic:cNvPr id="{_ID}" {said}/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        "</pic:spPr></pic:pic>"
    )
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{WP}" distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/>'
        f'<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:docPr id="{_ID}" {said}/><wp:cNvGraphicFramePr>'
        f'<a:graphicFrameLocks xmlns:a="{A}" noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        f'<a:graphic xmlns:a="{A}"><a:graphicData uri="{PIC}">{picture}</a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )
