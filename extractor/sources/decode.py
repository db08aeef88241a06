"""Bytes to text: UTF-8, UTF-16, windows-1258, VISCII, TCVN3 or VNI, whatever the page says of itself.

«Đảng bộ xã» with one damaged byte is read on with U+FFFD in its place. Of several encodings the one whose words are
Vietnamese syllables is taken; what the page declares decides only where none of them reads better. A page that reads in no
encoding is refused. Not covered: letters spoilt before they were encoded (`extractor.sources.mending`).
"""

from __future__ import annotations

import codecs
import unicodedata
from collections.abc import Callable, Iterable

from extractor.sources import fonts
from extractor.sources.charset import TCVN3, VISCII, VNI, of_page
from extractor.sources.mending import mended, with_letters
from extractor.sources.syllables import reading

# A page beyond this is no article: five million characters are some 2,000 printed pages.
MAX_BYTES = 5_000_000
# One damaged character in a hundred still leaves an article that can be read.
_DAMAGED_SHARE = 0.01
_NUL_SHARE = 0.01
UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# Half of the letters of a Vietnamese text are ASCII, and so are its spaces.
_UTF16_NULS = 0.2
_SHOWN, _SAMPLE = 0.98, 10_000  # the share of characters that print, of the first so many
_READS = 0.6  # the share of words that must be syllables; right pages have 0.9 and more, wrong readings below 0.3
_DAMAGE = "\N{REPLACEMENT CHARACTER}"


class Refusal(Exception):
    """The bytes or the text are no article; the message says why."""


def decode(data: bytes, declared: str | None = None) -> str:
    """The text of one page, without its byte-order mark, where it may be an article.

    `declared` is the encoding that a header names (`charset.of_header`). Raises Refusal: too large, empty, binary or unreadable.
    """
    if len(data) > MAX_BYTES:
        raise Refusal(f"too large: more than {MAX_BYTES // 1_000_000} MB")
    return accepted(decoded(data, declared))


def decoded(data: bytes, declared: str | None = None) -> str:
    """The same without a look at what it is, and with U+FFFD for what cannot be read."""
    if data.startswith(UTF16_MARKS):
        return data.decode("utf-16", errors="replace")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _utf16(data) or _best(data, declared or of_page(data))
    return (_utf16(data) if "\0" in text else None) or text


def accepted(text: str) -> str:
    """The text with mended letters, where it may be an article. Raises Refusal: too large, empty, binary or unreadable."""
    if len(text) > MAX_BYTES:
        raise Refusal(f"too large: more than {MAX_BYTES // 1_000_000} million characters")
    if text.count("\0") > len(text) * _NUL_SHARE:
        raise Refusal("binary: full of NUL characters")
    if not text.strip():
        raise Refusal("empty")
    if text.count(_DAMAGE) > max(1, len(text) * _DAMAGED_SHARE):
        raise Refusal("not UTF-8, nor an encoding in which it reads as Vietnamese")
    return mended(text)


def _utf16(data: bytes) -> str | None:
    """The bytes as UTF-16 without a mark, where every other one is often NUL and what comes of it is text."""
    pairs = len(data) // 2
    for name, high in (("utf-16-le", 1), ("utf-16-be", 0)):
        nuls = data[high::2].count(0)
        if pairs and nuls >= pairs * _UTF16_NULS and data[1 - high :: 2].count(0) <= pairs * _NUL_SHARE:
            text = data.decode(name, errors="replace")
            shown = sum(letter.isprintable() or letter.isspace() for letter in text[:_SAMPLE])
            if shown >= _SHOWN * min(len(text), _SAMPLE):
                return text
    return None


def _windows_1258(data: bytes) -> str:
    return unicodedata.normalize("NFC", data.decode("cp1258", errors="replace"))


def _letters(data: bytes) -> str:
    """What a font of its own draws in another way, written as bytes or as references."""
    return with_letters(data.decode("cp1252", errors="replace"))


# In the order in which they are taken where several read equally well.
_ENCODINGS: dict[str, Callable[[bytes], str]] = {
    "utf-8": lambda data: data.decode("utf-8-sig", errors="replace"),
    "cp1258": _windows_1258,
    TCVN3: lambda data: fonts.tcvn3(_letters(data)),
    VNI: lambda data: fonts.vni(_letters(data)),
    VISCII: fonts.viscii,
}


def _best(data: bytes, declared: str | None) -> str:
    """Bytes that are not clean UTF-8, in the encoding in which they read best as Vietnamese."""
    names: Iterable[str] = _ENCODINGS
    if declared in _ENCODINGS:
        names = dict.fromkeys((declared, *_ENCODINGS))
    texts = {name: _ENCODINGS[name](data) for name in names}
    readings = {name: reading(with_letters(text)) for name, text in texts.items()}
    best = max(texts, key=lambda name: readings[name].share)
    if readings[best].share >= _READS:
        return texts[best]
    utf8 = texts["utf-8"]
    if declared and declared not in _ENCODINGS and utf8.count(_DAMAGE) > len(utf8) * _DAMAGED_SHARE:
        return data.decode(declared, errors="replace")
    return utf8
