"""The logo of a theme: what is read, how it is written anew, what is refused."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from briefgen import resources
from briefgen.errors import BriefInvalid
from briefgen.findings import Finding
from briefgen.theme import Logo, load_theme

SHIPPED = resources.assets() / "themes"
LINE = '{ file = "logo.png", alt = "Institute for Shared Waters" }'


def picture(size: tuple[int, int] = (300, 100), mode: str = "RGB", colour: str = "#0b4f3c") -> Image.Image:
    """A field of one colour."""
    return Image.new(mode, size, colour)


def written(image: Image.Image, kind: str = "PNG") -> bytes:
    """A picture as a file."""
    out = io.BytesIO()
    image.save(out, kind)
    return out.getvalue()


def bomb(wide: int, high: int) -> bytes:
    """A PNG that claims a size, without the pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", wide, high, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(bytes(100))) + chunk(b"IEND", b"")


def load(folder: Path, data: bytes, line: str = LINE, palette: str = "") -> Logo:
    """The logo of a house theme."""
    (folder / "logo.png").write_bytes(data)
    (folder / "house.toml").write_text(f'extends = "brief"\nlogo = {line}\n{palette}', encoding="utf-8")
    logo = load_theme("house", [folder, SHIPPED]).logo
    assert logo
    return logo


def refused(folder: Path, data: bytes, line: str = LINE) -> Finding:
    """What is wrong with a logo."""
    with pytest.raises(BriefInvalid) as caught:
        load(folder, data, line)
    [finding] = caught.value.findings
    assert (Path(finding.file).name, finding.line) == ("house.toml", 2)
    return finding


def pixels(logo: Logo) -> Image.Image:
    """The picture that was written."""
    return Image.open(io.BytesIO(logo.png))


def test_a_logo_has_its_height_and_keeps_its_proportions(tmp_path: Path) -> None:
    """24 points unless the theme says another height."""
    usual = load(tmp_path, written(picture()))
    asked = load(tmp_path, written(picture()), LINE.replace(" }", ", height = 30 }"))

    assert (usual.height, usual.width, usual.alt) == (24.0, 72.0, "Institute for Shared Waters")
    assert (asked.height, asked.width) == (30.0, 90.0)


def test_a_wide_logo_is_lower(tmp_path: Path) -> None:
    """The words of the masthead keep their room."""
    logo = load(tmp_path, written(picture((2000, 100))))

    assert (logo.width, logo.height) == (150.0, 7.5)


def test_a_large_picture_is_made_smaller_never_larger(tmp_path: Path) -> None:
    """576 pixels an inch are enough for print; fewer stay as they are."""
    large, small = load(tmp_path, written(picture((3000, 1000)))), load(tmp_path, written(picture()))

    assert (large.pixels, small.pixels) == ((576, 192), (300, 100))


def test_a_see_through_logo_stands_on_the_colour_of_the_paper(tmp_path: Path) -> None:
    """One picture for all formats, without transparency."""
    image = Image.new("RGBA", (200, 100), (0, 0, 0, 0))
    ImageDraw.Draw(image).rectangle((0, 0, 99, 99), fill="#0b4f3c")
    ImageDraw.Draw(image).rectangle((190, 0, 199, 99), fill="#8a4b00")
    logo = load(tmp_path, written(image), palette='[palette]\npaper = "#fffdf5"\n')

    assert (pixels(logo).mode, pixels(logo).getpixel((150, 50))) == ("RGB", (0xFF, 0xFD, 0xF5))


def test_empty_margins_are_cut_away(tmp_path: Path) -> None:
    """The height is that of what is seen, and its edge stands at the margin of the text."""
    image = picture((400, 300), colour="#ffffff")
    ImageDraw.Draw(image).rectangle((50, 100, 349, 199), fill="#0b4f3c")

    assert load(tmp_path, written(image)).pixels == (300, 100)


def test_the_same_picture_gives_the_same_bytes_without_its_secrets(tmp_path: Path) -> None:
    """What a camera or a program wrote beside the pixels is gone."""
    out = io.BytesIO()
    exif = Image.Exif()
    exif[0x010E] = "drawn at home"
    picture().save(out, "PNG", exif=exif)

    assert load(tmp_path, out.getvalue()).png == load(tmp_path, written(picture())).png


def test_a_jpeg_is_read_and_turned_upright(tmp_path: Path) -> None:
    """Also under the name of a PNG: the content says what it is."""
    out = io.BytesIO()
    exif = Image.Exif()
    exif[0x0112] = 6  # lies on its side
    picture((100, 300)).save(out, "JPEG", exif=exif)

    assert load(tmp_path, out.getvalue()).pixels == (300, 100)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"GIF89a", "no SVG, PNG or JPEG"),
        (b"", "no SVG, PNG or JPEG"),
        (written(picture())[:60], "no SVG, PNG or JPEG"),
        (bomb(10_000, 10_000), "pixels"),
        (bomb(60_000, 60_000), "pixels"),
        (bomb(5_001, 5_001), "pixels"),
        (written(picture((30, 10))), "10 pixels high, and 24 points want at least 48"),
        (written(picture((9000, 100))), "90 times as wide as high"),
        (written(picture(colour="#fefefe")), "colour of the paper"),
        (written(Image.new("I;16", (300, 100))), "more than 8 bits"),
    ],
)
def test_what_is_no_logo_is_refused(tmp_path: Path, data: bytes, words: str) -> None:
    """With its name and its line in the theme, and without reading more than is allowed."""
    finding = refused(tmp_path, data)

    assert (finding.code, finding.address) == ("logo-invalid", "logo.file")
    assert finding.message.startswith("logo.png: ")
    assert words in finding.message
    assert finding.hints


@pytest.mark.parametrize(
    ("line", "code", "address"),
    [
        ('{ file = "logo.png" }', "missing-key", "logo.alt"),
        ('{ alt = "X" }', "missing-key", "logo.file"),
        ('"logo.png"', "theme-invalid", "logo"),
        ('{ file = "logo.png", alt = " " }', "theme-invalid", "logo.alt"),
        ('{ file = "logo.png", alt = "X", hight = 20 }', "unknown-key", "logo.hight"),
        ('{ file = "logo.png", alt = "X", height = 300 }', "theme-invalid", "logo.height"),
        ('{ file = "lego.png", alt = "X" }', "no-such-file", "logo.file"),
        ('{ file = "../logo.png", alt = "X" }', "outside-project", "logo.file"),
        ('{ file = "/etc/passwd", alt = "X" }', "outside-project", "logo.file"),
    ],
)
def test_a_mistake_beside_the_picture_has_its_address(tmp_path: Path, line: str, code: str, address: str) -> None:
    """Nothing is read from outside of the project."""
    with pytest.raises(BriefInvalid) as caught:
        load(tmp_path, written(picture()), line)

    assert (code, address, 2) in [(f.code, f.address, f.line) for f in caught.value.findings]


def test_a_file_of_many_bytes_is_not_read(tmp_path: Path) -> None:
    """Five million are the most."""
    with pytest.raises(BriefInvalid) as caught:
        load(tmp_path, bytes(5_000_001))

    assert caught.value.findings[0].code == "too-large"


def test_a_logo_may_lie_elsewhere_in_the_project(tmp_path: Path) -> None:
    """Not beside it, where the project's folder is known; and a parent's logo is read from the parent's folder."""
    folder = tmp_path / "assets" / "themes"
    folder.mkdir(parents=True)
    (tmp_path / "logo.png").write_bytes(written(picture()))
    line = LINE.replace("logo.png", "../../logo.png")
    (folder / "house.toml").write_text(f'extends = "brief"\nlogo = {line}\n', encoding="utf-8")
    child = tmp_path / "unit.toml"
    child.write_text('extends = "house"\n', encoding="utf-8")

    theme = load_theme(str(child), [folder, SHIPPED], root=tmp_path)

    assert theme.logo


def test_the_digest_of_a_theme_knows_its_logo(tmp_path: Path) -> None:
    """Another picture under the same name is another look."""
    (tmp_path / "house.toml").write_text(f'extends = "brief"\nlogo = {LINE}\n', encoding="utf-8")
    digests = set()
    for colour in ("#0b4f3c", "#8a4b00"):
        (tmp_path / "logo.png").write_bytes(written(picture(colour=colour)))
        digests.add(load_theme("house", [tmp_path, SHIPPED]).digest)

    assert len(digests) == 2
