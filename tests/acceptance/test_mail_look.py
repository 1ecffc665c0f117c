"""The mail as a reader sees it: opened in a browser at the widths of a desk and of a telephone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser import browsed, mail_page
from tests.conftest import Cli, Project
from tests.mail_server import Script, mail_server

NAVY, PAPER = (20, 48, 79), (255, 255, 255)


@pytest.mark.parametrize("title", ["", "Rechtsschutzversicherungsgesellschaften"])
def test_a_mail_fits_desk_and_telephone_and_shows_its_charts(
    cli: Cli, project: Project, tmp_path: Path, title: str
) -> None:
    """Nothing has to be pushed aside, also with a long word in the title; the band goes from edge to edge."""
    if title:
        project.edit('title: "Lake Sarven', f'title: "{title}')
    script = Script()
    with mail_server(script) as port:
        (project.root / "briefgen.toml").write_text(
            f'[project]\n[mail]\nhost = "127.0.0.1"\nport = {port}\nsecurity = "none"\nfrom = "notes@example.org"\n',
            encoding="utf-8",
        )
        done = cli("send", "--to", "ada@example.org")
        assert done.code == 0, done.err
    html = mail_page(script.received[0].message)

    for width in (640, 360):
        page = browsed(html, width, tmp_path)
        assert page.width == width
        assert len(page.images) == 2
        assert all(own > 0 and width * 0.85 < shown <= width for own, shown in page.images), page.images
        # Two pixels of the picture for one of the mail, so that it is sharp on any screen.
        assert all(own >= 2 * shown for own, shown in page.images)
        band, below = (page.picture.getpixel((x, 8)) for x in (0, width - 1)), page.picture.getpixel((width - 1, 60))
        assert (set(band), below) == ({NAVY}, PAPER)
