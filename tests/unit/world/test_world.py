"""Clock, environment and files: fixed where a test wants it, whole or not at all when written."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path

import pytest

from briefgen.errors import BriefgenError, BriefInvalid, EnvironmentFailed
from briefgen.world import World

LATE = dt.datetime(2024, 12, 31, 22, 30, tzinfo=dt.UTC)


@pytest.fixture
def world(tmp_path: Path) -> World:
    """A world whose clock stands still."""
    return World(tmp_path, {"A": "b"}, LATE)


def codes(error: pytest.ExceptionInfo[BriefgenError]) -> list[str]:
    """The codes of an exception's findings, each of which has a remedy."""
    assert all(finding.hints for finding in error.value.findings)
    return [finding.code for finding in error.value.findings]


def names(folder: Path) -> list[str]:
    """What lies in a folder."""
    return sorted(path.name for path in folder.iterdir())


def test_the_clock_stands_still(world: World) -> None:
    """The fixed instant is handed out; its date depends on the time zone asked for."""
    assert world.now() == LATE
    assert world.today() == dt.date(2024, 12, 31)
    assert world.today("Asia/Almaty") == dt.date(2025, 1, 1)
    assert world.environ == {"A": "b"}


def test_the_real_clock_knows_its_offset() -> None:
    """An instant without an offset could not be compared with a due time."""
    assert World().now().tzinfo is not None
    with pytest.raises(ValueError, match="offset"):
        World(now=LATE.replace(tzinfo=None))


@pytest.mark.parametrize("name", ["Mars/Olympus", "", "../../etc/passwd", "/etc/localtime"])
def test_an_unknown_time_zone_is_a_finding(world: World, name: str) -> None:
    """As are names that are no time zones but paths."""
    with pytest.raises(BriefInvalid) as error:
        world.today(name)

    assert codes(error) == ["unknown-time-zone"]


def test_a_file_is_written_whole(world: World, tmp_path: Path) -> None:
    """Folders are made, the bytes are there, nothing else is; the permissions are those of any new file."""
    path = tmp_path / "out" / "a" / "a.pdf"
    other = tmp_path / "other"
    other.touch()

    world.write_whole(path, b"one")
    world.write_whole(path, b"two")

    assert path.read_bytes() == b"two"
    assert names(path.parent) == ["a.pdf"]
    assert path.stat().st_mode == other.stat().st_mode


def test_a_failed_write_leaves_the_older_file(world: World, tmp_path: Path) -> None:
    """What cannot be put in its place leaves no part of itself, and says why and what to do."""
    (tmp_path / "a.pdf").mkdir()
    (tmp_path / "a.pdf" / "inner").write_bytes(b"old")

    with pytest.raises(EnvironmentFailed) as error:
        world.write_whole(tmp_path / "a.pdf", b"new")

    assert codes(error) == ["unwritable"]
    assert error.value.exit_code == 5
    assert names(tmp_path) == ["a.pdf"]
    assert (tmp_path / "a.pdf" / "inner").read_bytes() == b"old"


def test_an_interrupted_write_leaves_nothing(world: World, tmp_path: Path) -> None:
    """Data that fails half way, as an interrupt would, does not leave a part beside the file."""
    (tmp_path / "a").write_bytes(b"old")

    with pytest.raises(TypeError):
        world.write_whole(tmp_path / "a", "no bytes")  # type: ignore[arg-type]

    assert names(tmp_path) == ["a"]
    assert (tmp_path / "a").read_bytes() == b"old"


def test_a_file_where_a_folder_should_be(world: World, tmp_path: Path) -> None:
    """`out` may be a file."""
    (tmp_path / "out").write_bytes(b"")

    with pytest.raises(EnvironmentFailed) as error:
        world.write_whole(tmp_path / "out" / "a.pdf", b"new")

    assert codes(error) == ["unwritable"]
    assert "file stands where a folder should" in error.value.findings[0].hints[0]


def test_a_folder_that_takes_no_files(world: World) -> None:
    """The file system of processes refuses even root."""
    with pytest.raises(EnvironmentFailed) as error:
        world.write_whole(Path("/proc/out/a.pdf"), b"new")

    assert codes(error) == ["unwritable"]
    assert error.value.findings[0].file == "/proc/out/a.pdf"
    assert "--out" in error.value.findings[0].hints[0]


def test_a_file_is_read_up_to_its_limit(world: World, tmp_path: Path) -> None:
    """One byte more is refused."""
    (tmp_path / "a").write_bytes(b"12345")

    assert world.read_bytes(tmp_path / "a", 5) == b"12345"
    with pytest.raises(BriefInvalid) as error:
        world.read_bytes(tmp_path / "a", 4)
    assert codes(error) == ["too-large"]


def test_a_huge_file_is_not_read(world: World, tmp_path: Path) -> None:
    """A file of 50 GB (of holes) is refused by its size."""
    with (tmp_path / "a").open("wb") as file:
        file.truncate(50_000_000_000)

    with pytest.raises(BriefInvalid) as error:
        world.read_bytes(tmp_path / "a", 2_000_000)

    assert codes(error) == ["too-large"]


@pytest.mark.parametrize("name", ["absent", "folder", "pipe", "file/below", "nul\0"])
def test_what_is_no_file_is_a_finding(world: World, tmp_path: Path, name: str) -> None:
    """A pipe, which would make the reader wait, among them."""
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").touch()
    os.mkfifo(tmp_path / "pipe")

    with pytest.raises(BriefInvalid) as error:
        world.read_bytes(tmp_path / name, 10)

    assert codes(error) == ["no-such-file"]
    assert error.value.findings[0].file == str(tmp_path / name)


def test_an_optional_file(world: World, tmp_path: Path) -> None:
    """Where nothing stands there is None; what stands there is read as any file."""
    (tmp_path / "a").write_bytes(b"1")

    assert world.read_if_there(tmp_path / "a", 5) == b"1"
    assert world.read_if_there(tmp_path / "b", 5) is None
    with pytest.raises(BriefInvalid):
        world.read_if_there(tmp_path, 5)


def test_names_inside_the_project(world: World, tmp_path: Path) -> None:
    """A name is read from the folder of the file that gives it, and may climb as far as the project's folder."""
    (tmp_path / "briefs" / "a").mkdir(parents=True)

    assert world.inside(tmp_path, "a.csv") == (tmp_path / "a.csv").resolve()
    assert world.inside(tmp_path, "../b.csv", tmp_path / "briefs" / "a") == (tmp_path / "briefs" / "b.csv").resolve()


@pytest.mark.parametrize("name", ["../a", "a/../../b", "/etc/passwd", "link/passwd", "loop/a", "nul\0"])
def test_names_that_leave_the_project(world: World, tmp_path: Path, name: str) -> None:
    """By `..`, as absolute paths, by links."""
    (tmp_path / "link").symlink_to("/etc")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")

    with pytest.raises(BriefInvalid) as error:
        world.inside(tmp_path, name)

    assert codes(error) == ["outside-project"]


def test_the_cache_is_never_needed(world: World, tmp_path: Path) -> None:
    """It is made on demand, and where it cannot be made there is none."""
    (tmp_path / "file").touch()

    assert world.cache(tmp_path) == tmp_path / ".briefgen" / "cache"
    assert (tmp_path / ".briefgen" / "cache").is_dir()
    assert world.cache(tmp_path / "file") is None


def test_a_new_folder_stands_there_whole_or_not_at_all(tmp_path: Path) -> None:
    """Where one file cannot be written none is left, nor anything beside it."""
    World().write_folder(tmp_path / "good", {"a": b"1", "b": b"2"})
    assert {path.name: path.read_bytes() for path in (tmp_path / "good").iterdir()} == {"a": b"1", "b": b"2"}

    with pytest.raises(EnvironmentFailed):
        World().write_folder(tmp_path / "bad", {"a": b"1", "a/b": b"2"})
    with pytest.raises(EnvironmentFailed):
        World().write_folder(tmp_path / "good", {"c": b"3"})

    assert {path.name for path in tmp_path.iterdir()} == {"good"}
    assert {path.name for path in (tmp_path / "good").iterdir()} == {"a", "b"}
