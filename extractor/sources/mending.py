"""Letters that were spoilt before they became UTF-8: «Ä‘áº£ng viÃªn», «®¶ng viªn» and «ñaûng vieân» are «đảng viên» again.

The first was UTF-8 read as Latin-1 or windows-1252 and encoded again; the others are the fonts TCVN3 and VNI, whose Latin-1
letters were encoded as they stood. A page is mended line by line and between its tags, and only where a line then reads
as Vietnamese and did not before: right text stays. Not covered: bytes (`extractor.sources.decode`).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from extractor.sources.fonts import tcvn3, vni
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
# What these fonts write and no right Vietnamese does: a sign of print inside a word, a mark behind its vowel.
_TCVN3 = re.compile(
    "[A-Za-z][\xa8-\xad\xb5-\xb9\xbc-\xbe\xc6\xd6-\xd8\xdc\xde\xdf\xe4-\xe7\xeb\xee-\xf1\xf6-\xf8\xfb-\xff]|[\xa7\xae][\xa8-\xffa-z]"
)
_VNI = re.compile("[AEUYaeuyÖöÔô][ÙØÛÕÏùøûõï]|[ÑñÖö][A-Za-zô]|[AOEaoe][Ââ]|öô", re.IGNORECASE)
# Letters of Latin-1 that Vietnamese has not, and signs that it seldom has: one search tells that most pages are right.
_ANY = re.compile("[\xa1-\xa8\xaa\xac\xad\xaf\xb1-\xb6\xb8-\xba\xbc-\xbfÄ-ÇËÎÏÑÖ-ØÛÜÞßä-çëîïñö-øûüþÿ]")
# Letters and marks that neither spoiling leaves: where they stand, the line is right, if in look-alikes («Ðảng») or unusual.
_RIGHT = re.compile("[đơưĐƠƯẠ-ỹ\u0300-\u0323]")
_LEAST = 3  # words, for a page to be mended at all
_SURE = 0.8  # the share of a line's words that must read well
_TIMES = 3  # that a page can have been encoded over again
_PIECES = re.compile(r"([\n<>]+)")


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


_SPOILINGS = (_Spoiling(_SPOILT_UTF8, _decoded), _Spoiling(_TCVN3, tcvn3), _Spoiling(_VNI, vni))


def mended(text: str) -> str:
    """The text with what was spoilt made right, or the same text. Costs one search where nothing was."""
    if not _ANY.search(text):
        return text
    for spoiling in _SPOILINGS:
        if spoiling.sign.search(text):
            text = _mended(text, spoiling.mended)
    return text


def _mended(text: str, change: Callable[[str], str]) -> str:
    pieces = _PIECES.split(text)
    gained = 0
    for at, piece in enumerate(pieces):
        if piece.isascii() or _RIGHT.search(piece) or (new := change(piece)) == piece:
            continue
        after = reading(new)
        before = reading(piece)
        gain = max(after.good - before.good, before.bad - after.bad)
        if after.share >= _SURE > before.share and gain > 0:
            gained += gain
            pieces[at] = new
    return "".join(pieces) if gained >= _LEAST else text
