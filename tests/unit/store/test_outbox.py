"""The outbox: every mail is in one state, and each change of state happens once."""

from __future__ import annotations

import datetime as dt
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from briefgen.store import NewMessage, State, Store

NOW = dt.datetime(2027, 3, 1, 8, 0, 0, 123456, tzinfo=dt.UTC)
MINUTE = dt.timedelta(minutes=1)
MAIL = NewMessage(
    id="1@example.org",
    job="weekly",
    slot=NOW,
    brief="lake",
    edition="e1",
    recipient="ada@example.org",
    repeat=0,
    head=b"To: ada@example.org\r\nSubject: =?utf-8?q?L=C3=A4ke?=\r\n",
    body=b"text\r\n\x00\xff",
    parts="pdf,docx",
    expires=NOW + 60 * MINUTE,
)
OTHER = replace(MAIL, id="2@example.org", recipient="bo@example.org", head=b"To: bo@example.org\r\n")


def test_the_bytes_of_a_mail_are_what_was_prepared(store: Store) -> None:
    """Head, empty line, body; a body that two mails share is kept once."""
    assert store.outbox.prepare([MAIL, OTHER], NOW) == 2
    assert store.outbox.wire(MAIL.id) == MAIL.head + b"\r\n" + MAIL.body
    assert len({row.body for row in store.outbox.messages()}) == 1
    [row, _] = store.outbox.messages()
    assert (row.slot, row.expires, row.state) == (NOW, MAIL.expires, State.PREPARED)


def test_a_mail_that_is_there_is_left_as_it_is(store: Store) -> None:
    """The same Message-ID again changes nothing, whatever the bytes say."""
    store.outbox.prepare([MAIL], NOW)
    assert store.outbox.prepare([replace(MAIL, body=b"another"), OTHER], NOW + MINUTE) == 1
    assert store.outbox.wire(MAIL.id).endswith(MAIL.body)


def test_one_process_only_begins_a_mail(store: Store) -> None:
    """And what is under way is not due."""
    store.outbox.prepare([MAIL], NOW)
    assert [store.outbox.begin(MAIL.id, NOW), store.outbox.begin(MAIL.id, NOW)] == [True, False]
    assert store.outbox.due(NOW) == ()
    assert not store.outbox.settle(MAIL.id, State.DEFERRED, NOW, "450 later"), "another process has it"
    assert store.outbox.settle(MAIL.id, State.ACCEPTED, NOW, "250 ok", begun=True)
    assert not store.outbox.settle(MAIL.id, State.REFUSED, NOW, "550 no")
    [row] = store.outbox.messages()
    assert (row.state, row.reply, row.attempts) == (State.ACCEPTED, "250 ok", 1)


def test_a_deferred_mail_is_due_again_at_its_time(store: Store) -> None:
    """Each try is counted, also one that ended before a byte was handed over."""
    store.outbox.prepare([MAIL], NOW)
    store.outbox.settle(MAIL.id, State.DEFERRED, NOW, "450 later", next_try=NOW + MINUTE)
    assert store.outbox.due(NOW) == ()
    [row] = store.outbox.due(NOW + MINUTE)
    assert (row.attempts, row.reply) == (1, "450 later")


@pytest.mark.parametrize(("resend", "state"), [(False, State.UNKNOWN), (True, State.DEFERRED)])
def test_what_a_dead_process_left_is_unknown_or_sent_again(store: Store, resend: bool, state: State) -> None:
    """Only what it left long enough ago: another process may be at it."""
    store.outbox.prepare([MAIL], NOW)
    store.outbox.begin(MAIL.id, NOW)
    assert store.outbox.recover(NOW + MINUTE, NOW - MINUTE, lambda row: resend) == ()
    assert [row.id for row in store.outbox.recover(NOW + MINUTE, NOW, lambda row: resend)] == [MAIL.id]
    assert [row.state for row in store.outbox.messages()] == [state]
    assert bool(store.outbox.due(NOW + MINUTE)) is resend


def test_the_best_state_of_an_edition_is_what_a_recipient_has(store: Store) -> None:
    """A second mail that was refused does not take away the first."""
    again = replace(MAIL, id="3@example.org", repeat=1)
    store.outbox.prepare([MAIL, again, OTHER], NOW, again=True)
    store.outbox.settle(MAIL.id, State.UNKNOWN, NOW)
    store.outbox.settle(again.id, State.REFUSED, NOW)
    assert store.outbox.standing("lake", "e1") == {
        "ada@example.org": State.UNKNOWN,
        "bo@example.org": State.PREPARED,
    }
    assert store.outbox.standing("lake", "e2") == {}
    assert store.outbox.served("lake") == {"ada@example.org"}
    assert store.outbox.repeats("lake", "e1", "ada@example.org") == 2


def test_a_mail_can_be_cancelled_before_it_goes_and_tried_again_unless_accepted(store: Store) -> None:
    """An accepted mail is never sent again under its own name."""
    store.outbox.prepare([MAIL], NOW)
    later = NOW + 60 * MINUTE
    assert store.outbox.cancel(MAIL.id, NOW)
    assert not store.outbox.cancel(MAIL.id, NOW)
    assert store.outbox.retry(MAIL.id, NOW, later)
    assert [row.id for row in store.outbox.due(NOW)] == [MAIL.id]
    store.outbox.begin(MAIL.id, NOW)
    assert not store.outbox.retry(MAIL.id, NOW, later)
    store.outbox.settle(MAIL.id, State.ACCEPTED, NOW, begun=True)
    assert not store.outbox.retry(MAIL.id, NOW, later)


def test_pruning_drops_bytes_and_keeps_what_became_of_them(store: Store) -> None:
    """A body that an open mail needs stays."""
    store.outbox.prepare([MAIL, replace(OTHER, body=b"still needed")], NOW)
    store.outbox.settle(MAIL.id, State.ACCEPTED, NOW)
    assert store.outbox.prune(NOW) == 0
    assert store.outbox.prune(NOW + MINUTE) == 1
    assert store.outbox.wire(MAIL.id) == MAIL.head + b"\r\n"
    assert store.outbox.wire(OTHER.id).endswith(b"still needed")
    assert store.outbox.standing("lake", "e1")["ada@example.org"] is State.ACCEPTED


def test_bytes_that_were_dropped_are_kept_again_with_the_next_mail_of_them(store: Store) -> None:
    """And a mail whose bytes are gone is not sent without them."""
    store.outbox.prepare([MAIL], NOW)
    store.outbox.settle(MAIL.id, State.REFUSED, NOW)
    store.outbox.prune(NOW + MINUTE)
    assert not store.outbox.retry(MAIL.id, NOW, NOW + 60 * MINUTE)

    again = replace(MAIL, id="9@example.org", repeat=1)
    assert store.outbox.prepare([again], NOW + MINUTE) == 1
    assert store.outbox.wire(again.id).endswith(MAIL.body)
    assert store.outbox.retry(MAIL.id, NOW, NOW + 60 * MINUTE)


def test_a_newer_edition_overtakes_the_older_that_waits(store: Store) -> None:
    """For who gets it; what is under way or has an end stays as it is, and so does another brief's."""
    rows = [replace(MAIL, id=f"{n}@x.org", recipient=f"{n}@example.org") for n in range(3)]
    other = replace(MAIL, id="b@x.org", brief="sea", recipient="1@example.org")
    store.outbox.prepare([*rows, other], NOW)
    store.outbox.begin(rows[0].id, NOW)
    newer = [replace(row, id="new" + row.id, edition="e2") for row in rows[:2]]
    store.outbox.prepare([newer[0], replace(newer[1], recipient="1@EXAMPLE.org")], NOW)
    found = {row.id: row.state for row in store.outbox.messages() if not row.id.startswith("new")}
    assert found == {
        "0@x.org": State.TRANSMITTING,
        "1@x.org": State.CANCELLED,
        "2@x.org": State.PREPARED,
        "b@x.org": State.PREPARED,
    }


@pytest.mark.parametrize("resend", [False, True])
def test_a_plain_answer_counts_though_the_mail_was_given_up(store: Store, resend: bool) -> None:
    """A machine that slept, or a clock that was set forward: the server's word is better than none."""
    store.outbox.prepare([MAIL], NOW)
    store.outbox.begin(MAIL.id, NOW)
    store.outbox.recover(NOW + 60 * MINUTE, NOW, lambda row: resend)
    assert not store.outbox.settle(MAIL.id, State.UNKNOWN, NOW, begun=True)
    assert store.outbox.settle(MAIL.id, State.ACCEPTED, NOW, "250 ok", begun=True)
    [row] = store.outbox.messages()
    assert (row.state, row.reply) == (State.ACCEPTED, "250 ok")


def test_more_mails_than_a_statement_holds_names(store: Store) -> None:
    """Prepared together, found by their names, counted, and quick."""
    many = [replace(MAIL, id=f"{n:06}@x.org", recipient=f"{n}@example.org") for n in range(3_000)]
    assert store.outbox.prepare(many, NOW) == 3_000
    names = {row.id for row in many} | {f"{n}@elsewhere.org" for n in range(70_000)}
    assert len(store.outbox.due(NOW, names)) == 3_000
    assert store.outbox.counts() == {State.PREPARED: 3_000}
    assert [row.id for row in store.outbox.named("00299")] == [f"{n:06}@x.org" for n in range(2_990, 3_000)]
    assert store.outbox.named("0_299") == ()


def test_a_name_that_is_not_there_is_a_key_error(store: Store) -> None:
    """A mistake of the caller."""
    with pytest.raises(KeyError):
        store.outbox.wire("nobody@example.org")
    assert store.outbox.message("nobody@example.org") is None


def test_an_edition_is_prepared_once_for_a_recipient_whoever_is_faster(url: str) -> None:
    """Sixteen at once, by hand and by jobs, each with a name of its own: one mail; a refused one does not count."""

    def prepared(number: int) -> int:
        mail = replace(MAIL, id=f"{number}@example.org", job=f"job-{number}", recipient=MAIL.recipient.title())
        with Store(url) as mine:
            return mine.outbox.prepare([mail], NOW)

    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(prepared, range(16))) == 1
    with Store(url) as store:
        [row] = store.outbox.messages()
        store.outbox.settle(row.id, State.REFUSED, NOW)
        assert store.outbox.prepare([replace(MAIL, id="99@example.org")], NOW) == 1
