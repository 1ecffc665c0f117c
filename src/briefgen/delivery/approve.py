"""`briefgen approve`: a person's word for one edition, spliced into the brief's file; everything else stays byte for byte."""

from __future__ import annotations

import json
from typing import NamedTuple

from briefgen.errors import BriefInvalid, NotDelivered, of_exit_code
from briefgen.findings import Finding
from briefgen.model import Loaded
from briefgen.pipeline.load import read_brief
from briefgen.pipeline.locate import Located
from briefgen.pipeline.request import Request
from briefgen.pipeline.run import check
from briefgen.world import World


class Approval(NamedTuple):
    """Who approved which edition."""

    by: str
    edition: str
    findings: tuple[Finding, ...]


def approve(located: Located, by: str, world: World) -> Approval:
    """Write `approved` into the brief. Raises for errors in it, and NotDelivered for a draft; then the file stays as it was."""
    result = check(located, Request(date=world.today()), world)
    if not result.ok:
        raise of_exit_code(result.exit_code)(result.errors)
    loaded = _loaded(located, world)
    assert loaded.brief, "it was checked just now"
    if loaded.brief.status == "draft":
        raise NotDelivered(
            Finding("draft", "a draft cannot be approved", address="status", hints=("write status: final",))
        )
    if not by.strip() or not by.isprintable():
        raise BriefInvalid(Finding("not-a-name", "an approval needs a name", hints=('give --by "Ada Quill"',)))
    said = {"by": " ".join(by.split()), "on": str(world.today()), "edition": result.edition}
    text = _spliced(loaded, said)
    world.write_whole(located.brief.path, _as_before(text, world.read_bytes(located.brief.path, 5_000_000)))
    return Approval(said["by"], result.edition, result.findings)


def _loaded(located: Located, world: World) -> Loaded:
    return read_brief(world, located.brief, str(located.brief.path), {})


def _spliced(loaded: Loaded, said: dict[str, str]) -> str:
    """The text with the approval in it, proven by reading it back."""
    reading = loaded.reading
    value = f"{{by: {json.dumps(said['by'], ensure_ascii=False)}, on: {said['on']}, edition: {said['edition']}}}"
    old = reading.spans.get(("approved",))
    if old is not None:
        text = reading.text[: old.start.offset] + value + reading.text[_end(reading.text, old.end.offset) :]
    else:
        at = reading.spans[("status",)].end.offset
        end = reading.text.find("\n", at)
        end = len(reading.text) if end < 0 else end
        text = reading.text[:end] + f"\napproved: {value}" + reading.text[end:]
    _prove(loaded, text, said)
    return text


def _end(text: str, offset: int) -> int:
    """The end of a value without the lines behind it: of a block the parser gives the begin of the next key."""
    return len(text[:offset].rstrip())


def _prove(loaded: Loaded, text: str, said: dict[str, str]) -> None:
    from briefgen.model import yaml_reader

    again = yaml_reader.read(text.encode())
    expected = dict(loaded.data) | {"approved": said}
    plain = {
        **again.data,
        "approved": {k: str(getattr(v, "source", v)) for k, v in (again.data.get("approved") or {}).items()},
    }
    if again.problems or plain != expected:
        hints = ("write approved: null on a line of its own below status, and approve it again",)
        raise BriefInvalid(Finding("not-spliced", "the approval cannot be written into this file", hints=hints))


def _as_before(text: str, raw: bytes) -> bytes:
    """The bytes of a text, with the line ends and the mark at its head that the file had."""
    ended = text.replace("\n", "\r\n") if b"\r\n" in raw else text
    return (b"\xef\xbb\xbf" if raw.startswith(b"\xef\xbb\xbf") else b"") + ended.encode()
