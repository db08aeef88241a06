"""Inputs to files: `corpus/articles`, `bai-*.txt` and `s3://kho/bao.warc.gz` are the files they stand for, in a fixed order.

Not covered: what is in the files (`extractor.sources.reader`).
"""

from __future__ import annotations

import glob
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from extractor.sources import parquet, remote
from extractor.sources.faults import InputError

STDIN = "-"
_KINDS = {
    ".txt": "text", ".html": "html", ".htm": "html", ".xhtml": "html", ".jsonl": "jsonl", ".ndjson": "jsonl",
    ".parquet": "parquet", ".warc": "warc",
}  # fmt: skip
_PACKED = re.compile(r"\.(?:gz|zst)$")
_WILDCARDS = frozenset("*?[")


def kind_of(name: str) -> str | None:
    """The kind of file that a name tells, packed or not: text, html, jsonl, parquet or warc; None for any other."""
    return _KINDS.get(os.path.splitext(_PACKED.sub("", name.lower()))[1])  # noqa: PTH122 - no path where it is a URL


def is_packed(name: str) -> bool:
    """Whether a name says that the file is packed."""
    return _PACKED.search(name.lower()) is not None


def files(inputs: Sequence[str], skip: str | Path | None = None) -> Iterator[str]:
    """The files that the inputs stand for, each folder and pattern in the order of its names; `-` stays `-`.

    A folder gives the files whose kind their names tell, at any depth, without those under `skip`. Every input is looked at
    before the first file is given. Raises InputError for one that stands for nothing, or that needs what is not installed.
    """
    looked_up = [path for item in inputs for path in _matches(item, str(skip))]
    if not parquet.installed() and any(kind_of(path) == "parquet" for path in looked_up):
        raise InputError(f"{parquet.NEEDED}.")
    return _files(looked_up, Path(skip).resolve() if skip else None)


def _files(paths: Iterable[str], skip: Path | None) -> Iterator[str]:
    for path in paths:
        if path != STDIN and not remote.is_remote(path) and Path(path).is_dir():
            yield from _walk(path, skip)
        else:
            yield path


def _matches(item: str, skip: str) -> Sequence[str]:
    if item == STDIN or Path(item).exists():
        return [item]
    if remote.is_remote(item):
        return remote.files(item, lambda name: kind_of(name) is not None, skip)
    if not _WILDCARDS & set(item):
        raise InputError(f"{item}: no such file or folder. Check the path; `-` reads standard input.")
    # Path.glob takes no absolute pattern.
    found = sorted(glob.glob(item, recursive=True))  # noqa: PTH207
    if not found:
        raise InputError(f"{item}: no file matches this pattern.")
    return found


def _walk(top: str, skip: Path | None) -> Iterator[str]:
    for folder, below, names in os.walk(top):
        below[:] = sorted(name for name in below if skip is None or Path(folder, name).resolve() != skip)
        yield from (str(Path(folder, name)) for name in sorted(names) if kind_of(name))
