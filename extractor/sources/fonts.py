"""The Vietnamese encodings that Python has no codec for: VISCII, TCVN3 and VNI.

«Đảng» is `D0 E4 6E 67` in VISCII, `A7 B6 6E 67` («§¶ng») in TCVN3 and `D1 61 FB 6E 67` («Ñaûng») in VNI. The last two are
Latin-1 drawn with fonts of their own (.VnTime, VNI-Times), so the same letters also stand in pages of right UTF-8.

TCVN3 has capitals of the seven letters of the alphabet; toned ones are small letters drawn with a font of capitals (.VnTimeH)
and come out small, «ĐảNG Bộ». Not covered: VPS, Vietware, BK HCM and VIQR, and choosing among encodings
(`extractor.sources.decode`).
"""

from __future__ import annotations

import re
import unicodedata

# RFC 1456, table 1: bytes 80 to FF, and the six capitals at control characters.
_VISCII = (
    "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ"
    "ÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯ"
    "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡư"
    "àáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ"
)
_VISCII_CONTROLS = {0x02: "Ẳ", 0x05: "Ẵ", 0x06: "Ẫ", 0x14: "Ỷ", 0x19: "Ỹ", 0x1E: "Ỵ"}
_VISCII_TABLE = "".join(_VISCII_CONTROLS.get(byte, chr(byte)) for byte in range(0x80)) + _VISCII

# TCVN 5712:1993, set VN2, bytes A1 to FF; VN3, which the fonts of TCVN3 draw, is its small letters and seven capitals.
_TCVN = "ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ"
_TCVN_LETTERS = str.maketrans(dict(zip(map(chr, range(0xA1, 0x100)), _TCVN, strict=True)))
_TONES_OF_TCVN = re.compile("[\u0300-\u0323]")

# VNI for Windows, as the fonts VNI-Times draw it and free keyboard drivers (xvnkb, UniKey) write it: a mark behind its vowel,
# where «ô» is drawn as ơ and «ö» as ư; i and y below, which have letters of their own, and đ.
_VNI_MARKS = {
    "ù": "\u0301", "ø": "\u0300", "û": "\u0309", "õ": "\u0303", "ï": "\u0323",
    "â": "\u0302", "á": "\u0302\u0301", "à": "\u0302\u0300", "å": "\u0302\u0309", "ã": "\u0302\u0303", "ä": "\u0323\u0302",
    "ê": "\u0306", "é": "\u0306\u0301", "è": "\u0306\u0300", "ú": "\u0306\u0309", "ü": "\u0306\u0303", "ë": "\u0323\u0306",
}  # fmt: skip
_VNI_LETTERS = {"ô": "ơ", "ö": "ư", "í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ", "ñ": "đ"}
_VNI_VOWELS = {"": "aeouyôö", "\u0302": "aeo", "\u0306": "a"}  # by the mark of the letter


def _vni_table() -> dict[str, str]:
    """Pairs and single letters to what they are drawn as; a mark of either case belongs to a capital."""
    table = dict(_VNI_LETTERS)
    for mark, combining in _VNI_MARKS.items():
        (letter_mark,) = {"\u0302", "\u0306"} & set(combining) or {""}
        for vowel in _VNI_VOWELS[letter_mark]:
            table[vowel + mark] = unicodedata.normalize("NFC", _VNI_LETTERS.get(vowel, vowel) + combining)
    capitals = {}
    for written, letter in table.items():
        capitals[written.upper()] = capitals[written[0].upper() + written[1:]] = letter.upper()
    return table | capitals


VNI = _vni_table()
_VNI_LETTER = re.compile("|".join(sorted(VNI, key=len, reverse=True)))


def viscii(data: bytes) -> str:
    """Bytes in VISCII as text; every byte has a meaning. Carriage returns and other controls stay."""
    return data.decode("latin-1").translate(dict(enumerate(_VISCII_TABLE)))


def tcvn3(letters: str) -> str:
    """Text whose Latin-1 letters were drawn with .VnTime; all other characters stay as they are."""
    text = letters.translate(_TCVN_LETTERS)
    return unicodedata.normalize("NFC", text) if _TONES_OF_TCVN.search(text) else text


def vni(letters: str) -> str:
    """Text whose Latin-1 letters were drawn with VNI-Times; all other characters stay as they are."""
    return _VNI_LETTER.sub(lambda found: VNI[found[0]], letters)
