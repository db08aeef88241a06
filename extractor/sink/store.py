"""Where output goes: `build/run` or `s3://kho/run`, one file at a time, each whole or not at all.

A file of a local folder is written under another name, put on the disk, and then takes its own; an object of S3 is there when it is
whole. Not covered: what is in the files.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex
from typing import Any, BinaryIO, Protocol, cast

from extractor.sources import InputError, remote

_PARTIAL = ".partial"
_LOCAL = "file://"


class OutputError(ValueError):
    """A folder that a run may not write to, or that holds something else than it should; the message says what to do."""


class Store(Protocol):
    """A folder somewhere. Names have no folder before them, or one."""

    def names(self, folder: str = "") -> list[str]:
        """The names in it, or in one of its folders, sorted; none where there is no such folder."""
    def open(self, name: str) -> BinaryIO:
        """A file to read. Raises OSError."""
    def create(self, name: str) -> Any:
        """A context with a file to write, which takes its name when the context is left without an error. Raises OutputError."""
    def remove(self, name: str) -> None:
        """Remove a file, if it is there."""


def store_at(place: str | Path) -> Store:
    """The store at a path or URL. Raises InputError where a URL needs what is not installed."""
    url = str(place)
    if url.startswith(_LOCAL):
        return Folder(Path(url.removeprefix(_LOCAL)))
    return _Elsewhere(url) if remote.is_remote(url) else Folder(Path(place))


def write(store: Store, name: str, data: bytes) -> None:
    """Write a file, whole or not at all. Raises OutputError."""
    with store.create(name) as stream:
        stream.write(data)


def read(store: Store, name: str) -> bytes:
    """What is in a file. Raises OSError."""
    with store.open(name) as stream:
        return stream.read()


@contextmanager
def _writing(place: object) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise OutputError(
            f"{place}: cannot be written ({error.strerror or error}). Nothing is lost: see to that, and the same command goes on."
        ) from error


class Folder:
    """A folder of this machine."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def names(self, folder: str = "") -> list[str]:
        """As the Store says; without files that are not whole."""
        try:
            return sorted(name for name in os.listdir(self.path / folder) if not name.endswith(_PARTIAL))  # noqa: PTH208
        except (FileNotFoundError, NotADirectoryError):
            return []

    def open(self, name: str) -> BinaryIO:
        """As the Store says."""
        return (self.path / name).open("rb")

    @contextmanager
    def create(self, name: str) -> Iterator[BinaryIO]:
        """As the Store says."""
        path = self.path / name
        partial = path.with_name(f".{path.name}.{token_hex(4)}{_PARTIAL}")  # two machines may write the same
        try:
            with _writing(path):
                with partial.open("wb") as stream:
                    yield stream
                    stream.flush()
                    os.fsync(stream.fileno())
                partial.replace(path)
                _sync(path.parent)
        except BaseException:
            with suppress(OSError):
                partial.unlink(missing_ok=True)
            raise

    def remove(self, name: str) -> None:
        """As the Store says."""
        path = self.path / name
        with _writing(path):
            path.unlink(missing_ok=True)

    def tidy(self, names: str) -> None:
        """Remove files with a name that begins like this that were never whole."""
        folder, _, name = names.rpartition("/")
        with _writing(self.path / folder):
            for entry in (self.path / folder).glob(f".{name}*{_PARTIAL}"):
                entry.unlink(missing_ok=True)


def _sync(folder: Path) -> None:
    """Put the names of a folder on the disk, where the system can."""
    with suppress(OSError):
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)


class _Elsewhere:
    """What fsspec can open."""

    def __init__(self, url: str) -> None:
        try:
            from fsspec.core import url_to_fs
        except ImportError as error:
            raise InputError(f"{url}: {remote.NEEDED}.") from error
        self._url = url
        try:
            self._system, self._path = url_to_fs(url)
        # Each kind of place has errors of its own.
        except Exception as error:
            raise InputError(f"{url}: {error}") from error

    def names(self, folder: str = "") -> list[str]:
        self._system.invalidate_cache()  # others write there
        with suppress(FileNotFoundError):
            found = self._system.ls(f"{self._path}/{folder}".rstrip("/"), detail=False)
            return sorted(name for path in found if (name := path.rstrip("/").rpartition("/")[2]))
        return []

    def open(self, name: str) -> BinaryIO:
        self._system.invalidate_cache()
        return cast(BinaryIO, self._system.open(f"{self._path}/{name}", "rb"))

    @contextmanager
    def create(self, name: str) -> Iterator[BinaryIO]:
        with _writing(f"{self._url}/{name}"):
            stream = self._system.open(f"{self._path}/{name}", "wb")
            try:
                yield stream
            except BaseException:
                # What is not closed is not there; when it is forgotten it would close itself.
                with suppress(Exception):
                    stream.discard()
                    stream.closed = True
                raise
            stream.close()

    def remove(self, name: str) -> None:
        with _writing(f"{self._url}/{name}"), suppress(FileNotFoundError):
            self._system.rm_file(f"{self._path}/{name}")
