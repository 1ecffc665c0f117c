"""The settings part: what a file of Word's own holds, and what keeps the layout apart from machine and template."""

from __future__ import annotations

from briefgen.ooxml.namespaces import DECLARATION, WORD

_URI = "http://schemas.microsoft.com/office/word"
_COMPATIBILITY = {
    "compatibilityMode": 15,
    "overrideTableStyleFontSizeAndJustification": 1,
    "enableOpenTypeFeatures": 1,
    "doNotFlipMirrorIndents": 1,
    "differentiateMultirowTableHeaders": 1,
    "useWord2013TrackBottomHyphenation": 0,
}


def settings_xml() -> bytes:
    """Settings with our faces embedded. Without `noColumnBalance` and `usePrinterMetrics`: they cost a page each."""
    flags = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="{_URI}" w:val="{value}"/>' for name, value in _COMPATIBILITY.items()
    )
    return (
        f'{DECLARATION}<w:settings {WORD}><w:embedTrueTypeFonts/><w:defaultTabStop w:val="720"/>'
        '<w:autoHyphenation w:val="0"/><w:characterSpacingControl w:val="doNotCompress"/>'
        f"<w:compat>{flags}</w:compat></w:settings>"
    ).encode()
