"""The index of a run, `copies.idx`: by what its articles are known again, so that a later run gives no facts twice.

Fifteen bytes of name, three counts, and arrays of numbers, all little-endian. Not covered: what repeats what (`extractor.copies`).
"""

from __future__ import annotations

import struct
from typing import NamedTuple

import numpy as np

from extractor.copies import Marked
from extractor.sink.store import OutputError, Store, read, store_at

INDEX = "copies.idx"
_NAME = b"extractor idx 1"
_COUNTS = struct.Struct("<QQQ")
_KINDS = {"ids": "<u8", "originals": "<u8", "lengths": "<u4", "counts": "u1"}


class Index(NamedTuple):
    """The articles that a run wrote, and what became of each of its inputs, a letter each (`extractor.sink.parts`)."""

    articles: Marked
    kinds: bytes

    def packed(self) -> bytes:
        """The index as it stands in its file."""
        articles = self.articles
        arrays = [np.ascontiguousarray(getattr(articles, name), dtype=kind).tobytes() for name, kind in _KINDS.items()]
        counts = _COUNTS.pack(len(articles.ids), len(articles.marks), len(self.kinds))
        return b"".join((_NAME, counts, *arrays, articles.marks.astype("<u8").tobytes(), self.kinds))


def read_index(store: Store) -> Index:
    """The index of a run. Raises OSError, or ValueError where the file is something else."""
    data = read(store, INDEX)
    at = len(_NAME) + _COUNTS.size
    if not data.startswith(_NAME) or len(data) < at:
        raise ValueError("no index of a run")
    articles, marks, inputs = _COUNTS.unpack_from(data, len(_NAME))
    arrays = {}
    for name, kind, count in (*((name, kind, articles) for name, kind in _KINDS.items()), ("marks", "<u8", marks)):
        arrays[name] = np.frombuffer(data, dtype=kind, count=count, offset=at)
        at += arrays[name].nbytes
    if len(data) != at + inputs:
        raise ValueError("no index of a run")
    return Index(Marked(**arrays), data[at:])


def earlier_run(place: str) -> Marked:
    """The articles of an earlier run's folder. Raises OutputError where it holds no whole run."""
    try:
        return read_index(store_at(place)).articles
    except (OSError, ValueError) as error:
        raise OutputError(f"{place}: holds no whole run with a {INDEX}. Give the folder that an earlier run wrote.") from error
