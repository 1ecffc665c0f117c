"""Namespaces, content types and relationship types of a Word file."""

from __future__ import annotations

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
WORD = f'xmlns:w="{W}" xmlns:r="{R}"'
MANIFEST = "urn:briefgen:manifest:1"


class ContentType:
    """Media types of parts."""

    DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    STYLES = "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"
    NUMBERING = "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"
    SETTINGS = "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"
    THEME = "application/vnd.openxmlformats-officedocument.theme+xml"
    FONT_TABLE = "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml"
    FONT = "application/vnd.openxmlformats-officedocument.obfuscatedFont"
    HEADER = "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"
    FOOTER = "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"
    CHART = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
    WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    PNG = "image/png"
    CORE = "application/vnd.openxmlformats-package.core-properties+xml"
    CUSTOM = "application/xml"
    CUSTOM_PROPERTIES = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"


class Relationship:
    """Types of relationships between parts."""

    DOCUMENT = f"{R}/officeDocument"
    CORE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    STYLES = f"{R}/styles"
    NUMBERING = f"{R}/numbering"
    SETTINGS = f"{R}/settings"
    THEME = f"{R}/theme"
    FONT_TABLE = f"{R}/fontTable"
    FONT = f"{R}/font"
    HEADER = f"{R}/header"
    FOOTER = f"{R}/footer"
    HYPERLINK = f"{R}/hyperlink"
    CHART = f"{R}/chart"
    IMAGE = f"{R}/image"
    WORKBOOK = f"{R}/package"
    CUSTOM = f"{R}/customXml"
    CUSTOM_PROPERTIES = f"{R}/customXmlProps"
