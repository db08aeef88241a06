"""Inputs to shards: `bao.warc.gz` of a gigabyte becomes stretches of it, and «bai-0001.txt» goes with its neighbours.

A shard is what is read in one go. What belongs to it is told by names and sizes alone, so that a terabyte is planned without
being read; each record belongs to the stretch in which it begins. Not covered: reading (`extractor.sources.reader`).
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from extractor.sources import remote
from extractor.sources.paths import STDIN, files, is_packed, kind_of

# Bytes of the smallest stretch, some 60 articles of each kind.
_LEAST = {"jsonl": 1 << 18, "warc": 1 << 20, "parquet": 1 << 20}
_MOST = 32 << 20
# More stretches than that are not asked for, unless they would be larger than the largest.
_STRETCHES = 2048
# Rows before a stretch are unpacked to pass over them.
_STRETCHES_OF_TABLE = 16
_FILES, _BYTES = 64, 1 << 20  # of small files that go together


@dataclass(frozen=True, slots=True)
class Extent:
    """A file, or stretch number `part` of `parts` equal ones. `source` names it in records, where not by its path."""

    path: str
    size: int = 0
    part: int = 0
    parts: int = 1
    source: str | None = None

    @property
    def name(self) -> str:
        """How records name it. A file's name may be no text at all; the records are."""
        return self.source or os.fsencode(self.path).decode("utf-8", errors="replace")

    @property
    def start(self) -> int:
        """Its first byte."""
        return self.size * self.part // self.parts

    @property
    def stop(self) -> int | None:
        """One past its last byte; None for the end of the file."""
        return self.size * (self.part + 1) // self.parts if self.part + 1 < self.parts else None


class Shard(NamedTuple):
    """What is read in one go, and its number in the order of the inputs."""

    number: int
    extents: tuple[Extent, ...]


class Found(NamedTuple):
    """A file that was found: its size in bytes, and what changes when its content does."""

    path: str
    size: int
    stamp: str


class Sum(NamedTuple):
    """All that was found: how many files, their size in bytes, and a digest of names, sizes and stamps."""

    files: int
    size: int
    digest: str


def found(inputs: Sequence[str], skip: str | Path | None = None) -> Iterator[Found]:
    """The files that inputs stand for, in their order, without those under `skip`; one that is gone has no size.

    Raises InputError before the first.
    """
    return map(_found, files(inputs, skip))


def summed(many: Iterable[Found]) -> Sum:
    """What the files come to."""
    digest, count, size = sha256(), 0, 0
    for one in many:
        digest.update(f"{one.path}\0{one.size}\0{one.stamp}\n".encode("utf-8", "surrogateescape"))
        count += 1
        size += one.size
    return Sum(count, size, digest.hexdigest())


def shards(many: Iterable[Found], size: int) -> Iterator[Shard]:
    """The shards of files that come to `size` bytes, in the order of the files; each file is in one, or in several in a row."""
    return (Shard(number, extents) for number, extents in enumerate(_extents(many, size)))


def _found(path: str) -> Found:
    if path == STDIN:
        return Found(path, 0, "")
    if remote.is_remote(path) and not Path(path).exists():
        return Found(path, *remote.looked_up(path))
    try:
        status = os.stat(path)  # noqa: PTH116 - a name that is no text is a path too
    except OSError:
        return Found(path, 0, "")
    return Found(path, status.st_size, str(status.st_mtime_ns))


def _extents(many: Iterable[Found], size: int) -> Iterator[tuple[Extent, ...]]:
    together: list[Extent] = []
    held = 0
    for path, length, _ in many:
        parts = _parts(path, length, size)
        if together and (parts > 1 or len(together) == _FILES or held + length > _BYTES):
            yield tuple(together)
            together, held = [], 0
        if parts > 1:
            yield from ((Extent(path, length, part, parts),) for part in range(parts))
        else:
            together.append(Extent(path, length))
            held += length
    if together:
        yield tuple(together)


def _parts(path: str, length: int, size: int) -> int:
    """Into how many stretches a file goes; what its name says of it may be wrong, and it is then read with the first."""
    kind = kind_of(path)
    least = _LEAST.get(kind or "")
    if least is None or (is_packed(path) and not (kind == "warc" and path.lower().endswith(".gz"))):
        return 1
    parts = max(1, length // min(max(size // _STRETCHES, least), _MOST))
    return min(parts, _STRETCHES_OF_TABLE) if kind == "parquet" else parts
