"""Headers of a mail: what a reader's program makes of them."""

from __future__ import annotations

import datetime as dt
from email import message_from_bytes, policy

from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefgen.delivery.message import MailBody, head
from briefgen.project.addresses import Recipient
from briefgen.project.delivery import Mail

MAIL = Mail.model_validate({"host": "localhost", "from": "Notes <notes@example.org>"})
NOON = dt.datetime(2031, 3, 24, 12, 0, tzinfo=dt.UTC)
SUBJECTS = st.text(st.sampled_from("abcde ,;:()<>=?_%@“”’·ЩқʻŞ"), min_size=1, max_size=300).map(
    lambda text: " ".join(text.split()) or "x"
)


@given(subject=SUBJECTS)
@settings(deadline=None, derandomize=True)
@example("Central Asia hints at distance from Moscow, not at a break · 3 September 2024")
@example("Lake Sarven: two gauges, one fading chance to count together (20 March 2031)")
@example("=?utf-8?q?not=20encoded?=")
def test_a_subject_arrives_as_it_was_written(subject: str) -> None:
    """However long, in whatever letters: no space more, none less, on lines of at most 78."""
    wire = head(MailBody(subject, b"", b"", (), ""), MAIL, Recipient("ada@example.org"), "1@example.org", NOON)

    read = message_from_bytes(wire + b"\r\n", policy=policy.default)

    assert str(read["Subject"]) == subject
    assert max(map(len, wire.split(b"\r\n"))) <= 78
    assert read["Message-ID"] == "<1@example.org>"
