"""The settings part: what a file of Word's own holds, and what keeps the layout apart from machine and template."""

from __future__ import annotations

from briefgen.ooxml.namespaces import DECLARATION, WORD

COMPATIBILITY_URI = "http://schemas.microsoft.com/office/word"
_COMPATIBILITY = {
    "compatibilityMode": 15,
    "overrideTableStyleFontSizeAndJustification": 1,
    "enableOpenTypeFeatures": 1,
    "doNotFlipMirrorIndents": 1,
    "differentiateMultirowTableHeaders": 1,
    "useWord2013TrackBottomHyphenation": 0,
}


def settings_xml(*, embed: bool) -> bytes:
    """Settings, with our faces embedded or without. Never `noColumnBalance` or `usePrinterMetrics`: they cost a page."""
    flags = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="{COMPATIBILITY_URI}" w:val="{value}"/>'
        for name, value in _COMPATIBILITY.items()
    )
    return (
        f'{DECLARATION}<w:settings {WORD}>{"<w:embedTrueTypeFonts/>" if embed else ""}<w:defaultTabStop w:val="720"/>'
        '<w:autoHyphenation w:val="0"/><w:characterSpacingControl w:val="doNotCompress"/>'
        f"<w:compat>{flags}</w:compat></w:settings>"
    ).encode()
