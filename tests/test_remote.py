"""Inputs in a store of S3: the same pages as from disk, and for what cannot be read what to do."""

from __future__ import annotations

import gzip
import re
from dataclasses import replace
from pathlib import Path

import fsspec
import pyarrow as pa
import pytest
from pyarrow import parquet

from extractor.article import Page
from extractor.records import Quarantine
from extractor.sources import InputError, read

SENTENCE = "Đảng bộ xã Hà Long kết nạp được 12 đảng viên."
HTTP = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>" + SENTENCE.encode()
RECORD = (
    b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://bao.example/%d\r\n"
    b"Content-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """One file of each kind, at two depths; of the archive's three members the second is damaged."""
    members = [bytearray(gzip.compress(RECORD % (n, len(HTTP)) + HTTP + b"\r\n\r\n")) for n in range(3)]
    members[1][40:60] = bytes(20)
    (tmp_path / "2024").mkdir()
    (tmp_path / "a.txt").write_text(SENTENCE, encoding="utf-8")
    (tmp_path / "b.html").write_bytes(f"<p>{SENTENCE}".encode("utf-16"))
    (tmp_path / "2024" / "c.jsonl.gz").write_bytes(gzip.compress(b'{"text": "c", "id": 1}\n{"html": "<p>c"}\n'))
    (tmp_path / "d.warc.gz").write_bytes(b"".join(members))
    (tmp_path / "e.png").write_bytes(b"e")
    parquet.write_table(pa.table({"text": ["một", "hai"]}), tmp_path / "2024" / "e.parquet")
    return tmp_path


def put(folder: Path, bucket: str) -> None:
    fsspec.filesystem("s3").put(f"{folder}/", bucket, recursive=True)


def by_source(place: str) -> list[Page | Quarantine]:
    """What is read, in the order of its names without the place they are in."""
    found = list(read([place]))
    assert all(item.source.startswith(f"{place}/") for item in found)
    plain = [
        replace(item, source=item.source.removeprefix(place))
        if isinstance(item, Page)
        else item.model_copy(update={"source": item.source.removeprefix(place)})
        for item in found
    ]
    return sorted(plain, key=lambda item: item.source)


def test_a_bucket_gives_the_same_pages_as_a_folder(folder: Path, bucket: str) -> None:
    put(folder, bucket)
    pages = by_source(bucket)
    assert pages == by_source(str(folder))
    assert [type(page) for page in pages].count(Page) == 8
    assert [page.source for page in read([f"{bucket}/2024/*.gz", f"{bucket}/a.txt"])] == [
        f"{bucket}/2024/c.jsonl.gz#1", f"{bucket}/2024/c.jsonl.gz#2", f"{bucket}/a.txt",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("below", "told"),
    [
        ("/x.txt", "no such file or folder. Check the path."),
        ("/2023", "no such file or folder. Check the path."),
        ("/*.xml", "no file matches this pattern."),
        ("-none/a.txt", "The specified bucket does not exist. Check the path."),
    ],
)
def test_what_is_not_there_is_told(folder: Path, bucket: str, below: str, told: str) -> None:
    put(folder, bucket)
    with pytest.raises(InputError, match=re.escape(f"{bucket}{below}: {told}")):
        read([str(folder), bucket + below])


@pytest.mark.parametrize("below", ["", "/a.txt", "/*.txt"])
def test_who_may_not_read_is_told_where_credentials_stand(bucket: str, below: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("moto.settings.INITIAL_NO_AUTH_ACTION_COUNT", 0)  # from now on the store asks who it is
    with pytest.raises(InputError, match=r"Key Id you provided does not exist.*\. Check the credentials: .* AWS_ACCESS_KEY_ID"):
        read([bucket + below])
    monkeypatch.delenv("AWS_ACCESS_KEY_ID")
    fsspec.filesystem("s3").clear_instance_cache()
    with pytest.raises(InputError, match=r"Unable to locate credentials\. Check the credentials: .* AWS_ACCESS_KEY_ID"):
        read([bucket + below])


@pytest.mark.parametrize("below", ["", "/a.txt", "/*.txt"])
def test_a_store_out_of_reach_is_told(bucket: str, below: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:1")
    with pytest.raises(InputError, match=r"Could not connect .* Check the address and the network; .* AWS_ENDPOINT_URL"):
        read([bucket + below])


def test_a_store_that_is_lost_on_the_way_costs_what_is_left(folder: Path, bucket: str, monkeypatch: pytest.MonkeyPatch) -> None:
    put(folder, bucket)
    pages = read([f"{bucket}/a.txt", f"{bucket}/b.html", str(folder / "a.txt")])
    first = next(pages)
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:1")
    fsspec.filesystem("s3").clear_instance_cache()
    second, third = pages
    assert isinstance(second, Quarantine)
    assert (first.source, second.source, third.source) == (f"{bucket}/a.txt", f"{bucket}/b.html", str(folder / "a.txt"))
    assert second.reason.startswith("cannot be read: Could not connect")


def test_a_file_that_is_lost_in_the_midst_of_it_is_quarantined(bucket: str, monkeypatch: pytest.MonkeyPatch) -> None:
    s3 = fsspec.filesystem("s3")
    s3.pipe(f"{bucket}/a.jsonl", b'{"text": "a"}\n' * 100_000)

    def lost(*_: object, **__: object) -> bytes:
        raise RuntimeError("connection lost")

    pages = read([f"{bucket}/a.jsonl"])
    first = next(pages)
    monkeypatch.setattr("fsspec.caching.ReadAheadCache._fetch", lost)
    *_, last = pages
    assert isinstance(first, Page) and isinstance(last, Quarantine)
    assert last.reason == "cannot be read: connection lost"
