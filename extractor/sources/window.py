r"""The records in a stretch of unpacked bytes, one held at a time: `WARC/1.0\r\nWARC-Type: response …`, block, two line ends.

A record whose length is wrong costs itself: the next is found by how a record begins. Not covered: where the bytes come from
(`extractor.sources.archive`).
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import zstandard

from extractor.sources.decode import MAX_BYTES
from extractor.sources.unpacking import Damaged

START = b"WARC/"
# A page of the largest size, as it was transferred, and its headers.
LARGEST = 2 * MAX_BYTES
CHUNK = 1 << 16  # bytes that are read at a time
_LONGEST_HEADER = 1 << 16
_HEAD_OF_PAGE = 1 << 15  # what is shown of a record to tell whether it is wanted
_VERSION = b"WARC/1."
_BLANK_LINE = (b"\n\r\n", b"\n\n")
LONGEST_BLANK = 4  # bytes before a record that show that it is one
_OVERLAP = 16  # bytes that may be the beginning of what is searched for
_END_OF_HEADER = re.compile(rb"\r?\n\r?\n")
_LENGTH = re.compile(rb"\nContent-Length:[ \t]*(\d{1,15})[ \t]*\r?\n", re.IGNORECASE)
_BETWEEN = b"\r\n"
_LINE_ENDS = re.compile(rb"[\r\n]*")


@dataclass(frozen=True, slots=True)
class Record:
    """One record: its headers, and from `block` on its block; it begins in the file at `812`, in a member of many at `0+4236`."""

    place: str
    data: bytes
    block: int


@dataclass(frozen=True, slots=True)
class Fault:
    """What is no whole record: where it begins, and why."""

    place: str
    reason: str


Wanted = Callable[[bytes], bool]


class Window:
    """The unpacked bytes that are held, from the record we are at; `budget` is how much may hold no record at all.

    `at` is where the first byte that is read stands.
    """

    def __init__(self, read: Callable[[int], bytes], name: str, budget: int | None, at: int = 0) -> None:
        self._read, self._name, self._budget = read, name, budget
        self._held = bytearray()
        self._at = at
        self._error: Exception | None = None
        self._summed = bool(name)  # a gzip member has a sum at its end
        self.place = name or "0"

    def _here(self) -> str:
        if not self._name:
            return str(self._at)
        return f"{self._name}+{self._at}" if self._at else self._name

    def find(self, start: int, stop: int | None) -> bool:
        """Go to the first record that begins at `start` or behind it; whether there is one, before `stop`."""
        first = start - self._at
        while (found := self._start_of_record(first)) < 0:
            dropped = max(0, len(self._held) - _OVERLAP)
            self._drop(dropped)
            first = max(0, first - dropped)
            if (stop is not None and self._at >= stop) or not self._fill(len(self._held) + 1):
                return False
        self._drop(found)
        return stop is None or self._at < stop

    def records(self, wanted: Wanted, stop: int | None = None) -> Iterator[Record | Fault]:
        """The wanted records and the faults of this member or file, up to the first record that begins at `stop` or behind."""
        while self._skip_between():
            if stop is not None and self._at >= stop and self._fill(len(_VERSION)) and self._held.startswith(_VERSION):
                return
            self.place = place = self._here()
            header = self._header()
            length = _LENGTH.search(self._held, 0, header) if header else None
            if not length:
                self._find(0, self._budget)
                yield Fault(place, "no WARC record")
                continue
            size = header + int(length[1])
            self._fill(min(size, header + _HEAD_OF_PAGE))
            pleases = wanted(bytes(self._held[: min(size, header + _HEAD_OF_PAGE)]))
            reason = self._fault(header, size)
            if reason:
                self._find(header - 4, None)
                if pleases or size <= LARGEST:
                    yield Fault(place, reason)
            else:
                if pleases:
                    yield Record(place, bytes(self._held[:size]), header)
                self._drop(size)

    def _fault(self, header: int, size: int) -> str | None:
        """Hold the record of that size and what shows its end; or why it cannot be held whole."""
        if size > LARGEST:
            return f"too large: a record of more than {LARGEST // 1_000_000} MB"
        # One more than the line ends, so that the end of a member is seen, and with it whether its sum is right.
        self._fill(size + 5)
        if len(self._held) < size or (self._summed and not self._held[size:].strip(_BETWEEN)):
            self._end()
        if len(self._held) < size:
            return f"cut short: {len(self._held) - header} of {size - header} bytes"
        if self._held[size : size + 4].strip(_BETWEEN):
            return "wrong Content-Length: the next record does not begin behind it"
        return None

    def _fill(self, size: int) -> bool:
        """Hold so many bytes, or all that are left; whether there are as many."""
        while len(self._held) < size and not self._error:
            try:
                more = self._read(CHUNK)
            except (EOFError, zlib.error, zstandard.ZstdError) as error:
                # What came before it is read first.
                self._error = error
                return False
            if not more:
                return False
            self._held += more
        return len(self._held) >= size

    def _end(self) -> None:
        """Raise what ended the data, where it is not their end."""
        if self._error:
            raise self._error

    def _drop(self, count: int) -> None:
        del self._held[:count]
        self._at += count

    def _skip_between(self) -> bool:
        """Go to the next byte that is no line end; whether there is one."""
        while self._fill(1):
            blank = _LINE_ENDS.match(self._held).end()  # type: ignore[union-attr]
            left = len(self._held) > blank
            self._drop(blank)
            if left:
                return True
        self._end()
        return False

    def _header(self) -> int:
        """The length of the record's headers with the blank line behind; 0 where there are none."""
        for size in (1 << 11, _LONGEST_HEADER):
            self._fill(size)
            if not self._held.startswith(START):
                return 0
            if found := _END_OF_HEADER.search(self._held, 0, size):
                return found.end()
        return 0

    def _find(self, start: int, budget: int | None) -> None:
        """Go to the next record that begins behind `start`, or to the end. Raises Damaged where the budget is spent."""
        self._drop(start)
        seen = 0
        while (found := self._start_of_record()) < 0:
            dropped = max(0, len(self._held) - _OVERLAP)
            self._drop(dropped)
            seen += dropped
            if budget is not None and seen > budget:
                raise Damaged(f"too large: unpacks to more than {budget // 1_000_000} MB without a record")
            if not self._fill(len(self._held) + 1):
                self._end()
                self._drop(len(self._held))
                return
        self._drop(found)

    def _start_of_record(self, first: int = 0) -> int:
        """Where in the held bytes, from `first` on, a record begins behind a blank line; -1 where none does."""
        # Ten times as fast as one search for the blank line and the version.
        at = self._held.find(_VERSION, first)
        while at >= 0 and not self._held[max(0, at - LONGEST_BLANK) : at].endswith(_BLANK_LINE):
            at = self._held.find(_VERSION, at + 1)
        return at
