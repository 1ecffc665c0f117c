"""A session with a mail server: what it takes, and for each mail what is known of it afterwards (RFC 5321).

The state of a mail turns on one moment: whether its terminating dot was handed to the socket. Before it a loss is harmless,
after it nobody can know.
"""

from __future__ import annotations

import base64
import re
import smtplib
import ssl
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from briefgen.errors import BriefgenError, NotDelivered
from briefgen.findings import Finding
from briefgen.project.addresses import needs_smtputf8
from briefgen.store import State
from briefgen.world import World

if TYPE_CHECKING:
    from briefgen.project.delivery import Mail

_TIMEOUT, _ANSWER_TIMEOUT = 60.0, 600.0  # seconds; the second for the answer to a mail, RFC 5321 section 4.5.3.2.6
_TOKEN_MOST = 100_000  # bytes of a file with a token
_REPLY_MOST = 500  # characters kept of an answer
Begin = Callable[[], bool]


class Reply(NamedTuple):
    """What is known of a mail after a try: accepted, refused, deferred or unknown, and the server's words or ours."""

    state: State
    text: str


class Session:
    """An open connection. `size` is the largest mail in bytes that the server says it takes, None where it does not say."""

    def __init__(self, smtp: smtplib.SMTP) -> None:
        self._smtp = smtp
        self.smtputf8 = smtp.has_extn("smtputf8")
        said = smtp.esmtp_features.get("size", "")
        self.size = int(said) if said.isdigit() and int(said) else None
        self.alive = True

    def transmit(self, sender: str, recipient: str, wire: bytes, begin: Begin) -> Reply | None:
        """Hand over one mail. `begin` is called when the server is ready for it and before its first byte is sent; where it
        says no, somebody else is at it, and None comes back."""
        handed_over = False
        try:
            if (refused := self._envelope(sender, recipient, len(wire))) is not None:
                return refused
            if not self._begun(begin):
                return None
            self._smtp.send(_stuffed(wire))
            self._smtp.send(b".\r\n")
            handed_over = True
            if self._smtp.sock is not None:
                self._smtp.sock.settimeout(_ANSWER_TIMEOUT)
            code, text = self._smtp.getreply()
            return self._judged(code, text, State.UNKNOWN)
        except (smtplib.SMTPServerDisconnected, smtplib.SMTPResponseException, OSError) as error:
            self.alive = False
            with suppress(OSError):
                self._smtp.close()
            if handed_over:
                return Reply(State.UNKNOWN, f"the connection ended before an answer: {_words(error)}")
            return Reply(State.DEFERRED, f"the connection ended: {_words(error)}")

    def _begun(self, begin: Begin) -> bool:
        """Whether to go on; else the session is over: the only way out of DATA that sends nothing."""
        try:
            if begin():
                return True
        except BaseException:
            self.close()
            raise
        self.close()
        return False

    def close(self) -> None:
        """End the session."""
        self.alive = False
        with suppress(smtplib.SMTPException, OSError):
            # QUIT inside DATA would be text of the mail.
            self._smtp.close()

    def quit(self) -> None:
        """End the session as the protocol wants it."""
        if self.alive:
            with suppress(smtplib.SMTPException, OSError):
                self._smtp.quit()
        self.close()

    def _envelope(self, sender: str, recipient: str, size: int) -> Reply | None:
        """Everything before the first byte of the mail; None where the server is ready for it."""
        options = [f"SIZE={size}"] if self._smtp.has_extn("size") else []
        if needs_smtputf8(sender) or needs_smtputf8(recipient):
            if not self.smtputf8:
                return Reply(State.REFUSED, "the server has no SMTPUTF8, which this address needs")
            options.append("SMTPUTF8")
        self._smtp.command_encoding = "utf-8" if self.smtputf8 else "ascii"
        steps: tuple[tuple[Callable[[], tuple[int, bytes]], int], ...] = (
            (lambda: self._smtp.mail(sender, options), 2),
            (lambda: self._smtp.rcpt(recipient), 2),
            (lambda: self._smtp.docmd("DATA"), 3),
        )
        for step, wanted in steps:
            code, text = step()
            if code // 100 != wanted:
                with suppress(smtplib.SMTPException):
                    self._smtp.rset()
                return self._judged(code, text, State.DEFERRED)
        return None

    def _judged(self, code: int, text: bytes, otherwise: State) -> Reply:
        """What an answer says; `otherwise` is for one that says nothing of the kind. Before the mail a 2xx takes nothing."""
        said = _one_line(f"{code} {text.decode('utf-8', 'replace')}")
        if code == 421:
            self.close()
        meant = {2: State.ACCEPTED if otherwise is State.UNKNOWN else otherwise, 4: State.DEFERRED, 5: State.REFUSED}
        return Reply(meant.get(code // 100, otherwise), said)


def connect(mail: Mail, world: World, folder: Path) -> Session:
    """A session with the server of `[mail]`; secrets are read now. Files are looked for below `folder`.

    Raises NotDelivered (`mail-unreachable`, `mail-tls`, `mail-login`, `mail-secret`), whose words hold no secret.
    """
    secret = _secret(mail, world, folder)
    host = f"{mail.host}:{mail.port}"
    smtp: smtplib.SMTP | None = None
    try:
        smtp = _opened(mail, world, folder)
        _log_in(smtp, mail, secret)
    except BaseException as error:
        if smtp is not None:
            with suppress(OSError):
                smtp.close()
        if (told := _told(error, host, _hidden(mail, secret))) is not None:
            raise NotDelivered(told) from None
        raise
    return Session(smtp)


def _told(error: BaseException, host: str, hidden: Sequence[str]) -> Finding | None:
    """The finding of a failure to connect; None for what is no failure of the server's."""
    said = _words(error, hidden)
    if isinstance(error, ssl.SSLError | smtplib.SMTPNotSupportedError):
        hints = ("see [mail] security and port", "ca_file names an authority of your own to trust")
        return Finding("mail-tls", f"no safe connection to {host}: {said}", hints=hints)
    if isinstance(error, smtplib.SMTPAuthenticationError):
        hint = "see username, and the password or token in the environment"
        return Finding("mail-login", f"{host} does not let us in: {said}", hints=(hint,))
    if isinstance(error, smtplib.SMTPException | OSError | UnicodeError):
        return Finding("mail-unreachable", f"{host} cannot be reached: {said}", hints=("see [mail] host and port",))
    return None


def _secret(mail: Mail, world: World, folder: Path) -> str:
    """The password or token, "" where none is needed."""
    if mail.auth == "none":
        return ""
    if mail.auth == "xoauth2" and mail.token_file:
        try:
            return world.read_bytes(world.inside(folder, mail.token_file), _TOKEN_MOST).decode().strip()
        except (BriefgenError, UnicodeDecodeError):
            message = f"the token in '{mail.token_file}' cannot be read"
            raise NotDelivered(Finding("mail-secret", message, hints=("write the token into this file",))) from None
    name = mail.password_env if mail.auth == "password" else mail.token_env
    if not (found := world.environ.get(name, "")):
        message = f"the variable {name} is not set"
        raise NotDelivered(Finding("mail-secret", message, hints=(f"set {name} where briefgen runs",)))
    return found


def _opened(mail: Mail, world: World, folder: Path) -> smtplib.SMTP:
    # The name in EHLO: asking the machine for its own may wait for a name server.
    ours = mail.sender.rpartition("@")[2].strip("<> ") or "localhost"
    ours = ours if ours.isascii() else "localhost"
    if mail.security == "none":
        smtp = smtplib.SMTP(mail.host, mail.port, ours, _TIMEOUT)
    else:
        context = ssl.create_default_context()
        if mail.ca_file:
            _trust(context, mail.ca_file, world, folder)
        if mail.security == "tls":
            smtp = smtplib.SMTP_SSL(mail.host, mail.port, ours, timeout=_TIMEOUT, context=context)
        else:
            smtp = smtplib.SMTP(mail.host, mail.port, ours, _TIMEOUT)
            try:
                smtp.starttls(context=context)
            except BaseException:
                smtp.close()
                raise
    smtp.ehlo_or_helo_if_needed()
    return smtp


def _trust(context: ssl.SSLContext, file: str, world: World, folder: Path) -> None:
    try:
        data = world.read_bytes(world.inside(folder, file), _TOKEN_MOST)
        context.load_verify_locations(cadata=data.decode("ascii", "replace"))
    except (BriefgenError, ssl.SSLError, ValueError):
        message = f"the authority in '{file}' cannot be read"
        raise NotDelivered(Finding("mail-tls", message, hints=("ca_file names a PEM file",))) from None


def _log_in(smtp: smtplib.SMTP, mail: Mail, secret: str) -> None:
    """Log in. Not by `smtplib`'s own way, which knows ASCII alone: a password is UTF-8 (RFC 4616)."""
    offered = smtp.esmtp_features.get("auth", "").upper().split()
    if mail.auth == "none":
        return
    if mail.auth == "xoauth2":
        # A second challenge tells why the token was refused, and wants an empty answer.
        answers = [""]
        code, text = smtp.docmd("AUTH", f"XOAUTH2 {_base64(_bearer(mail, secret))}")
    elif "PLAIN" in offered or "LOGIN" not in offered:
        answers = []
        code, text = smtp.docmd("AUTH", f"PLAIN {_base64(_plain(mail, secret))}")
    else:
        answers = [mail.username, secret]
        code, text = smtp.docmd("AUTH", "LOGIN")
    while code == 334 and answers:
        code, text = smtp.docmd(_base64(answers.pop(0)))
    if code not in (235, 503):  # 503: already in
        raise smtplib.SMTPAuthenticationError(code, text)


def _bearer(mail: Mail, token: str) -> str:
    return f"user={mail.username}\1auth=Bearer {token}\1\1"


def _plain(mail: Mail, password: str) -> str:
    """RFC 4616, section 2."""
    return f"\0{mail.username}\0{password}"


def _hidden(mail: Mail, secret: str) -> tuple[str, ...]:
    """The forms in which a secret goes over the wire, the longest first; one of three letters would hide half a sentence."""
    if len(secret) <= 3:
        return ()
    return (*map(_base64, (_bearer(mail, secret), _plain(mail, secret), secret)), secret)


def _base64(text: str) -> str:
    return base64.b64encode(text.encode()).decode()


def _stuffed(wire: bytes) -> bytes:
    """A mail whose lines end in CRLF and of which none begins with a lone dot (RFC 5321, section 4.5.2)."""
    whole = wire if wire.endswith(b"\r\n") else wire + b"\r\n"
    return (b"." if whole.startswith(b".") else b"") + whole.replace(b"\r\n.", b"\r\n..")


def _words(error: BaseException, hidden: Sequence[str] = ()) -> str:
    """What an error says, without what is hidden: a server may repeat what it was told."""
    if isinstance(error, smtplib.SMTPResponseException):
        said = error.smtp_error
        text = f"{error.smtp_code} {said.decode('utf-8', 'replace') if isinstance(said, bytes) else said}"
    else:
        text = (getattr(error, "strerror", None) or str(error) or type(error).__name__).lower()
    for secret in hidden:
        text = re.sub(re.escape(secret), "***", text, flags=re.IGNORECASE)
    return _one_line(text)


def _one_line(text: str) -> str:
    """A server's words, which may be anything, without line ends and controls."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())[:_REPLY_MOST]
