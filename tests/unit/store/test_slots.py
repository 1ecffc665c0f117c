"""Slots: claimed once, taken over from the dead, finished by their holder."""

from __future__ import annotations

import datetime as dt
from concurrent.futures import ThreadPoolExecutor

from briefgen.store import NewMessage, Outcome, Slot, Store, Told

NOW = dt.datetime(2027, 3, 1, 8, 0, tzinfo=dt.UTC)
MINUTE = dt.timedelta(minutes=1)
SLOT = Slot("weekly", NOW)


def test_a_slot_is_claimed_once(store: Store) -> None:
    """The second worker gets nothing."""
    assert store.slots.claim(SLOT, "a", NOW, MINUTE)
    assert not store.slots.claim(SLOT, "b", NOW, MINUTE)
    [row] = store.slots.slots()
    assert (row.slot, row.worker, row.outcome, row.lease_until) == (SLOT, "a", Outcome.RUNNING, NOW + MINUTE)


def test_of_many_workers_at_once_each_slot_has_one(url: str) -> None:
    """Eight ledgers on one database claim twenty slots."""
    slots = [Slot("weekly", NOW + n * MINUTE) for n in range(20)]

    def claimed(worker: int) -> list[Slot]:
        with Store(url) as mine:
            return [slot for slot in slots if mine.slots.claim(slot, str(worker), NOW, MINUTE)]

    with ThreadPoolExecutor(8) as pool:
        won = [slot for each in pool.map(claimed, range(8)) for slot in each]
    assert sorted(won) == slots


def test_a_slot_is_taken_over_when_its_lease_ends(store: Store) -> None:
    """Not before; afterwards the first worker can neither renew nor finish it."""
    store.slots.claim(SLOT, "a", NOW, MINUTE)
    assert store.slots.take_over("weekly", "b", NOW, MINUTE) == ()
    later = NOW + MINUTE
    [taken] = store.slots.take_over("weekly", "b", later, MINUTE)
    assert (taken.slot, taken.worker, taken.attempt) == (SLOT, "b", 2)
    assert not store.slots.renew(SLOT, "a", later, MINUTE)
    assert not store.slots.finish(SLOT, "a", Outcome.DONE, later, {}, {})
    assert store.slots.finish(SLOT, "b", Outcome.DONE, later, {"lake": "e1"}, {"lake.pdf": "d1"}, "fine")
    [row] = store.slots.slots()
    assert (row.outcome, row.editions, row.digests, row.note) == (
        Outcome.DONE,
        {"lake": "e1"},
        {"lake.pdf": "d1"},
        "fine",
    )


def test_a_heartbeat_keeps_a_slot(store: Store) -> None:
    """A lease that was renewed ends later."""
    store.slots.claim(SLOT, "a", NOW, MINUTE)
    assert store.slots.renew(SLOT, "a", NOW + MINUTE / 2, MINUTE)
    assert store.slots.take_over("weekly", "b", NOW + MINUTE, MINUTE) == ()
    assert len(store.slots.take_over("weekly", "b", NOW + 2 * MINUTE, MINUTE)) == 1


def test_a_held_slot_goes_on_when_its_embargo_lifts(store: Store) -> None:
    """Whoever asks first runs it."""
    store.slots.claim(SLOT, "a", NOW, MINUTE)
    store.slots.finish(SLOT, "a", Outcome.HELD, NOW, {}, {}, "embargo", held_until=NOW + 5 * MINUTE)
    assert store.slots.take_over("weekly", "b", NOW + MINUTE, MINUTE) == ()
    assert [row.worker for row in store.slots.take_over("weekly", "b", NOW + 5 * MINUTE, MINUTE)] == ["b"]


def test_a_missed_slot_is_kept_and_never_run(store: Store) -> None:
    """It is the last one that the job is known to have had."""
    assert store.slots.last_due("weekly") is None
    assert store.slots.record(SLOT, Outcome.MISSED, NOW + MINUTE, "down")
    assert not store.slots.claim(SLOT, "a", NOW, MINUTE)
    assert store.slots.last_due("weekly") == NOW


def test_a_job_is_known_since_it_was_first_seen_and_anew_when_it_changes(store: Store) -> None:
    """A changed cron does not bring back the slots it would have had."""
    seen = store.slots.first_seen
    assert seen("weekly", "0 8 * * 1", NOW) == NOW
    assert seen("weekly", "0 8 * * 1", NOW + MINUTE) == NOW
    assert seen("weekly", "0 9 * * 1", NOW + MINUTE) == NOW + MINUTE


def test_two_definitions_of_a_job_do_not_take_each_others_slots(store: Store) -> None:
    """Schedulers that read the project file before and after a change of it run side by side for a while."""
    seen, known = store.slots.first_seen, store.slots.known_since
    assert known("weekly", "old") is None
    for n in range(3):
        assert seen("weekly", "old", NOW + n * MINUTE) == NOW
        assert seen("weekly", "new", NOW + (n + 1) * MINUTE) == NOW + MINUTE
    assert (known("weekly", "old"), known("weekly", "new")) == (NOW, NOW + MINUTE)


def test_a_slot_fails_afterwards_when_a_mail_of_it_does(store: Store) -> None:
    """Not one that is still at work or was missed; what was known of it stays."""
    assert not store.slots.fail(SLOT, NOW, "no such slot")
    store.slots.claim(SLOT, "a", NOW, MINUTE)
    assert not store.slots.fail(SLOT, NOW, "too early")
    store.slots.finish(SLOT, "a", Outcome.DONE, NOW, {"lake": "e1"}, {}, "1 deferred")
    assert store.slots.fail(SLOT, NOW + MINUTE, "ada: expired")
    assert store.slots.fail(SLOT, NOW + MINUTE, "bo: refused")
    [row] = store.slots.slots()
    assert (row.outcome, row.note) == (Outcome.FAILED, "1 deferred; ada: expired; bo: refused")
    assert row.ended == NOW + MINUTE


def test_the_last_editions_are_those_of_the_last_good_end(store: Store) -> None:
    """Before an instant; a failed slot is none."""
    for n, outcome in enumerate((Outcome.DONE, Outcome.UNCHANGED, Outcome.FAILED)):
        slot = Slot("weekly", NOW + n * MINUTE)
        store.slots.claim(slot, "a", NOW, MINUTE)
        store.slots.finish(slot, "a", outcome, NOW, {"lake": f"e{n}"}, {})
    assert store.slots.last_editions("weekly", NOW) == {}
    assert store.slots.last_editions("weekly", NOW + MINUTE) == {"lake": "e0"}
    assert store.slots.last_editions("weekly", NOW + 9 * MINUTE) == {"lake": "e1"}


def test_alerts_of_a_job_are_at_most_one_in_their_time_and_one_of_each_thing(store: Store) -> None:
    """Whatever they tell; another job has its own; the mails and the word that it was told are kept together."""
    hour, count = dt.timedelta(hours=1), 0

    def tell(kind: str, minutes: int, about: int, job: str = "weekly") -> bool:
        nonlocal count
        count += 1
        mail = NewMessage(str(count), job, None, "(alert)", kind, "a@b.c", 0, b"", b"x", "", NOW + hour)
        return store.alerts.tell(job, Told(kind, NOW + about * MINUTE), NOW + minutes * MINUTE, hour, [mail])

    assert store.alerts.last_told("weekly") is None
    assert [tell("a", 0, 0), tell("a", 20, 1), tell("b", 40, 1)] == [True, False, False]
    assert [tell("a", 60, 0), tell("a", 61, 1), tell("b", 121, 1), tell("b", 999, 1)] == [False, True, True, False]
    assert store.alerts.last_told("weekly") == Told("b", NOW + MINUTE)
    assert tell("a", 0, 0, "daily")
    assert [row.id for row in store.outbox.messages()] == ["1", "8", "5", "6"]


def test_two_schedulers_tell_once(url: str) -> None:
    """At the same instant, each with its own connection."""

    def told(number: int) -> bool:
        mail = NewMessage(str(number), "weekly", None, "(alert)", "a", "a@b.c", 0, b"", b"x", "", NOW)
        with Store(url) as mine:
            return mine.alerts.tell("weekly", Told("a", NOW), NOW, MINUTE, [mail])

    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(told, range(8))) == 1
    with Store(url) as store:
        assert len(store.outbox.messages()) == 1
