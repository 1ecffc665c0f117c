"""The page's style, made from the tokens of a theme."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.theme import PageGeometry, TextRole, Theme
from briefgen.theme.families import family

# Behind the theme's faces, which the reader may have, what every system has. Nothing is loaded.
_SYSTEM = {
    "serif": 'Georgia, "Times New Roman", serif',
    "sans": '"Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
}
_WEIGHTS = {"b": 700, "s": 600}
# One rem is the body's size: on paper 5 % above the theme's floor, on a screen so many percent of the reader's own size for
# each point of the floor.
_ABOVE_FLOOR, _PER_POINT = 1.05, 10.625
_LEAST = 0.78  # rem: small print stays readable on a screen

# Selector -> role of the theme.
_ROLES = {
    "body": "body",
    ".series": "series",
    ".date": "series-right",
    "h1": "title",
    ".standfirst": "standfirst",
    ".notice, .correction": "notice",
    "h2": "heading",
    ".key-messages h2": "panel-heading",
    ".key-messages": "panel",
    ".card": "card",
    ".name": "card-name",
    ".card .role": "card-role",
    ".quotation": "quote",
    ".quotation figcaption": "quote-by",
    ".card .quotation": "card-quote",
    ".card figcaption": "card-channel",
    ".caption.title": "chart-title",
    ".caption.subtitle": "chart-subtitle",
    ".caption.source, .caption.note": "note",
    "td, .data summary": "table-cell",
    "th": "table-head",
    ".claim": "counterpoint",
    ".attribution": "attribution",
    ".basis": "basis",
    ".notes h2, .sources h2": "sources-heading",
    ".notes li, .sources li": "source",
    "footer": "imprint",
    ".stamp": "stamp",
}

_RULES = """\
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); overflow-wrap: break-word; }
:root { --edge: max(1.25rem, (100% - 42rem) / 2); }
header > *, main, footer, .stamp { padding-left: var(--edge); padding-right: var(--edge); }
main { display: flow-root; padding-bottom: 1rem; }
h1 { margin: 1.5rem 0 .6rem; text-wrap: balance; }
h2 { margin: 2rem 0 .5rem; text-wrap: balance; }
p, ul, ol, figure, blockquote, table { margin: 0 0 .8rem; }
a { color: var(--link); }
.masthead { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .2rem 1rem; }
.masthead { padding-top: 1rem; padding-bottom: 1rem; }
.series { letter-spacing: .04em; text-transform: uppercase; }
.masthead p { margin: 0; }
.correction { font-weight: 600; }
ul { padding-left: 1.2rem; list-style: square; }
li { margin-bottom: .35rem; }
li::marker { color: var(--accent); }
.key-messages { background: var(--tint); padding: 1rem 1.2rem .4rem; margin: 1.5rem 0; }
.key-messages h2 { margin: 0 0 .6rem; }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr)); gap: 1rem; }
.card { background: var(--warm); padding: .9rem 1.1rem .4rem; }
.name, .card .role { margin: 0; }
.card .position { margin-top: .5rem; }
.quotation, .quotation blockquote { margin: 0 0 .5rem; }
.quotation.quote blockquote { font-size: .9em; }
.counterpoint { border-left: 2px solid var(--rule); padding-left: 1rem; margin-bottom: 1.2rem; }
.counterpoint p { margin-bottom: .15rem; }
.chart, .table { border-top: 2px solid var(--navy); padding-top: .5rem; margin: 1.6rem 0; }
.caption { margin: 0 0 .25rem; }
svg { display: block; width: 100%; height: auto; margin: .5rem 0; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid var(--rule); padding: .3rem .6rem .3rem 0; text-align: left; vertical-align: top; }
th.number, td.number { text-align: right; font-variant-numeric: tabular-nums; padding: .3rem 0 .3rem .6rem; }
.table { overflow-x: auto; }
.data { margin: .2rem 0 .5rem; }
.data summary { cursor: pointer; color: var(--quiet); }
.notes, .sources { border-top: 2px solid var(--navy); margin-top: 2rem; padding-top: .6rem; }
.notes h2, .sources h2 { margin: 0 0 .4rem; }
.notes ol, .sources ol { padding-left: 1.4rem; }
.notes li::marker, .sources li::marker { color: var(--quiet); }
[role=doc-noteref] { text-decoration: none; padding: 0 .1em; }
.back::after { content: " \\21A9\\FE0E"; }
footer { border-top: 1px solid var(--rule); padding-top: 1rem; padding-bottom: 2rem; }
.stamp { margin: 0; padding-top: .5rem; padding-bottom: .5rem; background: var(--accent); text-align: center; }
.stamp { position: sticky; top: 0; letter-spacing: .06em; z-index: 1; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
@media (min-width: 44rem) {
  .key-messages { display: grid; grid-template-columns: 10rem 1fr; column-gap: 1.2rem; }
}
@media print {
  header > *, main, footer { padding-left: 0; padding-right: 0; }
  .masthead { padding: .6rem; }
  .text { columns: 2; column-gap: 20pt; }
  .text > h2:first-child { margin-top: 0; }
  h2 { break-after: avoid; }
  .chart, .table, .card, .counterpoint, .key-messages { break-inside: avoid; }
  .masthead, .stamp, .key-messages, .card { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .stamp { position: fixed; inset: 0 0 auto; }
  .data { display: none; }
}
"""


_FORMS = {
    "band": ".masthead { background: var(--navy); }\n",
    "line": "body { border-top: 8px solid var(--accent); }\n.masthead { border-bottom: 1px solid var(--rule); }\n",
    "side": ".key-messages { border-left: 4px solid var(--navy); }\n",
    "rules": ".key-messages { border-top: 3px solid var(--navy); border-bottom: 1px solid var(--navy); }\n",
    "lid": ".card { border-top: 3px solid var(--accent); }\n",
    "plain": "",
}
_LOGO = """\
.logo { padding-top: .9rem; padding-bottom: .9rem; }
.logo img { display: block; max-width: 100%; height: auto; }
"""


def style(theme: Theme, paper: PageGeometry) -> str:
    """The rules: colours as variables, text roles, then what no theme changes."""
    logo = _LOGO if theme.logo else ""
    return "".join((*_colours(theme), *_sizes(theme), *_text(theme), _RULES, *_forms(theme), logo, _paper(paper)))


def _colours(theme: Theme) -> Iterator[str]:
    used = sorted(set(re.findall(r"var\(--([a-z]+)\)", _RULES + "".join(_FORMS.values()))) & set(theme.palette))
    values = " ".join(f"--{name}: {theme.palette[name]};" for name in used)
    yield f":root {{ {values} }}\n"


def _forms(theme: Theme) -> Iterator[str]:
    yield from (_FORMS[form] for form in theme.forms)


def _sizes(theme: Theme) -> Iterator[str]:
    yield f"html {{ font-size: {_PER_POINT * theme.fitting.floor:g}%; }}\n"
    yield f"@media print {{ html {{ font-size: {_body(theme):g}pt; }} }}\n"


def _body(theme: Theme) -> float:
    return _ABOVE_FLOOR * theme.fitting.floor


def _text(theme: Theme) -> Iterator[str]:
    for selector, name in _ROLES.items():
        role = theme.roles[name]
        yield f"{selector} {{ {_look(role, _body(theme))} }}\n"
        if _is_slanted(role):  # what stands out in slanted words stands upright, as in print
            yield ", ".join(f"{one} em" for one in selector.split(", ")) + " { font-style: normal; }\n"


def _look(role: TextRole, body: float) -> str:
    key, _, cut = role.family.partition("-")
    faces = ", ".join((*(f'"{name}"' for name in family(key).names), _SYSTEM[family(key).slot]))
    size = role.size if role.relative else role.size / body
    leading = (role.leading if role.relative else role.leading / role.size) or 1.5
    weight = f" font-weight: {_WEIGHTS.get(cut[:1], 400)};"
    slant = "italic" if _is_slanted(role) else "normal"
    return (
        f"font-family: {faces}; font-size: {max(size, _LEAST):.3g}rem; line-height: {leading:.3g};"
        f" color: {role.colour};{weight} font-style: {slant};"
    )


def _is_slanted(role: TextRole) -> bool:
    return role.family.partition("-")[2].endswith("i")


def _paper(paper: PageGeometry) -> str:
    return f"@page {{ size: {paper.width:g}pt {paper.height:g}pt; margin: {paper.margin:g}pt; }}\n"
