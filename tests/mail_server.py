"""A real mail server on loopback that does what a test tells it for each mail: take it, refuse it, or hang up."""

from __future__ import annotations

import base64
import socket
import ssl
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

USER, PASSWORD, TOKEN = "briefs", "s3cret-pass", "s3cret-token"
DROP_BEFORE, DROP_IN, DROP_AFTER = "drop before DATA", "drop in DATA", "drop after DATA"


@dataclass
class Received:
    """A mail that the server took, or saw whole before it hung up."""

    sender: str
    recipient: str
    wire: bytes
    accepted: bool

    @property
    def message(self) -> EmailMessage:
        """The mail, parsed."""
        made = message_from_bytes(self.wire, policy=policy.default)
        assert isinstance(made, EmailMessage)
        return made


@dataclass
class Script:
    """What the server does: by recipient, a list of answers for mail after mail, the last of them for good.

    An answer is "accept", a reply such as "450 later", or one of the drops. `at_rcpt` answers RCPT in the same way. `watch` is
    called at each step: "rcpt", "data" before a mail's first byte, "dot" after its last and before the answer.
    """

    answers: Mapping[str, list[str]] = field(default_factory=dict)
    at_rcpt: Mapping[str, str] = field(default_factory=dict)
    received: list[Received] = field(default_factory=list)
    logins: list[str] = field(default_factory=list)
    watch: Callable[[str], None] = lambda step: None
    current: str = "accept"

    def answer(self, recipient: str) -> str:
        """What happens to the next mail for a recipient."""
        left = self.answers.get(recipient, self.answers.get("*", ["accept"]))
        return left.pop(0) if len(left) > 1 else left[0]

    async def handle_RCPT(self, server: SMTP, session: Session, envelope: Envelope, address: str, options: Any) -> str:  # noqa: N802
        self.watch("rcpt")
        if address in self.at_rcpt:
            return self.at_rcpt[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        [recipient] = envelope.rcpt_tos
        said = self.current
        wire = envelope.original_content or b""
        self.watch("dot")
        self.received.append(Received(str(envelope.mail_from), recipient, wire, said == "accept"))
        if said == DROP_AFTER:
            assert server.transport is not None
            server.transport.abort()
        return "250 taken" if said == "accept" else said

    async def auth_XOAUTH2(self, server: SMTP, args: list[str]) -> AuthResult:  # noqa: N802
        said = base64.b64decode(args[1]).decode()
        self.logins.append("XOAUTH2")
        if said == f"user={USER}\1auth=Bearer {TOKEN}\1\1":
            return AuthResult(success=True)
        await server.challenge_auth(b'{"status":"400"}')
        return AuthResult(success=False, handled=False, message="535 expired token")


class _Server(SMTP):
    async def smtp_DATA(self, arg: str) -> None:  # noqa: N802
        script: Script = self.event_handler
        assert self.envelope is not None
        script.watch("data")
        script.current = script.answer(self.envelope.rcpt_tos[0]) if self.envelope.rcpt_tos else "accept"
        assert self.transport is not None
        if script.current == DROP_BEFORE:
            self.transport.abort()
        elif script.current == DROP_IN:
            await self.push("354 go ahead")
            await self._reader.readline()
            self.transport.abort()
        else:
            await super().smtp_DATA(arg)


class _Controller(Controller):
    def factory(self) -> SMTP:
        return _Server(self.handler, **self.SMTP_kwargs)


def _free_port() -> int:
    """The controller calls its own port to see that it runs, so it must know it beforehand."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def mail_server(
    script: Script,
    *,
    starttls: ssl.SSLContext | None = None,
    tls: ssl.SSLContext | None = None,
    login: bool = False,
    size: int | None = None,
    smtputf8: bool = True,
    password: str = PASSWORD,
    without: str = "",
) -> Iterator[int]:
    """The port of a running server; `without` is a way to log in that it does not offer."""

    def authenticate(server: Any, session: Any, envelope: Any, mechanism: str, data: Any) -> AuthResult:
        script.logins.append(mechanism)
        known = isinstance(data, LoginPassword) and (data.login, data.password) == (USER.encode(), password.encode())
        return AuthResult(success=known, handled=known)

    more: dict[str, Any] = {"authenticator": authenticate, "auth_required": True} if login else {}
    if starttls:
        more |= {"tls_context": starttls, "require_starttls": True}
    controller = _Controller(
        script,
        hostname="127.0.0.1",
        port=_free_port(),
        ssl_context=tls,
        enable_SMTPUTF8=smtputf8,
        data_size_limit=size or 33_554_432,
        auth_require_tls=bool(starttls),
        auth_exclude_mechanism=[without] if without else [],
        **more,
    )
    controller.start()
    try:
        yield controller.port
    finally:
        controller.stop()
