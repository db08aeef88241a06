"""Inputs that lie elsewhere: `s3://kho/bao-2024/*.warc.gz`, and whatever else fsspec can open.

The network is used for such an input and for nothing else. Where a store is, and who may read it, is told as its own tools are
told it: for S3 in `AWS_ENDPOINT_URL`, `AWS_ACCESS_KEY_ID` and their kin. Not covered: what is in the files
(`extractor.sources.reader`).
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, BinaryIO, cast

from extractor.sources.faults import InputError

if TYPE_CHECKING:
    from typing_extensions import Buffer

NEEDED = "inputs that lie elsewhere need fsspec: pip install 'extractor[remote]'"
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]+(?:://|::)", re.IGNORECASE)
_WILDCARDS = frozenset("*?[")


def is_remote(path: str) -> bool:
    """Whether it is written as a URL."""
    return _SCHEME.match(path) is not None


def files(item: str, known: Callable[[str], bool], skip: str | None = None) -> Sequence[str]:
    """The files of a URL: it alone, those of a folder at any depth whose names are known, or those of a pattern, in order.

    Without those under the URL `skip`. Raises InputError where there are none, or where fsspec or what it needs for this kind of
    URL is not installed.
    """
    try:
        from fsspec.core import url_to_fs
    except ImportError as error:
        raise InputError(f"{item}: {NEEDED}.") from error
    try:
        system, path = url_to_fs(item)
        if system.isfile(path):
            return [item]
        pattern = bool(_WILDCARDS & set(path))
        found = sorted(system.glob(path) if pattern else (name for name in system.find(path) if known(name)))
        left_out = url_to_fs(skip)[1].rstrip("/") + "/" if skip and is_remote(skip) else None
        found = [name for name in found if not left_out or not name.startswith(left_out)]
    # Each kind of place has errors of its own, for a name or a password that it refuses.
    except Exception as error:
        raise InputError(f"{item}: {str(error).rstrip('.')}. {_advice(error)}") from error
    if not found:
        told = "no file matches this pattern." if pattern else "no such file or folder. Check the path."
        raise InputError(f"{item}: {told}")
    return [system.unstrip_protocol(name) for name in found]


def looked_up(path: str) -> tuple[int, str]:
    """The size in bytes of the file of a URL, and what changes when its content does; (0, "") where it is gone."""
    from fsspec.core import url_to_fs

    try:
        system, name = url_to_fs(path)
        told = system.info(name)
    except Exception:
        return 0, ""
    stamp = told.get("ETag") or told.get("LastModified") or told.get("mtime") or told.get("created") or ""
    return int(told.get("size") or 0), str(stamp)


def _advice(error: Exception) -> str:
    if isinstance(error, FileNotFoundError):
        return "Check the path."
    if isinstance(error, PermissionError) or "credentials" in str(error):
        return "Check the credentials: those of S3 stand in AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or in ~/.aws/credentials."
    return "Check the address and the network; a store of S3 that is not Amazon's is named in AWS_ENDPOINT_URL."


def opened(path: str) -> BinaryIO:
    """The file of a URL, to be read from its start. Raises OSError, and so do its reads."""
    return cast(BinaryIO, io.BufferedReader(_Remote(path)))


class _Remote(io.RawIOBase):
    """A file that may be lost in the midst of it, which each kind of place tells by errors of its own."""

    def __init__(self, path: str) -> None:
        import fsspec

        try:
            self._file = fsspec.open(path, "rb").open()
        except Exception as error:
            raise OSError(str(error)) from error

    def readable(self) -> bool:
        """True."""
        return True

    def seekable(self) -> bool:
        """Whether the place lets us go back."""
        return bool(self._file.seekable())

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go to a place in the file."""
        return int(self._file.seek(offset, whence))

    def readinto(self, buffer: Buffer) -> int:
        """Fill the buffer; 0 is the end. Raises OSError."""
        try:
            return int(self._file.readinto(buffer))
        except OSError:
            raise
        except Exception as error:
            raise OSError(str(error)) from error

    def close(self) -> None:
        """Close the file."""
        if not self.closed:
            self._file.close()
        super().close()
