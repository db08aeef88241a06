"""Bytes to text: UTF-8 with or without a mark at its start, UTF-16 with one.

«Đảng bộ xã» with one damaged byte is read on with U+FFFD in its place; a page that is damaged all over is refused. Not
covered: the encodings of the 1990s (TCVN3, VNI, windows-1258), which are refused as not being UTF-8.
"""

from __future__ import annotations

import codecs

# A page beyond this is no article: five million characters are some 2,000 printed pages.
MAX_BYTES = 5_000_000
# One damaged character in a hundred still leaves an article that can be read.
_DAMAGED_SHARE = 0.01
_NUL_SHARE = 0.01
UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class Refusal(Exception):
    """The bytes or the text are no article; the message says why."""


def decode(data: bytes) -> str:
    """The text of one page, without its byte-order mark. Raises Refusal: too large, empty, binary or not UTF-8."""
    if len(data) > MAX_BYTES:
        raise Refusal(f"too large: more than {MAX_BYTES // 1_000_000} MB")
    return accepted(data.decode("utf-16" if data.startswith(UTF16_MARKS) else "utf-8-sig", errors="replace"))


def accepted(text: str) -> str:
    """The same text, where it may be an article. Raises Refusal: too large, empty, binary or not UTF-8."""
    if len(text) > MAX_BYTES:
        raise Refusal(f"too large: more than {MAX_BYTES // 1_000_000} million characters")
    if text.count("\0") > len(text) * _NUL_SHARE:
        raise Refusal("binary: full of NUL characters")
    if not text.strip():
        raise Refusal("empty")
    if text.count("\N{REPLACEMENT CHARACTER}") > max(1, len(text) * _DAMAGED_SHARE):
        raise Refusal("not UTF-8, nor UTF-16 with a byte-order mark")
    return text
