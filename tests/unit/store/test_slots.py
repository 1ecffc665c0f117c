"""Slots: claimed once, taken over from the dead, finished by their holder."""

from __future__ import annotations

import datetime as dt
from concurrent.futures import ThreadPoolExecutor

from briefgen.store import Outcome, Slot, Store

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


def test_alerts_of_a_job_are_at_most_one_in_their_time(store: Store) -> None:
    """Whatever they tell; another job has its own."""
    hour = dt.timedelta(hours=1)
    assert store.alerts.last_told("weekly") == ""
    asked = [store.alerts.tell("weekly", kind, NOW + n * 20 * MINUTE, hour) for n, kind in enumerate("abcde")]
    assert asked == [True, False, False, True, False]
    assert store.alerts.last_told("weekly") == "d"
    assert store.alerts.tell("daily", "a", NOW, hour)


def test_a_job_is_failing_by_its_last_slot_that_ended(store: Store) -> None:
    """A running slot says nothing yet."""
    assert not store.alerts.failing("weekly")
    store.slots.record(SLOT, Outcome.MISSED, NOW)
    store.slots.claim(Slot("weekly", NOW + MINUTE), "a", NOW, MINUTE)
    assert store.alerts.failing("weekly")
    store.slots.finish(Slot("weekly", NOW + MINUTE), "a", Outcome.UNCHANGED, NOW, {}, {})
    assert not store.alerts.failing("weekly")
