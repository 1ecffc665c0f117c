"""Plates on disk."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

from briefgen import charts
from briefgen.charts import store as module
from briefgen.charts.draw import native
from tests.unit.charts.samples import COLUMN, EVENTS, JOBSEEKERS, LOOK, timeline

HEIGHT = 60.0


def filled(folder: Path) -> tuple[charts.PlateStore, str, charts.Plate]:
    """A store with one plate."""
    store = charts.PlateStore(folder)
    plate = charts.plate(JOBSEEKERS, COLUMN, HEIGHT, LOOK, store)
    return store, store.key(JOBSEEKERS, COLUMN, HEIGHT, LOOK), plate


def test_what_is_kept_comes_back_equal(tmp_path: Path) -> None:
    """All shapes and labels, with their types."""
    store, key, plate = filled(tmp_path)
    found = store.get(key)
    assert found == plate == charts.plate(JOBSEEKERS, COLUMN, HEIGHT, LOOK)
    assert found is not None
    assert {type(part) for part in (*found.shapes, *found.labels)} == {charts.Shape, charts.Label}


def test_a_chart_for_word_comes_back_equal(tmp_path: Path) -> None:
    """Under a name of its own, of which the font is a part; a torn one is made again."""
    store = charts.PlateStore(tmp_path)
    made = native(JOBSEEKERS, COLUMN, HEIGHT, LOOK)

    assert native(JOBSEEKERS, COLUMN, HEIGHT, LOOK, store=store) == made
    assert native(JOBSEEKERS, COLUMN, HEIGHT, LOOK, store=store) == made
    assert native(JOBSEEKERS, COLUMN, HEIGHT, LOOK, font="Calibri", store=store) != made
    first, second = tmp_path.iterdir()
    for file in (first, second):
        file.write_bytes(file.read_bytes()[:-1])
    assert native(JOBSEEKERS, COLUMN, HEIGHT, LOOK, store=store) == made


def test_a_torn_file_is_not_there(tmp_path: Path) -> None:
    """Cut off, altered or empty: the chart is drawn again and the file made whole."""
    store, key, plate = filled(tmp_path)
    file = tmp_path / key
    whole = file.read_bytes()
    for torn in (b"", whole[:-20], whole.replace(b"Orlany", b"Orlamy"), b"\n"):
        file.write_bytes(torn)
        assert store.get(key) is None
        assert charts.plate(JOBSEEKERS, COLUMN, HEIGHT, LOOK, store) == plate
        assert file.read_bytes() == whole


def test_everything_that_decides_the_look_is_in_the_name(tmp_path: Path) -> None:
    """Another spec, size or look is another plate."""
    store = charts.PlateStore(tmp_path)
    keys = {
        store.key(JOBSEEKERS, COLUMN, HEIGHT, LOOK),
        store.key(replace(JOBSEEKERS, language="ru"), COLUMN, HEIGHT, LOOK),
        store.key(JOBSEEKERS, COLUMN + 1, HEIGHT, LOOK),
        store.key(JOBSEEKERS, COLUMN, HEIGHT + 1, LOOK),
        store.key(JOBSEEKERS, COLUMN, HEIGHT, replace(LOOK, size=9.0)),
        store.key(timeline(*EVENTS), COLUMN, HEIGHT, LOOK),
    }
    assert len(keys) == 6


def test_the_oldest_plates_give_way(tmp_path: Path) -> None:
    """The folder does not grow without bound."""
    store, key, plate = filled(tmp_path)
    for n in range(module._MOST + 3):
        (tmp_path / f"{n:064x}").write_bytes(b"old")
        os.utime(tmp_path / f"{n:064x}", (n, n))
    store.put(key, plate)
    names = {path.name for path in tmp_path.iterdir()}
    assert len(names) == module._MOST
    assert key in names
    assert f"{0:064x}" not in names


def test_a_folder_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    """The chart is drawn all the same."""
    (tmp_path / "file").write_bytes(b"")
    store = charts.PlateStore(tmp_path / "file" / "below")
    assert charts.plate(JOBSEEKERS, COLUMN, HEIGHT, LOOK, store).labels
