"""The whole file put together, on a lean base of our own or on that of a reference document."""

from __future__ import annotations

from briefgen.layout.manuscript import Manuscript
from briefgen.layout.word import Arrangement
from briefgen.layout.word.house import housed
from briefgen.ooxml.fonts import word_family
from briefgen.ooxml.manifest import Manifest, manifest_xml, properties_xml
from briefgen.ooxml.namespaces import ContentType, Relationship
from briefgen.ooxml.reference import Reference
from briefgen.render.docx.body import Body, Lists
from briefgen.render.docx.charts import Charts
from briefgen.render.docx.controls import Controls
from briefgen.render.docx.fonts import add_fonts
from briefgen.render.docx.header_footer import add_furniture, stamp_xml
from briefgen.render.docx.house import House
from briefgen.render.docx.numbering import numbering
from briefgen.render.docx.parts import Parts, Target
from briefgen.render.docx.properties import core_xml
from briefgen.render.docx.settings import settings_xml
from briefgen.render.docx.styles import styles_xml
from briefgen.render.docx.theme import theme_xml


def assemble(manuscript: Manuscript, arrangement: Arrangement) -> bytes:
    """The bytes of a DOCX."""
    manuscript = housed(manuscript)
    metadata, reference = manuscript.document.metadata, manuscript.word.reference
    parts = Parts()
    document = parts.add("/word/document.xml", ContentType.DOCUMENT)
    parts.relate(document, Relationship.DOCUMENT)
    parts.relate(parts.add("/docProps/core.xml", ContentType.CORE, core_xml(metadata)), Relationship.CORE)
    controls = Controls(manuscript.document.typed)
    if reference:
        lists, furniture, first = _on_house(parts, document, manuscript, arrangement, reference, controls)
    else:
        lists = _on_ours(parts, document, manuscript, arrangement)
        furniture, first = add_furniture(parts, document, arrangement, controls), True
    charts = Charts(manuscript, parts, document)
    body = Body(document, lists, controls, charts, parts)
    document.write(body.xml(arrangement, furniture, first=first))
    manifest = Manifest(
        metadata.edition,
        metadata.title,
        metadata.language,
        fields=tuple(controls.fields),
        paragraphs=tuple(controls.paragraphs),
        charts=tuple(charts.written),
    )
    _add_manifest(parts, document, manifest_xml(manifest))
    return parts.data()


def _on_ours(parts: Parts, document: Target, manuscript: Manuscript, arrangement: Arrangement) -> Lists:
    """The base of a file of our own: no thumbnail, no second styles part, nothing of a template."""
    theme, embed = manuscript.theme, manuscript.word.embed
    lists = numbering(arrangement, theme.palette["accent"], word_family(theme.families["sans"]).name)
    styles = styles_xml(arrangement, lists.styles, theme.palette["link"])
    for name, kind, relation, data in (
        ("styles", ContentType.STYLES, Relationship.STYLES, styles),
        ("numbering", ContentType.NUMBERING, Relationship.NUMBERING, lists.xml),
        ("settings", ContentType.SETTINGS, Relationship.SETTINGS, settings_xml(embed=embed)),
        ("theme/theme1", ContentType.THEME, Relationship.THEME, theme_xml(theme)),
    ):
        document.relate(parts.add(f"/word/{name}.xml", kind, data), relation)
    table = parts.add("/word/fontTable.xml", ContentType.FONT_TABLE)
    document.relate(table, Relationship.FONT_TABLE)
    add_fonts(parts, table, arrangement, theme.families.values(), embed=embed)
    return Lists(lists.lists)


def _on_house(
    parts: Parts,
    document: Target,
    manuscript: Manuscript,
    arrangement: Arrangement,
    reference: Reference,
    controls: Controls,
) -> tuple[Lists, str, bool]:
    """The base of a reference document; its header and footer stand where it has any, else ours."""
    house = House(reference, arrangement, manuscript.theme)
    house.add(parts, document)
    lists = Lists(house.numbering.lists, house.bullets)
    if not reference.furniture:
        return lists, add_furniture(parts, document, arrangement, controls, house.tabs), True
    return lists, house.add_furniture(parts, document, stamp_xml(arrangement)), reference.first_page


def _add_manifest(parts: Parts, document: Target, data: bytes) -> None:
    manifest = parts.add("/customXml/item1.xml", ContentType.CUSTOM, data)
    properties = parts.add("/customXml/itemProps1.xml", ContentType.CUSTOM_PROPERTIES, properties_xml())
    manifest.relate(properties, Relationship.CUSTOM_PROPERTIES)
    document.relate(manifest, Relationship.CUSTOM)
