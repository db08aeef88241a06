"""Web archives: the page in each `response` record of HTTP 200 with `text/html`, as HTML; all other records are passed over.

«Content-Type: text/html; charset=windows-1258» is what the server said, and is tried first. Not covered: pages of other types,
records in several segments, and `revisit` records, whose page stands elsewhere.
"""

from __future__ import annotations

import base64
import hashlib
import io
import re
from collections.abc import Iterator
from contextlib import suppress
from typing import Literal

from fastwarc import ArchiveIterator, WarcRecord

from extractor.article import Page
from extractor.records import Quarantine
from extractor.sources import charset
from extractor.sources.archive import records
from extractor.sources.decode import Refusal, decode
from extractor.sources.window import LARGEST, Fault, Record

_PIECE = 1 << 20
_RESPONSE = re.compile(rb"\nWARC-Type:[ \t]*response[ \t]*(?:\n|$)", re.IGNORECASE)
_OK = re.compile(rb"HTTP/\d(?:\.\d)? 200\b")
_HTML = re.compile(rb"\nContent-Type:[ \t]*(?:text/html|application/xhtml\+xml)\b", re.IGNORECASE)
_SUM = re.compile(r"(sha1|sha-1|sha256|sha-256|md5):([A-Za-z2-7]{26,64}=*|[0-9A-Fa-f]{32,64})", re.IGNORECASE)


def pages(stream: io.BufferedReader, source: str, start: int = 0, stop: int | None = None) -> Iterator[Page | Quarantine]:
    """The pages of an archive in order, and what is damaged; the source of each is `source#offset`.

    Of a plain archive, or one of gzip members, those that begin in a range of the file.
    """
    for item in records(stream, _wanted, start, stop):
        place = f"{source}#{item.place}"
        if isinstance(item, Fault):
            yield Quarantine(source=place, stage="source", reason=item.reason)
            continue
        try:
            yield _page(item, place)
        except Refusal as refusal:
            yield Quarantine(source=place, stage="source", reason=str(refusal))


def _wanted(head: bytes) -> bool:
    """Whether a record that begins so is a page."""
    warc, _, http = head.replace(b"\r\n", b"\n").partition(b"\n\n")
    http = http.partition(b"\n\n")[0]
    return all((_RESPONSE.search(warc), _OK.match(http), _HTML.search(http)))


def _page(record: Record, place: str) -> Page:
    parsed = _parsed(record, "none")
    body, http = _read(parsed), parsed.http_headers
    payload = body
    if http and (http.get("Transfer-Encoding") or http.get("Content-Encoding")):
        # Some archives keep the header of what they have undone already.
        with suppress(Refusal):
            payload = _read(_parsed(record, "all"))
    if "WARC-Block-Digest" in parsed.headers:
        _check(parsed, "WARC-Block-Digest", record.data[record.block :])
    else:
        # Archives differ in whether they take the sum before or after undoing.
        _check(parsed, "WARC-Payload-Digest", body, payload)
    url = parsed.headers.get("WARC-Target-URI")
    text = decode(payload, charset.of_header((http.get("Content-Type") if http else None) or ""))
    return Page(source=place, text=text, url=url.strip("<> ") if url else None, format="html")


def _parsed(record: Record, undone: Literal["none", "all"]) -> WarcRecord:
    """The record with its encodings of transfer and content undone. Raises Refusal where it is damaged."""
    try:
        return next(iter(ArchiveIterator(io.BytesIO(record.data), parse_http=True, auto_decode=undone)))
    except (OSError, ValueError, StopIteration) as error:
        raise Refusal(f"damaged: {error}") from error


def _read(record: WarcRecord) -> bytes:
    """The payload, or as much of it as shows that it is too large. Raises Refusal where it is damaged."""
    payload = bytearray()
    try:
        while len(payload) <= LARGEST and (more := record.reader.read(_PIECE)):
            payload += more
    except (OSError, ValueError) as error:
        raise Refusal(f"damaged: {error}") from error
    return bytes(payload)


def _check(record: WarcRecord, name: str, *contents: bytes) -> None:
    """Raise Refusal where the record has a sum of that name, and it is that of none of the contents."""
    found = _SUM.match(record.headers.get(name) or "")
    if not found:
        return
    algorithm, written = found[1].lower().replace("-", ""), found[2].rstrip("=").lower()
    for content in contents:
        digest = hashlib.new(algorithm, content, usedforsecurity=False)
        if written in (digest.hexdigest(), base64.b32encode(digest.digest()).decode().rstrip("=").lower()):
            return
    raise Refusal(f"damaged: {name} does not match")
