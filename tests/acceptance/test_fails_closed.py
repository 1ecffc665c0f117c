"""Every error of the lock stops every format and the mail; no warning of the lock stops any."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

import briefgen
from tests.conftest import Cli, Project
from tests.mail_server import Script


def _edit(old: str, new: str) -> Callable[[Project], None]:
    return lambda project: project.edit(old, new)


def _file(name: str, change: Callable[[bytes], bytes | None]) -> Callable[[Project], None]:
    def apply(project: Project) -> None:
        path = project.folder / name
        changed = change(path.read_bytes())
        path.unlink()
        if changed is not None:
            path.write_bytes(changed)

    return apply


def _without_article(then: Callable[[Project], None]) -> Callable[[Project], None]:
    def apply(project: Project) -> None:
        (project.folder / "article.txt").unlink()
        then(project)

    return apply


def _attest(address: str) -> Callable[[Project], None]:
    return _edit(
        "version: 1\n", f'version: 1\nattested: [{{address: "{address}", by: A. B., on: 2031-04-01, why: heard}}]\n'
    )


def _void(project: Project) -> None:
    """A text is attested and locked, then changed."""
    from briefgen.cli.run import run

    _attest("quotes[tovan-claim].text")(project)
    project.edit("A gauge that only one side can read", "A gauge that just one side can read")
    assert run(["lock"]) == 0
    project.edit("A gauge that just one side can read", "A gauge that merely one side can read")


def _no_articles(project: Project) -> None:
    text = project.brief.read_text(encoding="utf-8")
    project.brief.write_text(text[: text.index("\narticles:\n") + 1] + "articles: []\n", encoding="utf-8")


_CLAIM = "A gauge that only one side can read is not a measurement but a claim."
# What each error of the lock looks like, by its code: the list of all of them.
ERRORS: dict[str, Callable[[Project], None]] = {
    "article-too-large": _file("article.txt", lambda data: data + b" " * 2_000_001),
    "attestation-unknown": _attest("quotes[nobody].text"),
    "attestation-void": _void,
    "claim-changed": _edit("Fewer crews buy a licence.", "Hardly any crew buys a licence."),
    "lock-broken": _file("brief.lock", lambda data: data.replace(b'tier = "', b'tier = "x', 1)),
    "no-article": _no_articles,
    "not-text": _file("article.txt", lambda data: data + b"\0"),
    "not-utf-8": _file("article.txt", lambda data: data + b"\xff"),
    "number-misattributed": _edit("by **20%** for Dorrin", "by **20%** for Lesny"),
    "number-not-in-source": _edit("by **20%** for Dorrin", "by **21%** for Dorrin"),
    "quote-not-in-source": _edit("“We want", "“We do not want"),
    "source-changed": _file("article.txt", lambda data: data + b" More."),
    "text-changed": _without_article(_edit(_CLAIM, "A gauge that only one side can read")),
    "translation-unmarked": _edit(f'text: "{_CLAIM}"', f'text: "Ein Pegel"\n    original: "{_CLAIM}"'),
    "unknown-article": _edit(f'text: "{_CLAIM}"', f'text: "{_CLAIM}"\n    in: nowhere'),
    "unlocked": _file("brief.lock", lambda data: None),
    "value-not-in-excerpt": _edit("value: -35", "value: -36"),
    "wrong-speaker": _edit("  - id: tovan-claim\n    by: tovan", "  - id: tovan-claim\n    by: lorn"),
}
# An id that names nothing is told when the brief is read; only a brief made in memory gets as far as the lock.
_TOLD_EARLIER = {"unknown-article": "no-such-id"}
_SOURCES = Path(briefgen.__file__).parent / "source"


def test_the_list_of_errors_is_whole() -> None:
    """Every code that the room of the lock says as an error stands above."""
    sources = "\n".join(path.read_text(encoding="utf-8") for path in sorted(_SOURCES.rglob("*.py")))

    assert set(re.findall(r'\b(?:Finding|_say|_refused)\(\s*"([a-z0-9-]+)"', sources)) == set(ERRORS)


@pytest.mark.parametrize("code", ERRORS)
def test_an_error_of_the_lock_stops_every_format_and_the_mail(
    cli: Cli, project: Project, port: int, script: Script, code: str
) -> None:
    """Nothing is written, nothing is sent, and the code is told."""
    (project.root / "briefgen.toml").write_text(
        f'[project]\n[mail]\nhost = "127.0.0.1"\nport = {port}\nsecurity = "none"\nfrom = "a@example.org"\n',
        encoding="utf-8",
    )
    ERRORS[code](project)

    for format_ in ("pdf", "docx", "html"):
        done = cli("render", "--format", format_, "--json")
        assert done.code == 1, format_
        assert done.finding(_TOLD_EARLIER.get(code, code))["severity"] == "error"
    sent = cli("send", "--to", "ada@example.org")

    assert sent.code != 0
    assert script.received == []
    assert not project.out.exists()


def test_no_warning_of_the_lock_stops_anything(cli: Cli, project: Project) -> None:
    """A cut beside a hedge, a quotation in a quotation, an unsure speaker, long excerpts, names, hedges, unsure numbers."""
    project.edit(_CLAIM, "who owns the pier owns the lake")
    project.edit('text: "We want to be trusted, too."', 'text: "common water account"')
    project.edit("perhaps both ministries see that this chance", "both ministries see that this chance")
    project.edit(
        "do send a signal that may to an extent keep the canal planners awake",
        "Vesk has been repairing its gauge since the conference, but the work so far seems slight and can hardly be"
        " classified as a new survey. Still, words like the minister’s do send a signal that may to an extent keep the"
        " canal planners awake",
    )
    project.edit("it appears that the minister has been", "However, it appears that the minister has been")
    project.edit("Many in Dorrin, for example", "Many in Dorren, for example")
    project.edit("claim: Mistrust appears to have grown", "claim: Mistrust has grown")
    project.edit("and leaves open what", "and leaves open, with four gauges, what")
    accepted = ("evidence[mistrust].claim", "quotes[tovan-claim].text", "quotes[halvar-trusted].text")
    cli("lock", *(word for address in accepted for word in ("--accept", address)))

    done = cli("render", "--format", "html", "--json")

    assert done.code == 0, done.out
    warned = {f["code"] for f in done.document["findings"] if f["severity"] == "warning"}
    assert {"cut-at-negation", "nested-quotation", "speaker-unconfirmed", "excerpts-too-long"} <= warned
    assert {"hedge-lost", "name-not-in-source", "number-unconfirmed"} <= warned
