"""Streams to what is packed in them: `bai.txt.gz` or `archive.jsonl` that is really gzip or zstd, by its first bytes.

What is unpacked comes in pieces of the size that is asked for, so that two gigabytes of zeros take no memory. Not covered: the
members of web archives, which are unpacked one by one (`extractor.sources.members`).
"""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO, cast

import zstandard

GZIP = b"\x1f\x8b\x08"
ZSTD = (b"\x28\xb5\x2f\xfd", *(bytes([0x50 + kind]) + b"\x2a\x4d\x18" for kind in range(16)))  # frames, and frames to skip
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
        reader = zstandard.ZstdDecompressor(max_window_size=_WINDOW).stream_reader(stream, read_across_frames=True, closefd=False)
        return io.BufferedReader(cast(io.RawIOBase, reader))
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


@contextmanager
def told() -> Iterator[None]:
    """Raise Damaged in place of what unpacking raises."""
    try:
        yield
    except EOFError as error:
        raise Damaged("cut short: the packed data end before their end") from error
    except (gzip.BadGzipFile, zlib.error, zstandard.ZstdError) as error:
        raise Damaged(f"damaged: {error}") from error
