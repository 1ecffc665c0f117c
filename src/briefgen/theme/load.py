"""A theme's TOML file becomes a `Theme`: found by name, read, resolved and checked."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType
from typing import Any

from briefgen.errors import BriefInvalid
from briefgen.findings import Finding
from briefgen.theme.contrast import contrast_findings
from briefgen.theme.reading import Reading, near
from briefgen.theme.roles import COLOURS, FAMILIES, GROUNDS
from briefgen.theme.tokens import ChartLook, Fitting, PageGeometry, Rung, TextRole, Theme
from briefgen.units import Colour

_LARGEST = 200_000  # bytes; a theme is a page or two of text
_PAGE = ("width", "height", "margin", "gutter", "top", "bottom")
_CHART_COLOURS = ("ink", "quiet", "axis", "grid", "rule", "accent", "muted", "paper")
_CHART = (*_CHART_COLOURS, "fills", "strokes", "family", "strong", "size", "leading")


def load_theme(name_or_path: str, folders: Iterable[Path]) -> Theme:
    """The theme of a file `<name>.toml` in the first folder that has it, or of a path ending in `.toml`.

    Raises BriefInvalid with all mistakes: a missing theme, broken TOML, unknown keys and tokens, low contrast.
    """
    path = _find(name_or_path, tuple(folders))
    raw = path.read_bytes()
    if len(raw) > _LARGEST:
        raise _invalid(path, Finding("theme-invalid", f"a theme has at most {_LARGEST:,} bytes"))
    try:
        data = tomllib.loads(raw.decode("utf-8"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise _invalid(path, Finding("theme-invalid", f"it is not TOML: {error}")) from error
    reading = Reading()
    theme = _theme(reading, data, sha256(raw).hexdigest())
    if reading.findings:
        raise _invalid(path, *reading.findings)
    return theme


def theme_names(folders: Iterable[Path]) -> tuple[str, ...]:
    """Names of all themes in the folders, sorted."""
    return tuple(sorted({file.stem for folder in folders for file in folder.glob("*.toml")}))


def _find(name_or_path: str, folders: tuple[Path, ...]) -> Path:
    if name_or_path.endswith(".toml"):
        candidates = [Path(name_or_path)]
    else:
        plain = Path(name_or_path).name == name_or_path
        candidates = [folder / f"{name_or_path}.toml" for folder in folders] if plain else []
    for path in candidates:
        if path.is_file():
            return path
    known = theme_names(folders)
    hint = f"there are: {', '.join(known)}" if known else "there are no themes here"
    raise BriefInvalid(
        Finding("unknown-theme", f'there is no theme "{name_or_path}"', hints=(*near(name_or_path, known), hint))
    )


def _invalid(path: Path, *findings: Finding) -> BriefInvalid:
    return BriefInvalid(finding.at(file=str(path)) for finding in findings)


def _theme(reading: Reading, data: Mapping[str, Any], digest: str) -> Theme:
    top = reading.table(data, "", ("name", "palette", "pages", "fitting", "roles", "chart"))
    reading.palette = _palette(reading, top.get("palette", {}))
    roles = _roles(reading, top.get("roles", {}))
    chart = _chart(reading, top.get("chart", {}))
    theme = Theme(
        name=reading.text(top.get("name", ""), "name"),
        palette=MappingProxyType(reading.palette),
        roles=MappingProxyType(roles),
        pages=MappingProxyType(_pages(reading, top.get("pages", {}))),
        fitting=_fitting(reading, top.get("fitting", {})),
        chart=chart,
        digest=digest,
    )
    if not reading.findings:
        reading.findings += contrast_findings(theme.palette, theme.roles, theme.chart)
    return theme


def _palette(reading: Reading, value: object) -> dict[str, Colour]:
    own = tuple(value) if isinstance(value, dict) else ()  # a theme may name colours of its own
    for key, text in reading.table(value, "palette", COLOURS, own).items():
        reading.palette[key] = reading.colour(text, f"palette.{key}")  # may refer to those above it
    return {**dict.fromkeys(COLOURS, Colour("#000000")), **reading.palette}


def _roles(reading: Reading, value: object) -> dict[str, TextRole]:
    return {
        name: _role(reading, row, f"roles.{name}")
        for name, row in reading.table(value, "roles", tuple(GROUNDS)).items()
    }


def _role(reading: Reading, value: object, at: str) -> TextRole:
    row = reading.table(value, at, ("family", "size", "leading", "colour"), ("relative", "hyphenate", "even"))
    return TextRole(
        family=reading.text(row.get("family", FAMILIES[0]), f"{at}.family", FAMILIES),
        size=reading.number(row.get("size", 1), f"{at}.size", 0.5),
        leading=reading.number(row.get("leading", 0), f"{at}.leading"),
        colour=reading.colour(row.get("colour", "#000000"), f"{at}.colour"),
        relative=reading.flag(row.get("relative", False), f"{at}.relative"),
        hyphenate=reading.flag(row.get("hyphenate", False), f"{at}.hyphenate"),
        even=reading.flag(row.get("even", False), f"{at}.even"),
    )


def _pages(reading: Reading, value: object) -> dict[str, PageGeometry]:
    names = tuple(value) if isinstance(value, dict) else ()
    if not names:
        reading.wrong("theme-invalid", "pages", "at least one page is needed")
    return {name: _page(reading, name, row) for name, row in reading.table(value, "pages", (), names).items()}


def _page(reading: Reading, name: str, value: object) -> PageGeometry:
    at = f"pages.{name}"
    row = reading.table(value, at, _PAGE)
    tops = [reading.number(top, f"{at}.top") for top in reading.array(row.get("top", [0, 0]), f"{at}.top")]
    if len(tops) != 2:
        reading.wrong("theme-invalid", f"{at}.top", "two numbers are wanted: the first page and later pages")
        tops = [60.0, 60.0]
    width, height, margin, gutter, bottom = (
        reading.number(row.get(key, 1), f"{at}.{key}") for key in ("width", "height", "margin", "gutter", "bottom")
    )
    page = PageGeometry(name, width, height, margin, gutter, (tops[0], tops[1]), bottom)
    if set(_PAGE) <= set(row) and (page.column < 72 or min(page.room(0), page.room(1)) < 144):
        reading.wrong("theme-invalid", at, "margins and gutter leave no room for text")
    return page


def _fitting(reading: Reading, value: object) -> Fitting:
    row = reading.table(value, "fitting", ("floor", "ceiling", "step", "rungs"))
    floor = reading.number(row.get("floor", 10), "fitting.floor", 6)
    ceiling = reading.number(row.get("ceiling", 10), "fitting.ceiling", 6)
    if ceiling < floor:
        reading.wrong("theme-invalid", "fitting.ceiling", "the ceiling is under the floor")
    step = reading.number(row.get("step", 0.25), "fitting.step", 0.05)
    rungs = []
    for n, item in enumerate(reading.array(row.get("rungs", [{}]), "fitting.rungs") if "rungs" in row else ()):
        at = f"fitting.rungs[{n}]"
        parts = reading.table(item, at, Rung._fields)
        numbers = {key: reading.number(parts.get(key, 1), f"{at}.{key}", 0.1) for key in Rung._fields}
        rungs.append(Rung(**numbers))
    return Fitting(floor, ceiling, step, tuple(rungs))


def _chart(reading: Reading, value: object) -> ChartLook:
    row = reading.table(value, "chart", _CHART)
    colours = {key: reading.colour(row.get(key, "#000000"), f"chart.{key}") for key in _CHART_COLOURS}
    fills, strokes = (
        tuple(
            reading.colour(item, f"chart.{key}[{n}]")
            for n, item in enumerate(reading.array(row.get(key, ["#000000"]), f"chart.{key}"))
        )
        for key in ("fills", "strokes")
    )
    return ChartLook(
        **colours,
        fills=fills,
        strokes=strokes,
        family=reading.text(row.get("family", "sans"), "chart.family", FAMILIES),
        strong=reading.text(row.get("strong", "sans-s"), "chart.strong", FAMILIES),
        size=reading.number(row.get("size", 8), "chart.size", 5),
        leading=reading.number(row.get("leading", 10), "chart.leading", 5),
    )
