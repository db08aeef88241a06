"""Shards: however a file is parted, the same pages come in the same order; and which files go together."""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pytest
import zstandard
from pyarrow import parquet
from test_archives import damaged, record

from extractor.article import Page
from extractor.records import Quarantine
from extractor.sources import Extent, Reader, found, shards, summed

Item = Page | Quarantine


def in_parts(path: Path, parts: int) -> list[Item]:
    """The pages of a file, in so many stretches, each read by a reader of its own, and all by one reader."""
    extents = [Extent(str(path), path.stat().st_size, part, parts) for part in range(parts)]
    apart = [item for extent in extents for item in Reader().read([extent])]
    assert list(Reader().read(extents)) == apart
    return apart


def json_lines(numbers: random.Random) -> bytes:
    rows = [json.dumps({"text": "Đảng viên " * numbers.randrange(1, 30), "id": n}).encode() for n in range(40)]
    rows[7], rows[19], rows[20] = b"", b"{broken", b"\r"
    return b"\n".join(rows)


def records_of(numbers: random.Random, pack: Callable[[bytes], bytes]) -> bytes:
    members = [record(n, body=numbers.randbytes(20).hex().encode() * numbers.randrange(1, 9)) for n in range(30)]
    members[11] = record(11, length=7)
    packed = list(map(pack, members))
    if pack is not bytes:
        for n in (0, 12, 13):
            packed[n] = damaged(packed[n])
        packed[20] = b"rubbish" * 30
        packed[21] = b"\0" * 100 + packed[21]
    return b"".join(packed)


KINDS: dict[str, Callable[[random.Random], bytes]] = {
    "a.jsonl": json_lines,
    "unended.jsonl": lambda numbers: json_lines(numbers) + b"\n",
    "utf16.jsonl": lambda _: '{"text": "a"}\n{"text": "b"}\n'.encode("utf-16"),
    "really-packed.jsonl": lambda numbers: gzip.compress(json_lines(numbers)),
    "a.warc": lambda numbers: records_of(numbers, bytes),
    "a.warc.gz": lambda numbers: records_of(numbers, gzip.compress),
    "one-member.warc.gz": lambda numbers: gzip.compress(records_of(numbers, bytes)),
    "zstd.warc": lambda numbers: zstandard.ZstdCompressor().compress(records_of(numbers, bytes)),
    "cut.warc.gz": lambda numbers: records_of(numbers, gzip.compress)[:-30],
    "empty.warc": lambda _: b"",
}


@pytest.mark.parametrize("name", KINDS)
def test_parts_of_a_file_give_what_the_whole_gives(tmp_path: Path, name: str) -> None:
    numbers = random.Random(5)
    path = tmp_path / name
    path.write_bytes(KINDS[name](numbers))
    whole = list(Reader().read([Extent(str(path))]))
    assert whole or name == "empty.warc"
    size = path.stat().st_size
    for parts in (2, 3, 7, 50, *(numbers.randrange(2, min(size, 300) + 3) for _ in range(4))):
        assert in_parts(path, parts) == whole, parts


def test_a_part_may_begin_at_any_byte(tmp_path: Path) -> None:
    """Every place in an archive and in lines as the border of two parts."""
    numbers = random.Random(1)
    for name, data in (
        ("a.warc", record(1) + record(2)),
        ("a.warc.gz", gzip.compress(record(1)) + gzip.compress(record(2))),
        ("a.jsonl", b'{"text": "a"}\n\n{"text": "b"}\r\n' * numbers.randrange(2, 5)),
    ):
        path = tmp_path / name
        path.write_bytes(data)
        whole = list(Reader().read([Extent(str(path))]))
        assert in_parts(path, len(data)) == whole


@pytest.mark.parametrize("rows", [1, 20, 1000])
def test_parts_of_a_table(tmp_path: Path, rows: int) -> None:
    path = tmp_path / "a.parquet"
    parquet.write_table(pa.table({"text": [f"bài {n}" if n % 9 else "" for n in range(130)]}), path, row_group_size=rows)
    whole = list(Reader().read([Extent(str(path))]))
    assert len(whole) == 130
    for parts in (2, 3, 16, 131):
        assert in_parts(path, parts) == whole, parts
    wrong = tmp_path / "b.parquet"
    parquet.write_table(pa.table({"x": [1, 2, 3]}), wrong)
    assert len(in_parts(wrong, 3)) == 1
    wrong.write_bytes(path.read_bytes()[:-20])
    assert len(in_parts(wrong, 3)) == 1


def test_small_files_go_together_and_large_ones_in_parts(tmp_path: Path) -> None:
    for n in range(130):
        (tmp_path / f"bai-{n:03}.txt").write_text(f"bài {n}")
    (tmp_path / "lon.jsonl").write_bytes(b'{"text": "a"}\n' * 60_000)
    (tmp_path / "nguyen.jsonl.gz").write_bytes(random.Random(2).randbytes(3 << 20))
    files = list(found([str(tmp_path)]))
    planned = list(shards(files, summed(files).size))
    assert [len(shard.extents) for shard in planned] == [64, 64, 2, 1, 1, 1, 1]
    assert [shard.number for shard in planned] == list(range(7))
    assert [(e.part, e.parts) for shard in planned[3:] for e in shard.extents] == [(0, 3), (1, 3), (2, 3), (0, 1)]
    assert planned[3].extents[0].stop == planned[4].extents[0].start
    # The larger the input, the larger its stretches.
    assert len(list(shards(files, 1 << 40))) == 4


def test_what_was_found_is_known_again(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("một")
    before = summed(found([str(path)]))
    assert (before.files, before.size) == (1, 5)
    assert summed(found([str(path)])) == before
    path.write_text("hai")
    assert summed(found([str(path)])) != before
