"""Cases: a folder with a brief, its article and what is expected of the whole pipeline; one for each story or bug.

`expect.yaml` says what is done and what must come of it; a folder without a brief.yaml takes the sample's, with `edits`.

    edits: [{old: "...", new: "..."}]      texts of brief.yaml that are replaced
    arguments: [--page-size, Letter]       of `briefgen render`
    lock: true                             whether the brief is locked first
    exit: 0
    findings: ["unlocked at quotes[x].text"]
    pages: 2
    pdf: {text: [...], not_text: [...], text_above: [upper, lower]}
    docx: {text: [...], not_text: [...], xpath: [...], not_xpath: [...]}
    html: {text: [...], not_text: [...]}
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import Cli, Project
from tests.verbs import docx_text, docx_xpath, html_text, pages_are, pdf_text, plain, text_above

CASES = sorted((Path(__file__).parent / "cases").glob("*/expect.yaml"))
READERS = {"pdf": pdf_text, "docx": docx_text, "html": html_text}
DONE = {"edits", "arguments", "lock", "exit", "findings", "pages", *READERS}


@pytest.mark.parametrize("expect", CASES, ids=[path.parent.name for path in CASES])
def test_case(cli: Cli, project: Project, expect: Path) -> None:
    """The pipeline does what the case says."""
    said = yaml.safe_load(expect.read_text(encoding="utf-8"))
    assert not set(said) - DONE, f"{expect} expects what nobody checks"
    for path in expect.parent.iterdir():
        if path != expect:
            shutil.copy(path, project.folder)
    for edit in said.get("edits", ()):
        project.edit(edit["old"], edit["new"])
    if said.get("lock"):
        cli("lock")

    done = cli("render", *said.get("arguments", ()), "--json")

    found = {f"{f['code']} at {f.get('address', '')}" for f in done.document["findings"]}
    assert set(said.get("findings", ())) <= found
    assert done.code == said.get("exit", 0), found
    for result in done.document["results"]:
        holds(result["format"], Path(result["file"]).read_bytes(), said)


def holds(format_: str, data: bytes, said: dict[str, Any]) -> None:
    """An output is as expected."""
    wanted = said.get(format_, {})
    text = READERS[format_](data)
    assert [words for words in wanted.get("text", ()) if plain(words) not in text] == []
    assert [words for words in wanted.get("not_text", ()) if plain(words) in text] == []
    if format_ == "pdf":
        pages_are(data, said.get("pages", 2))
        if "text_above" in wanted:
            text_above(data, *wanted["text_above"])
    if format_ == "docx":
        assert [path for path in wanted.get("xpath", ()) if not docx_xpath(data, path)] == []
        assert [path for path in wanted.get("not_xpath", ()) if docx_xpath(data, path)] == []
