"""Files to pages: `bai-01.txt` and `trang.html` are one page each, `archive.jsonl` is a page a line, `-` is either.

Not covered: web archives, compressed files.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from extractor.article import Page
from extractor.records import Quarantine
from extractor.sources import jsonl
from extractor.sources.decode import MAX_BYTES, Refusal, decode
from extractor.sources.paths import HTML_SUFFIXES, JSONL_SUFFIXES, STDIN, files


def read(inputs: Sequence[str], skip: Path | None = None) -> Iterator[Page | Quarantine]:
    """The pages of files, folders, patterns and `-`, one at a time, in a fixed order, without what lies under `skip`.

    What cannot be read comes as a Quarantine of the stage `source`. Raises InputError, before the first page, for an
    input that stands for nothing.
    """
    return _read(files(inputs, skip))


def _read(paths: Iterable[str]) -> Iterator[Page | Quarantine]:
    for path in paths:
        # A file's name may be no text at all; the records are.
        source = os.fsencode(path).decode("utf-8", errors="replace")
        try:
            if path == STDIN:
                yield from _standard_input()
            else:
                with Path(path).open("rb") as stream:
                    if path.lower().endswith(JSONL_SUFFIXES):
                        yield from jsonl.pages(jsonl.lines(stream), source)
                    else:
                        yield _page(stream, source)
        except OSError as error:
            yield Quarantine(source=source, stage="source", reason=f"cannot be read: {error.strerror or error}")


def _page(stream: BinaryIO, source: str, head: bytes = b"") -> Page | Quarantine:
    """One page of all that is left of a stream, after the `head` that has been read of it."""
    try:
        text = decode(head + stream.read(MAX_BYTES + 1))
        return Page(source, text, format="html" if source.lower().endswith(HTML_SUFFIXES) else "text")
    except Refusal as refusal:
        return Quarantine(source=source, stage="source", reason=str(refusal))


def _standard_input() -> Iterator[Page | Quarantine]:
    """JSON Lines where the first line that is not blank is a JSON object, else one page."""
    stream = sys.stdin.buffer
    head: list[bytes] = []
    while sum(map(len, head)) <= MAX_BYTES and (line := stream.readline(MAX_BYTES + 1)):
        head.append(line)
        if line.strip():
            break
    if head and jsonl.is_json_object(head[-1]):
        yield from jsonl.pages(chain(head, jsonl.lines(stream)), STDIN)
    else:
        yield _page(stream, STDIN, b"".join(head))
