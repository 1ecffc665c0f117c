"""Logos in SVG: what is read becomes outlines, and whatever else a file holds is told with its line and a remedy."""

from __future__ import annotations

import gzip
import io
import tracemalloc
from pathlib import Path
from xml.sax.saxutils import quoteattr

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from briefgen import resources
from briefgen.errors import BriefInvalid
from briefgen.theme import Logo, load_theme
from briefgen.theme.svg.faults import Unreadable
from briefgen.theme.svg.reader import read_svg

SHIPPED = resources.assets() / "themes"
SHAPE = '<rect width="30" height="10" fill="#0b4f3c"/>'
MEGABYTE = 1_000_000


def file(inside: str, attributes: str = 'viewBox="0 0 30 10"', before: str = "") -> bytes:
    """An SVG; what is inside begins in its second line."""
    head = f'{before}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" {attributes}>'
    return f"{head}\n{inside}</svg>".encode()


def load(folder: Path, data: bytes, line: str = '{ file = "logo.svg", alt = "Shared Waters" }') -> Logo:
    """The logo of a house theme."""
    (folder / "logo.svg").write_bytes(data)
    (folder / "house.toml").write_text(f'extends = "brief"\nlogo = {line}\n', encoding="utf-8")
    logo = load_theme("house", [folder, SHIPPED]).logo
    assert logo
    return logo


def seen(logo: Logo, x: float, y: float) -> str:
    """The colour at a place of the picture, in shares of its sides."""
    picture = Image.open(io.BytesIO(logo.png))
    return "#" + bytes(picture.getpixel((int(x * picture.width), int(y * picture.height)))).hex()  # type: ignore[arg-type]


def test_it_becomes_outlines_and_a_picture_of_the_same_shape(tmp_path: Path) -> None:
    """In points, from the upper left corner of what is seen."""
    logo = load(tmp_path, file(SHAPE))

    [outline] = logo.outlines
    assert (logo.width, logo.height, logo.alt) == (pytest.approx(72, abs=0.2), 24, "Shared Waters")
    assert (outline.fill, outline.stroke) == ("#0b4f3c", None)
    assert outline.d.startswith("M0.000 0.000L72.")
    assert logo.pixels == (576, 192)
    assert seen(logo, 0.5, 0.5) == "#0b4f3c"


def test_empty_room_around_it_is_cut_away(tmp_path: Path) -> None:
    """As a drawing program leaves it: a small logo on a large sheet."""
    inside = '<rect width="100%" height="100%" fill="white"/><rect x="100" y="700" width="30" height="10"/>'
    logo = load(tmp_path, file(inside, 'viewBox="0 0 595 842"'))

    assert (logo.width / logo.height) == pytest.approx(3, abs=0.03)
    assert seen(logo, 0.02, 0.1) == seen(logo, 0.98, 0.9) == "#000000"


@pytest.mark.parametrize(
    ("inside", "places"),
    [
        (
            '<path d="M0 0h20v10H0z" fill="#f00"/><path d="M20,0 l10,0 0,10 -10,0 z" fill="blue"/>',
            ("#ff0000", "#0000ff"),
        ),
        (
            '<g fill="red"><rect width="20" height="10"/><rect x="20" width="10" height="10" fill="rgb(0,0,255)"/></g>',
            ("#ff0000", "#0000ff"),
        ),
        (
            '<g transform="scale(10)" style="fill:#f00"><rect width="2" height="1"/></g>'
            '<polygon transform="translate(20)" points="0,0 10,0 10,10 0,10" style="fill: #00f !important"/>',
            ("#ff0000", "#0000ff"),
        ),
        (
            '<g color="red"><path fill="currentColor" d="M0 0V10H20V0Z"/></g>'
            '<line x1="25" x2="25" y2="10" stroke="#00f" stroke-width="10"/>',
            ("#ff0000", "#0000ff"),
        ),
        (
            '<circle cx="10" cy="5" r="20" fill="red"/><rect x="20" width="20" height="10" fill="blue"/>',
            ("#ff0000", "#0000ff"),
        ),
        (
            '<title>Waters</title><desc/><metadata><x xmlns="urn:x">no</x></metadata><defs><path d="M0 0"/></defs>'
            '<g display="none"><text>no</text></g><rect width="20" height="10" fill="red"/>'
            '<rect x="20" width="10" height="10" fill="blue"/>',
            ("#ff0000", "#0000ff"),
        ),
    ],
)
def test_plain_shapes_in_plain_colours_are_read(tmp_path: Path, inside: str, places: tuple[str, str]) -> None:
    """From attributes and `style`, inherited, moved by transforms; what stands beside the picture is passed over."""
    logo = load(tmp_path, file(inside))

    assert (seen(logo, 0.3, 0.5), seen(logo, 0.9, 0.5)) == places


def test_a_hole_stays_a_hole(tmp_path: Path) -> None:
    """By the even-odd rule."""
    inside = '<path fill-rule="evenodd" d="M0 0H30V10H0ZM10 2H20V8H10Z"/>'
    logo = load(tmp_path, file(inside))

    assert logo.outlines[0].even_odd
    assert (seen(logo, 0.5, 0.5), seen(logo, 0.1, 0.5)) == ("#ffffff", "#000000")


def test_curves_and_arcs_become_curves(tmp_path: Path) -> None:
    """Quadratic ones too; an arc without a radius is a line."""
    inside = '<path d="M0 10Q5 0 10 10T20 10A5 5 0 0 1 30 10A0 0 0 0 1 30 0H0Z"/>'
    [outline] = load(tmp_path, file(inside)).outlines

    assert set(outline.d) <= set("MLCZ0123456789. -")
    assert outline.d.count("C") == 4


def test_the_same_file_gives_the_same_logo(tmp_path: Path) -> None:
    """To the byte, however it is broken into lines."""
    once, again = load(tmp_path, file(SHAPE)), load(tmp_path, file(f"\n<!-- drawn at home -->\n{SHAPE}\n"))

    assert (once.png, once.outlines) == (again.png, again.outlines)


XML = '<?xml version="1.0"?>'
LAUGHS = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9))
HOSTILE = {
    "script": (file(f"<script>alert(1)</script>{SHAPE}"), "line 2: it has a script"),
    "script of HTML": (file(f'<script xmlns="http://www.w3.org/1999/xhtml">x</script>{SHAPE}'), "it has a script"),
    "script in definitions": (file(f"<defs><script>alert(1)</script></defs>{SHAPE}"), "it has a script"),
    "event handler": (file('<rect onclick="alert(1)" width="9" height="9"/>'), "a script in its attribute onclick"),
    "handler of the root": (
        file(SHAPE, 'viewBox="0 0 30 10" onload="x()"'),
        "line 1: it has a script in its attribute",
    ),
    "link": (file(f'<a href="javascript:alert(1)">{SHAPE}</a>'), "something outside of the file"),
    "address": (file('<use xlink:href="https://example.org/a.svg#b"/>'), "something outside of the file"),
    "file": (file('<image href="file:///etc/passwd" width="9" height="9"/>'), "something outside of the file"),
    "data": (file('<image href="data:image/png;base64,AAAA" width="9" height="9"/>'), "it holds a picture"),
    "fill from elsewhere": (
        file('<rect fill="url(http://example.org/a#b)" width="9" height="9"/>'),
        "outside of the file",
    ),
    "style from elsewhere": (file('<rect style="mask:url(\'x.svg#m\')" width="9" height="9"/>'), "outside of the file"),
    "style sheet": (file(f"<style>@import url(http://example.org/x.css);</style>{SHAPE}"), "it has a style sheet"),
    "style sheet beside": (file(SHAPE, before=f'{XML}<?xml-stylesheet href="x.css"?>'), "it has a style sheet"),
    "foreign object": (file("<foreignObject><p/></foreignObject>"), "a piece of another format"),
    "foreign document type": (file(SHAPE, before='<!DOCTYPE svg SYSTEM "file:///etc/passwd">'), "outside of the file"),
    "entity of a file": (
        file("&x;", before='<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
        "it declares entities",
    ),
    "laughs": (file("&l9;", before=f'<!DOCTYPE svg [<!ENTITY l0 "ha">{LAUGHS}]>'), "it declares entities"),
    "laughs in UTF-16": (
        f'{XML}<!DOCTYPE svg [<!ENTITY l0 "ha">{LAUGHS}]><svg>&l9;</svg>'.encode("utf-16"),
        "it declares entities",
    ),
    "deep": (file("<g>" * 20_000 + "</g>" * 20_000), "nested deeper than 64"),
    "many elements": (file("<g/>" * 10_000), "more than 5,000 elements"),
    "many lines": (file(f'<path d="M0 0{"l1 1l-1-1" * 20_000}"/>'), "more lines and curves than are read"),
    "many bytes": (file(" " * 500_000), "500,000 bytes"),
    "huge": (file(SHAPE, 'viewBox="0 0 1e9 1e9"'), "not one of a picture"),
    "flat": (file(SHAPE, 'viewBox="0 0 30 0"'), "not one of a picture"),
    "no size": (file(SHAPE, ""), "not one of a picture"),
    "far": (file('<path d="M0 0L1e300 1e300"/>'), "far outside of the picture"),
    "endless": (file('<path d="M0 0L1e400 5"/>'), "far outside of the picture"),
    "far by transform": (
        file(f'<g transform="scale(1e200)"><g transform="scale(1e200)">{SHAPE}</g></g>'),
        "far outside",
    ),
    "compressed": (gzip.compress(file(SHAPE), mtime=0), "compressed"),
    "no picture": (b"<!DOCTYPE html><html></html>", "no SVG that can be read"),
    "cut short": (file(SHAPE)[:-20], "no SVG that can be read"),
    "unknown encoding": (b'<?xml version="1.0" encoding="x-none"?><svg/>', "no SVG that can be read"),
    "nothing in it": (file(""), "colour of the paper"),
    "all white": (file('<rect width="30" height="10" fill="white"/>'), "colour of the paper"),
    "wide": (file('<rect width="900" height="10"/>', 'viewBox="0 0 900 10"'), "times as wide as high"),
}
UNREAD = {
    "text": ("<text>Waters</text>", "convert text to paths"),
    "use": ('<use href="#a"/>', "unlink clones"),
    "gradient": ('<rect fill="url(#g)" width="9" height="9"/>', "plain colours"),
    "clip": ('<g clip-path="url(#c)"/>', "flatten"),
    "filter": ('<g style="filter:url(#f)"/>', "flatten"),
    "opacity": ('<rect opacity=".5" width="9" height="9"/>', "mix its colours"),
    "see-through colour": ('<rect fill="#ff000080" width="9" height="9"/>', "PNG"),
    "unknown colour": ('<rect fill="icc-color(x)" width="9" height="9"/>', "PNG"),
    "dashes": ('<path stroke-dasharray="2 1" d="M0 0h9"/>', "flatten"),
    "animation": ('<rect width="9" height="9"><animate/></rect>', "plain SVG"),
    "picture in picture": ('<svg viewBox="0 0 9 9"/>', "plain SVG"),
    "anything": ('<blink id="x"/>', "plain SVG"),
    "broken path": ('<path d="M0 0 L 5"/>', "PNG"),
    "broken transform": ('<g transform="translate(1,2,3,4)"/>', "PNG"),
    "broken length": ('<rect width="9em" height="9"/>', "PNG"),
    "stroke of two widths": ('<path transform="scale(1 9)" stroke="red" d="M0 0h9"/>', "PNG"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_no_plain_drawing_is_refused(tmp_path: Path, name: str) -> None:
    """With its place in the theme and its line in the file, a remedy, and little time and memory."""
    data, words = HOSTILE[name]
    load_theme("brief", [SHIPPED])
    tracemalloc.start()
    with pytest.raises(BriefInvalid) as caught:
        load(tmp_path, data)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    findings = caught.value.findings
    assert {(f.code, f.address, Path(f.file).name, f.line) for f in findings} == {
        ("logo-invalid", "logo.file", "house.toml", 2)
    }
    assert any(words in finding.message for finding in findings)
    assert all(finding.message.startswith("logo.svg: ") and finding.hints for finding in findings)
    assert peak < 60 * MEGABYTE


@pytest.mark.parametrize("name", UNREAD)
def test_what_is_not_read_of_svg_is_told_with_the_way_to_export_it(name: str) -> None:
    """In its line."""
    inside, hint = UNREAD[name]
    with pytest.raises(Unreadable) as caught:
        read_svg(file(SHAPE + "\n" + inside))

    [fault] = caught.value.faults
    assert (fault.line, hint in fault.hint) == (3, True)


def test_all_that_is_wrong_is_told_at_once(tmp_path: Path) -> None:
    """Each thing once, in its line."""
    with pytest.raises(BriefInvalid) as caught:
        load(tmp_path, file("<text>a</text>\n<text>b</text>\n<style/>\n<image/>"))

    assert [f.message.partition(": ")[2] for f in caught.value.findings] == [
        "line 2: it has text, which is not read",
        "line 4: it has a style sheet, which is not read",
        "line 5: it holds a picture, which is not read",
    ]


TAGS = st.sampled_from(
    ["g", "path", "rect", "circle", "polygon", "text", "use", "style", "svg", "defs", "title", "x:y"]
)
NAMES = st.sampled_from(
    ["d", "points", "transform", "fill", "stroke", "style", "width", "r", "rx", "viewBox", "onx", "href"]
)
VALUES = st.text("0123456789.-+eE MLCZazQqTtAa,()#%;:urlscotepxinf", max_size=30) | st.text(max_size=10)


@given(st.lists(st.tuples(TAGS, st.dictionaries(NAMES, VALUES, max_size=4)), max_size=6))
def test_any_elements_are_a_drawing_or_told(elements: list[tuple[str, dict[str, str]]]) -> None:
    """No other exception; every number of a drawing is finite."""
    inside = "".join(
        f"<{tag} {' '.join(f'{name}={quoteattr(value)}' for name, value in attributes.items())}/>"
        for tag, attributes in elements
    )
    try:
        drawing = read_svg(file(inside))
    except Unreadable:
        return
    assert all(abs(c) < 1e6 for shape in drawing.shapes for _, points in shape.segments for p in points for c in p)
