"""The peer in HTML and CSS: the same words in two columns, the charts as SVG that is ready; PDF/UA-1, beside which it writes no
PDF/A. It does not fit pages."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

from briefgen import resources
from tests.bench.words import Words

_TAGS = {"h1": "h1", "h2": "h2", "li": "li"}
_FACES = (
    ("Source Serif 4", 400, "SourceSerif4_400Regular.ttf"),
    ("Source Serif 4", 700, "SourceSerif4_700Bold.ttf"),
    ("Source Sans 3", 400, "SourceSans3_400Regular.ttf"),
    ("Source Sans 3", 700, "SourceSans3_700Bold.ttf"),
)
_LOOK = """
@page { size: A4; margin: 18mm 20mm }
body { columns: 2; font: 10pt/1.35 "Source Serif 4"; hyphens: auto }
h1 { column-span: all; font: 700 22pt "Source Sans 3"; color: #14304f }
h2 { font: 700 11.5pt "Source Sans 3"; color: #14304f }
p, ul { margin: 0 0 1.5mm } .figcaption { font: 9pt "Source Sans 3" }
figure { margin: 2mm 0 } svg { width: 100% }
"""


class Peer:
    """The fonts, read once; `render` makes a PDF of words and charts."""

    def __init__(self) -> None:
        self._fonts = FontConfiguration()
        faces = (
            f"@font-face {{ font-family: '{name}'; font-weight: {weight}; src: url({resources.font(file).as_uri()}) }}"
            for name, weight, file in _FACES
        )
        self._css = CSS(string="\n".join((*faces, _LOOK)), font_config=self._fonts)

    def render(self, words: Words, charts: Sequence[str]) -> bytes:
        """The PDF; `charts` are SVG elements."""
        made = HTML(string=_page(words, charts))
        return bytes(made.write_pdf(stylesheets=[self._css], font_config=self._fonts, pdf_variant="pdf/ua-1"))


def _page(words: Words, charts: Sequence[str]) -> str:
    title = next(text for style, text in words.paragraphs if style == "h1")
    body = "".join(_block(style, text) for style, text in words.paragraphs).replace("</ul><ul>", "")
    drawn = "".join(f"<figure>{chart}</figure>" for chart in charts)
    return f'<!doctype html><html lang="en"><title>{escape(title)}</title><body>{body}{drawn}</body></html>'


def _block(style: str, text: str) -> str:
    tag = _TAGS.get(style, "p")
    made = f'<{tag} class="{style}">{escape(text)}</{tag}>'
    return f"<ul>{made}</ul>" if tag == "li" else made
