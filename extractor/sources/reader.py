"""Files to pages: `bai-01.txt` and `trang.html` are one page, `archive.jsonl` and `bao.warc.gz` hold many, `-` is any of them.

Packed or not is told by the first bytes, and so are web archives and Parquet; else a name tells the kind, and of standard
input its beginning. Not covered: archives of files (tar, zip), and what a page says, which is for the cleaners.
"""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import BinaryIO, Literal

from extractor.article import Page
from extractor.records import Quarantine
from extractor.sources import jsonl, parquet, remote
from extractor.sources.decode import MAX_BYTES, Refusal, decode
from extractor.sources.paths import STDIN, files, kind_of
from extractor.sources.shards import Extent
from extractor.sources.unpacking import GZIP, ZSTD, Damaged, head_of, peeked, told, unpacked
from extractor.sources.window import START

Columns = Mapping[str, str]
_HTML = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|head|\?xml[^>]*>\s*<(?:!doctype html|html))\b", re.IGNORECASE)


def read(inputs: Sequence[str], columns: Columns | None = None) -> Iterator[Page | Quarantine]:
    """The pages of files, folders, patterns, URLs and `-`, one at a time, in a fixed order.

    `columns` are the columns of Parquet by the key that each stands for. What cannot be read comes as a Quarantine of the
    stage `source`. Raises InputError, before the first page, for an input that stands for nothing.
    """
    return Reader(columns).read(map(Extent, files(inputs)))


class Reader:
    """Reads stretches of files. Those of one file cost least in their order."""

    def __init__(self, columns: Columns | None = None) -> None:
        self._columns = columns or {}
        self._counted = jsonl.Counted()

    def read(self, extents: Iterable[Extent]) -> Iterator[Page | Quarantine]:
        """The pages of the stretches, one at a time, in order; what cannot be read as a Quarantine of the stage `source`."""
        for extent in extents:
            path, source = extent.path, extent.name
            try:
                if path == STDIN:
                    yield from self._pages(sys.stdin.buffer, source, extent)
                else:
                    lies_elsewhere = remote.is_remote(path) and not Path(path).exists()
                    with remote.opened(path) if lies_elsewhere else Path(path).open("rb") as stream:
                        yield from self._pages(stream, source, extent)
            except OSError as error:
                if extent.part == 0:
                    yield Quarantine(source=source, stage="source", reason=f"cannot be read: {error.strerror or error}")

    def _pages(self, stream: BinaryIO, source: str, extent: Extent) -> Iterator[Page | Quarantine]:
        packed = peeked(stream)
        # None where its beginning is to tell.
        kind = None if source == STDIN else kind_of(extent.path) or "text"
        try:
            with told():
                head = head_of(packed)
                if (head.startswith(START) or kind == "warc") and not packed.peek(4).startswith(ZSTD):
                    from extractor.sources import warc

                    # Unpacked member by member.
                    yield from warc.pages(packed, source, extent.start, extent.stop)
                elif head.startswith(parquet.START):
                    yield from parquet.pages(packed, source, self._columns, extent.part, extent.parts)
                elif kind == "jsonl" and not packed.peek(4).startswith((GZIP, *ZSTD)):
                    yield from jsonl.stretch(packed, source, extent.start, extent.stop, self._counted)
                elif extent.part == 0:
                    yield from _whole(packed, head, kind, source)
        except Damaged as damage:
            yield Quarantine(source=source, stage="source", reason=str(damage))


def _whole(packed: io.BufferedReader, head: bytes, kind: str | None, source: str) -> Iterator[Page | Quarantine]:
    """The pages of what is read from its start to its end, or not at all."""
    if head.startswith(START) or kind == "warc":
        from extractor.sources import warc

        yield from warc.pages(packed, source)
    elif kind == "jsonl":
        yield from jsonl.pages(jsonl.lines(unpacked(packed)), source)
    elif kind is None and not _HTML.match(head):
        yield from _untold(unpacked(packed), source)
    else:
        yield _page(unpacked(packed), source, "html" if kind in ("html", None) else "text")


def _page(stream: BinaryIO, source: str, form: Literal["text", "html"], head: bytes = b"") -> Page | Quarantine:
    """One page of all that is left of a stream, after the `head` that has been read of it."""
    try:
        return Page(source=source, text=decode(head + stream.read(MAX_BYTES + 1)), format=form)
    except Refusal as refusal:
        return Quarantine(source=source, stage="source", reason=str(refusal))


def _untold(stream: io.BufferedReader, source: str) -> Iterator[Page | Quarantine]:
    """JSON Lines where the first line that is not blank is a JSON object, else one page."""
    head: list[bytes] = []
    while sum(map(len, head)) <= MAX_BYTES and (line := stream.readline(MAX_BYTES + 1)):
        head.append(line)
        if line.strip():
            break
    if head and jsonl.is_json_object(head[-1]):
        yield from jsonl.pages(chain(head, jsonl.lines(stream)), source)
    else:
        yield _page(stream, source, "text", b"".join(head))
