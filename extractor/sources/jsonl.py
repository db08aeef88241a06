r"""JSON Lines: `{"text": "Năm 2024, Đảng bộ xã …", "published": "2024-12-20"}`, one page a line.

`text` is needed, or `html`, the source of a page; `url`, `title`, `published` and `id` are used where they are; other keys
are not looked at. A bad line is quarantined alone. Not covered: one JSON document over several lines, and UTF-16.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import BinaryIO

import orjson
from pydantic import BaseModel, ConfigDict, ValidationError

from extractor.article import Page
from extractor.records import Quarantine
from extractor.sources.decode import MAX_BYTES, UTF16_MARKS, Refusal, accepted, decoded
from extractor.sources.mending import mended

# JSON may spend six bytes on a character («\u1ea1»).
_MAX_LINE = 6 * MAX_BYTES
_PIECE = 1 << 20
_DAY_FIRST = re.compile(r"\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b")


class Row(BaseModel):
    """What a line of JSON Lines, or a row of a table, says of a page."""

    model_config = ConfigDict(strict=True, extra="ignore")

    text: str | None = None
    html: str | None = None
    url: str | None = None
    title: str | None = None
    published: str | None = None
    id: str | int | None = None


def is_json_object(line: bytes) -> bool:
    """Whether a line is a JSON object, and not the first line of an article that happens to open with a brace."""
    line = line.removeprefix(b"\xef\xbb\xbf").strip()
    if not line.startswith(b"{"):
        return False
    try:
        orjson.loads(line)
    except orjson.JSONDecodeError:
        return False
    return True


def lines(stream: BinaryIO, size: int | None = None) -> Iterator[bytes | None]:
    """The lines of a stream, blank ones included; None for one that is too long, which is never held whole.

    With `size`, those that begin in the next so many bytes.
    """
    at = 0
    while (size is None or at < size) and (line := stream.readline(_MAX_LINE)):
        at += len(line)
        if len(line) < _MAX_LINE or line.endswith(b"\n"):
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(MAX_BYTES)
            at += len(line)
        yield None


@dataclass
class Counted:
    """How many lines end in the first `at` bytes of a file. Ranges of a file that are read in order count each byte once."""

    source: str = ""
    at: int = 0
    ends: int = 0

    def up_to(self, stream: BinaryIO, source: str, at: int) -> int:
        """How many lines end in the first `at` bytes of the stream, which is left there."""
        if source != self.source or at < self.at:
            self.source, self.at, self.ends = source, 0, 0
        stream.seek(self.at)
        while self.at < at and (data := stream.read(min(_PIECE, at - self.at))):
            self.at += len(data)
            self.ends += data.count(b"\n")
        return self.ends


def stretch(stream: BinaryIO, source: str, start: int, stop: int | None, counted: Counted) -> Iterator[Page | Quarantine]:
    """The pages of the lines that begin in a range of a plain file."""
    if start == 0:
        yield from pages(lines(stream, stop), source)
        return
    if stream.read(2).startswith(UTF16_MARKS):
        return
    # A line begins at `start` where the byte before ends one.
    before = counted.up_to(stream, source, start - 1)
    at = start - 1
    while part := stream.readline(_PIECE):
        at += len(part)
        if part.endswith(b"\n"):
            break
    if stop is None or at < stop:
        yield from pages(lines(stream, None if stop is None else stop - at), source, before + 2)


def pages(rows: Iterable[bytes | None], source: str, first: int = 1) -> Iterator[Page | Quarantine]:
    """The pages of the lines, in order, of which one is line number `first`; the source of each is `source#line`."""
    for number, line in enumerate(rows, start=first):
        place = f"{source}#{number}"
        if number == 1 and line and line.startswith(UTF16_MARKS):
            yield Quarantine(source=source, stage="source", reason="JSON Lines in UTF-16; write them in UTF-8")
            return
        if line is None:
            yield Quarantine(source=place, stage="source", reason="too large: the line")
        elif line.strip():
            try:
                yield _page(line.removeprefix(b"\xef\xbb\xbf"), place)
            except Refusal as refusal:
                yield Quarantine(source=place, stage="source", reason=str(refusal))


def _page(line: bytes, place: str) -> Page:
    try:
        row = Row.model_validate_json(decoded(line))
    except ValidationError as error:
        raise Refusal(fault(error)) from error
    return page_of(row, place)


def fault(error: ValidationError) -> str:
    """The first thing that is wrong with a row, with the key that has it."""
    first = error.errors(include_url=False, include_input=False)[0]
    return ": ".join([*(f"`{key}`" for key in first["loc"][:1]), first["msg"]])


def page_of(row: Row, place: str) -> Page:
    """The page of a row: its `text`, or its `html` where it has no text. Raises Refusal where it is no article."""
    text = row.html if row.text is None else row.text
    if text is None:
        raise Refusal("neither `text` nor `html`")
    return Page(
        source=place,
        text=accepted(text),
        url=row.url,
        title=mended(row.title) if row.title else row.title,
        published=_iso(row.published) if row.published else None,
        id=None if row.id is None else str(row.id),
        format="html" if row.text is None else "text",
    )


def _iso(published: str) -> str | None:
    """An ISO date or date-time from one, or from a day-first date («20/12/2024 08:15»); None from anything else."""
    published = published.strip()
    for kind in (date, datetime):
        try:
            return kind.fromisoformat(published).isoformat()
        except ValueError:
            continue
    found = _DAY_FIRST.search(published)
    try:
        return date(int(found[3]), int(found[2]), int(found[1])).isoformat() if found else None
    except ValueError:
        return None
