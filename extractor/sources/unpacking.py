"""Streams to what is packed in them: `bai.txt.gz` or `archive.jsonl` that is really gzip or zstd, by its first bytes.

What is unpacked comes in pieces of the size that is asked for, so that two gigabytes of zeros take no memory. Not covered: the
members of web archives, which are unpacked one by one (`extractor.sources.archive`).
"""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, BinaryIO, cast

import zstandard

if TYPE_CHECKING:
    from typing_extensions import Buffer

GZIP = b"\x1f\x8b\x08"
ZSTD = (b"\x28\xb5\x2f\xfd", *(bytes([0x50 + kind]) + b"\x2a\x4d\x18" for kind in range(16)))  # frames, and frames to skip
# A block of four bytes can stand for 128 KB, so that this unpacks to 16 MB at most.
_FEED = 512
_HEAD = 1 << 12
_WINDOW = 128 << 20  # bytes that a frame may ask to look back, as `zstd` itself allows


class Damaged(Exception):
    """Packed data end early or are no such data; the message says which."""


def peeked(stream: BinaryIO) -> io.BufferedReader:
    """The stream with a `peek`, which shows its beginning without taking it."""
    return stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(cast(io.RawIOBase, stream))


def unpacked(stream: io.BufferedReader) -> io.BufferedReader:
    """What the stream unpacks to, or the stream itself where it is not packed. Its reads raise what `told` tells."""
    head = stream.peek(4)
    if head.startswith(GZIP):
        return io.BufferedReader(cast(io.RawIOBase, gzip.GzipFile(fileobj=stream)))
    if head.startswith(ZSTD):
        return io.BufferedReader(_Zstd(stream))
    return stream


def head_of(stream: io.BufferedReader) -> bytes:
    """The first bytes of what the stream unpacks to, none of them taken; nothing where they are damaged."""
    head = stream.peek(_HEAD)
    try:
        if head.startswith(GZIP):
            return zlib.decompressobj(31).decompress(head, _HEAD)
        if head.startswith(ZSTD):
            return zstandard.ZstdDecompressor(max_window_size=_WINDOW).stream_reader(io.BytesIO(head)).read(_HEAD)
    except (zlib.error, zstandard.ZstdError):
        return b""
    return head[:_HEAD]


class _Zstd(io.RawIOBase):
    """The frames of a zstd stream. Unlike the reader of the library, it tells where a frame is cut short."""

    def __init__(self, packed: io.BufferedReader) -> None:
        self._packed = packed
        self._frame: zstandard.ZstdDecompressionObj | None = None
        self._input = b""
        self._output = memoryview(b"")

    def readable(self) -> bool:
        """True."""
        return True

    def readinto(self, buffer: Buffer) -> int:
        """Fill the buffer as far as what is at hand allows; 0 is the end. Raises ZstdError or EOFError."""
        while not self._output:
            self._input = self._input or self._packed.read(_FEED)
            if not self._input:
                if self._frame:
                    raise EOFError
                return 0
            self._frame = self._frame or zstandard.ZstdDecompressor(max_window_size=_WINDOW).decompressobj()
            self._output = memoryview(self._frame.decompress(self._input))
            self._input = self._frame.unused_data
            if self._frame.eof:
                self._frame = None
        view = memoryview(buffer)
        count = min(len(view), len(self._output))
        view[:count] = self._output[:count]
        self._output = self._output[count:]
        return count


@contextmanager
def told() -> Iterator[None]:
    """Raise Damaged in place of what unpacking raises."""
    try:
        yield
    except EOFError as error:
        raise Damaged("cut short: the packed data end before their end") from error
    except (gzip.BadGzipFile, zlib.error, zstandard.ZstdError) as error:
        raise Damaged(f"damaged: {error}") from error
