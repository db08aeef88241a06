"""The words of a full name: «Giàng A Páo», «Y Bliêm Mlô», «La O Thị Hiền», «Daniel Jadue».

A run of words with capitals may open with other words and go on beyond the name. Not covered: whether it is a person's name at
all; that takes the words around it (`extractor.grammar.person`).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from extractor.grammar.family_name import COMMON_FAMILY_NAMES, FAMILY_NAMES
from extractor.grammar.gazetteer import known_places
from extractor.grammar.lexicon import words
from extractor.grammar.spelling import key

UPPER = "A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯ" + "".join(map(chr, range(0x1EA0, 0x1EFA, 2)))  # Ạ to Ỹ
# bounded, so that a line of capitals costs no more than its length
_LETTER = "[A-Za-zÀ-ÖØ-öø-ɏḀ-ỹ]"
_CAPITALISED = rf"[{UPPER}]{_LETTER}{{0,14}}+(?:['’ʼ`]{_LETTER}{{1,14}}+){{0,2}}+(?:-{_LETTER}{{1,14}}+){{0,4}}+"
# two words or more, or one of the Cơ Ho: K’Brèo
RUN = re.compile(rf"{_CAPITALISED} {_CAPITALISED}(?: {_CAPITALISED}){{0,14}}(?![^\W_])|K['’ʼ`]{_LETTER}{{2,14}}+(?![^\W_])")
# what a family name may be written in that FAMILY_NAMES does not have as it stands: H’Blen, NGUYỄN
_MAY_BE_FAMILY = re.compile(rf"['’]|[{UPPER}]{{2}}")
# words that open a title or a body: no name goes over them, and none begins with those of the second line
HEADS = words("Bí Phó Trưởng Chủ Ủy Uỷ Ban Đảng Giám Huyện Tỉnh Xã Phường Quận UBND HĐND THPT THCS TNCS Trường")
_NO_FIRST = HEADS | words("Tổng Bộ Thủ Hội Chi Hiệu Mặt Công Quân Thành Thị Khối Trung Liên Việt Nhà Cựu Thường Lực")
MIDDLE = words("Văn Thị A Mí Seo")
_LONG_MIDDLE = words("Văn Thị Nữ Phạm Trần Lê Hoàng Vũ Đặng")
# countries that stand between an office and the name
COUNTRIES = words("""
    Lào Nga Pháp Mỹ Hoa Kỳ Anh Đức Cuba Campuchia Ấn Độ Nhật Bản Trung Quốc Triều Tiên Hàn Thái Lan Malaysia Indonesia""")
_VOWEL = "[aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ]"
_SYLLABLE = re.compile(
    rf"(?:ngh?|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?{_VOWEL}{{1,3}}(?:ch|nh|ng|[cmnpt])?", re.IGNORECASE
)


class Name(NamedTuple):
    """Where a name stands, where what leads up to it begins, and the offices in between."""

    begin: int
    start: int
    stop: int
    offices: tuple[str, ...] = ()
    opens_list: bool = False


def length(parts: list[str]) -> int:
    """How many characters the words take, with a space between them."""
    return sum(map(len, parts)) + len(parts) - 1


def head(parts: list[str]) -> int:
    """How many words from the first on can be one name."""
    long = parts[0] in ("Y", "H") or "’" in parts[0] or "'" in parts[0] or not _LONG_MIDDLE.isdisjoint(parts[1:4])
    longest = 5 if long else 4
    for count, word in enumerate(parts[:longest]):
        if word in (HEADS if count else _NO_FIRST):
            last = count == len(parts) - 1 and is_family(parts[0])
            given = (word == "Trường" and (len(parts) == 3 if count == 1 else last)) or (word == "Tỉnh" and count > 1 and last)
            if not given:  # «Mai Xuân Trường», «Hoàng Văn Tỉnh»
                return count
    return min(len(parts), longest)


def is_family(word: str) -> bool:
    """A family name of some people of Vietnam."""
    return word in FAMILY_NAMES or "’" in word or "'" in word or (word.isupper() and word.title() in FAMILY_NAMES)


def has_family(run: str, parts: list[str]) -> bool:
    """Whether a family name is among the words of a run."""
    return not FAMILY_NAMES.isdisjoint(parts) or (_MAY_BE_FAMILY.search(run) is not None and any(map(is_family, parts)))


def is_sure(parts: list[str]) -> bool:
    """A full name of three syllables or more that hardly is anything else, and no place that is known."""
    if len(parts) < 3 or head(parts) < len(parts) or not is_family(parts[0]):
        return False
    return (parts[0] in COMMON_FAMILY_NAMES or parts[1] in MIDDLE) and not is_place(parts)


def is_place(parts: list[str]) -> bool:
    """A province, district or commune of that name is known, «Bà Rịa-Vũng Tàu» among them."""
    return key(" ".join(parts).replace("-", " - ")) in known_places()


def is_foreign(parts: list[str]) -> bool:
    """Some word is no syllable of Vietnamese: «Daniel», «Thoongloun», «Grơm»."""
    return any(_SYLLABLE.fullmatch(word) is None for word in parts)


def behind(openers: frozenset[str], parts: list[str]) -> int:
    """How many words open a run before a name begins: «Lào Thoongloun Sisoulith», «TS Trịnh Xuân Lâm»."""
    return next((n for n, word in enumerate(parts) if word not in openers), len(parts))
