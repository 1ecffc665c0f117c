"""A session with a real server: what is known of a mail after each kind of end."""

from __future__ import annotations

import base64
import socketserver
import ssl
import threading
from pathlib import Path
from typing import Any

import pytest
import trustme

from briefgen.delivery.smtp import Session, connect
from briefgen.errors import EnvironmentFailed, NotDelivered
from briefgen.findings import Finding
from briefgen.project.delivery import Mail
from briefgen.store import State
from briefgen.world import World
from tests.mail_server import DROP_AFTER, DROP_BEFORE, DROP_IN, PASSWORD, TOKEN, USER, Script, mail_server

WIRE = b"To: ada@example.org\r\nSubject: x\r\n\r\n.a dot\r\n..two\r\nend\r\n"
ADA = "ada@example.org"


def settings(port: int, **more: Any) -> Mail:
    """`[mail]` for a server on loopback."""
    return Mail.model_validate({"host": "127.0.0.1", "port": port, "from": "us@example.org", "security": "none"} | more)


def opened(mail: Mail, folder: Path = Path(), **environ: str) -> Session:
    """A session."""
    return connect(mail, World(folder, environ), folder)


def tried(script: Script, wire: bytes = WIRE, **more: Any) -> tuple[State, bool]:
    """What is known of one mail to Ada, and whether its first byte was about to be sent."""
    begun = []
    with mail_server(script, **more) as port:
        session = opened(settings(port))
        reply = session.transmit("us@example.org", ADA, wire, lambda: not begun.append(True))
        session.quit()
    assert reply is not None
    return reply.state, bool(begun)


def test_a_mail_arrives_byte_by_byte() -> None:
    """Lines that begin with a dot too."""
    script = Script()
    assert tried(script) == (State.ACCEPTED, True)
    assert [mail.wire for mail in script.received] == [WIRE]


@pytest.mark.parametrize(
    ("script", "state", "begun"),
    [
        (Script({ADA: ["450 later"]}), State.DEFERRED, True),
        (Script({ADA: ["550 no"]}), State.REFUSED, True),
        (Script({ADA: ["552 too large"]}), State.REFUSED, True),
        (Script({}, {ADA: "550 unknown here"}), State.REFUSED, False),
        (Script({}, {ADA: "451 greylisted"}), State.DEFERRED, False),
        (Script({ADA: [DROP_BEFORE]}), State.DEFERRED, False),
        (Script({ADA: [DROP_AFTER]}), State.UNKNOWN, True),
    ],
)
def test_what_is_known_after_each_end(script: Script, state: State, begun: bool) -> None:
    """5xx never, 4xx later; a loss before the dot is harmless, after it nobody knows."""
    assert tried(script) == (state, begun)


def test_a_loss_within_a_large_mail_is_harmless() -> None:
    """Its dot was not handed over: the socket did not even take the rest."""
    wire = WIRE + b"x" * 70 + b"\r\n" + (b"y" * 70 + b"\r\n") * 400_000
    assert tried(Script({ADA: [DROP_IN]}), wire) == (State.DEFERRED, True)


def test_one_refused_recipient_does_not_end_the_session() -> None:
    """The next mail goes over the same connection."""
    script = Script({}, {"bo@example.org": "550 unknown here"})
    with mail_server(script) as port:
        session = opened(settings(port))
        replies = [
            session.transmit("us@x.org", to, WIRE, lambda: True) for to in ("a@x.org", "bo@example.org", "c@x.org")
        ]
        session.quit()
    assert [reply and reply.state for reply in replies] == [State.ACCEPTED, State.REFUSED, State.ACCEPTED]


def test_nothing_is_sent_where_somebody_else_was_faster() -> None:
    """The server gets no mail, not even an empty one."""
    script = Script()
    with mail_server(script) as port:
        session = opened(settings(port))
        assert session.transmit("us@x.org", ADA, WIRE, lambda: False) is None
        assert not session.alive
    assert script.received == []


def test_the_server_tells_its_size_and_smtputf8() -> None:
    """Without it, an address with letters beyond ASCII is refused with the reason."""
    with mail_server(Script(), size=1_000_000, smtputf8=False) as port:
        session = opened(settings(port))
        assert (session.size, session.smtputf8) == (1_000_000, False)
        reply = session.transmit("us@x.org", "жанар@example.org", WIRE, lambda: True)
        session.quit()
    assert reply is not None
    assert reply.state is State.REFUSED
    assert "SMTPUTF8" in reply.text


def test_an_address_beyond_ascii_arrives_over_smtputf8() -> None:
    """As it was typed."""
    script = Script()
    with mail_server(script) as port:
        session = opened(settings(port))
        session.transmit("us@x.org", "жанар@example.org", WIRE, lambda: True)
        session.quit()
    assert [mail.recipient for mail in script.received] == ["жанар@example.org"]


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    """An authority that no machine trusts by itself."""
    return trustme.CA()


@pytest.fixture(scope="module")
def context(authority: trustme.CA) -> ssl.SSLContext:
    """The server's side of TLS."""
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(made)
    return made


@pytest.fixture
def trusting(authority: trustme.CA, tmp_path: Path) -> dict[str, str]:
    """`[mail]` with that authority."""
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    return {"ca_file": "ca.pem"}


def test_starttls_with_a_password(context: ssl.SSLContext, trusting: dict[str, str], tmp_path: Path) -> None:
    """The password comes from the environment, the login is PLAIN."""
    script = Script()
    with mail_server(script, starttls=context, login=True) as port:
        mail = settings(port, security="starttls", username=USER, password_env="PASS", **trusting)
        session = opened(mail, tmp_path, PASS=PASSWORD)
        reply = session.transmit("us@x.org", ADA, WIRE, lambda: True)
        session.quit()
    assert reply is not None
    assert (reply.state, script.logins) == (State.ACCEPTED, ["PLAIN"])


def test_tls_from_the_start(context: ssl.SSLContext, trusting: dict[str, str], tmp_path: Path) -> None:
    """On a port of its own."""
    with mail_server(Script(), tls=context) as port:
        session = opened(settings(port, security="tls", **trusting), tmp_path)
        assert session.alive
        session.quit()


@pytest.mark.parametrize("source", ["env", "file"])
def test_xoauth2_reads_its_token_at_each_connection(
    context: ssl.SSLContext, trusting: dict[str, str], tmp_path: Path, source: str
) -> None:
    """Whoever renews it writes a file or sets a variable."""
    key = {"token_env": "TOKEN"} if source == "env" else {"token_file": "token"}
    script = Script()
    with mail_server(script, starttls=context, login=True) as port:
        mail = settings(port, security="starttls", auth="xoauth2", username=USER, **key, **trusting)
        (tmp_path / "token").write_text("expired", encoding="utf-8")
        with pytest.raises(NotDelivered) as refused:
            opened(mail, tmp_path, TOKEN="expired")
        (tmp_path / "token").write_text(TOKEN + "\n", encoding="utf-8")
        session = opened(mail, tmp_path, TOKEN=TOKEN)
        session.quit()
    assert [finding.code for finding in refused.value.findings] == ["mail-login"]
    assert "535 *** token" in str(refused.value), "the server's own words, but never the token"


def test_a_wrong_password_is_told_without_it(context: ssl.SSLContext, trusting: dict[str, str], tmp_path: Path) -> None:
    """Nor is one that is not set."""
    with mail_server(Script(), starttls=context, login=True) as port:
        mail = settings(port, security="starttls", username=USER, password_env="PASS", **trusting)
        for environ, code in (({"PASS": "hunter2"}, "mail-login"), ({}, "mail-secret")):
            with pytest.raises(NotDelivered) as refused:
                opened(mail, tmp_path, **environ)
            assert [finding.code for finding in refused.value.findings] == [code]
            assert "hunter2" not in repr(refused.value.findings)


class _Parrot(socketserver.StreamRequestHandler):
    """A server that refuses every login, repeats what it was told in full, and tells what it means as well."""

    padding = ""

    def handle(self) -> None:
        self.wfile.write(b"220 hello\r\n")
        while line := self.rfile.readline().strip():
            verb, *words = line.split()
            if verb.upper() != b"AUTH":
                self.wfile.write(b"250-here\r\n250 AUTH PLAIN XOAUTH2\r\n")
                continue
            meant = base64.b64decode(words[-1]).replace(b"\0", b" ").replace(b"\1", b" ")
            self.wfile.write(b"535 " + self.padding.encode() + b" ".join((line, meant)) + b"\r\n")


@pytest.mark.parametrize("padding", [0, 380, 440, 480])
@pytest.mark.parametrize("auth", [{"password_env": "SECRET"}, {"auth": "xoauth2", "token_env": "SECRET"}])
def test_a_server_that_repeats_the_secret_is_not_repeated(auth: dict[str, str], padding: int) -> None:
    """Neither plain nor as it went over the wire, nor a part of it where the answer is cut."""
    phrase = "correct-horse-battery-staple"
    parrot = type("Parrot", (_Parrot,), {"padding": "x" * padding})
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), parrot) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        with pytest.raises(NotDelivered) as refused:
            opened(settings(server.server_address[1], username=USER, **auth), SECRET=phrase)
        server.shutdown()
    said = repr(refused.value.findings).lower()
    assert "***" in said or padding
    pieces = [phrase[n : n + 8] for n in range(len(phrase) - 7)]
    wired = [base64.b64encode(form).decode() for form in (b"\0" + f"{USER}\0{phrase}".encode(), phrase.encode())]
    pieces += [wire[n : n + 8] for wire in wired for n in range(len(wire) - 7)]
    assert [piece for piece in pieces if piece.lower() in said] == []


@pytest.mark.parametrize("mechanism", ["PLAIN", "LOGIN"])
def test_a_password_may_have_any_letters(
    context: ssl.SSLContext, trusting: dict[str, str], tmp_path: Path, mechanism: str
) -> None:
    """It is UTF-8 (RFC 4616)."""
    script, without = Script(), {"PLAIN": "LOGIN", "LOGIN": "PLAIN"}[mechanism]
    with mail_server(script, starttls=context, login=True, password="пароль é", without=without) as port:
        mail = settings(port, security="starttls", username=USER, password_env="PASS", **trusting)
        opened(mail, tmp_path, PASS="пароль é").quit()
        with pytest.raises(NotDelivered, match="535"):
            opened(mail, tmp_path, PASS="пароль è")
    assert script.logins == [mechanism] * 2


@pytest.mark.parametrize(
    "data", [None, "", "no certificate", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"]
)
def test_an_authority_that_cannot_be_read_is_told(tmp_path: Path, data: str | None) -> None:
    """The file is not there, or is none; the mails wait."""
    if data is not None:
        (tmp_path / "ca.pem").write_text(data, encoding="utf-8")
    with mail_server(Script()) as port, pytest.raises(NotDelivered, match=r"authority in 'ca\.pem'"):
        opened(settings(port, security="tls", ca_file="ca.pem"), tmp_path)


@pytest.mark.parametrize("host", ["nobody.invalid", "x" * 64 + ".invalid", "a..b"])
def test_a_host_that_cannot_be_is_told(host: str) -> None:
    """Not a host that anybody knows, or no name at all."""
    with pytest.raises(NotDelivered) as refused:
        opened(settings(25, host=host))
    assert [finding.code for finding in refused.value.findings] == ["mail-unreachable"]


@pytest.mark.parametrize(
    ("script", "state"),
    [
        (Script({ADA: ["354 go on"]}), State.UNKNOWN),
        (Script({ADA: ["nonsense"]}), State.UNKNOWN),
        (Script({}, {ADA: "354 go on"}), State.DEFERRED),
        (Script({ADA: ["550 line one\x1b[2J and more"]}), State.REFUSED),
    ],
)
def test_an_answer_that_is_none_is_not_taken_for_one(script: Script, state: State) -> None:
    """Nothing is called accepted that the server did not accept, nothing refused that it may have taken."""
    assert tried(script)[0] is state


def test_a_ledger_that_fails_at_the_last_moment_sends_nothing() -> None:
    """The session ends at once; nothing that is said afterwards is taken for a part of the mail."""
    script = Script()

    def begin() -> bool:
        raise EnvironmentFailed(Finding("store", "the ledger fails: database is locked"))

    with mail_server(script) as port:
        session = opened(settings(port))
        with pytest.raises(EnvironmentFailed):
            session.transmit("us@x.org", ADA, WIRE, begin)
        assert not session.alive
        session.quit()
    assert script.received == []


def test_an_untrusted_certificate_and_a_server_without_tls_are_refused(context: ssl.SSLContext, tmp_path: Path) -> None:
    """Nothing is said over such a connection."""
    script = Script()
    with mail_server(script, starttls=context) as secure, mail_server(script) as plain:
        for port in (secure, plain):
            with pytest.raises(NotDelivered) as refused:
                opened(settings(port, security="starttls"), tmp_path)
            assert [finding.code for finding in refused.value.findings] == ["mail-tls"]


def test_a_host_that_is_not_there_is_told() -> None:
    """Nobody listens."""
    with mail_server(Script()) as port:
        pass
    with pytest.raises(NotDelivered) as refused:
        opened(settings(port))
    assert [finding.code for finding in refused.value.findings] == ["mail-unreachable"]
