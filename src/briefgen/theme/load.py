"""A theme's TOML becomes a `Theme`: read with what it extends, resolved and checked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from briefgen.errors import BriefInvalid
from briefgen.findings import Finding
from briefgen.theme.chain import Chain, read_chain
from briefgen.theme.contrast import low_contrasts
from briefgen.theme.files import Files
from briefgen.theme.fonts import read_fonts
from briefgen.theme.logo import read_logo
from briefgen.theme.profile import TABLE as PROFILES
from briefgen.theme.profile import check_profiles, with_profile
from briefgen.theme.reading import ABSENT, Reading
from briefgen.theme.roles import COLOURS, FACES, FORMS, GROUNDS
from briefgen.theme.tokens import ChartLook, Fitting, Forms, PageGeometry, Rung, TextRole, Theme
from briefgen.units import Colour
from briefgen.world import World

_TABLES = ("palette", "pages", "fitting", "roles", "chart")
_PAGE = ("width", "height", "margin", "gutter", "top", "bottom")
_CHART_COLOURS = ("ink", "quiet", "axis", "grid", "rule", "accent", "muted", "paper")
_CHART = (*_CHART_COLOURS, "fills", "strokes", "family", "strong", "size", "leading")


def load_theme(
    name_or_path: str,
    folders: Sequence[Path],
    world: World | None = None,
    root: Path | None = None,
    profile: str = "",
) -> Theme:
    """The theme of a file `<name>.toml` in the first folder that has it, or of a path ending in `.toml`.

    A `profile` is one of its own, or of a theme that it extends; "" is none. Files that it names lie in `root`, the project's
    folder, or else in its own folder. Raises BriefInvalid with all mistakes, each with file and line: a missing theme or
    profile, themes that extend each other in a circle, broken TOML, unknown keys and tokens, files that cannot be used, low
    contrast.
    """
    world = world or World()
    chain = with_profile(read_chain(name_or_path, folders, world, root), profile)
    reading = Reading()
    theme = replace(_theme(reading, chain, Files(chain, world, root)), profile=profile)
    if reading.findings:
        raise BriefInvalid(_placed(chain, finding) for finding in reading.findings)
    weak = low_contrasts(theme.palette, theme.roles, theme.chart, theme.forms, reading.references)
    if wrong := [chain.placed(each.finding, *each.tokens) for each in weak]:
        raise BriefInvalid(wrong)
    return theme


def _placed(chain: Chain, finding: Finding) -> Finding:
    """The finding with its place; one that tells of a table that is missing says how to have it."""
    if finding.code == "missing-key" and finding.address in _TABLES and len(chain.files) == 1:
        finding = replace(
            finding, hints=('write extends = "brief" on the first line: then a theme says only what differs',)
        )
    return chain.placed(finding)


def _theme(reading: Reading, chain: Chain, files: Files) -> Theme:
    top = reading.table(chain.data, "", _TABLES, ("name", "fonts", "forms", "logo", PROFILES))
    if PROFILES in top:
        check_profiles(reading, top[PROFILES])
    house = read_fonts(reading, files, top["fonts"]) if "fonts" in top else {}
    reading.families |= {slot: family.key for slot, family in house.items()}
    palette = _palette(reading, top.get("palette", ABSENT))
    logo = read_logo(reading, files, top["logo"], palette["paper"]) if "logo" in top else None
    return Theme(
        name=reading.text(chain.own.data.get("name", chain.own.path.stem), "name"),
        palette=MappingProxyType(palette),
        roles=MappingProxyType(_roles(reading, top.get("roles", ABSENT))),
        pages=MappingProxyType(_pages(reading, top.get("pages", ABSENT))),
        fitting=_fitting(reading, top.get("fitting", ABSENT)),
        chart=_chart(reading, top.get("chart", ABSENT)),
        digest=files.digest,
        families=MappingProxyType(reading.families),
        forms=_forms(reading, top.get("forms", {})),
        logo=logo,
    )


def _palette(reading: Reading, value: object) -> dict[str, Colour]:
    own = tuple(value) if isinstance(value, dict) else ()  # a theme may name colours of its own
    reading.given = reading.table(value, "palette", COLOURS, own)
    for key in reading.given:
        reading.resolve(key)
    return {**dict.fromkeys(COLOURS, Colour("#000000")), **{key: reading.palette[key] for key in reading.given}}


def _roles(reading: Reading, value: object) -> dict[str, TextRole]:
    return {
        name: _role(reading, row, f"roles.{name}")
        for name, row in reading.table(value, "roles", tuple(GROUNDS)).items()
    }


def _role(reading: Reading, value: object, at: str) -> TextRole:
    row = reading.table(value, at, ("family", "size", "leading", "colour"), ("relative", "hyphenate", "even"))
    return TextRole(
        family=reading.face(row.get("family", FACES[0]), f"{at}.family", FACES),
        size=reading.number(row.get("size", 1), f"{at}.size", 0.5),
        leading=reading.number(row.get("leading", 0), f"{at}.leading"),
        colour=reading.colour(row.get("colour", "#000000"), f"{at}.colour"),
        relative=reading.flag(row.get("relative", False), f"{at}.relative"),
        hyphenate=reading.flag(row.get("hyphenate", False), f"{at}.hyphenate"),
        even=reading.flag(row.get("even", False), f"{at}.even"),
    )


def _pages(reading: Reading, value: object) -> dict[str, PageGeometry]:
    names = tuple(value) if isinstance(value, dict) else ()
    if not names and value is not ABSENT:
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


def _forms(reading: Reading, value: object) -> Forms:
    rows = reading.table(value, "forms", (), tuple(FORMS))
    return Forms(**{key: reading.text(form, f"forms.{key}", FORMS[key]) for key, form in rows.items()})


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
        family=reading.face(row.get("family", "sans"), "chart.family", FACES),
        strong=reading.face(row.get("strong", "sans-s"), "chart.strong", FACES),
        size=reading.number(row.get("size", 8), "chart.size", 5),
        leading=reading.number(row.get("leading", 10), "chart.leading", 5),
    )
