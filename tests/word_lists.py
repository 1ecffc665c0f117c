"""The numbers that Word prints before numbered paragraphs, counted as ECMA-376 part 1, 17.9, has it."""

from __future__ import annotations

import io
import zipfile
from collections import Counter
from typing import Any

from lxml import etree

from tests.verbs import NAMES, W, plain

_W = f"{{{W}}}"


def numbered(data: bytes) -> list[tuple[str, str]]:
    """Number and words of each paragraph of a list in decimal numbers, in the order of the text."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        main, numbering, styles = (
            etree.fromstring(package.read(f"word/{name}.xml")) for name in ("document", "numbering", "styles")
        )
    levels = {
        str(_one(row, "@w:numId")): _one(
            numbering, f"w:abstractNum[@w:abstractNumId='{_one(row, 'w:abstractNumId/@w:val')}']/w:lvl"
        )
        for row in numbering.iter(f"{_W}num")
    }
    counts: Counter[str] = Counter()
    found = []
    for paragraph in main.iter(f"{_W}p"):
        style = _one(paragraph, "w:pPr/w:pStyle/@w:val")
        number = _one(paragraph, "w:pPr/w:numPr/w:numId/@w:val") or _of_style(styles, style)
        level = levels.get(str(number))
        if level is not None and _one(level, "w:numFmt/@w:val") == "decimal":
            counts[str(number)] += 1
            count = int(_one(level, "w:start/@w:val") or 1) + counts[str(number)] - 1
            said = str(_one(level, "w:lvlText/@w:val")).replace("%1", str(count))
            found.append(
                (said, plain("".join(paragraph.xpath(".//w:t/text() | .//w:noBreakHyphen/@*", namespaces=NAMES))))
            )
    return found


def _of_style(styles: etree._Element, style: Any) -> Any:
    """The list of a style, its own or that of one it is based on."""
    while style:
        row = _one(styles, f"w:style[@w:styleId='{style}']")
        if row is None:
            return None
        if number := _one(row, "w:pPr/w:numPr/w:numId/@w:val"):
            return number
        style = _one(row, "w:basedOn/@w:val")
    return None


def _one(element: etree._Element, path: str) -> Any:
    return next(iter(element.xpath(path, namespaces=NAMES)), None)  # type: ignore[arg-type]
