r"""A web archive to its records: `WARC/1.0\r\nWARC-Type: response …`, plain, or in gzip members of which each stands alone.

A member that is damaged, cut short or a bomb costs itself: the next is found by its first bytes and by the record in it. Of a
record, what is not wanted or too large is passed over without being held. Not covered: what a record says
(`extractor.sources.warc`), and damage in zstd, behind which nothing is found.
"""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator

from extractor.sources.unpacking import GZIP, Damaged, told, unpacked
from extractor.sources.window import CHUNK, LARGEST, LONGEST_BLANK, START, Fault, Record, Wanted, Window


def records(stream: io.BufferedReader, wanted: Wanted, start: int = 0, stop: int | None = None) -> Iterator[Record | Fault]:
    """The records whose beginning (headers, and up to 32 KB of the block) is wanted, and the faults, in order.

    Of those that begin in a range of the file: from `start` on the first whole beginning is looked for, and what is damaged
    goes with what stands before it. Holds one record at a time. Raises OSError where the stream itself cannot be read.
    """
    if stream.peek(3).startswith(GZIP):
        yield from _members(stream, wanted, start, stop)
        return
    if start:
        start_of_blank = max(0, start - LONGEST_BLANK)
        stream.seek(start_of_blank)
        window = Window(stream.read1, "", None, start_of_blank)
        if not window.find(start, stop):
            return
    else:
        window = Window(unpacked(stream).read1, "", None)
    try:
        with told():
            yield from window.records(wanted, stop)
    except Damaged as damage:
        yield Fault(window.place, str(damage))


def _members(stream: io.BufferedReader, wanted: Wanted, start_at: int, stop: int | None) -> Iterator[Record | Fault]:
    raw = _Raw(stream)
    if start_at and not raw.find_member(start_at, stop):
        return
    while raw.ahead():
        if stop is not None and raw.at >= stop and raw.at_member():
            return
        if padding := len(raw.ahead()) - len(raw.ahead().lstrip(b"\0")):  # what fills the last block of a tape or disk
            raw.skip(padding)
            continue
        start = raw.at
        member = _Member(raw)
        window = Window(member.read, str(start), LARGEST)
        try:
            with told():
                yield from window.records(wanted)
                member.close()
        except Damaged as damage:
            yield Fault(window.place, str(damage))
            raw.find_member(start + 1)


class _Raw:
    """A packed file: its bytes, and where in it we are."""

    def __init__(self, stream: io.BufferedReader) -> None:
        self._stream = stream
        self._buffer = b""
        self.at = 0

    def ahead(self) -> bytes:
        """Bytes that come next, at least one unless it is the end."""
        if not self._buffer:
            self._buffer = self._stream.read1(CHUNK)
        return self._buffer

    def skip(self, count: int) -> None:
        """Go on by so many of the bytes ahead."""
        self._buffer = self._buffer[count:]
        self.at += count

    def _more(self) -> bool:
        more = self._stream.read1(CHUNK)
        self._buffer += more
        return bool(more)

    def at_member(self) -> bool:
        """Whether a member with a record in it begins here."""
        while len(self._buffer) < CHUNK and self._more():
            pass
        try:
            return zlib.decompressobj(31).decompress(self._buffer[:CHUNK], len(START)) == START
        except zlib.error:
            return False

    def find_member(self, start: int, stop: int | None = None) -> bool:
        """Go on to the next member with a record in it, or to the end: from `start` where the file lets us go back.

        Whether there is one, before `stop`.
        """
        if self._stream.seekable():
            # The damage may have swallowed the beginning of the next member.
            self._stream.seek(start - self.at - len(self._buffer), io.SEEK_CUR)
            self._buffer, self.at = b"", start
        elif self.at < start:
            self.skip(start - self.at)
        while stop is None or self.at < stop:
            found = self._buffer.find(GZIP)
            self.skip(found if found >= 0 else max(0, len(self._buffer) - len(GZIP) + 1))
            if found < 0:
                if not self._more():
                    self.skip(len(self._buffer))
                    return False
                continue
            if self.at_member():
                return stop is None or self.at < stop
            self.skip(1)
        return False


class _Member:
    """One gzip member as a file to read from; it ends where the member does."""

    def __init__(self, raw: _Raw) -> None:
        self._raw = raw
        self._unpacker = zlib.decompressobj(31)

    def read(self, size: int) -> bytes:
        """At most so many bytes; none at the end. Raises zlib.error or EOFError."""
        while not self._unpacker.eof:
            packed = self._raw.ahead()
            if not packed:
                raise EOFError
            data = self._unpacker.decompress(packed, size)
            self._raw.skip(len(packed) - len(self._unpacker.unused_data or self._unpacker.unconsumed_tail))
            if data:
                return data
        return b""

    def close(self) -> None:
        """Read what is left of it, which is little. Raises zlib.error or EOFError."""
        while self.read(CHUNK):
            pass
