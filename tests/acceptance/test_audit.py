"""`briefgen audit`: the page from the command line, in a browser by mouse and by keyboard, and heard by axe."""

from __future__ import annotations

import email
import email.policy
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.axe import axe_script, violations
from tests.conftest import Cli, Project
from tests.devtools import Tab, tab

_FOCUS = "document.activeElement.id"
_LIT = "[...document.querySelectorAll('mark.lit')].map(m => m.textContent).join('')"


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tab]:
    """One browser for all tests here."""
    with tab(tmp_path_factory.mktemp("browser")) as page:
        yield page


@pytest.fixture
def page(cli: Cli, project: Project) -> Path:
    """The page of the sample."""
    done = cli("audit", "--out", "page.html")
    assert done.code == 0, done.err
    return project.root / "page.html"


def _number(browser: Tab, address_words: str) -> str:
    """The number of the statement whose words begin so."""
    script = f"""[...document.querySelectorAll('.text')].find(t => t.querySelector('.words').textContent
        .startsWith('{address_words}')).querySelector('.way').hash.slice(2)"""
    return str(browser.value(script))


def test_a_click_leads_from_a_claim_to_its_passage_and_back(browser: Tab, page: Path) -> None:
    """On the link, on the words of the claim, on the number behind the passage, on the passage itself."""
    browser.open(page, 1280)
    n = _number(browser, "Vesk still calls")
    for here in (f"#s{n} .way", f".text:has(#s{n}) .words"):
        browser.click(here)
        assert browser.value(_FOCUS) == f"p{n}"
        assert browser.value(_LIT) == "Vesk still calls Orlany its oldest partner on the lake"
        browser.click("#brief h2")

        browser.click(f".back[href='#s{n}']")
        assert browser.value(_FOCUS) == f"s{n}"
        assert browser.value(f"document.getElementById('s{n}').classList.contains('lit')")
        browser.click("#brief h2")

    browser.click(f"#p{n}")
    assert browser.value(_FOCUS) == f"s{n}"


def test_the_keyboard_leads_from_a_claim_to_its_passage_and_back(browser: Tab, page: Path) -> None:
    """Tab and Enter on links as everywhere; j, k and Enter from statement to passage and back."""
    browser.open(page, 1280)
    n = _number(browser, "Vesk still calls")
    browser.value(f"document.querySelector('#s{n} .way').focus()")
    browser.press("Enter")
    assert browser.value(_FOCUS) == f"p{n}"
    browser.press("Enter")
    assert browser.value(_FOCUS) == f"s{n}"

    browser.press("j")
    after = browser.value(_FOCUS)
    browser.press("k")
    assert (after, browser.value(_FOCUS)) == (f"s{int(n) + 1}", f"s{n}")
    browser.press("Enter")
    assert browser.value(_FOCUS) == f"p{n}"
    browser.press("Tab")
    assert browser.value("document.activeElement.className") == "back"


def test_where_two_statements_share_a_passage_the_way_back_is_the_one_that_was_come(browser: Tab, page: Path) -> None:
    """Both statistics have the same excerpt."""
    browser.open(page, 1280)
    ways = browser.value(
        "[...document.querySelectorAll('.is-number .way')].slice(0, 2).map(w => w.hash.slice(2))",
    )
    for n in ways:
        browser.value(f"document.querySelector('#s{n} .way').focus()")
        browser.press("Enter")
        browser.press("Enter")
        assert browser.value(_FOCUS) == f"s{n}"


def test_links_and_filters_work_without_scripts(browser: Tab, page: Path) -> None:
    """The page needs its script only for clicks beside links and for keys."""
    browser.open(page, 1280, scripts=False)
    browser.send(
        "Emulation.setScriptExecutionDisabled", value=False
    )  # for the questions of this test, not for the page
    n = _number(browser, "Vesk still calls")

    browser.click(f"#s{n} .way")
    assert browser.value("location.hash") == f"#p{n}"
    browser.click(f".back[href='#s{n}']")
    assert browser.value("location.hash") == f"#s{n}"
    browser.click("#only-elided")
    shown = "[...document.querySelectorAll('.statement')].filter(s => s.getClientRects().length).length"
    assert browser.value(shown) == 1
    browser.click("#only-unused")
    assert browser.value("[...document.querySelectorAll('.body mark')].every(m => !m.getClientRects().length)")
    assert not browser.value("document.querySelector('.lit')"), "no script has run"
    assert browser.value("!!document.querySelector('.sentence.unused').getClientRects().length")


def test_a_filter_gives_way_to_what_is_gone_to(browser: Tab, page: Path) -> None:
    """A passage leads back also to a statement that was filtered out."""
    browser.open(page, 1280)
    n = _number(browser, "Vesk still calls")
    browser.click("#only-elided")
    assert not browser.value(f"document.getElementById('s{n}').getClientRects().length")

    browser.click(f".back[href='#s{n}']")

    assert browser.value(_FOCUS) == f"s{n}"
    assert browser.value("document.getElementById('only-all').checked")


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_is_accessible_and_fits_its_width(browser: Tab, page: Path, width: int, scheme: str) -> None:
    """axe-core has nothing against it, at a desk and on a telephone, in light and dark, with a passage lit."""
    script = axe_script()
    browser.open(page, width, scheme=scheme)
    assert browser.value("document.documentElement.scrollWidth") == width
    assert violations(browser, script) == []

    browser.value("document.querySelector('.way').click()")
    assert violations(browser, script) == []
    assert browser.requested == [page.as_uri()]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_page_with_errors_attestations_and_no_article_is_accessible(
    browser: Tab, cli: Cli, project: Project, scheme: str
) -> None:
    """Every look that a state has is legible."""
    script = axe_script()
    word = '{address: "evidence[trust].excerpt", by: Bo, on: 2031-03-19, why: "heard"}'
    project.edit("version: 1\n", f"version: 1\nattested: [{word}]\n")
    project.edit("caused a murmur at the Winter Meeting in Lesny", "caused an outcry at the Winter Meeting in Lesny")
    assert cli("lock").code == 0
    project.edit('excerpt: "Vesk still calls Orlany', 'excerpt: "Vesk calls Orlany')

    assert cli("audit", "--out", "all.html").code == 1
    (project.folder / "article.txt").unlink()
    assert cli("audit", "--out", "lock.html").code == 1

    for name in ("all.html", "lock.html"):
        browser.open(project.root / name, 1280, scheme=scheme)
        looks = "['error', 'attested', 'analyst', 'lock'].map(l => document.querySelectorAll('.badge.' + l).length)"
        error, attested, analyst, lock = browser.value(looks)
        assert (error, attested, analyst) == (1, 1, 2)
        assert bool(lock) == (name == "lock.html")
        assert violations(browser, script) == []


def test_a_render_writes_the_page_too_where_the_project_says_so(cli: Cli, project: Project) -> None:
    """It is known to the manifest, and it is the page of `briefgen audit`."""
    with (project.root / "briefgen.toml").open("a", encoding="utf-8") as file:
        file.write("[render]\naudit = true\n")

    done = cli("render", "--format", "html", "--json")

    assert [result["format"] for result in done.document["results"]] == ["html", "audit"]
    assert project.output(".audit.html").name in project.manifest["outputs"]
    assert cli("audit", "--out", "page.html").code == 0
    assert (project.root / "page.html").read_bytes() == project.output(".audit.html").read_bytes()


def test_the_page_is_never_mailed(cli: Cli, project: Project) -> None:
    """Though the render behind the mail writes it, with the article's text."""
    (project.root / "briefgen.toml").write_text(
        '[project]\nbriefs = ["briefs"]\n[render]\naudit = true\n'
        '[mail]\nhost = "127.0.0.1"\nport = 25\nsecurity = "none"\nfrom = "notes@example.org"\n',
        encoding="utf-8",
    )

    done = cli("send", "--to", "ada@example.org", "--dry-run", "mails")

    assert done.code == 0, done.err
    [mail] = (project.root / "mails").glob("*.eml")
    message = email.message_from_bytes(mail.read_bytes(), policy=email.policy.default)
    names = [part.get_filename() for part in message.iter_attachments()]
    assert f"{project.slug}.pdf" in names
    assert not [name for name in names if name and "audit" in name]
    assert project.output(".audit.html").is_file()


def test_the_article_stays_out_where_it_is_told_to(cli: Cli, project: Project) -> None:
    """No sentence of it is in the page that the brief does not have itself."""
    cli("audit", "--without-article", "--out", "page.html")

    page = (project.root / "page.html").read_text(encoding="utf-8")
    sentences = (project.folder / "article.txt").read_text(encoding="utf-8").split(". ")
    brief = project.brief.read_text(encoding="utf-8")
    assert len(sentences) > 10
    assert not [s for s in sentences if len(s) > 60 and s in page and s not in brief]
    assert "characters" in page


def test_something_else_is_never_written_over(cli: Cli, project: Project) -> None:
    """Only a page of ours is written anew."""
    before = project.brief.read_bytes()
    done = cli("audit", "--out", str(project.brief), "--json")

    assert (done.code, done.finding("not-an-audit-page")["file"]) == (6, f"briefs/{project.slug}/brief.yaml")
    assert project.brief.read_bytes() == before
    assert cli("audit").code == 0
    assert cli("audit").code == 0
    assert (project.root / f"{project.slug}.audit.html").is_file()


def test_several_briefs_do_not_go_into_one_file(cli: Cli, project: Project) -> None:
    """Each has its own by default."""
    (project.root / "briefs/other").mkdir()
    for name in ("brief.yaml", "brief.lock", "article.txt"):
        (project.root / "briefs/other" / name).write_bytes((project.folder / name).read_bytes())

    assert cli("audit", "--out", "page.html").code == 2
    assert cli("audit").code == 0
    assert (project.root / "other.audit.html").is_file()


@pytest.mark.parametrize("value", ["audit = 1", 'audit = "yes"', "audits = true"])
def test_a_wrong_setting_is_told_with_its_line(cli: Cli, project: Project, value: str) -> None:
    """`[render]` has one key, which is true or false."""
    with (project.root / "briefgen.toml").open("a", encoding="utf-8") as file:
        file.write(f"[render]\n{value}\n")

    done = cli("render", "--json")

    assert done.code == 1
    assert done.document["findings"][0]["line"] == 4
