"""One mail: text, HTML with its pictures, and the files, in bytes that are the same at every try (RFC 5322, 2045, 2387)."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable, Iterator
from email import message_from_bytes, policy
from email.header import Header
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime
from typing import TYPE_CHECKING, Literal, NamedTuple

from briefgen.compose.mail import MailWords, mail_words
from briefgen.delivery.pictures import WIDTH, ChartPicture, chart_pictures
from briefgen.delivery.ready import Ready
from briefgen.language import format_size
from briefgen.project.addresses import Recipient, parse_address

if TYPE_CHECKING:
    from briefgen.project.delivery import Mail

LeftOut = Literal["", "docx", "all"]
_TYPES = {
    "pdf": ("application", "pdf"),
    "docx": ("application", "vnd.openxmlformats-officedocument.wordprocessingml.document"),
    "html": ("text", "html"),
}
_LINE, _CRLF = 78, "\r\n"
_HEADS = 2_000  # bytes set aside for the headers of a recipient
_SMTP = policy.SMTP.clone(max_line_length=_LINE)
_UTF8 = _SMTP.clone(utf8=True)


class MailBody(NamedTuple):
    """What all recipients of one mail share.

    `content` are the headers that describe the body, `body` what stands behind the headers, `left_out` what did not fit:
    the DOCX, or all files. `parts` are the formats attached.
    """

    subject: str
    content: bytes
    body: bytes
    parts: tuple[str, ...]
    left_out: LeftOut

    @property
    def size(self) -> int:
        """Bytes as they travel, without the headers of a recipient."""
        return len(self.content) + len(self.body)


def bodies(ready: Ready, mail: Mail) -> Iterator[MailBody]:
    """The mail in its three sizes, each made only when it is asked for: with all files, without the DOCX, without any."""
    pictures = chart_pictures(ready)
    formats = tuple(ready.files)
    yield _body(ready, mail, pictures, formats, "")
    if "docx" in formats and len(formats) > 1:
        yield _body(ready, mail, pictures, tuple(name for name in formats if name != "docx"), "docx")
    yield _body(ready, mail, (), (), "all")


def fitting(ready: Ready, mail: Mail, most: int) -> MailBody:
    """The fullest mail of at most so many bytes, else the smallest; what is left out is told in it."""
    made: MailBody | None = None
    for made in bodies(ready, mail):
        if made.size + _HEADS <= most:
            return made
    assert made is not None, "there is always one without files"
    return made


def head(body: MailBody, mail: Mail, recipient: Recipient, name: str, date: dt.datetime) -> bytes:
    """The headers of one recipient's mail, each line ended by CRLF; `name` is its Message-ID without brackets."""
    sender = parse_address(mail.sender)
    # Without SMTPUTF8 in the addresses everything is encoded to ASCII.
    rules = _SMTP if recipient.address.isascii() and sender.address.isascii() else _UTF8
    made = EmailMessage(policy=rules)
    made["From"] = _address(sender)
    made["To"] = _address(recipient)
    if mail.reply_to:
        made["Reply-To"] = _address(parse_address(mail.reply_to))
    made["Date"] = format_datetime(date)
    made["Auto-Submitted"] = "auto-generated"
    if mail.unsubscribe.startswith("https://"):
        made["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    own = bytes(made).partition(b"\r\n\r\n")[0] + b"\r\n" + _whole(name, mail.unsubscribe)
    return own + _subject(body.subject) + body.content


def _whole(name: str, unsubscribe: str) -> bytes:
    """Headers that hold one word: the message classes would break a long one up and encode it."""
    lines = [f"Message-ID: <{name}>"] + ([f"List-Unsubscribe: <{unsubscribe}>"] if unsubscribe else [])
    return (_CRLF.join(lines) + _CRLF).encode()


def attached(wire: bytes) -> dict[str, str]:
    """The digest of each file that is attached to a mail, by its name."""
    made = message_from_bytes(wire, policy=policy.default)
    assert isinstance(made, EmailMessage)
    files = {str(part.get_filename()): part.get_payload(decode=True) for part in made.iter_attachments()}
    return {name: hashlib.sha256(data).hexdigest() for name, data in files.items() if isinstance(data, bytes)}


def _subject(text: str) -> bytes:
    """The line of a subject: as it is where it is short and plain, else in encoded words (RFC 2047).

    The message classes fold a long one so that some readers find spaces in it that nobody wrote.
    """
    line = f"Subject: {text}"
    if not text.isascii() or len(line) > _LINE or "=?" in text:
        line = f"Subject: {Header(text, 'utf-8', header_name='Subject').encode(linesep=_CRLF)}"
    return (line + _CRLF).encode()


def _address(recipient: Recipient) -> Address:
    local, _, domain = recipient.address.rpartition("@")
    return Address(recipient.name, local, domain)


def _body(
    ready: Ready, mail: Mail, pictures: Iterable[ChartPicture], formats: tuple[str, ...], left_out: LeftOut
) -> MailBody:
    pictures = tuple(pictures)
    words = _words(ready, mail, pictures, formats, left_out)
    made = EmailMessage(policy=_SMTP)
    made.set_content(words.text, cte="quoted-printable")
    made.add_alternative(_inlined(words.html), subtype="html", cte="quoted-printable")
    html = made.get_payload(1)
    assert isinstance(html, EmailMessage)
    for picture in pictures:
        html.add_related(picture.data, "image", "png", cid=f"<{_cid(picture)}>", disposition="inline")
    for name in formats:
        file, kind = ready.files[name], _TYPES.get(name, ("application", "octet-stream"))
        made.add_attachment(file.data, *kind, filename=file.name)
    _fix_boundaries(made)
    content, _, body = bytes(made).partition(b"\r\n\r\n")
    return MailBody(words.subject, content + b"\r\n", body, formats, left_out)


def _words(
    ready: Ready, mail: Mail, pictures: tuple[ChartPicture, ...], formats: tuple[str, ...], left_out: LeftOut
) -> MailWords:
    language = ready.brief.language
    charts = {chart.id: chart for chart in ready.brief.charts}
    more = {
        "look": dict(ready.manuscript.theme.palette),
        "attached": [
            {"name": ready.files[f].name, "size": format_size(len(ready.files[f].data), language)} for f in formats
        ],
        "left_out": left_out,
        "unsubscribe": mail.unsubscribe,
        "pictures": [
            {"cid": _cid(p), "width": WIDTH, "alt": p.alt, "chart": p.chart} for p in pictures if p.chart in charts
        ],
    }
    return mail_words(ready.brief, ready.template, ready.date, more)


def _inlined(html: str) -> str:
    """The page with its styles on its elements: mail clients read few others. Nothing is loaded."""
    import css_inline

    inliner = css_inline.CSSInliner(keep_style_tags=False, keep_at_rules=True, load_remote_stylesheets=False)
    return str(inliner.inline(html))


def _cid(picture: ChartPicture) -> str:
    return f"{picture.chart}.{hashlib.sha256(picture.data).hexdigest()[:16]}@charts"


def _fix_boundaries(made: EmailMessage) -> None:
    """Boundaries by content: the library's are random."""
    for number, part in enumerate(made.walk()):
        if part.is_multipart():
            inner = hashlib.sha256()
            for leaf in part.walk():
                payload = leaf.get_payload()
                inner.update(str(payload).encode() if isinstance(payload, str) else b"")
            part.set_boundary(f"=_{number}_{inner.hexdigest()[:40]}")
