"""Inputs that lie elsewhere: `s3://kho/bao-2024/*.warc.gz`, and whatever else fsspec can open.

The network is used for such an input and for nothing else. Not covered: what is in the files (`extractor.sources.reader`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import BinaryIO, cast

from extractor.sources.faults import InputError

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
        raise InputError(f"{item}: {error}") from error
    if not found:
        raise InputError(f"{item}: no file matches this pattern." if pattern else f"{item}: no such file or folder.")
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


def opened(path: str) -> BinaryIO:
    """The file of a URL, to be read from its start. Raises OSError."""
    import fsspec

    try:
        return cast(BinaryIO, fsspec.open(path, "rb").open())
    except Exception as error:
        raise OSError(str(error)) from error
