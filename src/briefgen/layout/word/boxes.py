"""What stands in boxes: the masthead, the panel of key messages, the cards of experts; each is a table of its own."""

from __future__ import annotations

from briefgen.document import Block, Kind
from briefgen.layout.word.arrangement import Border, Cell, Para, Picture, Table
from briefgen.layout.word.desk import Desk
from briefgen.units import twips

_MASTHEAD_PAD, _LINE_PAD = (120, 160, 110, 160), (120, 0, 110, 0)
_LOGO_AIR = 280
_PANEL_PAD = (160, 240, 120, 260)
_CARD_PAD = (140, 200, 80, 200)
_FURTHER = "quote"  # the template's role of quotations beside the one that is pulled out
_CARD_STYLES = {"name": "card-name", "role": "card-role", "position": "card"}


def masthead(desk: Desk, block: Block, columns: int) -> None:
    """The band on top of page one: its words are part of the text, which a page header is not for a screen reader.

    A logo stands on the paper at the band's end.
    """
    logo = desk.manuscript.theme.logo
    if not block.children and not logo:
        return
    beside = twips(logo.width) + _LOGO_AIR if logo else 0
    widths, cells = _band(desk, block, desk.paper.measure - beside, middle=bool(logo))
    if logo:
        picture = Picture("", twips(logo.width), twips(logo.height), logo)
        widths = (*widths, beside)
        cells = (*cells, Cell((desk.para("logo", (), block.id, picture=picture),), middle=True, flush=True))
    pad = _MASTHEAD_PAD
    if desk.manuscript.theme.forms.masthead == "line":
        cells, pad = _lined(desk, cells), _LINE_PAD
    desk.put(1, Table(widths, (cells,), pad, block.id))


def _band(desk: Desk, block: Block, measure: int, *, middle: bool) -> tuple[tuple[int, ...], tuple[Cell, ...]]:
    """The band's cells with their widths: series at the left, date at the right."""
    kids, palette = block.children, desk.manuscript.theme.palette
    keys = ["series"] * (len(kids) - 1) + ["date" if len(kids) > 1 else "series"]
    paras = [desk.para(key, kid.runs, kid.id) for key, kid in zip(keys, kids, strict=False)]
    foot = Border(18, 0, palette["accent"])
    cells = tuple(
        Cell((para,), fill=palette["navy"], rule=foot, middle=middle) for para in paras or [desk.para("gap", (), "")]
    )
    first = measure * 2 // 3 if len(cells) == 2 else measure // len(cells)
    rest = [(measure - first) // (len(cells) - 1)] * (len(cells) - 1) if len(cells) > 1 else []
    return (measure - sum(rest), *rest), cells


def _lined(desk: Desk, cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """The cells on the paper, below a strip of colour and above a rule."""
    palette = desk.manuscript.theme.palette
    strip, rule = Border(48, 0, palette["accent"]), Border(6, 0, palette["rule"])
    return tuple(cell._replace(fill=None, lid=strip, rule=rule) for cell in cells)


def panel(desk: Desk, block: Block, columns: int) -> None:
    """The tinted panel across the page."""
    paras = tuple(_panel_paras(desk, block))
    if not paras:
        return
    palette, navy = desk.manuscript.theme.palette, desk.manuscript.theme.palette["navy"]
    if desk.manuscript.theme.forms.panel == "side":
        cell = Cell(paras, palette["tint"], edge=Border(24, 0, navy))
    else:
        cell = Cell(paras, palette["tint"], lid=Border(16, 0, navy), rule=Border(6, 0, navy))
    desk.gap(1)
    desk.put(1, Table((desk.paper.measure,), ((cell,),), _PANEL_PAD, block.id))
    desk.gap(1)


def _panel_paras(desk: Desk, block: Block) -> list[Para]:
    out = [desk.para("panel-text", block.runs, block.id)] if block.runs else []
    for child in block.children:
        if child.kind is Kind.HEADING:
            out.append(desk.para("panel-heading", child.runs, child.id))
        elif child.kind in (Kind.BULLETS, Kind.NUMBERS):
            out += [desk.para("panel", item.runs, item.id) for item in child.children]
        elif child.children:
            out += _panel_paras(desk, child)
        else:
            out.append(desk.para("panel-text", child.runs, child.id))
    return out


def cards(desk: Desk, block: Block, columns: int) -> None:
    """Cards in rows of two across the page, the two of a row with a gap between them; a single one stands across."""
    kids, palette = block.children, desk.manuscript.theme.palette
    lid = Border(16, 0, palette["accent"]) if desk.manuscript.theme.forms.card == "lid" else None
    between = Cell((desk.para("gap", (), ""),))
    column, measure = desk.paper.column, desk.paper.measure
    for n in range(0, len(kids), 2):
        desk.unit = kids[n].id
        row = [Cell(tuple(_card_paras(desk, kid)), palette["warm"], lid=lid) for kid in kids[n : n + 2]]
        if not n:
            desk.gap(1)
        if len(row) == 2:
            widths: tuple[int, ...] = (column, measure - 2 * column, column)
            cells: tuple[Cell, ...] = (row[0], between, row[1])
        else:
            widths, cells = (measure,), (row[0],)
        desk.put(1, Table(widths, (cells,), _CARD_PAD, kids[n].id))
        desk.gap(1)


def _card_paras(desk: Desk, card: Block) -> list[Para]:
    out = [desk.para("card", card.runs, card.id)] if card.runs else []
    for child in card.children:
        if child.kind is Kind.QUOTATION:
            words = "card" if child.role == _FURTHER else "card-quote"
            out += [desk.para(words, child.runs, child.id)] if child.runs else []
            out += [
                desk.para("card-channel" if part.kind is Kind.CITATION else words, part.runs, part.id)
                for part in child.children
            ]
        elif child.children:
            out += _card_paras(desk, child)
        else:
            out.append(desk.para(_CARD_STYLES.get(child.role, "card"), child.runs, child.id))
    return out or [desk.para("card", (), card.id)]
