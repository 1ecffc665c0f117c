"""The whole file put together on a lean base of our own: no thumbnail, no second styles part, nothing of a template."""

from __future__ import annotations

from briefgen.layout.manuscript import Manuscript
from briefgen.layout.word import Arrangement
from briefgen.ooxml.manifest import Manifest, manifest_xml, properties_xml
from briefgen.ooxml.namespaces import ContentType, Relationship
from briefgen.render.docx.body import Body
from briefgen.render.docx.charts import Charts
from briefgen.render.docx.controls import Controls
from briefgen.render.docx.fonts import add_fonts
from briefgen.render.docx.header_footer import add_furniture
from briefgen.render.docx.numbering import numbering
from briefgen.render.docx.parts import Parts, Target
from briefgen.render.docx.properties import core_xml
from briefgen.render.docx.settings import settings_xml
from briefgen.render.docx.styles import styles_xml
from briefgen.render.docx.theme import theme_xml


def assemble(manuscript: Manuscript, arrangement: Arrangement) -> bytes:
    """The bytes of a DOCX."""
    palette, metadata = manuscript.theme.palette, manuscript.document.metadata
    parts = Parts()
    document = parts.add("/word/document.xml", ContentType.DOCUMENT)
    parts.relate(document, Relationship.DOCUMENT)
    parts.relate(parts.add("/docProps/core.xml", ContentType.CORE, core_xml(metadata)), Relationship.CORE)
    lists = numbering(arrangement, palette["accent"], manuscript.theme.families["sans"])
    styles = styles_xml(arrangement, lists.styles, palette["link"])
    for name, kind, relation, data in (
        ("styles", ContentType.STYLES, Relationship.STYLES, styles),
        ("numbering", ContentType.NUMBERING, Relationship.NUMBERING, lists.xml),
        ("settings", ContentType.SETTINGS, Relationship.SETTINGS, settings_xml()),
    ):
        document.relate(parts.add(f"/word/{name}.xml", kind, data), relation)
    theme = parts.add("/word/theme/theme1.xml", ContentType.THEME, theme_xml(manuscript.theme))
    document.relate(theme, Relationship.THEME)
    table = parts.add("/word/fontTable.xml", ContentType.FONT_TABLE)
    document.relate(table, Relationship.FONT_TABLE)
    add_fonts(parts, table, arrangement, manuscript.theme.families.values())
    controls, charts = Controls(manuscript.document.typed), Charts(manuscript, parts, document)
    body = Body(document, lists.lists, controls, charts, parts)
    document.write(body.xml(arrangement, add_furniture(parts, document, arrangement, controls)))
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


def _add_manifest(parts: Parts, document: Target, data: bytes) -> None:
    manifest = parts.add("/customXml/item1.xml", ContentType.CUSTOM, data)
    properties = parts.add("/customXml/itemProps1.xml", ContentType.CUSTOM_PROPERTIES, properties_xml())
    manifest.relate(properties, Relationship.CUSTOM_PROPERTIES)
    document.relate(manifest, Relationship.CUSTOM)
