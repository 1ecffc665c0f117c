"""The logo of a theme: an SVG, PNG or JPEG that anybody may have made, checked and written anew: plain outlines, opaque PNG."""

from __future__ import annotations

import math
import warnings
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING

from briefgen.theme.files import Files
from briefgen.theme.outlines import drawn
from briefgen.theme.reading import Reading
from briefgen.theme.svg.faults import Fault, Unreadable
from briefgen.theme.tokens import Logo
from briefgen.units import Colour

if TYPE_CHECKING:
    from PIL.Image import Image

    from briefgen.theme.svg.reader import Drawing
    from briefgen.theme.svg.shape import Window

_LARGEST, _MOST_PIXELS = 5_000_000, 25_000_000  # bytes, pixels
_HEIGHT, _LEAST, _MOST, _WIDEST = 24.0, 10.0, 32.0, 150.0  # points
_FINE, _COARSE = 8, 2  # pixels a point: more are not seen in print (576 dpi), fewer are (144 dpi)
_LONGEST_ALT = 200
_FORMATS = ("PNG", "JPEG")
# How XML begins, in its encodings, and what is compressed: no picture of pixels begins like this.
_MARKUP = (b"<", b"\xef\xbb\xbf<", b"\xff\xfe<", b"\xfe\xff\x00<", b"\x1f\x8b")
_FAINT = 24  # of 255: a logo that differs less from the paper is not seen
_REMEDY = "export the logo as PNG, with 8 bits for each colour"
_SMALLER = "take a smaller version of the logo: 2,000 pixels wide are plenty"
_ROUGH = 1_200  # pixels of the longer side of a drawing in which its ink is looked for
_LOOKS = 2  # as the drawing may have much empty room: the ink, and then the ink's own edges


def read_logo(reading: Reading, files: Files, value: object, paper: Colour) -> Logo | None:
    """The logo of the table `logo` on the colour of the paper; None where there is none or it is told what is wrong.

    It is never printed wider than the masthead has room for, nor larger than its pixels allow.
    """
    row = reading.table(value, "logo", ("file", "alt"), ("height",))
    if not {"file", "alt"} <= set(row):
        return None
    alt, height = _alt(reading, row["alt"]), _height(reading, row.get("height", _HEIGHT))
    name = reading.text(row["file"], "logo.file")
    data = files.read(reading, name, "logo.file", _LARGEST) if name else None
    if data is None:
        return None
    try:
        return _logo(data, alt, height, paper)
    except Unreadable as wrong:
        for fault in wrong.faults:
            reading.wrong("logo-invalid", "logo.file", f"{name}: {fault}", fault.hint)
        return None


def _alt(reading: Reading, value: object) -> str:
    alt = " ".join(reading.text(value, "logo.alt").split())
    if not alt or len(alt) > _LONGEST_ALT or not alt.isprintable():
        hint = 'say whose it is: alt = "Institute for Shared Waters"'
        reading.wrong("theme-invalid", "logo.alt", f"a text of 1 to {_LONGEST_ALT} characters is wanted", hint)
    return alt


def _height(reading: Reading, value: object) -> float:
    height = reading.number(value, "logo.height", _LEAST)
    if height > _MOST:
        message = f"{height:g} is more than the {_MOST:g} points that the masthead has room for"
        reading.wrong("theme-invalid", "logo.height", message)
    return min(height, _MOST)


@lru_cache(8)
def _logo(data: bytes, alt: str, height: float, paper: Colour) -> Logo:
    if data.lstrip(b" \t\r\n").startswith(_MARKUP):
        from briefgen.theme.svg.reader import read_svg

        return _vector_logo(read_svg(data), alt, height, paper)
    picture = _flat(_opened(data), paper)
    picture = picture.crop(_ink(picture, paper))
    wide, high = picture.size
    height = _fitting(wide / high, height)
    if high < height * _COARSE:
        least = math.ceil(height * _COARSE)
        hint = f"take a larger picture, or write height = {high // _COARSE}" if high >= _LEAST * _COARSE else _REMEDY
        raise _unfit(f"it is {high} pixels high, and {height:.3g} points want at least {least}", hint)
    if high > height * _FINE:
        fine = math.ceil(height * _FINE)
        picture = picture.resize((max(1, round(wide * fine / high)), fine))
    return Logo(_png(picture), picture.size, alt, height)


def _vector_logo(drawing: Drawing, alt: str, height: float, paper: Colour) -> Logo:
    """The outlines, and the picture of them for a format that has none."""
    window = drawing.window
    for _ in range(_LOOKS):
        scale = _ROUGH / max(window.width, window.height)
        size = max(1, round(window.width * scale)), max(1, round(window.height * scale))
        ink = _ink(_drawn(drawing, window, scale, size, paper), paper)
        left, top, right, foot = (pixels / scale for pixels in ink)
        window = window._replace(x=window.x + left, y=window.y + top, width=right - left, height=foot - top)
    height = _fitting(window.width / window.height, height)
    fine = math.ceil(height * _FINE)
    size = max(1, round(window.width * fine / window.height)), fine
    picture = _drawn(drawing, window, fine / window.height, size, paper)
    outlines = tuple(shape.placed(window, height / window.height) for shape in drawing.shapes)
    return Logo(_png(picture), picture.size, alt, height, outlines)


def _drawn(drawing: Drawing, window: Window, scale: float, size: tuple[int, int], paper: Colour) -> Image:
    return drawn((shape.placed(window, scale) for shape in drawing.shapes), size, paper)


def _fitting(proportion: float, height: float) -> float:
    """The height at which a logo of so many times its height is no wider than it may be. Raises Unreadable."""
    height = min(height, _WIDEST / proportion)
    if height < _LEAST / 2:
        raise _unfit(f"it is {proportion:.0f} times as wide as high", "take a version of the logo that is less wide")
    return height


def _png(picture: Image) -> bytes:
    out = BytesIO()
    picture.save(out, "PNG", compress_level=9)
    return out.getvalue()


def _unfit(message: str, hint: str = _REMEDY) -> Unreadable:
    return Unreadable([Fault(0, message, hint)])


def _opened(data: bytes) -> Image:
    from PIL import Image, ImageOps

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            picture = Image.open(BytesIO(data), formats=_FORMATS)
            if picture.width * picture.height <= _MOST_PIXELS:
                picture.load()
                return ImageOps.exif_transpose(picture)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise _unfit("it has more pixels than are read: at most 25 million", _SMALLER) from None
    except Exception as error:  # the decoders raise whatever a broken file makes them
        raise _unfit("this is no SVG, PNG or JPEG that can be read") from error
    raise _unfit(f"it has {picture.width:,} times {picture.height:,} pixels; at most 25 million are read", _SMALLER)


def _flat(picture: Image, paper: Colour) -> Image:
    """The picture in RGB on the paper's colour. Raises Unreadable."""
    from PIL import Image

    if picture.mode.startswith(("I", "F")):
        raise _unfit("it has more than 8 bits for each colour")
    see_through = "A" in picture.mode or "transparency" in picture.info
    ground = Image.new("RGB", picture.size, paper)
    if see_through:
        layer = picture.convert("RGBA")
        ground.paste(layer, mask=layer.getchannel("A"))
    return ground if see_through else picture.convert("RGB")


def _ink(picture: Image, paper: Colour) -> tuple[int, int, int, int]:
    """Where a picture is without the margins around it, which are the layout's to give: left, top, right, foot.

    Raises Unreadable where it would not be seen on the paper.
    """
    from PIL import Image, ImageChops

    plain = Image.new("RGB", picture.size, paper)
    ink = ImageChops.difference(picture, plain).convert("L").point([0] * _FAINT + [255] * (256 - _FAINT)).getbbox()
    if ink is None:
        raise _unfit("it has the colour of the paper, so nobody would see it", "take the version for light grounds")
    return ink
