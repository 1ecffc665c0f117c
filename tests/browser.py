"""A page in headless Chromium at a width: what it measures, and its picture."""

from __future__ import annotations

import base64
import json
import re
import subprocess
from email.message import EmailMessage
from html import unescape
from pathlib import Path
from typing import NamedTuple

from PIL import Image

from tests.tools import require_tool

# The page stands in a frame: the window itself has a least width, which is more than a telephone's.
_FRAME = """<!doctype html><body style="margin:0"><iframe style="border:0;display:block;width:{width}px;height:{height}px">
</iframe><pre id="told"></pre><script>
const frame = document.querySelector("iframe");
frame.onload = () => {{
  const page = frame.contentDocument;
  const images = [...page.images].map(i => [i.naturalWidth, i.clientWidth]);
  document.getElementById("told").textContent = JSON.stringify([page.documentElement.scrollWidth, images]);
}};
frame.srcdoc = {html};
</script>"""
_HEIGHT = 2000


class Page(NamedTuple):
    """The width that a page takes, and of each image its own width and the one that is shown, in CSS pixels."""

    width: int
    images: tuple[tuple[int, int], ...]
    picture: Image.Image


def mail_page(message: EmailMessage) -> str:
    """The HTML of a mail with its pictures in it, as a mail client shows it."""
    body = message.get_body(("html",))
    assert body is not None
    html = str(body.get_content())
    for part in message.walk():
        if name := part["Content-ID"]:
            data = base64.b64encode(part.get_payload(decode=True)).decode()
            html = html.replace(f"cid:{name.strip('<>')}", f"data:{part.get_content_type()};base64,{data}")
    return html


def browsed(html: str, width: int, folder: Path) -> Page:
    """A page as Chromium shows it at a width; files are written into a folder."""
    page, picture = folder / f"page-{width}.html", folder / f"page-{width}.png"
    said = json.dumps(html).replace("</", "<\\/")
    page.write_text(_FRAME.format(width=width, height=_HEIGHT, html=said), encoding="utf-8")
    dom = _chromium(folder, page, "--dump-dom", f"--screenshot={picture}", f"--window-size=800,{_HEIGHT}")
    told = re.search(r'<pre id="told">(.*?)</pre>', dom)
    assert told, dom[:2000]
    taken, images = json.loads(unescape(told[1]))
    with Image.open(picture) as seen:
        return Page(
            taken, tuple((own, shown) for own, shown in images), seen.convert("RGB").crop((0, 0, width, _HEIGHT))
        )


def _chromium(folder: Path, page: Path, *options: str) -> str:
    usual = ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--virtual-time-budget=5000")
    command = [require_tool("chromium"), *usual, f"--user-data-dir={folder / 'chromium'}", *options, page.as_uri()]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=120).stdout
