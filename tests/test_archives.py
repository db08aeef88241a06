"""Web archives: what is damaged costs itself alone, and nothing is held that need not be."""

from __future__ import annotations

import base64
import gzip
import hashlib
import io
import struct
import subprocess
import sys
import zlib
from collections.abc import Callable, Sequence
from pathlib import Path

import brotli
import pytest
import zstandard
from conftest import PROJECT

from extractor.article import Page
from extractor.records import Quarantine
from extractor.sources import read

TEXT = "Đảng bộ xã Hà Long kết nạp được {} đảng viên."
MB = 1 << 20


def record(
    number: int,
    body: bytes | None = None,
    http: bytes = b"Content-Type: text/html; charset=utf-8",
    status: bytes = b"200 OK",
    kind: bytes = b"response",
    length: int | None = None,
    extra: bytes = b"",
) -> bytes:
    page = f"<p>{TEXT.format(number)}</p>".encode() if body is None else body
    block = b"HTTP/1.1 " + status + b"\r\n" + http + b"\r\n\r\n" + page
    if b"digest" in extra.lower():
        extra = extra.replace(b"BLOCK", base64.b32encode(hashlib.sha1(block).digest()))
        extra = extra.replace(b"PAYLOAD", hashlib.sha256(page).hexdigest().encode())
    head = (
        b"WARC/1.0\r\nWARC-Type: " + kind + b"\r\nWARC-Target-URI: https://example.vn/%d\r\n" % number + extra
        + b"Content-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n"
        % (len(block) if length is None else length)
    )  # fmt: skip
    return head + block + b"\r\n\r\n"


def zeros(size: int) -> bytes:
    """So many zeros in one gzip member: the same packed megabyte over and over."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    piece = packer.compress(bytes(MB)) + packer.flush(zlib.Z_FULL_FLUSH)
    checksum = 0
    for _ in range(size // MB):
        checksum = zlib.crc32(bytes(MB), checksum)
    head = b"\x1f\x8b\x08" + bytes(7)
    return head + piece * (size // MB) + packer.flush() + struct.pack("<II", checksum, size % 2**32)


def damaged(member: bytes) -> bytes:
    middle = len(member) // 2
    return member[:middle] + bytes(byte ^ 0xFF for byte in member[middle : middle + 8]) + member[middle + 8 :]


def found(path: Path, data: bytes) -> tuple[list[str], list[tuple[str, str]]]:
    """The texts of the pages of an archive, and where what is why in quarantine."""
    path.write_bytes(data)
    items = list(read([str(path)]))
    pages = [item.text for item in items if isinstance(item, Page)]
    return pages, [(item.source.removeprefix(str(path)), item.reason) for item in items if isinstance(item, Quarantine)]


def html(*numbers: int) -> list[str]:
    return [f"<p>{TEXT.format(number)}</p>" for number in numbers]


PACKINGS: dict[str, Callable[[Sequence[bytes]], bytes]] = {
    "plain": b"".join,
    "members": lambda records: b"".join(map(gzip.compress, records)),
    "one member": lambda records: gzip.compress(b"".join(records)),
    "zstd frames": lambda records: b"".join(map(zstandard.ZstdCompressor().compress, records)),
    "one zstd frame": lambda records: zstandard.ZstdCompressor().compress(b"".join(records)),
}
each_packing = pytest.mark.parametrize("packing", PACKINGS)


@each_packing
@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz", "a.txt"])
def test_the_pages_of_an_archive(tmp_path: Path, packing: str, name: str) -> None:
    info = b"WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 5\r\n\r\na: b\n\r\n\r\n"
    others = [
        record(7, kind=b"request"),
        record(8, status=b"404 Not Found"),
        record(9, http=b"Content-Type: image/png"),
        record(10, kind=b"revisit"),
        record(11, body=bytes(11 * MB), http=b"Content-Type: video/mp4"),
    ]
    assert found(tmp_path / name, PACKINGS[packing]([info, record(1), *others, record(2)])) == (html(1, 2), [])


def test_what_is_known_of_a_page(tmp_path: Path) -> None:
    members = [gzip.compress(record(1)), gzip.compress(record(2) + record(3))]
    (tmp_path / "a.warc.gz").write_bytes(b"".join(members))
    source, first = str(tmp_path / "a.warc.gz"), len(members[0])
    assert list(read([source])) == [
        Page(f"{source}#0", html(1)[0], url="https://example.vn/1", format="html"),
        Page(f"{source}#{first}", html(2)[0], url="https://example.vn/2", format="html"),
        Page(f"{source}#{first}+{len(record(2))}", html(3)[0], url="https://example.vn/3", format="html"),
    ]


@each_packing
@pytest.mark.parametrize("wrong", [0, 30, 500, 9_000_000, 10**14])
def test_a_wrong_length_costs_its_record(tmp_path: Path, packing: str, wrong: int) -> None:
    data = PACKINGS[packing]([record(1), record(2, length=wrong), record(3), record(4)])
    pages, refused = found(tmp_path / "a.warc", data)
    assert pages == html(1, 3, 4)
    assert len(refused) == 1
    assert refused[0][1].split(":")[0] in ("wrong Content-Length", "cut short", "too large")


@each_packing
def test_a_cut_tail_is_named(tmp_path: Path, packing: str) -> None:
    data = PACKINGS[packing]([record(1), record(2), record(3, body=bytes(range(256)) * 50)])
    pages, refused = found(tmp_path / "a.warc", data[:-40])
    assert pages[:2] == html(1, 2) or packing == "one zstd frame"
    assert [reason.split(":")[0] for _, reason in refused] == ["cut short"]


def test_every_damaged_member_costs_itself(tmp_path: Path) -> None:
    members = [gzip.compress(record(number)) for number in range(60)]
    for number in range(1, 60, 3):
        members[number] = damaged(members[number])
    pages, refused = found(tmp_path / "a.warc.gz", b"".join(members))
    assert pages == html(*(number for number in range(60) if number % 3 != 1))
    starts = [sum(map(len, members[:number])) for number in range(1, 60, 3)]
    assert [place for place, _ in refused] == [f"#{start}" for start in starts]


def test_one_wrong_byte_anywhere_costs_one_record_at_most(tmp_path: Path) -> None:
    members = [gzip.compress(record(number)) for number in range(3)]
    before, after = len(members[0]), len(members[0]) + len(members[1])
    data = b"".join(members)
    for at in range(before, after):
        pages, refused = found(tmp_path / "a.warc.gz", data[:at] + bytes([data[at] ^ 0x55]) + data[at + 1 :])
        assert pages in (html(0, 2), html(0, 1, 2))
        assert len(refused) == 3 - len(pages)


def test_damage_at_the_end_of_the_whole_file_in_one_member(tmp_path: Path) -> None:
    data = gzip.compress(
        b"".join(record(number, body=hashlib.sha512(b"%d" % number).hexdigest().encode()) for number in range(999))
    )
    pages, refused = found(tmp_path / "a.warc.gz", data[: len(data) // 2])
    assert 400 < len(pages) < 600
    assert [reason for _, reason in refused] == ["cut short: the packed data end before their end"]


def test_padding_and_rubbish_behind_the_members(tmp_path: Path) -> None:
    member = gzip.compress(record(1))
    assert found(tmp_path / "a.warc.gz", member + bytes(1000)) == (html(1), [])
    pages, refused = found(tmp_path / "b.warc.gz", member + b"rubbish" * 9 + member)
    assert (pages, [place for place, _ in refused]) == (html(1, 1), [f"#{len(member)}"])
    pages, refused = found(tmp_path / "c.warc.gz", member + gzip.compress(b"no record") + member)
    assert (pages, refused) == (html(1, 1), [(f"#{len(member)}", "no WARC record")])


def chunked(body: bytes) -> bytes:
    return b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in (body[:20], body[20:])) + b"0\r\n\r\n"


@pytest.mark.parametrize(
    ("header", "encode"),
    [
        (b"Content-Encoding: gzip", gzip.compress),
        (b"Content-Encoding: br", brotli.compress),
        (b"Content-Encoding: deflate", zlib.compress),
        (b"Transfer-Encoding: chunked", chunked),
        (b"Transfer-Encoding: chunked\r\nContent-Encoding: gzip", lambda body: chunked(gzip.compress(body))),
        (b"Transfer-Encoding: chunked\r\nContent-Encoding: gzip", bytes),  # undone by who archived it
    ],
)
def test_what_http_encoded_is_undone(tmp_path: Path, header: bytes, encode: Callable[[bytes], bytes]) -> None:
    data = record(1, encode(html(1)[0].encode()), b"Content-Type: text/html\r\n" + header)
    assert found(tmp_path / "a.warc", data) == (html(1), [])


def test_a_bomb_inside_http_is_refused(tmp_path: Path) -> None:
    data = record(1, zeros(200 * MB), b"Content-Type: text/html\r\nContent-Encoding: gzip")
    assert found(tmp_path / "a.warc", data + record(2)) == (html(2), [("#0", "too large: more than 5 MB")])


def test_the_encoding_that_http_names_is_tried(tmp_path: Path) -> None:
    french = "<p>Le comité a décidé</p>"
    data = record(1, french.encode("cp1252"), b"Content-Type: text/html; charset=windows-1252")
    wrong = record(2, html(2)[0].encode(), b"Content-Type: text/html; charset=windows-1252")
    assert found(tmp_path / "a.warc", data + wrong) == ([french, *html(2)], [])


@pytest.mark.parametrize("name", [b"WARC-Block-Digest: sha1:BLOCK", b"WARC-Payload-Digest: sha256:PAYLOAD"])
def test_sums_are_checked(tmp_path: Path, name: bytes) -> None:
    good = record(1, extra=name + b"\r\n")
    assert found(tmp_path / "a.warc", good) == (html(1), [])
    pages, refused = found(tmp_path / "b.warc", good.replace(b"k\xe1", b"K\xe1") + record(2))
    assert (pages, refused) == (html(2), [("#0", f"damaged: {name.decode().split(':')[0]} does not match")])


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="memory is told by Linux alone")
def test_a_thousand_records_of_which_three_are_bad(tmp_path: Path) -> None:
    """One damaged, one of two gigabytes of zeros, one cut short: the rest is read, in little memory."""
    members = [gzip.compress(record(number)) for number in range(1000)]
    members[300], members[600] = damaged(members[300]), zeros(2048 * MB)
    members[999] = members[999][:-20]
    path = tmp_path / "a.warc.gz"
    path.write_bytes(b"".join(members))
    program = (
        "import sys\n"
        "from extractor.sources import read\n"
        "for item in read(sys.argv[1:]): print(item.source.rpartition('#')[2], getattr(item, 'reason', ''), sep='\\t')\n"
        "print(*[line.split()[1] for line in open('/proc/self/status') if line.startswith('VmHWM')], file=sys.stderr)\n"
    )
    done = subprocess.run([sys.executable, "-c", program, path], capture_output=True, text=True, check=True, cwd=PROJECT)
    rows = [line.split("\t") for line in done.stdout.splitlines()]
    reasons = [(int(place), reason) for place, reason in rows if reason]
    assert len(rows) - len(reasons) == 997
    assert [place for place, _ in reasons] == [sum(map(len, members[:number])) for number in (300, 600, 999)]
    assert [reason.split(":")[0] for _, reason in reasons] == ["damaged", "too large", "cut short"]
    assert int(done.stderr) < 300 * 1024, "kilobytes at the most"


def test_nothing_of_a_stream_that_cannot_go_back_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

    members = [gzip.compress(record(1)), damaged(gzip.compress(record(2))), gzip.compress(record(3))]
    monkeypatch.setattr("sys.stdin", type("Stdin", (), {"buffer": Pipe(b"".join(members))}))
    items = list(read(["-"]))
    assert [item.text for item in items if isinstance(item, Page)] == html(1, 3)
