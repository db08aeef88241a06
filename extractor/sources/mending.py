"""Letters that were spoilt before they became UTF-8: «Ä‘áº£ng viÃªn», «®¶ng viªn» and «ñaûng vieân» are «đảng viên» again.

The first was UTF-8 read as Latin-1 or windows-1252 and encoded again; the others are the fonts TCVN3 and VNI, whose Latin-1
letters were encoded as they stood. Bytes of VISCII and windows-1258 come as Latin-1 too, and any of these letters may be written as
a reference, «&reg;&#182;ng vi&ordf;n». A page is mended line by line and between its tags, and only where a line then reads
as Vietnamese and did not before: right text stays. Not covered: bytes (`extractor.sources.decode`).
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from extractor.sources.fonts import tcvn3, viscii, vni
from extractor.sources.syllables import reading

# What bytes 80 to BF become as windows-1252, and as Latin-1 where that has them or windows-1252 has nothing.
_BYTES = {chr(byte): byte for byte in range(0x80, 0x100)}
for _byte in range(0x80, 0xA0):
    try:
        _BYTES[bytes([_byte]).decode("cp1252")] = _byte
    except UnicodeDecodeError:
        continue
_FOLLOWING = re.escape("".join(letter for letter, byte in _BYTES.items() if byte < 0xC0))
# The first bytes of Vietnamese letters, of marks, and of signs of print.
# «là» was spoilt to «lÃ» and a hard space, which is often made a plain one.
_ENCODED = re.compile(f"[Â-ÆËÌ][{_FOLLOWING}]|[áâ][{_FOLLOWING}]{{2}}|Ã  ?((?=[.,;:!?)]|$))?")
_SPOILT_UTF8 = re.compile(f"[ÃÄÆ][{_FOLLOWING}]|áº[{_FOLLOWING}]|á»[{_FOLLOWING}]")
# What these write and no right Vietnamese does: a sign of print inside a word, a mark behind its vowel.
_TCVN3 = re.compile(
    "[A-Za-z][\xa8-\xad\xb5-\xb9\xbc-\xbe\xc6\xd6-\xd8\xdc\xde\xdf\xe4-\xe7\xeb\xee-\xf1\xf6-\xf8\xfb-\xff]|[\xa7\xae][\xa8-\xffa-z]"
)
_VNI = re.compile("[AEUYaeuyÖöÔô][ÙØÛÕÏùøûõï]|[ÑñÖö][A-Za-zô]|[AOEaoe][Ââ]|öô", re.IGNORECASE)
_CP1258 = re.compile("[AEIOUYaeiouyÂâÃãÊêÔôÕõÝý][ÌÒÞìò]")
# Letters of Latin-1 that Vietnamese has not, and signs that it seldom has.
_STRANGE = "\xa1-\xa8\xaa\xac\xad\xaf\xb1-\xb6\xb8-\xba\xbc-\xbfÄ-ÇËÎÏÑÖ-ØÛÜÞßä-çëîïñö-øûüþÿ"
_VISCII = re.compile(f"[A-Za-zÐð][{_STRANGE}]|[{_STRANGE}][a-z]")
# One search tells that most pages are right.
_ANY = re.compile(f"[ÌÒìò{_STRANGE}](?:(?<=[{_STRANGE}])|(?<=[AEIOUYaeiouyÂâÃãÊêÔôÕõÝý].))")
# Letters and marks that no spoiling leaves: where they stand, the line is right, if in look-alikes («Ðảng») or unusual.
_RIGHT = re.compile("[đơưĐƠƯẠ-ỹ\u0300-\u0323]")
_LEAST = 3  # words, for a page to be mended at all
_SURE = 0.8  # the share of a line's words that must read well
_TIMES = 3  # that a page can have been encoded over again
_PIECES = re.compile(r"([\n<>]+)")
# Not «&nbsp;»: its byte is a letter of VISCII, but nobody means it.
_REFERENCE = re.compile(r"&(?!nbsp;)(?:#(?:[0-9]{2,8}|[xX][0-9a-fA-F]{2,7});?|[a-zA-Z][a-zA-Z0-9]{1,31};)")


class _Spoiling(NamedTuple):
    sign: re.Pattern[str]
    mended: Callable[[str], str]


def _decoded(text: str) -> str:
    """The text with every sequence of letters that is UTF-8 read as Latin-1 or windows-1252 read as UTF-8."""
    for _ in range(_TIMES):
        text = _ENCODED.sub(_as_utf8, text)
        if not _SPOILT_UTF8.search(text):
            break
    return text


def _as_utf8(found: re.Match[str]) -> str:
    if found[0].startswith("Ã "):
        return "à " if found[1] is None else "à"
    data = bytes(map(_BYTES.__getitem__, found[0]))
    try:
        return data.decode()
    except UnicodeDecodeError:
        return found[0]


def _by_bytes(read: Callable[[bytes], str]) -> dict[int, str]:
    """For `str.translate`: letters of Latin-1 and windows-1252, and controls, to what their bytes are in another encoding."""
    bytes_of = {chr(byte): byte for byte in range(0x80)} | _BYTES
    return {ord(letter): read(bytes([byte])) for letter, byte in bytes_of.items()}


_LETTERS_OF_VISCII = _by_bytes(viscii)
_LETTERS_OF_CP1258 = _by_bytes(lambda byte: byte.decode("cp1258", errors="replace"))


def _viscii(text: str) -> str:
    return text.translate(_LETTERS_OF_VISCII)


def _windows_1258(text: str) -> str:
    return unicodedata.normalize("NFC", text.translate(_LETTERS_OF_CP1258))


_SPOILINGS = (
    _Spoiling(_SPOILT_UTF8, _decoded),
    _Spoiling(_TCVN3, tcvn3),
    _Spoiling(_VNI, vni),
    _Spoiling(_CP1258, _windows_1258),
    _Spoiling(_VISCII, _viscii),
)


class _Gain(NamedTuple):
    text: str
    words: int


def mended(text: str) -> str:
    """The text with what was spoilt made right, or the same text. Costs one search where nothing was."""
    shown = with_letters(text)
    if not _ANY.search(shown):
        return text
    ways = [spoiling.mended for spoiling in _SPOILINGS if spoiling.sign.search(shown)]
    if not ways:
        return text
    pieces = _PIECES.split(text)
    spoilt = {at: letters for at, piece in enumerate(pieces) if (letters := _spoilt(piece))}
    gains = [_gains(spoilt, way) for way in ways]
    done: set[int] = set()
    # A line of a word or two may read well in several ways: that of most of the page comes first.
    for found in sorted(gains, key=lambda found: -_words(found)):
        left = {at: gain for at, gain in found.items() if at not in done}
        if _words(left) >= _LEAST:
            done |= left.keys()
            for at, gain in left.items():
                pieces[at] = gain.text
    return "".join(pieces) if done else text


def with_letters(text: str) -> str:
    """The text with letters for the references to characters outside ASCII: «&aacute;» and «&#225;» are «á», «&lt;» stays."""
    return _REFERENCE.sub(lambda found: _letter(found[0]), text) if "&" in text else text


@lru_cache(maxsize=4096)
def _letter(reference: str) -> str:
    letter = html.unescape(reference)
    return reference if letter.isascii() else letter


def _words(gains: dict[int, _Gain]) -> int:
    return sum(gain.words for gain in gains.values())


def _spoilt(piece: str) -> str | None:
    """The piece with letters for its references, where it may be spoilt."""
    if piece.isascii() and "&" not in piece:
        return None
    shown = with_letters(piece)
    return None if shown.isascii() or _RIGHT.search(shown) else shown


def _gains(spoilt: dict[int, str], change: Callable[[str], str]) -> dict[int, _Gain]:
    """The pieces that the change makes read well, by their places."""
    gains: dict[int, _Gain] = {}
    for at, piece in spoilt.items():
        if (new := change(piece)) != piece:
            after = reading(new)
            before = reading(piece)
            words = max(after.good - before.good, before.bad - after.bad)
            if after.share >= _SURE > before.share and words > 0:
                gains[at] = _Gain(new, words)
    return gains
