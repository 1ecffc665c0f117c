"""Laws of `pull`: any edit comes home as it is, edits do not disturb each other, and doing it twice is doing it once."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from lxml import etree

from briefgen import inline, render_brief, resources
from briefgen.inline import Run
from briefgen.model import load
from briefgen.ooxml.manifest import Field, Manifest, read_manifest
from briefgen.pipeline.schema import tables
from briefgen.pull.merging.merge import today
from briefgen.pull.pull import Asked, pull
from briefgen.world import World
from tests.word_edits import BOLD, ITALIC, WordFile, run

SAMPLE = "sample-lake-sarven"
LONG = "a-very-long-identifier-that-nobody-would-type-but-somebody-or-some-program-will-one-day"
ADDRESS = f"implications[{LONG}].text"
_LOOKS = {True: BOLD, False: '<w:b w:val="0"/>'}


class Made(NamedTuple):
    """A folder of a brief in memory, its Word file, and what that says of itself."""

    files: dict[str, bytes]
    word: bytes
    manifest: Manifest


@cache
def made() -> Made:
    """The sample with an item of a long id, rendered."""
    files = {path.name: path.read_bytes() for path in (resources.samples() / SAMPLE).iterdir()}
    item = f'  - {{id: {LONG}, text: "Somebody must say so.", basis: analyst}}\nwatch:\n'
    files["brief.yaml"] = files["brief.yaml"].replace(b"watch:\n", item.encode(), 1)
    with TemporaryDirectory() as folder:
        done = render_brief(written(files, Path(folder)), ["docx"], out=folder)
    assert done.ok, done.findings
    data = done.outputs[0].data
    manifest = read_manifest(etree.fromstring(WordFile(data).parts["customXml/item1.xml"]))
    assert manifest
    return Made(files, data, manifest)


def written(files: dict[str, bytes], folder: Path) -> Path:
    """A folder with these files."""
    home = folder / "brief"
    home.mkdir()
    for name, data in files.items():
        (home / name).write_bytes(data)
    return home


def texts(raw: bytes) -> dict[str, str]:
    """Every text of a brief by its address."""
    loaded = load(raw, "brief.yaml", tables())
    assert loaded.brief, loaded.findings
    return today(loaded.brief, loaded.data)


def after(*files: WordFile, asked: Asked | None = None) -> bytes:
    """The brief after Word files were pulled one after the other."""
    with TemporaryDirectory() as folder:
        home = written(made().files, Path(folder))
        for word in files:
            path = home.parent / "edited.docx"
            path.write_bytes(word.data)
            pull(path, str(home), asked or Asked(), World(home.parent))
        return (home / "brief.yaml").read_bytes()


def field(address: str) -> Field:
    """A field of the manifest."""
    return next(f for f in made().manifest.fields if f.address == address)


def is_in_bold(address: str) -> bool:
    """Whether the template prints the whole field in bold."""
    piece = next(x for p in made().manifest.paragraphs for x in p.pieces if x.address == address)
    return all(r.bold for r in piece.runs) and not all(r.bold for r in inline.parse(field(address).text))


def is_in_italic(address: str) -> bool:
    """The same for italic."""
    piece = next(x for p in made().manifest.paragraphs for x in p.pieces if x.address == address)
    return all(r.italic for r in piece.runs) and not all(r.italic for r in inline.parse(field(address).text))


def typed(word: WordFile, address: str, runs: tuple[Run, ...]) -> None:
    """Type runs over a whole field, with the looks that the buttons of Word give."""
    style = word.paragraph(address).find("{*}pPr/{*}pStyle").get(f"{{{word.main.nsmap['w']}}}val")
    bold, italic = _style(word, style)
    elements = []
    for each in runs:
        look = BOLD if each.bold and not bold else _LOOKS[False] if each.bold else ""
        look += ITALIC if each.italic and not italic else '<w:i w:val="0"/>' if each.italic else ""
        elements.append(word.link(_escaped(each.text), _escaped(each.href)) if each.href else run(each.text, look))
    word.type_whole(address, *elements)


def _escaped(text: str) -> str:
    from xml.sax.saxutils import escape

    return escape(text, {'"': "&quot;"})


def _style(word: WordFile, style: str) -> tuple[bool, bool]:
    from briefgen.pull.reading.looks import Looks

    return Looks(etree.fromstring(word.parts["word/styles.xml"])).style(style)


WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cf", "Zl", "Zp", "Cn"))
    | st.sampled_from(" *[]()\\<&\"'{}#:-\u00a0\u202f\u2009"),
    min_size=1,
    max_size=200,
)
RUNS = st.lists(
    st.builds(Run, WORDS, st.booleans(), st.booleans(), st.none() | st.just("https://x.example/a?b=1&c=d")),
    min_size=1,
    max_size=4,
).map(tuple)
ADDRESSES = st.deferred(lambda: st.sampled_from([f.address for f in made().manifest.fields if not f.number]))


def said(address: str, runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """The runs that a field can say, in one spelling, with single spaces."""
    own = field(address)
    out = []
    for each in runs:
        href = each.href if own.markdown else None
        bold = each.bold and own.markdown and not href and not is_in_bold(address)
        italic = each.italic and own.markdown and not href and not is_in_italic(address)
        out.append(Run(each.text, bold, italic, href))
    found = inline.canonical(out)
    text = "".join(each.text for each in found)
    assume(text.strip("\u00a0 ") and text == text.strip() and "  " not in text)
    assume(text.strip() == " ".join(text.split(" ")))
    return found


_SETTINGS = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


@_SETTINGS
@given(ADDRESSES | st.just(ADDRESS), RUNS)
def test_any_text_of_any_field_comes_home(address: str, runs: tuple[Run, ...]) -> None:
    """Typed over a field in Word, it is what the brief says, and nothing else of the brief changes."""
    comes_home(address, runs)


@pytest.mark.soak
@settings(parent=_SETTINGS, max_examples=1_000, derandomize=True)
@given(ADDRESSES | st.just(ADDRESS), RUNS)
def test_a_thousand_texts_come_home(address: str, runs: tuple[Run, ...]) -> None:
    """The same, longer."""
    comes_home(address, runs)


def comes_home(address: str, runs: tuple[Run, ...]) -> None:
    """Render, edit, pull, equals."""
    wanted = said(address, runs)
    word = WordFile(made().word)
    typed(word, address, wanted)

    new = texts(after(word))

    before = texts(made().files["brief.yaml"])
    got = inline.parse(new[address]) if field(address).markdown else (Run(new[address]),)
    assert got == wanted
    assert {a: t for a, t in new.items() if a != address} == {a: t for a, t in before.items() if a != address}


def test_the_long_address_is_long() -> None:
    """Longer than Word lets a tag be."""
    assert len(ADDRESS) >= 90
    assert ADDRESS in {f.address for f in made().manifest.fields}


@settings(parent=_SETTINGS, max_examples=10)
@given(st.lists(ADDRESSES, min_size=2, max_size=2, unique=True), RUNS, RUNS)
def test_two_edits_commute(addresses: list[str], first: tuple[Run, ...], second: tuple[Run, ...]) -> None:
    """Two colleagues edited two files: whichever is pulled first, and in one file or two, the brief says the same."""
    edits = {address: said(address, runs) for address, runs in zip(addresses, (first, second), strict=True)}
    one, other, both = (WordFile(made().word) for _ in range(3))
    for word, own in ((one, addresses[:1]), (other, addresses[1:]), (both, addresses)):
        for address in own:
            typed(word, address, edits[address])

    assert after(one, other) == after(other, one) == after(both)


@settings(parent=_SETTINGS, max_examples=10)
@given(ADDRESSES, RUNS)
def test_twice_is_once(address: str, runs: tuple[Run, ...]) -> None:
    """The second pull of one file finds everything done."""
    word = WordFile(made().word)
    typed(word, address, said(address, runs))

    assert after(word, word) == after(word)


@settings(parent=_SETTINGS, max_examples=5)
@given(ADDRESSES, RUNS)
def test_dry_run_writes_nothing(address: str, runs: tuple[Run, ...]) -> None:
    """Whatever was edited."""
    word = WordFile(made().word)
    typed(word, address, said(address, runs))

    assert after(word, asked=Asked(dry_run=True)) == made().files["brief.yaml"]


def test_nothing_edited_is_nothing_changed() -> None:
    """Byte for byte."""
    assert after(WordFile(made().word)) == made().files["brief.yaml"]
