"""The world outside: the only place that reads the clock and the environment, and that writes files.

Whoever needs one of these is handed a World, so that a test can fix it. Files are named in findings as they are handed in.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import errno
import fcntl
import itertools
import os
import re
import shutil
import stat
import zoneinfo
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from briefgen.errors import BriefInvalid, EnvironmentFailed
from briefgen.findings import Finding

_ZONE_PART = re.compile(r"[A-Za-z0-9_+-]+\Z")


class World:
    """Clock, environment and file system. Without arguments the machine's own; a test hands in a fixed `now`.

    `folder` is the folder that relative paths on the command line begin in.
    """

    def __init__(
        self, folder: Path | None = None, environ: Mapping[str, str] | None = None, now: dt.datetime | None = None
    ) -> None:
        if now is not None and now.tzinfo is None:
            raise ValueError("a fixed clock needs its offset from UTC")
        self.folder = (folder or Path.cwd()).absolute()
        self.environ: Mapping[str, str] = os.environ if environ is None else environ  # noqa: TID251 - the one place
        self._now = now

    def now(self) -> dt.datetime:
        """The present instant, with its offset from UTC."""
        return self._now or dt.datetime.now(dt.UTC).astimezone()  # noqa: TID251 - the one place

    def today(self, timezone: str | None = None) -> dt.date:
        """The date in a time zone (`Asia/Almaty`), else in that of the clock. Raises BriefInvalid: `unknown-time-zone`."""
        if timezone is None:
            return self.now().date()
        try:
            found = zone(timezone)
        except KeyError:
            hints = ("write a name such as Europe/London or Asia/Almaty",)
            raise BriefInvalid(Finding("unknown-time-zone", f"no time zone '{timezone}'", hints=hints)) from None
        return self.now().astimezone(found).date()

    def process_name(self) -> str:
        """What tells this process from every other one that is alive on any machine."""
        import socket

        return f"{socket.gethostname()}:{os.getpid()}:{self.now().timestamp():.6f}"

    def cache(self, root: Path) -> Path | None:
        """The cache folder below a project, made if need be; None where none can be made: a cache is never needed."""
        folder = root / ".briefgen" / "cache"
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            return None
        return folder if os.access(folder, os.W_OK) else None

    def read_bytes(self, path: Path, limit: int) -> bytes:
        """The bytes of a file of at most `limit` bytes; a larger one is refused before it is read.

        Raises BriefInvalid (`no-such-file`, `too-large`) and EnvironmentFailed (`unreadable`).
        """
        try:
            found = path.stat()  # not opened yet: opening a pipe waits for a writer
            if not stat.S_ISREG(found.st_mode):
                what = "a folder" if stat.S_ISDIR(found.st_mode) else "no plain file"
                raise BriefInvalid(_no_such_file(path, f"this is {what}"))
            if found.st_size > limit:
                raise BriefInvalid(_too_large(path, found.st_size, limit))
            with path.open("rb") as file:
                data = file.read(limit + 1)  # the file may have grown, and those of /proc have no size
        except (FileNotFoundError, NotADirectoryError, ValueError):
            raise BriefInvalid(_no_such_file(path, "there is no such file")) from None
        except OSError as error:
            hints = ("see that you may read it",)
            message = f"cannot be read: {_reason(error)}"
            raise EnvironmentFailed(Finding("unreadable", message, file=str(path), hints=hints)) from None
        if len(data) > limit:
            raise BriefInvalid(_too_large(path, len(data), limit))
        return data

    def read_if_there(self, path: Path, limit: int) -> bytes | None:
        """The bytes of a file as `read_bytes`, or None where nothing stands at the path."""
        return self.read_bytes(path, limit) if path.exists() else None

    def write_whole(self, path: Path, data: bytes) -> None:
        """Writes a file beside its place and renames it, so that nobody sees half of it; makes the folders it lies in.

        Raises EnvironmentFailed (`unwritable`); then an older file stands as it was and nothing new is left.
        """
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            part = _beside(path.parent)
            try:
                _write_through(part, data)
                part.replace(path)
            except BaseException:
                with contextlib.suppress(OSError):
                    part.unlink()
                raise
            _flush_folder(path.parent)
        except OSError as error:
            message = f"cannot be written: {_reason(error)}"
            raise EnvironmentFailed(Finding("unwritable", message, file=str(path), hints=(_remedy(error),))) from None

    def write_folder(self, folder: Path, files: Mapping[str, bytes]) -> None:
        """Writes a new folder beside its place and renames it: it stands there with all of its files, or not at all.

        Raises EnvironmentFailed (`unwritable`), also where something stands there by now.
        """
        part = folder.with_name(f".{folder.name}-{os.getpid()}.part")
        try:
            for name, data in files.items():
                self.write_whole(part / name, data)
            part.rename(folder)
            _flush_folder(folder.parent)
        except OSError as error:
            message = f"cannot be written: {_reason(error)}"
            finding = Finding("unwritable", message, file=str(folder), hints=(_remedy(error),))
            raise EnvironmentFailed(finding) from None
        finally:
            shutil.rmtree(part, ignore_errors=True)

    @contextlib.contextmanager
    def alone(self, folder: Path) -> Iterator[None]:
        """Makes a folder and holds it: another process that asks for it waits, and gets it when this one ends or dies.

        Raises EnvironmentFailed (`unwritable`).
        """
        try:
            folder.mkdir(parents=True, exist_ok=True)
            handle = os.open(folder, os.O_RDONLY)
        except OSError as error:
            message = f"cannot be written to: {_reason(error)}"
            raise EnvironmentFailed(Finding("unwritable", message, file=str(folder), hints=(_remedy(error),))) from None
        try:
            with contextlib.suppress(OSError):  # some file systems know no locks; renames still keep files whole
                fcntl.flock(handle, fcntl.LOCK_EX)
            yield
        finally:
            os.close(handle)

    def inside(self, root: Path, path: str, base: Path | None = None) -> Path:
        """The resolved path of a name that a brief or a project gives, read from `base`, else from `root`.

        Raises BriefInvalid (`outside-project`) for an absolute path and for one that leaves `root` by `..` or by a link.
        """
        top = root.resolve()
        try:
            found = ((base or root) / path).resolve()
            if not Path(path).is_absolute() and found.is_relative_to(top):
                return found
        except (OSError, RuntimeError, ValueError):  # a loop of links, a NUL
            pass
        hints = ("copy the file into the project, and name it from the folder of the file that names it",)
        raise BriefInvalid(Finding("outside-project", f"'{path}' leads out of the project", hints=hints))


@lru_cache(64)
def zone(name: str) -> zoneinfo.ZoneInfo:
    """A time zone by its IANA name, from the package `tzdata`: a machine's own rules may be years old. Raises KeyError."""
    from importlib import resources

    parts = name.split("/")
    if not all(_ZONE_PART.match(part) for part in parts):
        raise KeyError(name)
    try:
        with resources.files("tzdata").joinpath("zoneinfo", *parts).open("rb") as file:
            return zoneinfo.ZoneInfo.from_file(file, key=name)
    except (OSError, ValueError):
        raise KeyError(name) from None


def _no_such_file(path: Path, message: str) -> Finding:
    return Finding("no-such-file", message, file=str(path), hints=("see that its name is spelt right",))


def _too_large(path: Path, size: int, limit: int) -> Finding:
    message = f"{size:,} bytes or more; at most {limit:,} are read"
    return Finding("too-large", message, file=str(path), hints=("see that this is the file you mean",))


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()


def _remedy(error: OSError) -> str:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return "make room on the disk"
    if error.errno in (errno.EEXIST, errno.ENOTDIR, errno.EISDIR):
        return "a file stands where a folder should, or the other way round: move it"
    return "see that you may write there, or choose another folder with --out"


def _beside(folder: Path) -> Path:
    """A new empty file in the folder. Its permissions are those of any new file, which those of `tempfile` are not."""
    for number in itertools.count():
        part = folder / f".{os.getpid()}-{number}.part"
        with contextlib.suppress(FileExistsError):
            os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
            return part
    raise AssertionError("numbers do not end")


def _write_through(path: Path, data: bytes) -> None:
    """The bytes are on the disk when this returns: a rename may otherwise outlive them in a power cut."""
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _flush_folder(folder: Path) -> None:
    with contextlib.suppress(OSError):  # some file systems know no such thing, and the file is in its place
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
