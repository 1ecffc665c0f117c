"""The fonts of a house theme: what is read, what falls back, what is refused."""

from __future__ import annotations

import io
import random
import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from fontTools.ttLib import TTFont
from fontTools.ttLib.sfnt import calcChecksum

from briefgen import resources
from briefgen.errors import BriefInvalid
from briefgen.findings import Finding
from briefgen.theme import Theme, load_theme
from briefgen.theme.families import family
from briefgen.typeset import face

SHIPPED = resources.assets() / "themes"
REGULAR = resources.font("SourceSans3_400Regular.ttf").read_bytes()
BOLD = resources.font("SourceSans3_700Bold.ttf").read_bytes()
SEMIBOLD = resources.font("SourceSans3_600SemiBold.ttf").read_bytes()


def load(folder: Path, fonts: str, **files: bytes) -> Theme:
    """A house theme with a table of fonts, and its files."""
    for name, data in files.items():
        (folder / f"{name}.ttf").write_bytes(data)
    (folder / "house.toml").write_text(f'extends = "brief"\n[fonts]\n{fonts}\n', encoding="utf-8")
    return load_theme("house", [folder, SHIPPED])


def refused(folder: Path, data: bytes) -> Finding:
    """What is wrong with a font."""
    with pytest.raises(BriefInvalid) as caught:
        load(folder, 'sans = { regular = "a.ttf" }', a=data)
    [finding] = caught.value.findings
    assert (Path(finding.file).name, finding.line, finding.address) == ("house.toml", 3, "fonts.sans.regular")
    return finding


def changed(change: Callable[[Any], None]) -> bytes:
    """The regular face with a change."""
    font = TTFont(io.BytesIO(REGULAR))
    change(font)
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


def patched(tag: bytes, at: int, data: bytes) -> bytes:
    """The regular face with other bytes at a place of one table, and the check sum that goes with them."""
    file = bytearray(REGULAR)
    [rows] = struct.unpack_from(">H", file, 4)
    row = next(12 + 16 * n for n in range(rows) if file[12 + 16 * n : 16 + 16 * n] == tag)
    _, _, start, length = struct.unpack_from(">4sIII", file, row)
    file[start + at : start + at + len(data)] = data
    struct.pack_into(">I", file, row + 4, calcChecksum(bytes(file[start : start + length])))
    return bytes(file)


def map_of_everything() -> bytes:
    """A font whose character map names four thousand million characters in twelve bytes."""
    cmap = TTFont(io.BytesIO(REGULAR)).reader["cmap"]
    tables = (struct.unpack_from(">I", cmap, 8 + 8 * n)[0] for n in range(struct.unpack_from(">H", cmap, 2)[0]))
    at = next(table for table in tables if cmap[table : table + 2] == b"\0\x0c")
    return patched(b"cmap", at + 16, struct.pack(">II", 0, 0xFFFFFFFF))


def set_rights(rights: int) -> Callable[[Any], None]:
    """A change of the embedding rights."""

    def change(font: Any) -> None:
        font["OS/2"].fsType = rights

    return change


def rename(number: int, name: str) -> Callable[[Any], None]:
    """A change of one of the names."""

    def change(font: Any) -> None:
        for record in list(font["name"].names):
            if record.nameID == number:
                font["name"].setName(name, number, record.platformID, record.platEncID, record.langID)

    return change


def without_letter(font: Any) -> None:
    """A font that lacks a letter and the bullet."""
    for table in font["cmap"].tables:
        for char in "q•":
            table.cmap.pop(ord(char), None)


def without_outlines(font: Any) -> None:
    """A font without its glyphs."""
    del font["glyf"], font["loca"]


def with_variations(font: Any) -> None:
    """A font that says it varies."""
    from fontTools.ttLib import newTable
    from fontTools.ttLib.tables._f_v_a_r import Axis

    table = font["fvar"] = newTable("fvar")
    axis = Axis()
    axis.axisTag, axis.axisNameID = "wght", 2
    axis.minValue, axis.defaultValue, axis.maxValue = 300, 400, 700
    table.axes, table.instances = [axis], []


def test_roles_and_charts_use_the_fonts_of_the_house(tmp_path: Path) -> None:
    """Where the theme says sans, it is theirs; the serif is still ours."""
    theme = load(tmp_path, 'sans = { regular = "a.ttf", bold = "b.ttf" }', a=REGULAR, b=BOLD)
    key = theme.families["sans"]

    assert key.startswith("sans~")
    assert theme.roles["standfirst"].family == theme.chart.family == key
    assert theme.roles["stamp"].family == theme.roles["heading"].family == f"{key}-b"  # there is no semibold
    assert (theme.families["serif"], theme.roles["body"].family) == ("serif", "serif")
    assert family(key).name == "Source Sans 3"


def test_a_cut_that_is_missing_falls_back_to_the_nearest(tmp_path: Path) -> None:
    """Semibold and bold stand in for each other, the regular one for all."""
    both = load(tmp_path, 'sans = { regular = "a.ttf", bold = "b.ttf" }', a=REGULAR, b=BOLD)
    half = load(tmp_path, 'sans = { regular = "a.ttf", semibold = "c.ttf" }', a=REGULAR, c=SEMIBOLD)
    bare = load(tmp_path, 'sans = { regular = "a.ttf" }', a=REGULAR)
    cuts = {
        name: [family(theme.families["sans"]).data(cut) for cut in ("s", "b", "bi", "i")]
        for name, theme in (("both", both), ("half", half), ("bare", bare))
    }

    assert cuts["both"] == [BOLD, BOLD, BOLD, REGULAR]
    assert cuts["half"] == [SEMIBOLD, SEMIBOLD, SEMIBOLD, REGULAR]
    assert cuts["bare"] == [REGULAR] * 4


def test_the_same_files_have_the_same_key_and_others_another(tmp_path: Path) -> None:
    """What is remembered by the name of a face is never another font's."""
    one = load(tmp_path, 'sans = { regular = "a.ttf" }', a=REGULAR)
    again = load(tmp_path, 'sans = { regular = "b.ttf" }', b=REGULAR)
    other = load(tmp_path, 'sans = { regular = "a.ttf" }', a=BOLD)

    assert one.families == again.families
    assert one.families != other.families
    assert one.digest != other.digest
    assert face(one.families["sans"]).measure("Sarven") != face(other.families["sans"]).measure("Sarven")


def test_a_font_with_another_em_is_measured_in_thousandths(tmp_path: Path) -> None:
    """Most fonts have 2,048 units: their letters are not twice as wide for that."""
    data = changed(lambda font: setattr(font["head"], "unitsPerEm", 2000))
    theme = load(tmp_path, 'sans = { regular = "a.ttf" }', a=data)
    scaled, ours = face(theme.families["sans"]), face("sans")

    assert abs(2 * scaled.advance("W") - ours.advance("W")) <= 1
    assert 2 * scaled.measure("Tovan")[0] == pytest.approx(ours.measure("Tovan")[0], abs=8)


@pytest.mark.parametrize("rights", [0, 8, 12])
def test_a_font_that_may_be_embedded_and_edited_is_taken(tmp_path: Path, rights: int) -> None:
    """The most generous right counts (OpenType, OS/2 fsType)."""
    made = load(tmp_path, 'sans = { regular = "a.ttf" }', a=changed(set_rights(rights)))

    assert made.families["sans"] != "sans"


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (set_rights(2), "forbid to embed it at all"),
        (set_rights(4), "forbid to embed it in a file that can be edited"),
        (set_rights(0x108), "forbid to embed it in parts"),
        (set_rights(0x208), "forbid to embed it"),
        (without_letter, "no glyph for U+0071 U+2022"),
        (without_outlines, "lacks its table loca"),
        (with_variations, "variable font"),
        (rename(1, 'X"/><script>'), "names"),
        (rename(6, "X)/Type"), "names"),
        (lambda font: setattr(font["head"], "unitsPerEm", 0), "broken"),
    ],
)
def test_a_font_that_cannot_be_used_is_refused(tmp_path: Path, change: Callable[[Any], None], words: str) -> None:
    """With what is wrong, its name, and its line in the theme."""
    finding = refused(tmp_path, changed(change))

    assert finding.code == "font-invalid"
    assert finding.message.startswith("a.ttf: ")
    assert words in finding.message
    assert finding.hints


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "no TrueType font"),
        (b"GIF89a", "no TrueType font"),
        (b"OTTO" + REGULAR[4:], "PostScript outlines"),
        (b"ttcf" + REGULAR[4:], "collection"),
        (b"wOF2" + REGULAR[4:], "for the web"),
        (REGULAR[:40], "broken"),
        (REGULAR[:100_000], "broken"),
        (patched(b"head", 12, b"none"), "broken"),
        (patched(b"hhea", 0, b"\0\3"), "broken"),
        (patched(b"maxp", 0, b"\0\3"), "broken"),
        (patched(b"name", 14, b"\xff\xff"), "broken"),
        (map_of_everything(), "broken"),
    ],
)
def test_what_is_no_font_is_refused(tmp_path: Path, data: bytes, words: str) -> None:
    """Whatever the file is called."""
    finding = refused(tmp_path, data)

    assert finding.code == "font-invalid"
    assert words in finding.message


@pytest.mark.parametrize("seed", range(30))
def test_a_damaged_font_is_refused(tmp_path: Path, seed: int) -> None:
    """One byte is enough: a viewer might show another text than was measured."""
    chance = random.Random(seed)  # noqa: S311 - a test's own, with its seed
    data = bytearray(REGULAR)
    data[chance.randrange(400, len(data))] ^= 0x55

    assert refused(tmp_path, bytes(data)).code == "font-invalid"


@pytest.mark.parametrize(
    ("fonts", "code", "address"),
    [
        ('sans = { bold = "a.ttf" }', "missing-key", "fonts.sans.regular"),
        ('sans = "a.ttf"', "theme-invalid", "fonts.sans"),
        ("sans = { regular = 3 }", "theme-invalid", "fonts.sans.regular"),
        ('sans = { regular = "a.ttf", semi = "a.ttf" }', "unknown-key", "fonts.sans.semi"),
        ('sanz = { regular = "a.ttf" }', "unknown-key", "fonts.sanz"),
        ('sans = { regular = "b.ttf" }', "no-such-file", "fonts.sans.regular"),
        ('sans = { regular = "../a.ttf" }', "outside-project", "fonts.sans.regular"),
    ],
)
def test_a_mistake_in_the_table_has_its_address(tmp_path: Path, fonts: str, code: str, address: str) -> None:
    """Nothing is read from outside of the project."""
    with pytest.raises(BriefInvalid) as caught:
        load(tmp_path, fonts, a=REGULAR)

    assert (code, address) in [(f.code, f.address) for f in caught.value.findings]


def test_a_font_of_many_bytes_is_not_read(tmp_path: Path) -> None:
    """Five million are the most."""
    assert refused(tmp_path, bytes(5_000_001)).code == "too-large"
