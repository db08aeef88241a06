"""Inputs to files: `corpus/articles`, `bai-*.txt` and `archive.jsonl` are the files they stand for, in a fixed order.

Not covered: what is in the files (`extractor.sources.reader`).
"""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

STDIN = "-"
JSONL_SUFFIXES = (".jsonl", ".ndjson")
HTML_SUFFIXES = (".html", ".htm")
_FOLDER_SUFFIXES = (".txt", *HTML_SUFFIXES, *JSONL_SUFFIXES)
_WILDCARDS = frozenset("*?[")


class InputError(ValueError):
    """An input that stands for no file; the message says what to do."""


def files(inputs: Sequence[str], skip: Path | None = None) -> Iterator[str]:
    """The files that the inputs stand for, each folder and pattern in the order of its names; `-` stays `-`.

    A folder gives its `.txt`, `.html` and `.jsonl` files at any depth, without those under `skip`. Every input is looked at
    before the first file is given. Raises InputError for one that stands for nothing.
    """
    return _files([(item, _matches(item)) for item in inputs], skip.resolve() if skip else None)


def _files(looked_up: Iterable[tuple[str, Sequence[str]]], skip: Path | None) -> Iterator[str]:
    for _, paths in looked_up:
        for path in paths:
            if path != STDIN and Path(path).is_dir():
                yield from _walk(path, skip)
            else:
                yield path


def _matches(item: str) -> Sequence[str]:
    if item == STDIN or Path(item).exists():
        return [item]
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
        yield from (str(Path(folder, name)) for name in sorted(names) if name.lower().endswith(_FOLDER_SUFFIXES))
